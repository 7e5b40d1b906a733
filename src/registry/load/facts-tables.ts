// Data table: the columns of our own files, which are those of the tables of the same name.
import type { LoadedTable } from '#application/ports/loading.ts'

/** What a cell of a column may hold; `!` stands for « never empty ». A name before `.` is a table whose key is meant. */
export type ColumnKind = 'text' | 'list' | 'whole' | 'decimal' | 'day' | 'url'

export type ColumnRule = {
  readonly kind: ColumnKind
  readonly isNeeded: boolean
  /** The table whose key the cell must be. */
  readonly of?: LoadedTable
  readonly oneOf?: readonly string[]
}

export type TableRule = {
  readonly table: LoadedTable
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, ColumnRule>>
}

const may = (kind: ColumnKind, more: Partial<ColumnRule> = {}): ColumnRule => ({ kind, isNeeded: false, ...more })
const must = (kind: ColumnKind, more: Partial<ColumnRule> = {}): ColumnRule => ({ kind, isNeeded: true, ...more })

const TEXT = may('text')
const TEXT_NEEDED = must('text')
const TERRITORY = may('text', { of: 'territory' })
const TERRITORY_NEEDED = must('text', { of: 'territory' })
const MOMENT = may('text', { oneOf: ['written', 'voted', 'committed', 'mandated', 'paid'] })
const INCLUDES_CNC = must('text', { oneOf: ['yes', 'no', 'unknown', 'not-applicable'] })
const READ_ON = may('day')

/** The files of `data/facts`, in the order in which their tables are written. */
export const FACTS: readonly TableRule[] = [
  {
    table: 'convention',
    key: ['id'],
    columns: {
      id: TEXT_NEEDED,
      territory_id: TERRITORY_NEEDED,
      title: TEXT_NEEDED,
      generation: TEXT_NEEDED,
      starts_on: TEXT,
      ends_on: TEXT,
      note: TEXT,
    },
  },
  {
    table: 'convention_signatory',
    key: ['convention_id', 'position'],
    columns: {
      convention_id: must('text', { of: 'convention' }),
      position: must('whole'),
      name: TEXT_NEEDED,
      kind: TEXT_NEEDED,
      territory_id: TERRITORY,
      attested: TEXT_NEEDED,
      source_title: TEXT_NEEDED,
      source_urls: must('list'),
      read_on: READ_ON,
    },
  },
  {
    table: 'convention_event',
    key: ['convention_id', 'position'],
    columns: {
      convention_id: must('text', { of: 'convention' }),
      position: must('whole'),
      kind: TEXT_NEEDED,
      on_text: TEXT,
      label: TEXT_NEEDED,
      source_title: TEXT_NEEDED,
      source_urls: must('list'),
      read_on: READ_ON,
    },
  },
  {
    table: 'figure',
    key: ['id'],
    columns: {
      id: TEXT_NEEDED,
      territory_id: TERRITORY_NEEDED,
      convention_id: may('text', { of: 'convention' }),
      subject: TEXT_NEEDED,
      label: TEXT_NEEDED,
      year_from: may('whole'),
      year_to: may('whole'),
      value: may('decimal'),
      amount_cents: may('whole'),
      unit: TEXT_NEEDED,
      funder: TEXT,
      includes_cnc: INCLUDES_CNC,
      perimeter: TEXT_NEEDED,
      moment: MOMENT,
      precision: must('text', { oneOf: ['exact', 'about', 'computed'] }),
      disagrees_with: must('list'),
      source_title: TEXT_NEEDED,
      source_kind: TEXT_NEEDED,
      source_urls: must('list'),
      published_on: TEXT,
      read_on: READ_ON,
    },
  },
  {
    table: 'organisation',
    key: ['id'],
    columns: { id: TEXT_NEEDED, territory_id: TERRITORY, name: TEXT_NEEDED, roles: TEXT_NEEDED, source_url: must('url'), read_on: READ_ON },
  },
  {
    table: 'aid_scheme',
    key: ['id'],
    columns: {
      id: TEXT_NEEDED,
      territory_id: TERRITORY,
      organisation: TEXT_NEEDED,
      name: TEXT_NEEDED,
      stages: TEXT,
      works: TEXT,
      minimum_cents: may('whole'),
      maximum_cents: may('whole'),
      amount_note: TEXT,
      calendar_note: TEXT,
      meeting_before: TEXT,
      conditions: TEXT,
      source_url: must('url'),
      read_on: READ_ON,
    },
  },
  {
    table: 'deadline',
    key: ['id'],
    columns: {
      id: TEXT_NEEDED,
      scheme_id: may('text', { of: 'aid_scheme' }),
      territory_id: TERRITORY,
      organisation: TEXT_NEEDED,
      scheme_name: TEXT_NEEDED,
      round: TEXT,
      step: TEXT_NEEDED,
      step_label: TEXT_NEEDED,
      opens_on: may('day'),
      on_day: may('day'),
      day_text: TEXT,
      source_url: must('url'),
      read_on: READ_ON,
    },
  },
  {
    table: 'fund_award',
    key: ['id'],
    columns: {
      id: TEXT_NEEDED,
      territory_id: TERRITORY_NEEDED,
      grantor: TEXT_NEEDED,
      decided_on: TEXT,
      work: TEXT_NEEDED,
      director: TEXT,
      producer: TEXT,
      format: TEXT,
      stage: TEXT,
      amount_cents: may('whole'),
      places: TEXT,
      moment: MOMENT,
      includes_cnc: INCLUDES_CNC,
      source_url: must('url'),
      read_on: READ_ON,
    },
  },
]

const COUNT = may('whole')

/** `data/indicators/definitions.csv`. */
export const DEFINITIONS: TableRule = {
  table: 'indicator',
  key: ['id'],
  columns: {
    id: TEXT_NEEDED,
    label: TEXT_NEEDED,
    unit: TEXT_NEEDED,
    definition: TEXT_NEEDED,
    perimeter: TEXT_NEEDED,
    as_of: TEXT_NEEDED,
    source_title: TEXT_NEEDED,
    source_url: must('url'),
    read_on: READ_ON,
  },
}

/** `data/indicators/{regions,departements,epcis,communes,nation}.csv`. */
export const PROFILES: TableRule = {
  table: 'territory_profile',
  key: ['territory_id'],
  columns: {
    territory_id: TERRITORY_NEEDED,
    cinemas: COUNT,
    itinerant_cinemas: COUNT,
    screens: COUNT,
    seats: COUNT,
    art_et_essai: COUNT,
    admissions: COUNT,
    festivals: COUNT,
    qpv: COUNT,
    qpv_communes: COUNT,
    frr_class: TEXT,
    frr_communes: COUNT,
    frr_population: COUNT,
    density_class: TEXT,
    rural_population: COUNT,
    primary_schools: COUNT,
    lower_secondary_schools: COUNT,
    upper_secondary_schools: COUNT,
    longitude: may('decimal'),
    latitude: may('decimal'),
  },
}
