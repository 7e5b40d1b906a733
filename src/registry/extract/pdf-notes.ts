import type { PageTable } from './pdf-grids.ts'
import { isTable, type Column } from './pdf-layout.ts'
import type { Line } from './pdf-lines.ts'
import { noteMarkerOf, type Marker } from './pdf-markers.ts'
import type { Ruling } from './pdf-marks.ts'

/** A footnote's lines; without a marker, they go on from the page before. */
export type Note = { readonly kind: 'note'; readonly page: number; readonly marker: Marker | null; readonly lines: readonly Line[] }

const SMALLER = 0.94
const LINE_SHARE = 0.6
const LOWER = 0.35
/** How far from its words a table's lines may be. */
const EDGE = 9
/** How far up a short line is looked for above notes printed as large as the text. */
const MOST_LEVEL_LINES = 15

/** A column without its footnotes, and these: smaller lines at its foot, or those under a short line, each opened by its marker. */
export function splitNotes(column: Column, across: readonly Ruling[], height: number, bodySize: number): { column: Column; notes: Note[] } {
  const { items } = column
  const from = firstNote(items, across, column, height, bodySize)
  if (!column.isLast || from >= items.length) return { column, notes: [] }
  const notes: Note[] = []
  let lines: Line[] = []
  let marker: Marker | null = null
  const close = (): void => {
    if (lines.length > 0) notes.push({ kind: 'note', page: column.page, marker, lines })
    lines = []
  }
  for (const item of items.slice(from)) {
    if (isTable(item)) continue
    const found = noteMarkerOf(item.text)
    const isNext = found !== null && (marker === null || lines.length === 0 || isAfter(found.marker, marker.marker))
    if (isNext) {
      close()
      marker = found
    }
    lines.push(item)
  }
  close()
  return { column: { ...column, items: items.slice(0, from) }, notes }
}

const isAfter = (next: string, before: string): boolean =>
  /^\d+$/.test(next) && /^\d+$/.test(before) ? Number(next) === Number(before) + 1 : next !== before

function firstNote(
  items: readonly (Line | PageTable)[],
  across: readonly Ruling[],
  column: Column,
  height: number,
  bodySize: number,
): number {
  const plain = items.map((item) => (isTable(item) ? null : item))
  const tables = items.filter(isTable)
  // The lower edge of a table is no line over notes.
  const isEdge = ({ at, from }: Ruling): boolean =>
    tables.some((table) => at > table.top - EDGE && at < table.bottom + EDGE && from < table.right && from > table.left - 2 * EDGE)
  const under = (line: Line, before: Line | null | undefined): Ruling | undefined =>
    across.find(
      ({ at, from, to, ...ruling }) =>
        !isEdge({ ...ruling, at, from, to }) &&
        at < line.top + 0.4 * line.size &&
        line.top - at < 2.2 * line.size &&
        at > (before?.base ?? 0) &&
        to - from < LINE_SHARE * (column.right - column.left) &&
        from < column.left + 12,
    )
  let start = items.length
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const line = plain[place]
    if (line === undefined || line === null) break
    const isSmall = line.size < SMALLER * bodySize
    const isRuled = line.base > LOWER * height && under(line, plain[place - 1]) !== undefined
    const hasMarker = noteMarkerOf(line.text) !== null
    if ((isSmall && hasMarker) || (isRuled && (hasMarker || isSmall))) start = place
    if (isRuled || (!isSmall && items.length - place > MOST_LEVEL_LINES)) break
  }
  // Every line from there to the foot must be of the notes: small, or under the short line.
  const first = plain[start]
  const isRuled = first !== undefined && first !== null && under(first, plain[start - 1]) !== undefined
  const isWhole = plain.slice(start).every((line) => line !== null && (isRuled || line.size < SMALLER * bodySize))
  return isWhole ? start : items.length
}
