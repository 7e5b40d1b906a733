import { alignedTables } from './pdf-aligned-tables.ts'
import { columnsOf } from './pdf-columns.ts'
import type { PageTable } from './pdf-grids.ts'
import { fragmentsOf, linesOf, type Line } from './pdf-lines.ts'
import { heartOf, isInside, middleOf, unionOf, type Box, type PageMarks, type Word } from './pdf-marks.ts'

/** One column of a page: what stands in it, from top to bottom. */
export type Column = Box & { readonly page: number; readonly items: readonly (Line | PageTable)[]; readonly isLast: boolean }
export type PageLayout = { readonly columns: readonly Column[]; readonly margin: readonly Line[] }

/** Blanks wider than this, in sizes, part what may stand in two columns; wider than that, what surely does. */
const BLANK = 0.85
const WIDE_BLANK = 2.6
const SMALLER = 0.92

export const isTable = (item: Line | PageTable): item is PageTable => 'kind' in item

/** What a page holds, in the order of reading: columns found by the blank strips between them, tables where they stand, margin notes apart. */
export function layoutOf(page: PageMarks, words: readonly Word[], tables: readonly PageTable[], pages: number, bodySize: number): PageLayout {
  const turned = words.filter((word) => word.isTurned)
  const plain = words.filter((word) => !word.isTurned)
  const { notes, rest } = marginOf(plain, page, bodySize)
  const lines = linesOf(rest)
  const around = alignedTables(page.page, lines, pages).filter((table) => !tables.some((drawn) => meets(table, drawn)))
  const apart = rest.filter((word) => !around.some((table) => isInside(word, table)))
  const segments = (around.length === 0 ? lines : linesOf(apart)).flatMap((line) => fragmentsOf(line, BLANK * line.size))
  const boxes: (Line | PageTable)[] = [...segments, ...tables, ...around]
  const groups = columnsOf(boxes, bodySize)
  const columns = groups.flatMap((group) => inColumn(group, page, pages, groups.length > 1))
  return { columns: columns.map((column, place) => ({ ...column, isLast: isLowest(column, columns, place) })), margin: [...notes, ...turned.map((word) => linesOf([{ ...word, isTurned: false }])).flat()] }
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

function inColumn(group: readonly (Line | PageTable)[], page: PageMarks, pages: number, isParted: boolean): Omit<Column, 'isLast'>[] {
  const held = group.filter(isTable)
  const words = group.flatMap((item) => (isTable(item) ? [] : item.words))
  const lines = linesOf(words)
  const own = isParted ? alignedTables(page.page, lines, pages).filter((table) => !held.some((drawn) => meets(table, drawn))) : []
  const free = own.length === 0 ? lines : linesOf(words.filter((word) => !own.some((table) => isInside(word, table))))
  const items = [...free.flatMap((line) => fragmentsOf(line, WIDE_BLANK * line.size)), ...held, ...own].toSorted((a, b) => heightKey(a) - heightKey(b) || a.left - b.left)
  return items.length === 0 ? [] : [{ page: page.page, items, ...unionOf(items) }]
}

const heightKey = (item: Line | PageTable): number => (isTable(item) ? item.top : Math.round(item.base))

/** Whether nothing of the page stands under this column. */
const isLowest = (column: Box, columns: readonly Box[], place: number): boolean =>
  !columns.some((other, rank) => rank !== place && other.top >= column.bottom - 2 && other.left < column.right && other.right > column.left)

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
  return { notes: sides.flatMap((side) => linesOf(side)), rest: words.filter((word) => !beside.has(word)) }
}
