import type { GridCell, PageTable } from './pdf-grids.ts'
import { fragmentsOf, lineOf, type Line } from './pdf-lines.ts'
import { middleOf, unionOf, widthOf } from './pdf-marks.ts'
import { headedColumns, headPlaces, nearest, spannedCells } from './pdf-aligned-heads.ts'
import { isSpanningHead, rowBlocks } from './pdf-aligned-rows.ts'

/** A line of a table without lines: what stands in its columns. */
export type Row = { readonly line: Line; readonly parts: readonly Line[]; readonly hasAmounts: boolean }
/** From where to where a column is printed. */
export type Column = { left: number; right: number }

const BLANK = 0.85
const TIGHT_BLANK = 0.42
const AMOUNT = /^(?:[-–—+]?\s*(?:\d[\d\s.,\u00a0\u202f]*)\s*(?:k€|M€|€|%|euros?|EUR)?\s*\*?[⁰¹²³⁴⁵⁶⁷⁸⁹]*|[-–—]|n\.?\s?[cds]\.?|néant)$/i
/** Years stand over amounts; alone they are none. */
const YEAR = /^(?:19|20)\d\d$/
const LEADERS = /\.{4,}|…{2,}|(?:\. ){4,}|_{4,}/
/** Lines further apart than this, in sizes, are of two tables; right edges this near are one. */
const FARTHEST = 3.4
const ALIGNED = 3
const MOST_LABELS = 2
/** A head that stands alone on its line over amounts is no wider than this, in sizes: else it names the table. */
const SHORT_HEAD = 12

/** Tables of one column of text whose cells nothing draws: amounts that stand under one another, and what stands beside them. */
export function alignedTables(page: number, lines: readonly Line[], pages: number, isRecognised: boolean): PageTable[] {
  const rows = lines.map((line): Row => {
    const parts = partsOf(line, isRecognised)
    return {
      line,
      parts,
      hasAmounts: parts.length > 1 && !LEADERS.test(line.text) && parts.slice(1).some(({ text }) => AMOUNT.test(text) && !YEAR.test(text)),
    }
  })
  const tables: PageTable[] = []
  for (let place = 0; place < rows.length; place += 1) {
    if (rows[place]?.hasAmounts !== true) continue
    const [from, to] = spanOf(rows, place)
    const held = rows.slice(from, to + 1)
    const found = sideBySide(held).flatMap((side) => tableOf(page, side, pages) ?? [])
    tables.push(...found)
    if (found.length > 0) place = to
  }
  return tables
}

/** What stands in the columns of a line: in a tight table amounts stand nearer than columns of text do, but further than words. */
function partsOf(line: Line, isRecognised: boolean): Line[] {
  const parts = fragmentsOf(line, BLANK * line.size)
  const near = isRecognised ? parts : fragmentsOf(line, TIGHT_BLANK * line.size)
  const from = near.findLastIndex(({ text }) => !AMOUNT.test(text)) + 1
  const amounts = near.slice(from)
  if (near.length === parts.length || amounts.length < 2 || amounts.every(({ text }) => YEAR.test(text))) return parts
  const labels = near.slice(0, from).flatMap(({ words }) => words)
  return [...(labels.length === 0 ? [] : fragmentsOf(lineOf(labels), BLANK * line.size)), ...amounts]
}

/** The first and the last line of the table that a line of amounts stands in. */
function spanOf(rows: readonly Row[], seed: number): [number, number] {
  const amountsLeft = (row: Row): number => Math.min(...row.parts.slice(1).map(({ left }) => left))
  let limit = rows[seed] === undefined ? 0 : amountsLeft(rows[seed])
  let to = seed
  for (let place = seed + 1; place < rows.length; place += 1) {
    const [row, before] = [rows[place], rows[place - 1]]
    if (row === undefined || before === undefined || row.line.base - before.line.base > FARTHEST * row.line.size) break
    if (row.hasAmounts) {
      limit = Math.min(limit, amountsLeft(row))
      to = place
    } else if (
      row.parts.length === 1 ? (row.line.right > limit && row.line.left < limit) || /:$/.test(row.line.text) : LEADERS.test(row.line.text)
    )
      break
    else if (row.parts.length > 1 || row.line.left >= limit || row.line.base - before.line.base <= 1.3 * row.line.size) to = place
  }
  // Label lines after the last amounts belong to the table only when they end its last label.
  while (to > seed && !wraps(rows[to], rows[to - 1])) to -= 1
  let from = seed
  let labels = 0
  for (let place = seed - 1; place >= 0; place -= 1) {
    const [row, after] = [rows[place], rows[place + 1]]
    if (row === undefined || after === undefined || after.line.base - row.line.base > FARTHEST * row.line.size) break
    if (
      LEADERS.test(row.line.text) ||
      (row.parts.length === 1 && ((row.line.left < limit && row.line.right > limit) || /:$/.test(row.line.text)))
    )
      break
    if (
      (row.parts.length > 1 && row.parts.some(({ right }) => right > limit)) ||
      (row.line.left >= limit && widthOf(row.line) < SHORT_HEAD * row.line.size)
    )
      from = place
    else if (row.line.left >= limit) break
    else {
      // A label alone belongs to the table when it stands tight on its first amounts, or when heads stand over it.
      labels += 1
      if (labels > MOST_LABELS) break
      if (place === seed - 1 && after.line.base - row.line.base <= 1.35 * row.line.size && row.line.left >= after.line.left - 2)
        from = place
    }
  }
  return [from, to]
}

