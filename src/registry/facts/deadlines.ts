import { dayOf } from '#domain/time/day.ts'
import type { OutCell } from '#registry/extract/tidy-csv.ts'
import type { ListedScheme, SchemePlan } from './aid-schemes.ts'
import { READ_ON } from './figure-sources.ts'
import { byId, orNull, slugOf } from './listed-facts.ts'
import type { SourceFolder } from './source-folder.ts'

export const DEADLINE_COLUMNS = [
  ...[
    'id',
    'scheme_id',
    'territory_id',
    'organisation',
    'scheme_name',
    'round',
    'step',
    'step_label',
    'opens_on',
    'on_day',
    'day_text',
    'source_url',
    'read_on',
  ],
]
const CALENDAR = 'data/subventions/calendrier-depots-2026-2027.csv'
const LISTED = 'data/subventions/aides-regionales-fiches.csv'
const DAY = /\d{4}-\d{2}-\d{2}/g
type Row = Record<string, OutCell>

/** Dates to come or gone by: the calendar's, then those that a scheme's own page writes in full and the calendar has not. */
export function readDeadlines(plan: SchemePlan, listed: readonly ListedScheme[], source: SourceFolder): Row[] {
  const rows = fromCalendar(plan, source)
  const known = new Set(rows.map(keyOf))
  const added = listed.flatMap((scheme) => fromScheme(scheme, source)).filter((row) => !known.has(keyOf(row)))
  return withIds([...rows, ...added]).toSorted(byId)
}

const keyOf = (row: Row): string => [row['scheme_id'], row['step'], row['on_day']].join(' ')

function fromCalendar(plan: SchemePlan, source: SourceFolder): Row[] {
  const columns = ['organisme', 'dispositif', 'session', 'etape', 'date_debut', 'date_fin', 'source_url', 'releve_le'] as const
  return source.table(CALENDAR, columns).flatMap(({ line, cells }) => {
    const scheme = plan.calendars.find(({ organisation, name }) => organisation === cells.organisme && name === cells.dispositif)
    const step = plan.steps[cells.etape]
    const areDays = dayOf(cells.date_fin) !== undefined && (cells.date_debut === '' || dayOf(cells.date_debut) !== undefined)
    if (scheme === undefined) source.report(CALENDAR, line, 'dispositif', cells.dispositif, 'row-without-plan')
    if (step === undefined) source.report(CALENDAR, line, 'etape', cells.etape, 'step-unknown')
    if (!areDays) source.report(CALENDAR, line, 'date_fin', cells.date_fin, 'not-a-day')
    if (scheme === undefined || step === undefined || !areDays) return []
    return [
      {
        scheme_id: scheme.scheme,
        territory_id: scheme.territory,
        organisation: cells.organisme,
        scheme_name: cells.dispositif,
        round: orNull(cells.session),
        step,
        step_label: cells.etape,
        opens_on: orNull(cells.date_debut),
        on_day: cells.date_fin,
        day_text: null,
        source_url: cells.source_url,
        read_on: cells.releve_le,
      },
    ]
  })
}

/** « genre : day, day ; genre : day », « day/day », « dépôt du day au day, comité day »: what has no full day gives no date. */
function fromScheme({ id, line, territory, organisation, name, calendar, address }: ListedScheme, source: SourceFolder): Row[] {
  return calendar.split(' ; ').flatMap((segment) => {
    const cut = segment.indexOf(' : ')
    const round = cut < 0 ? null : segment.slice(0, cut)
    return segment
      .slice(cut < 0 ? 0 : cut + 3)
      .split(', ')
      .flatMap((item) => {
        const days = item.match(DAY) ?? []
        const [first, last] = days
        if (first === undefined) return []
        if (days.length > 2 || days.some((day) => dayOf(day) === undefined)) {
          source.report(LISTED, line, 'calendrier', item, 'not-a-day')
          return []
        }
        const isCommittee = item.startsWith('comité')
        return [
          {
            scheme_id: id,
            territory_id: territory,
            organisation,
            scheme_name: name,
            round,
            step: isCommittee ? 'committee' : 'deposit',
            step_label: isCommittee ? 'comité' : 'dépôt',
            opens_on: last === undefined ? null : first,
            on_day: last ?? first,
            day_text: null,
            source_url: address,
            read_on: READ_ON,
          },
        ]
      })
  })
}

/** Scheme, step and day name a date; its round, or its place, tells two apart. */
function withIds(rows: readonly Row[]): Row[] {
  const nameOf = (row: Row): string => `${row['scheme_id']}-${row['step']}-${row['on_day']}`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const name = nameOf(row)
    const isAlone = counts.get(name) === 1
    const long = isAlone ? name : `${name}-${slugOf(String(row['round'] ?? ''))}`
    const rank = (seen.get(long) ?? 0) + 1
    seen.set(long, rank)
    return { id: rank === 1 ? long : `${long}-${rank}`, ...row }
  })
}
