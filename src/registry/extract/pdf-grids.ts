import { isInside, type Box, type Ruling, type Rulings, type Word } from './pdf-marks.ts'

/** A cell of a table on a page: its words, and where it starts among columns and rows. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly box: Box
  readonly words: Word[]
}

/** A table found on one page. */
export type PageTable = Box & {
  readonly kind: 'grid'
  readonly page: number
  readonly rowsCount: number
  readonly columnsCount: number
  readonly cells: readonly GridCell[]
  readonly isDrawn: boolean
  readonly headRows: number | null
  /** Whether it surely goes on from the page before. */
  readonly isRest: boolean
  /** Its head as printed again on top of this page, to be left out. */
  readonly repeated: readonly Word[]
  /** Where its columns part. */
  readonly edges: readonly number[]
}

/** Lines this near are on the same edge; ends this near meet. */
const EDGE = 2.5
const MEET = 4
/** How much of a cell's side must be drawn to part it from the next. */
const DRAWN = 0.6
const NARROWEST = 6
const MOST_EDGES = 200

/** Tables whose cells are drawn: lines that meet, made a grid; sides that are not drawn join cells. */
export function drawnTables(page: number, rulings: Rulings, words: readonly Word[]): PageTable[] {
  return meetingGroups(rulings).flatMap((group) => {
    const table = tableOf(page, group, words)
    return table === null ? [] : [table]
  })
}

/** Groups of lines that meet one another, across with down. */
export function meetingGroups({ across, down }: Rulings): Rulings[] {
  const parents = [...across, ...down].map((_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (parents[root] !== root) root = parents[root] ?? root
    return root
  }
  across.forEach((flat, a) =>
    down.forEach((upright, d) => {
      if (upright.at < flat.from - MEET || upright.at > flat.to + MEET || flat.at < upright.from - MEET || flat.at > upright.to + MEET)
        return
      parents[rootOf(a)] = rootOf(across.length + d)
    }),
  )
  const groups = new Map<number, { across: Ruling[]; down: Ruling[] }>()
  ;[...across, ...down].forEach((ruling, place) => {
    const root = rootOf(place)
    const group = groups.get(root) ?? { across: [], down: [] }
    groups.set(root, group)
    if (place < across.length) group.across.push(ruling)
    else group.down.push(ruling)
  })
  return [...groups.values()]
}

function edgesOf(places: readonly number[]): number[] {
  const edges: number[][] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = edges.at(-1)
    if (last !== undefined && place - (last[0] ?? 0) <= EDGE) last.push(place)
    else edges.push([place])
  }
  return edges.map((near) => near.reduce((sum, place) => sum + place, 0) / near.length)
}

/** Outer edges that no line draws, but that the lines of the other direction reach. */
function withReach(edges: number[], others: readonly Ruling[]): number[] {
  const [first, last] = [edges[0], edges.at(-1)]
  const from = Math.min(...others.map((other) => other.from))
  const to = Math.max(...others.map((other) => other.to))
  return [
    ...(first === undefined || from < first - NARROWEST ? [from] : []),
    ...edges,
    ...(last === undefined || to > last + NARROWEST ? [to] : []),
  ]
}

function tableOf(page: number, group: Rulings, words: readonly Word[]): PageTable | null {
  if (group.down.length === 0 || group.across.length === 0) return null
  const xs = withReach(edgesOf(group.down.map(({ at }) => at)), group.across)
  const ys = withReach(edgesOf(group.across.map(({ at }) => at)), group.down)
  const [columnsCount, rowsCount] = [xs.length - 1, ys.length - 1]
  if (columnsCount < 2 || rowsCount < 1 || xs.length > MOST_EDGES || ys.length > MOST_EDGES * 5) return null
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
  const inner = words.filter((word) => isInside(word, box))
  if (inner.length === 0) return null
  const cells = cellsOf(xs, ys, group)
  for (const word of inner) cells.find((cell) => isInside(word, cell.box))?.words.push(word)
  const told = withoutBlanks(cells, columnsCount, rowsCount)
  const isReal = told.columnsCount >= 2 && told.cells.filter((cell) => cell.words.length > 0).length >= 2
  return isReal ? { kind: 'grid', page, ...box, ...told, isDrawn: true, headRows: null, isRest: false, repeated: [], edges: xs } : null
}

