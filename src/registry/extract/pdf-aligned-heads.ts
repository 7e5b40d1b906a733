import type { GridCell } from './pdf-grids.ts'
import type { Column, Row } from './pdf-aligned-tables.ts'
import type { Line } from './pdf-lines.ts'
import { middleOf, unionOf, type Box } from './pdf-marks.ts'

/** How near, in sizes, a head stands to the middle, or to the left edge, of the columns it is over. */
const NEAR = 0.9

/**
 * The columns that heads stand over, one each: heads begin where their cell does, amounts end where it does, so that the nearest amounts
 * may be those of the column before. Null when two heads would be over one column, or one over the amounts of several.
 */
export function headPlaces(parts: readonly Box[], columns: readonly Column[]): readonly number[] | null {
  const [first, labels] = [parts[0], columns[0]]
  if (first === undefined || labels === undefined) return null
  const over = parts.map((part) =>
    columns.flatMap((column, place) => (part.left < column.right && part.right > column.left ? [place] : [])),
  )
  const from = first.left < labels.right ? 0 : 1
  const inOrder = parts.map((_, place) => place + from)
  const isTold = (places: readonly number[]): boolean =>
    places.every((place, at) => over[at]?.length === 0 || over[at]?.includes(place) === true)
  if (parts.length === columns.length - from && isTold(inOrder)) return inOrder
  const byLeft = parts.map(({ left }) => columns.findIndex(({ right }) => left < right))
  const isApart = byLeft.every((place, at) => place > (byLeft[at - 1] ?? -1))
  return isApart && over.every((places) => places.length <= 1) && isTold(byLeft) ? byLeft : null
}

/** The column that a place across is in, or is nearest to. */
export function nearest(columns: readonly Column[], x: number): number {
  const distances = columns.map(({ left, right }) => (x < left ? left - x : x > right ? x - right : 0))
  return distances.indexOf(Math.min(...distances))
}

/** Columns as wide as their heads: amounts stand on one side of their cell, heads in its middle. */
export const headedColumns = (columns: readonly Column[], heads: readonly Row[] | undefined): Column[] =>
  columns.map((column, place) => {
    const own = (heads ?? []).flatMap(({ parts }) => {
      const places = headPlaces(parts, columns)
      return parts.filter((part, at) => (places === null ? nearest(columns, middleOf(part)) : places[at]) === place)
    })
    return own.length === 0 ? column : unionOf([...own, { ...own[0], ...column, top: 0, bottom: 0 }])
  })

type Span = { readonly part: Line; readonly from: number; readonly to: number }

/** Heads that each stand over as many columns; null when they do not. */
export function spannedCells(block: readonly Row[], row: number, columns: readonly Column[]): GridCell[] | null {
  const parts = block.flatMap((line) => line.parts)
  const wide = sharedOut(parts, columns) ?? inTheirMiddle(parts, columns)
  if (wide === null) return null
  const cell = (part: Line, column: number, wideness: number): GridCell => ({
    row,
    column,
    rows: 1,
    columns: wideness,
    box: part,
    words: [...part.words],
  })
  const taken = wide.map(({ part, from, to }) => cell(part, from, to - from + 1))
  const free = parts
    .filter((part) => !wide.some((held) => held.part === part))
    .map((part) => cell(part, nearest(columns, middleOf(part)), 1))
  const isClear = free.every(
    ({ column }, place) =>
      !taken.some((held) => column >= held.column && column < held.column + held.columns) &&
      !free.slice(place + 1).some((other) => other.column === column),
  )
  return isClear ? [...taken, ...free].toSorted((a, b) => a.column - b.column) : null
}

/** Heads that share out all the columns of amounts between them, each in the middle of its own or where they begin. */
function sharedOut(parts: readonly Line[], columns: readonly Column[]): Span[] | null {
  const heads = parts.filter(({ left }) => left >= (columns[0]?.right ?? 0))
  const width = (columns.length - 1) / heads.length
  if (heads.length < 2 || !Number.isInteger(width) || width < 2) return null
  const spans = heads.map((part, place) => ({ part, from: 1 + place * width, to: (place + 1) * width }))
  const isOver = spans.every(({ part, from, to }) => {
    const [left, right] = [columns[from]?.left ?? 0, columns[to]?.right ?? 0]
    return Math.abs((left + right) / 2 - middleOf(part)) < NEAR * part.size || Math.abs(left - part.left) < NEAR * part.size
  })
  return isOver ? spans : null
}

/** Heads in the middle of some columns, the widest choice that leaves the others theirs. */
function inTheirMiddle(parts: readonly Line[], columns: readonly Column[]): Span[] | null {
  const wide = parts.flatMap((part) => {
    const found = columns.flatMap((first, from) =>
      columns
        .slice(from)
        .flatMap((last, more) =>
          from > 0 && Math.abs((first.left + last.right) / 2 - middleOf(part)) < NEAR * part.size ? [{ from, to: from + more }] : [],
        ),
    )
    const others = parts.filter((other) => other !== part)
    const isFree = ({ from, to }: { from: number; to: number }): boolean =>
      others.every((other) => middleOf(other) < (columns[from]?.left ?? 0) || middleOf(other) > (columns[to]?.right ?? 0))
    const span = found.filter(isFree).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
    return span !== undefined && span.to > span.from ? [{ part, ...span }] : []
  })
  const width = (wide[0]?.to ?? 0) - (wide[0]?.from ?? 0)
  const isRegular = wide.every(({ from, to }, place) => to - from === width && from > (wide[place - 1]?.to ?? -1))
  return wide.length >= 2 && isRegular ? wide : null
}
