import { alignedTables } from './pdf-aligned-tables.ts'
import { columnsOf } from './pdf-columns.ts'
import type { PageTable } from './pdf-grids.ts'
import { fragmentsOf, linesOf, type Line } from './pdf-lines.ts'
import { withTurnedHeads } from './pdf-turned-heads.ts'
import { heartOf, isInside, middleOf, unionOf, widthOf, type Box, type PageMarks, type Word } from './pdf-marks.ts'

/** One column of a page: what stands in it, from top to bottom. */
export type Column = Box & { readonly page: number; readonly items: readonly (Line | PageTable)[]; readonly isLast: boolean }
export type PageLayout = { readonly columns: readonly Column[]; readonly margin: readonly Line[] }

/** Blanks wider than this, in sizes, part what may stand in two columns; wider than that, what surely does. */
const BLANK = 0.85
const WIDE_BLANK = 2.6
/** Words that justification spreads stand alike far apart. */
const SPREAD = 0.8
const SMALLER = 0.92
const MARGIN_WIDTH = 0.22
const PROSE_WIDTH = 0.6
const PROSE_LETTERS = 16
const PROSE_LINES = 5

export const isTable = (item: Line | PageTable): item is PageTable => 'kind' in item

/** What a page holds, in the order of reading: columns found by the blank strips between them, tables where they stand, margin notes apart. */
export function layoutOf(
  page: PageMarks,
  words: readonly Word[],
  tables: readonly PageTable[],
  pages: number,
  bodySize: number,
): PageLayout {
  const turned = words.filter((word) => word.isTurned)
  const plain = words.filter((word) => !word.isTurned)
  const { notes, rest } = marginOf(plain, page, bodySize)
  const lines = linesOf(rest)
  const segments = lines.flatMap((line) => fragmentsOf(line, BLANK * line.size))
  const taken = new Set<Word>()
  const headed = (item: Line | PageTable): Line | PageTable => {
    if (turned.length === 0 || !isTable(item)) return item
    const found = withTurnedHeads(
      item,
      turned.filter((word) => !taken.has(word)),
    )
    for (const word of found.taken) taken.add(word)
    return found.table
  }
  const columns = columnsOf<Line | PageTable>([...segments, ...tables.map(headed)], bodySize, isProse)
    .flatMap((group) => blocksOf(group, page, pages, bodySize))
    .map((column) => ({ ...column, items: column.items.map(headed) }))
  return {
    columns: columns.map((column, place) => ({ ...column, isLast: isLowest(column, columns, place) })),
    margin: [
      ...notes,
      ...turned
        .filter((word) => !taken.has(word))
        .map((word) => linesOf([{ ...word, isTurned: false }]))
        .flat(),
    ],
  }
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

/** Whether what stands on one side of a blank strip is running text: lines that mostly fill their column; rows of a table aside. */
function isProse(side: readonly (Line | PageTable)[]): boolean {
  const all = side.flatMap((item) => (isTable(item) ? [] : [item]))
  const level = (line: Line): number => Math.round(line.base)
  const levels = new Map<number, number>()
  for (const line of all) levels.set(level(line), (levels.get(level(line)) ?? 0) + 1)
  const lines = all.filter((line) => levels.get(level(line)) === 1)
  const box = unionOf(side)
  const wide = lines.filter(
    (line) => widthOf(line) > PROSE_WIDTH * widthOf(box) && line.text.length > PROSE_LETTERS && !isOfFigures(line.text),
  )
  return lines.length >= PROSE_LINES && wide.length >= 0.5 * lines.length
}

/** Whether a line is amounts more than words. */
const isOfFigures = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0)

