import { centsOfEuros, eurosText } from '#domain/money/decimal.ts'
import { minus } from '#domain/money/cents.ts'
import type { Piece } from '#registry/extract/facts-document.ts'
import type { OutCell } from '#registry/extract/tidy-csv.ts'
import type { PlannedFigure } from './figure-plan.ts'
import { FACTS, READ_ON, type FigureSources, type Origin, type Read } from './figure-sources.ts'
import { numberInWords } from './number-in-words.ts'
import { QUOTED, quotedFigures } from './quoted-figures.ts'

export const FIGURE_COLUMNS = [
  ...[
    'id',
    'territory_id',
    'convention_id',
    'subject',
    'label',
    'year_from',
    'year_to',
    'value',
    'amount_cents',
    'unit',
    'funder',
    'includes_cnc',
  ],
  ...['perimeter', 'moment', 'precision', 'disagrees_with', 'source_title', 'source_kind', 'source_urls', 'published_on', 'read_on'],
]

/** Units whose value is an amount; euros answering one euro are a key, not an amount. */
const MONEY_UNITS: ReadonlySet<string> = new Set(['EUR', 'EUR/an', 'EUR/habitant'])

export type FigureRow = Record<string, OutCell>

/** Every planned figure that could be read, by id; those that could not are problems. */
export function readFigures(plan: readonly PlannedFigure[], sources: FigureSources): FigureRow[] {
  const quoted = quotedFigures(sources)
  const rows = new Map<string, FigureRow>()
  for (const planned of plan.filter((each) => each.minus === undefined)) {
    const id = planned.chiffre ?? planned.id ?? ''
    const read = planned.chiffre === undefined ? readPlaced(planned, sources) : quoted.get(planned.chiffre)
    if (rows.has(id)) sources.folder.report(FACTS, null, id, null, 'figure-twice')
    else if (read === undefined)
      sources.folder.report(planned.chiffre === undefined ? FACTS : QUOTED, null, id, planned.find ?? null, 'figure-not-found')
    else rows.set(id, rowOf(id, planned, withOthers(planned, read, sources), sources))
  }
  for (const planned of plan.filter((each) => each.minus !== undefined)) subtract(planned, rows, sources)
  for (const id of quoted.keys()) if (!rows.has(id)) sources.folder.report(QUOTED, null, 'id', id, 'row-without-plan')
  checkDisagreements(rows, sources)
  return [...rows.values()].toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))
}

function readPlaced(planned: PlannedFigure, sources: FigureSources): Read | undefined {
  const piece = pieceOf(planned, sources)
  const value = piece === undefined ? undefined : numberInWords(piece.text, planned.find ?? '{}', planned.scale ?? '')
  if (piece === undefined || value === undefined) return undefined
  return {
    value,
    unit: undefined,
    years: undefined,
    territory: undefined,
    origins: originsOf(planned.sources ?? piece.marks, piece, sources),
  }
}

function pieceOf(where: Pick<PlannedFigure, 'section' | 'row' | 'column' | 'line'>, { document }: FigureSources): Piece | undefined {
  const row = typeof where.row === 'string' ? [where.row] : where.row
  return document.find({ section: where.section ?? '', row, column: where.column, line: where.line })
}

/** A mark must stand beside the figure in the file, or it is not its source. */
function originsOf(marks: readonly string[], piece: Piece, { document, titles, folder }: FigureSources): Origin[] {
  for (const mark of marks) if (!piece.marks.includes(mark)) folder.report(FACTS, piece.line, 'source', mark, 'source-not-beside')
  return marks.flatMap((mark) => {
    const named = titles.marks[mark]
    if (named === undefined) folder.report(FACTS, piece.line, 'source', mark, 'source-without-title')
    return named === undefined ? [] : [{ ...named, published: named.published, address: document.addressOf(mark) }]
  })
}

