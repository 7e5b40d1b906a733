import type { ExtractedCell } from './text-document.ts'
import { rowsOf, sameRows } from './pdf-cells.ts'
import type { PageTable } from './pdf-grids.ts'
import { joinAll, type Vocabulary } from './pdf-hyphens.ts'
import { HEADING } from './pdf-markers.ts'
import type { Paragraph } from './pdf-paragraphs.ts'

/** A table of the whole document: what its pages hold of it, one after the other. */
export type FlowTable = {
  readonly kind: 'table'
  readonly parts: readonly PageTable[]
  readonly rows: readonly (readonly ExtractedCell[])[]
  readonly headRows: number | null
  readonly caption: string | null
}
/** What is read, in order; the pieces of a paragraph that a page or a column parts are one. */
export type Flow = Paragraph | FlowTable

const ENDS = /[.;:!?…][»)"”]?\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/
const CUT = /\p{L}[-\u2010]$/u
const CAPTION = /^tab(?:leau|l?\.)[\s\u00a0](?:n°[\s\u00a0]?)?(?:\d|[IVX]+\b|[A-Z]\b)/i
/** « Tableau des crédits » names a table; « Le tableau ci-dessous… » and whole sentences do not. */
const NAMED = /^tableau\b[^.;]*$/i
const CAPTION_LENGTH = 240
const NEAR = 40
const LEADERS = /(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d{1,4}$/

export const textOfParagraph = ({ lines, marker }: Pick<Paragraph, 'lines' | 'marker'>, vocabulary: Vocabulary): string => {
  const texts = lines.map(({ text }) => text)
  return joinAll(marker === null ? texts : [marker.rest, ...texts.slice(1)], vocabulary).trim()
}

/** What the columns of all pages hold, with what a page's end cuts put back together. */
export function flowOf(items: readonly (Paragraph | PageTable)[], vocabulary: Vocabulary, bodySize: number): Flow[] {
  const flow: Flow[] = []
  const hasIndents = indentsOpen(items)
  for (const item of items) {
    const before = flow.at(-1)
    if (item.kind === 'grid') {
      const own: FlowTable = { kind: 'table', parts: [item], rows: rowsOf(item, vocabulary), headRows: item.headRows, caption: null }
      if (before?.kind === 'table' && goesOnWith(before, own, item)) flow.splice(-1, 1, joined(before, own))
      else flow.push(own)
    } else if (before?.kind === 'paragraph' && isParted(before, item) && goesOn(before, item, bodySize, hasIndents))
      flow.splice(-1, 1, { ...before, lines: [...before.lines, ...item.lines], isFull: item.isFull, isFlush: item.isFlush })
    else flow.push(item)
  }
  return withCaptions(flow, vocabulary, bodySize)
}

/** Whether a page or a column ends between the two. */
const isParted = (before: Paragraph, next: Paragraph): boolean => {
  const [last, first] = [before.lines.at(-1), next.lines[0]]
  return last !== undefined && first !== undefined && (before.page !== next.page || first.base < last.base - last.size)
}

/** Whether paragraphs of this document open with an indent. */
function indentsOpen(items: readonly (Paragraph | PageTable)[]): boolean {
  const long = items.filter((item): item is Paragraph => item.kind === 'paragraph' && item.lines.length > 2 && item.marker === null)
  return long.length > 3 && long.filter(({ isIndented }) => isIndented).length > 0.6 * long.length
}

function goesOn(before: Paragraph, next: Paragraph, bodySize: number, hasIndents: boolean): boolean {
  const [last, first] = [before.lines.at(-1), next.lines[0]]
  if (last === undefined || first === undefined || next.marker !== null || next.isCentred || before.isCentred) return false
  if (Math.abs(last.size - first.size) > 0.06 * last.size || (last.isBold && first.isBold !== last.isBold) || first.size > 1.2 * bodySize)
    return false
  if (next.block?.level !== undefined && next.block.level !== null) return false
  if (CUT.test(last.text) && /^\p{Ll}/u.test(first.text)) return true
  if (before.block !== null && next.block !== null && before.page === next.page) return before.block.number === next.block.number
  if (before.isFlush && !next.isIndented && !last.isBold && !first.isBold && !/[:;]$/.test(last.text))
    return !HEADING.test(first.text) && !CAPTION.test(first.text)
  if (hasIndents && before.isFull && !next.isIndented && !last.isBold && !first.isBold) return true
  if (LEADERS.test(last.text)) return false
  if (ENDS.test(last.text) || HEADING.test(first.text) || CAPTION.test(first.text)) return false
  if (/^[\p{Ll}(]/u.test(first.text)) return true
  return before.isFull && !next.isIndented && first.isBold === last.isBold && !last.isBold
}

/** Columns of a page stand at least about this far apart. */
const BESIDE = 4

function goesOnWith(before: FlowTable, next: FlowTable, item: PageTable): boolean {
  const last = before.parts.at(-1)
  if (last === undefined || last.columnsCount !== item.columnsCount) return false
  const isBeside = item.isRest && item.left >= last.right - BESIDE
  if (last.page === item.page && !isBeside) return false
  if (item.isRest || sameRows(before.rows, next.rows) > 0) return true
  return item.isDrawn && last.isDrawn ? item.edges.every((edge, place) => Math.abs(edge - (last.edges[place] ?? Infinity)) < 6) : false
}

function joined(before: FlowTable, next: FlowTable): FlowTable {
  const repeated = sameRows(before.rows, next.rows)
  const isHead = repeated > 0 && repeated < next.rows.length
  const rows = next.rows.slice(isHead ? repeated : 0).filter((cells, place) => place > 0 || cells.some(({ text }) => text !== ''))
  const [first, ...others] = rows
  const last = before.rows.at(-1)
  const merged = first !== undefined && last !== undefined ? rowCutByPage(last, first) : null
  return {
    ...before,
    parts: [...before.parts, ...next.parts],
    rows: merged === null ? [...before.rows, ...rows] : [...before.rows.slice(0, -1), merged, ...others],
    headRows: before.headRows ?? (isHead ? repeated : null),
  }
}

/** A row that a page's end cuts: its second half has no figure and starts in the middle of a sentence. */
function rowCutByPage(last: readonly ExtractedCell[], first: readonly ExtractedCell[]): ExtractedCell[] | null {
  const told = first.filter(({ text }) => text !== '')
  const isRest = told.length > 0 && told.length < first.length && told.every(({ text }) => /^[\p{Ll}(]/u.test(text))
  if (!isRest || last.length !== first.length || last.some((cell, place) => cell.columns !== first[place]?.columns)) return null
  return last.map((cell, place) => {
    const rest = first[place]?.text ?? ''
    return rest === '' ? cell : { ...cell, text: `${cell.text} ${rest}`.trim() }
  })
}

/** What names a table, above it or, when nothing above does, just under it. */
function withCaptions(flow: readonly Flow[], vocabulary: Vocabulary, bodySize: number): Flow[] {
  const taken = new Map<number, number>()
  const isCaption = (place: number): boolean => {
    const item = flow[place]
    if (item?.kind !== 'paragraph' || taken.has(place)) return false
    const text = textOfParagraph(item, vocabulary)
    if (text.length > CAPTION_LENGTH || item.marker !== null || (item.block?.level ?? null) !== null) return false
    const [line] = item.lines
    const table = flow[place + 1]
    const isSmall =
      line !== undefined && item.lines.length < 3 && line.size < 0.95 * bodySize && (item.isCentred || line.isItalic || line.isBold)
    const isJustAbove = table?.kind === 'table' && line !== undefined && (table.parts[0]?.top ?? 0) - line.bottom < 2.5 * line.size
    const isPlainLine = item.lines.length === 1 && line !== undefined && !line.isBold && !HEADING.test(text)
    if ((isSmall || isPlainLine) && isJustAbove && !/[.:;,]$/.test(text)) return true
    return item.block?.role === 'Caption' || CAPTION.test(text) || (NAMED.test(text) && text.length < CAPTION_LENGTH / 2)
  }
  flow.forEach((item, place) => {
    if (item.kind !== 'table') return
    const [first, last] = [item.parts[0], item.parts.at(-1)]
    const [above, below] = [flow[place - 1], flow[place + 1]]
    if (isCaption(place - 1) && above?.kind === 'paragraph') taken.set(place - 1, place)
    else if (isCaption(place + 1) && below?.kind === 'paragraph' && flow[place + 2]?.kind !== 'table') {
      const line = below.lines[0]
      if (line !== undefined && last !== undefined && below.page === last.page && line.top - last.bottom < NEAR && first !== undefined)
        taken.set(place + 1, place)
    }
  })
  return flow.flatMap((item, place): Flow[] => {
    if (taken.has(place)) return []
    if (item.kind !== 'table') return [item]
    const source = [...taken].find(([, table]) => table === place)?.[0]
    const named = source === undefined ? undefined : flow[source]
    return [named?.kind === 'paragraph' ? { ...item, caption: textOfParagraph({ ...named, marker: null }, vocabulary) } : item]
  })
}