/** Tables without lines of one column of text, and what stands side by side in the rest of it: signatures, addresses. */
function blocksOf(group: readonly (Line | PageTable)[], page: PageMarks, pages: number, bodySize: number): Omit<Column, 'isLast'>[] {
  const drawn = group.filter(isTable)
  const words = group.flatMap((item) => (isTable(item) ? [] : item.words))
  const lines = linesOf(words)
  const around = alignedTables(page.page, lines, pages, page.isRecognised).filter((table) => !drawn.some((other) => meets(table, other)))
  const free = around.length === 0 ? lines : linesOf(words.filter((word) => !around.some((table) => isInside(word, table))))
  const boxes = [...free.flatMap((line) => fragmentsOf(line, BLANK * line.size)), ...drawn, ...around]
  const blocks = columnsOf<Line | PageTable>(boxes, bodySize, () => true)
  return blocks.flatMap((block) => inColumn(block, page, pages, blocks.length > 1))
}

function inColumn(group: readonly (Line | PageTable)[], page: PageMarks, pages: number, isParted: boolean): Omit<Column, 'isLast'>[] {
  const held = group.filter(isTable)
  const words = group.flatMap((item) => (isTable(item) ? [] : item.words))
  const lines = linesOf(words)
  const own = isParted
    ? alignedTables(page.page, lines, pages, page.isRecognised).filter((table) => !held.some((drawn) => meets(table, drawn)))
    : []
  const free = own.length === 0 ? lines : linesOf(words.filter((word) => !own.some((table) => isInside(word, table))))
  const items = [...free.flatMap(partsOf), ...held, ...own].toSorted((a, b) => heightKey(a) - heightKey(b) || a.left - b.left)
  return items.length === 0 ? [] : [{ page: page.page, items, ...unionOf(items) }]
}

/** A line that wide blanks part is several, but for an entry of contents and its page, and words that are spread over a narrow column. */
function partsOf(line: Line): Line[] {
  const parts = fragmentsOf(line, WIDE_BLANK * line.size)
  const blanks = line.words.slice(1).map(({ left }, place) => left - (line.words[place]?.right ?? left))
  if (blanks.length > 1 && Math.min(...blanks) > SPREAD * Math.max(...blanks)) return [line]
  return parts.length === 2 && /^\d{1,3}$/.test(parts[1]?.text ?? '') ? [line] : parts
}

const heightKey = (item: Line | PageTable): number => (isTable(item) ? item.top : Math.round(item.base))

/** Whether nothing of the page stands under this column. */
const isLowest = (column: Box, columns: readonly Box[], place: number): boolean =>
  !columns.some((other, rank) => rank !== place && other.top >= column.bottom - 2 && other.left < column.right && other.right > column.left)

/** Whether words beside the text are notes: in a narrow strip, and not the last columns of a table. */
const isMargin = (side: readonly Word[], page: PageMarks): boolean =>
  side.length > 0 &&
  widthOf(unionOf(side)) < MARGIN_WIDTH * page.width &&
  side.filter(({ text }) => /\d/.test(text)).length < 0.5 * side.length

/** Small notes that stand beside the text's own column. */
function marginOf(words: readonly Word[], page: PageMarks, bodySize: number): { notes: Line[]; rest: readonly Word[] } {
  const body = words.filter(({ size }) => size >= SMALLER * bodySize)
  const small = words.filter(({ size }) => size < SMALLER * bodySize)
  if (body.length < 20 || small.length === 0) return { notes: [], rest: words }
  const lefts = body.map(({ left }) => left).toSorted((a, b) => a - b)
  const rights = body.map(({ right }) => right).toSorted((a, b) => a - b)
  const [left, right] = [lefts[Math.floor(lefts.length * 0.01)] ?? 0, rights[Math.floor(rights.length * 0.99)] ?? page.width]
  const beside = new Set(small.filter((word) => word.right < left - 4 || word.left > right + 4))
  const level = [...beside].filter((word) => body.some((other) => Math.abs(heartOf(other) - heartOf(word)) < bodySize * 2))
  if (level.length === 0) return { notes: [], rest: words }
  const sides = [[...beside].filter((word) => middleOf(word) < left), [...beside].filter((word) => middleOf(word) >= left)]
  const kept = new Set(sides.filter((side) => isMargin(side, page)).flat())
  return {
    notes: sides.filter((side) => isMargin(side, page)).flatMap((side) => linesOf(side)),
    rest: words.filter((word) => !kept.has(word)),
  }
}