/** The same fact read elsewhere must say the same; its sources join. */
function withOthers(planned: PlannedFigure, read: Read, sources: FigureSources): Read {
  const others = (planned.also ?? []).flatMap((also) => {
    const piece = pieceOf(also, sources)
    const value = piece === undefined ? undefined : numberInWords(piece.text, also.find ?? '{}', also.scale ?? '')
    if (piece === undefined || value?.decimal !== read.value.decimal) {
      sources.folder.report(
        FACTS,
        piece?.line ?? null,
        planned.chiffre ?? planned.id ?? null,
        value?.decimal ?? null,
        'second-reading-differs',
      )
      return []
    }
    return originsOf(also.tags ?? piece.marks, piece, sources)
  })
  return { ...read, origins: [...read.origins, ...others] }
}

function rowOf(id: string, planned: PlannedFigure, read: Read, { perimeters, folder }: FigureSources): FigureRow {
  const unit = planned.unit ?? read.unit ?? ''
  const isMoney = MONEY_UNITS.has(unit)
  const amount = isMoney ? centsOfEuros(read.value.decimal) : undefined
  const years = planned.years ?? (planned.year === undefined ? read.years : ([planned.year, planned.year] as const))
  const origins = [...new Map(read.origins.map((origin) => [origin.address, origin])).values()]
  if (isMoney && amount === undefined) folder.report(FACTS, null, id, read.value.decimal, 'not-an-amount')
  if (planned.label === undefined || planned.subject === undefined || planned.perimeter === undefined)
    folder.report(FACTS, null, id, null, 'figure-not-described')
  return {
    id,
    territory_id: planned.territory ?? read.territory ?? null,
    convention_id: planned.convention ?? null,
    subject: planned.subject ?? '',
    label: planned.label ?? '',
    year_from: years?.[0] ?? null,
    year_to: years?.[1] ?? null,
    value: read.value.decimal,
    amount_cents: amount ?? null,
    unit,
    funder: planned.funder ?? null,
    includes_cnc: planned.includes_cnc ?? 'unknown',
    perimeter: perimeters[planned.perimeter ?? ''] ?? planned.perimeter ?? '',
    moment: planned.moment ?? null,
    precision: planned.precision ?? read.value.precision,
    disagrees_with: (planned.disagrees_with ?? []).toSorted(),
    source_title: [...new Set(origins.map(({ title }) => title))].join('\u202f; '),
    source_kind: [...new Set(origins.map(({ kind }) => kind))].join('\u202f; '),
    source_urls: origins.flatMap(({ address }) => (address === undefined ? [] : [address])),
    published_on: origins[0]?.published ?? null,
    read_on: READ_ON,
  }
}

/** What is left of a published total once a published part is taken off: marked as computed, with the sources of both. */
function subtract(planned: PlannedFigure, rows: Map<string, FigureRow>, sources: FigureSources): void {
  const id = planned.id ?? ''
  const [whole, part] = (planned.minus ?? []).map((each) => rows.get(each))
  const [a, b] = [whole, part].map((row) => centsOfEuros(String(row?.['value'])))
  if (whole === undefined || part === undefined || a === undefined || b === undefined) {
    sources.folder.report(FACTS, null, id, null, 'figure-not-found')
    return
  }
  const decimal = eurosText(minus(a, b)).replace(/\.?0+$/, '')
  const described = rowOf(
    id,
    planned,
    { value: { decimal, precision: 'computed' }, unit: 'EUR', years: undefined, territory: undefined, origins: [] },
    sources,
  )
  rows.set(id, {
    ...described,
    source_title: whole['source_title'] ?? null,
    source_kind: whole['source_kind'] ?? null,
    source_urls: whole['source_urls'] ?? null,
    published_on: whole['published_on'] ?? null,
  })
}

function checkDisagreements(rows: ReadonlyMap<string, FigureRow>, { folder }: FigureSources): void {
  const namesOf = (row: FigureRow | undefined): readonly string[] => (Array.isArray(row?.['disagrees_with']) ? row['disagrees_with'] : [])
  for (const [id, row] of rows) {
    for (const other of namesOf(row))
      if (!namesOf(rows.get(other)).includes(id)) folder.report(FACTS, null, id, other, 'disagreement-one-sided')
  }
}