const wraps = (row: Row | undefined, before: Row | undefined): boolean =>
  row !== undefined &&
  (row.hasAmounts ||
    row.parts.length > 1 ||
    (before !== undefined && row.line.base - before.line.base <= 1.3 * row.line.size && /^[\p{Ll}(«]/u.test(row.line.text)))

function tableOf(page: number, rows: readonly Row[], pages: number): PageTable | null {
  const seeds = rows.filter(({ hasAmounts }) => hasAmounts)
  const heads = rows.filter((row) => !row.hasAmounts && row.parts.length > 2)
  if (seeds.length < 2 && heads.length === 0) return null
  const columns = columnsOf(seeds)
  if (columns.length < 2 || !isAligned(seeds, columns) || isContents(seeds, columns, pages)) return null
  const blocks = rowBlocks(rows, columns)
  const cells = blocks.flatMap(
    (block, row) =>
      (isOverHeads(block, blocks[row + 1], columns.length) ? spannedCells(block, row, headedColumns(columns, blocks[row + 1])) : null) ??
      cellsOf(block, row, columns),
  )
  const box = unionOf(rows.map(({ line }) => line))
  const rowsCount = Math.max(...cells.map(({ row }) => row)) + 1
  return {
    kind: 'grid',
    page,
    ...box,
    rowsCount,
    columnsCount: columns.length,
    cells,
    isDrawn: false,
    headRows: null,
    isRest: false,
    repeated: [],
    edges: columns.map(({ right }) => right),
  }
}

/** Rows of two tables that stand side by side: a column of words, with amounts before it and after it, opens the second. */
function sideBySide(rows: readonly Row[]): (readonly Row[])[] {
  const seeds = rows.filter(({ hasAmounts }) => hasAmounts)
  if (seeds.length < 2) return [rows]
  const columns = columnsOf(seeds)
  const at = columns.findIndex((column, place) => {
    if (place < 2 || place === columns.length - 1) return false
    const cells = seeds.flatMap(({ parts }) => parts.filter((part) => part.left < column.right && part.right > column.left))
    return cells.length >= 2 && cells.every(({ text }) => /\p{L}{3}/u.test(text) && !/\d/.test(text) && !AMOUNT.test(text))
  })
  const before = columns[at - 1]
  if (before === undefined) return [rows]
  const sides = [(part: Line) => part.left < before.right, (part: Line) => part.left >= before.right]
  const cut = sides.map((isOn) => rows.flatMap((row) => within(row, row.parts.filter(isOn))))
  return cut.every((side) => side.filter(({ hasAmounts }) => hasAmounts).length >= 2) ? cut : [rows]
}

const within = (row: Row, parts: readonly Line[]): Row[] =>
  parts.length === 0
    ? []
    : [
        {
          parts,
          line: lineOf(parts.flatMap(({ words }) => words)),
          hasAmounts: row.hasAmounts && parts.slice(1).some(({ text }) => AMOUNT.test(text)),
        },
      ]

/** Columns as printed by the lines that have the most parts. */
function columnsOf(seeds: readonly Row[]): Column[] {
  const most = Math.max(...seeds.map(({ parts }) => parts.length))
  const columns: Column[] = []
  for (const { parts } of seeds.filter((row) => row.parts.length === most))
    for (const part of parts) {
      const known = columns.filter((column) => part.left < column.right && part.right > column.left)
      const joined = known.reduce((a, b) => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) }), {
        left: part.left,
        right: part.right,
      })
      columns.splice(0, columns.length, ...columns.filter((column) => !known.includes(column)), joined)
    }
  return columns.toSorted((a, b) => a.left - b.left)
}