/** Cells of a grid: squares whose common side is not drawn are one. */
function cellsOf(xs: readonly number[], ys: readonly number[], { across, down }: Rulings): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const parents = Array.from({ length: columns * rows }, (_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (parents[root] !== root) root = parents[root] ?? root
    return root
  }
  const at = (edges: readonly number[], place: number): number => edges[place] ?? 0
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column
      if (column + 1 < columns && !isDrawnAlong(down, at(xs, column + 1), at(ys, row), at(ys, row + 1)))
        parents[rootOf(here + 1)] = rootOf(here)
      if (row + 1 < rows && !isDrawnAlong(across, at(ys, row + 1), at(xs, column), at(xs, column + 1)))
        parents[rootOf(here + columns)] = rootOf(here)
    }
  const spans = new Map<number, [top: number, left: number, bottom: number, right: number]>()
  for (let place = 0; place < columns * rows; place += 1) {
    const [row, column] = [Math.floor(place / columns), place % columns]
    const span = spans.get(rootOf(place))
    if (span === undefined) spans.set(rootOf(place), [row, column, row, column])
    else {
      span[1] = Math.min(span[1], column)
      span[2] = Math.max(span[2], row)
      span[3] = Math.max(span[3], column)
    }
  }
  return [...spans.values()].map(([top, left, bottom, right]) => ({
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
    box: { left: at(xs, left), right: at(xs, right + 1), top: at(ys, top), bottom: at(ys, bottom + 1) },
    words: [],
  }))
}

function isDrawnAlong(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const ruling of rulings)
    if (Math.abs(ruling.at - at) <= EDGE) covered += Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from))
  return covered >= DRAWN * (to - from)
}

/** A double line draws slivers: columns and rows too thin to hold letters go, and those where no cell starts. */
function withoutBlanks(
  cells: readonly GridCell[],
  columnsCount: number,
  rowsCount: number,
): Pick<PageTable, 'cells' | 'columnsCount' | 'rowsCount'> {
  const starting = (isColumn: boolean): Set<number> => new Set(cells.map((cell) => (isColumn ? cell.column : cell.row)))
  const [firstColumns, firstRows] = [starting(true), starting(false)]
  const starts = (isColumn: boolean, count: number): number[] => {
    let kept = -1
    return Array.from({ length: count }, (_, place) => {
      const own = cells.filter((cell) => (isColumn ? cell.column === place && cell.columns === 1 : cell.row === place && cell.rows === 1))
      const isSliver =
        own.length > 0 &&
        own.every(
          (cell) => cell.words.length === 0 && (isColumn ? cell.box.right - cell.box.left : cell.box.bottom - cell.box.top) < NARROWEST,
        )
      const isInner = !(isColumn ? firstColumns : firstRows).has(place)
      if (!isSliver && !isInner) kept += 1
      return isSliver || isInner ? -1 - Math.max(kept, 0) : kept
    })
  }
  const [columns, rows] = [starts(true, columnsCount), starts(false, rowsCount)]
  const count = (kept: readonly number[], from: number, length: number): number =>
    kept.slice(from, from + length).filter((place) => place >= 0).length
  const first = (kept: readonly number[], from: number, length: number): number =>
    kept.slice(from, from + length).find((place) => place >= 0) ?? 0
  return {
    columnsCount: count(columns, 0, columnsCount),
    rowsCount: count(rows, 0, rowsCount),
    cells: cells.flatMap((cell) => {
      const [wide, high] = [count(columns, cell.column, cell.columns), count(rows, cell.row, cell.rows)]
      return wide === 0 || high === 0
        ? []
        : [{ ...cell, column: first(columns, cell.column, cell.columns), columns: wide, row: first(rows, cell.row, cell.rows), rows: high }]
    }),
  }
}
