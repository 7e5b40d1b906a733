import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { Matrix, MatrixCell, MatrixRow, MatrixText } from './baseline-matrix.ts'

/** What a reader asks of the matrix; empty is everything. */
export type MatrixFilter = {
  readonly territory: string
  readonly generation: string
  /** `conventions` (with templates), a nature, or everything. */
  readonly nature: string
  readonly state: BaselineState | ''
  readonly standing: 'proposed' | 'decided' | 'contested' | ''
  readonly withExamples: boolean
  /** `title`, `territory`, `generation`, a state (the most first), `decided` (the least first), or a request. */
  readonly sort: string
}

/** Whether a cell is what a filter of cells looks for. */
export const isLookedFor = (cell: MatrixCell, { state, standing }: Pick<MatrixFilter, 'state' | 'standing'>): boolean =>
  cell.state !== null && (state === '' || cell.state === state) && (standing === '' || isOf(cell, standing))

const isOf = ({ standing, isContested }: MatrixCell, wanted: 'proposed' | 'decided' | 'contested'): boolean =>
  wanted === 'contested' ? isContested : wanted === 'proposed' ? standing === 'proposed' : standing !== 'proposed'

/** Whether a text is one of those asked for, whatever its cells. */
export const isTextAsked = (
  { territoryId, generation, nature, isExample }: MatrixText,
  filter: Omit<MatrixFilter, 'state' | 'standing' | 'sort'>,
): boolean =>
  (filter.territory === '' || territoryId === filter.territory) &&
  (filter.generation === '' || generation === filter.generation) &&
  (filter.withExamples || !isExample) &&
  (filter.nature === '' || (filter.nature === 'conventions' ? nature === 'convention' || nature === 'template' : nature === filter.nature))

/** The rows that answer, sorted; a state looked for keeps the texts and the requests that have it somewhere. */
export function filteredMatrix({ requests, rows }: Matrix, filter: MatrixFilter): Matrix {
  const isOfCells = filter.state !== '' || filter.standing !== ''
  const kept = rows.filter(
    ({ text, cells }) => isTextAsked(text, filter) && (!isOfCells || cells.some((cell) => isLookedFor(cell, filter))),
  )
  const rank = requests.findIndex(({ id }) => id === filter.sort)
  const sorted = kept.toSorted((a, b) => unreadLast(a, b) || compared(a, b, filter.sort, rank) || named(a, b))
  return isOfCells ? onlyColumnsOf({ requests, rows: sorted }, filter) : { requests, rows: sorted }
}

/** The requests for which some text has what is looked for: a column without any would only be in the way. */
function onlyColumnsOf({ requests, rows }: Matrix, filter: MatrixFilter): Matrix {
  const isKept = requests.map((_, rank) => rows.some(({ cells }) => cells[rank] !== undefined && isLookedFor(cells[rank], filter)))
  return {
    requests: requests.filter((_, rank) => isKept[rank]),
    rows: rows.map(({ text, cells }) => ({ text, cells: cells.filter((_, rank) => isKept[rank]) })),
  }
}

const unreadLast = (a: MatrixRow, b: MatrixRow): number => Number(a.text.versionId === null) - Number(b.text.versionId === null)
const named = (a: MatrixRow, b: MatrixRow): number => inOrder(a.text.title, b.text.title) || inOrder(a.text.id, b.text.id)
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const STATE_ORDER: readonly (BaselineState | null)[] = ['present', 'partial', 'contrary', 'absent', null]

function compared(a: MatrixRow, b: MatrixRow, sort: string, rank: number): number {
  if (rank >= 0) {
    const [one, other] = [a.cells[rank]?.state ?? null, b.cells[rank]?.state ?? null]
    return STATE_ORDER.indexOf(one) - STATE_ORDER.indexOf(other)
  }
  if (sort === 'territory') return inOrder(a.text.territoryName ?? '\uffff', b.text.territoryName ?? '\uffff')
  if (sort === 'generation') return inOrder(b.text.generation ?? '', a.text.generation ?? '')
  if (sort === 'decided') return decidedIn(a) - decidedIn(b)
  if (sort === 'present' || sort === 'partial' || sort === 'absent' || sort === 'contrary') return countOf(b, sort) - countOf(a, sort)
  return 0
}

const decidedIn = ({ cells }: MatrixRow): number => cells.filter(({ standing }) => standing === 'decided').length

/** How many cells of a row are in a state. */
export const countOf = ({ cells }: MatrixRow, state: BaselineState): number => cells.filter((cell) => cell.state === state).length

/** How many texts are in each state for the request of that rank; those never read apart. */
export function tallyOf(rows: readonly MatrixRow[], rank: number): Readonly<Record<BaselineState | 'unread', number>> {
  const tally = { present: 0, partial: 0, absent: 0, contrary: 0, unread: 0 }
  for (const { cells } of rows) tally[cells[rank]?.state ?? 'unread'] += 1
  return tally
}