/** Whether amounts stand under one another: by their right edges, their left ones or their middles. */
function isAligned(seeds: readonly Row[], columns: readonly Column[]): boolean {
  const parted = seeds.flatMap(({ parts }) => parts.flatMap((part) => partedBy(part, columns)))
  return columns.slice(1).every((column) => {
    const parts = parted.filter((part) => part.left < column.right && part.right > column.left)
    if (parts.length < 2) return true
    return [(part: Line) => part.right, (part: Line) => part.left, middleOf].some((edge) => {
      const places = parts.map(edge).toSorted((a, b) => a - b)
      const middle = places[Math.floor(places.length / 2)] ?? 0
      return places.filter((place) => Math.abs(place - middle) <= ALIGNED).length >= 0.6 * places.length
    })
  })
}

/** Amounts printed so tight that nothing parts them: word by word, in the columns that other lines show. */
function partedBy(part: Line, columns: readonly Column[]): Line[] {
  const met = columns.filter((column) => part.left < column.right && part.right > column.left)
  if (met.length < 2 || !AMOUNT.test(part.text)) return [part]
  const held = Map.groupBy(part.words, (word) => nearest(columns, middleOf(word)))
  return [...held.values()].map((words) => lineOf(words))
}

/** A list of contents: one column of whole numbers that never go down, none above the number of pages. */
function isContents(seeds: readonly Row[], columns: readonly Column[], pages: number): boolean {
  if (columns.length !== 2) return false
  const numbers = seeds.map(({ parts }) => parts.at(-1)?.text ?? '')
  return numbers.every((text, place) => /^\d{1,3}$/.test(text) && Number(text) <= pages && Number(text) >= Number(numbers[place - 1] ?? 0))
}

function cellsOf(block: readonly Row[], row: number, columns: readonly Column[]): GridCell[] {
  const held = columns.map((): Line[] => [])
  const spans: GridCell[] = []
  const add = (place: number, part: Line): unknown => held[place]?.push(part)
  const isHead = block.every(({ hasAmounts }) => !hasAmounts)
  for (const { line, parts: told, hasAmounts } of block) {
    const near = fragmentsOf(line, TIGHT_BLANK * line.size)
    const isTight = isHead && near.length > told.length && headPlaces(told, columns) === null && headPlaces(near, columns) !== null
    const parts = isTight ? near : told
    const heads = isHead ? headPlaces(parts, columns) : null
    parts.forEach((part, at) => {
      const own = heads?.[at]
      if (own !== undefined) return void add(own, part)
      const met = columns.flatMap((column, place) => (part.left < column.right && part.right > column.left ? [place] : []))
      const [first, last] = [met[0], met.at(-1)]
      if (first === undefined || last === undefined) add(nearest(columns, middleOf(part)), part)
      else if (first === last) add(first, part)
      else if (hasAmounts || /\d[\d\s]*[,.]\d\d|€/.test(part.text))
        for (const word of part.words) add(nearest(columns, middleOf(word)), lineOf([word]))
      else spans.push({ row, column: first, rows: 1, columns: last - first + 1, box: part, words: [...part.words] })
    })
  }
  const isFree = (span: GridCell): boolean => held.slice(span.column, span.column + span.columns).every((parts) => parts.length === 0)
  const free = spans.filter(isFree)
  for (const span of spans) if (!free.includes(span)) add(span.column, lineOf(span.words))
  const covered = new Set(free.flatMap(({ column, columns: wide }) => Array.from({ length: wide }, (_, step) => column + step)))
  const plain = held.flatMap((parts, column): GridCell[] => {
    if (covered.has(column)) return []
    const box = parts.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : unionOf(parts)
    return [{ row, column, rows: 1, columns: 1, box, words: parts.flatMap(({ words }) => words) }]
  })
  return [...free, ...plain].toSorted((a, b) => a.column - b.column)
}

const isOverHeads = (block: readonly Row[], next: readonly Row[] | undefined, columns: number): boolean => {
  const [row, below] = [block[0], next?.[0]]
  return block.length === 1 && row !== undefined && below !== undefined && isSpanningHead(row, below, columns)
}
