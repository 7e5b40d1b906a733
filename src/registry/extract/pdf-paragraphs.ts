import type { Column } from './pdf-layout.ts'
import { isTable } from './pdf-layout.ts'
import type { PageTable } from './pdf-grids.ts'
import type { Line } from './pdf-lines.ts'
import { HEADING, markerOf, type Marker } from './pdf-markers.ts'
import { commonest, middleOf, widthOf } from './pdf-marks.ts'
import type { PageTags, TaggedBlock } from './pdf-tags.ts'

/** Lines that make one paragraph, heading or item. */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly page: number
  readonly lines: readonly Line[]
  readonly marker: Marker | null
  readonly block: TaggedBlock | null
  readonly isCentred: boolean
  /** Whether its last line runs to the column's edge, so that it may go on elsewhere. */
  readonly isFull: boolean
  /** Whether its last line ends just at the edge that all others are drawn out to: it is not the last of the paragraph. */
  readonly isFlush: boolean
  /** Whether its first line is set in from those of its column. */
  readonly isIndented: boolean
}

/** A gap larger than this share of the usual one parts two paragraphs; sizes further apart than that are of two. */
const LARGER = 1.22
const SLIGHTLY_LARGER = 1.1
const OTHER_SIZE = 0.06
const INDENT = 0.7
/** A line that starts this much further to the left, in sizes, is another block; one that leaves this share of its column is broken on purpose. */
const FAR_BACK = 5
const CUT_SHORT = 0.3
/** Lines drawn out to the edge end this near to it, and most of a justified column do. */
const FLUSH = 0.8
const JUSTIFIED = 0.55
const LEADERS = /(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d{1,4}$/
const ENDS = /[.;:!?»…)]["”]?[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/
const OPENS = /^[\p{Lu}\d«"“(–—•-]/u
/** Paragraphs and tables of a column: lines are parted by gaps, indents, short ends, markers, sizes and weights, and by marks where the file has them. */
export function paragraphsOf(column: Column, tags: PageTags, bodySize: number, leading: number): (Paragraph | PageTable)[] {
  const right = edgeOf(column)
  const left = commonest(column.items.flatMap((item) => (isTable(item) ? [] : [[Math.round(item.left), item.text.length] as const])))
  const flush = flushEdge(column)
  const done: (Paragraph | PageTable)[] = []
  let open: Line[] = []
  const blockOf = (line: Line): TaggedBlock | null => (line.mark === null ? null : (tags.blockOf.get(line.mark) ?? null))
  const isHeading = (line: Line): boolean => line.isBold || line.size > 1.08 * bodySize
  const items = new Set<number>()
  // Some programs draw the point of an item as a shape: only the marks tell it is one.
  const drawnMarker = (line: Line): Marker | null => {
    const block = blockOf(line)
    if (block?.role !== 'LI' || items.has(block.number)) return null
    return { marker: '•', rest: line.text }
  }
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)]
    if (first !== undefined && last !== undefined)
      done.push({
        kind: 'paragraph',
        page: column.page,
        lines: open,
        marker: markerOf(first.text, isHeading(first)) ?? drawnMarker(first),
        block: blockOf(first),
        isCentred: open.every((line) => isCentred(line, left, right)),
        isFlush: flush !== null && last.right > flush - FLUSH,
        isFull: right - last.right < 3 * last.size,
        isIndented: first.left - left > INDENT * first.size,
      })
    const block = first === undefined ? null : blockOf(first)
    if (block !== null) items.add(block.number)
    open = []
  }
  for (const item of column.items) {
    const before = open.at(-1)
    if (isTable(item)) {
      close()
      done.push(item)
    } else {
      if (before !== undefined && isNew(item, before, open, { right, left, blockOf, isHeading, bodySize, leading })) close()
      open.push(item)
    }
  }
  close()
  return done
}

type Around = {
  readonly right: number
  readonly left: number
  readonly blockOf: (line: Line) => TaggedBlock | null
  readonly isHeading: (line: Line) => boolean
  readonly bodySize: number
  readonly leading: number
}

function isNew(line: Line, before: Line, open: readonly Line[], around: Around): boolean {
  const { right, left, blockOf, isHeading, leading } = around
  const [block, blockBefore] = [blockOf(line), blockOf(before)]
  if (Math.abs(line.base - before.base) < 0.4 * line.size || endsEntry(before)) return true
  if (before.left - line.left > FAR_BACK * line.size && !isCentred(line, left, right)) return true
  if (block !== null && blockBefore !== null) {
    if (block.number !== blockBefore.number) return true
    if (/^(?:P|H[1-9]?|LI)$/.test(block.role) && markerOf(line.text, isHeading(line)) === null)
      return block.role === 'P' && !isHeading(line) && right - before.right > CUT_SHORT * (right - left) && OPENS.test(line.text)
  }
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size) return true
  if (line.isBold !== before.isBold && isWholeChange(line, before)) return true
  if (HEADING.test(line.text) && (isHeading(line) || !isEndless(before, right, line))) return true
  const gap = line.base - before.base
  const own = open.length > 1 ? gapOf(open) : leading * line.size
  const usual = Math.max(own, 0.9 * leading * line.size)
  if (gap > LARGER * usual || gap < 0) return true
  if (ENDS.test(before.text) && OPENS.test(line.text) && gap > SLIGHTLY_LARGER * usual) return true
  if (/[;,]$/.test(before.text) && /^(?:Vu|Considérant)\s/.test(line.text)) return true
  if (markerOf(line.text, isHeading(line)) !== null && (!isEndless(before, right, line) || markerOf(open[0]?.text ?? '', false) !== null))
    return true
  const first = open[0] ?? before
  const isHanging = markerOf(first.text, isHeading(first)) !== null
  const isIn = line.left - before.left > INDENT * line.size
  if (
    isIn &&
    !isHeading(line) &&
    !(isHanging && open.length === 1) &&
    !isCentred(line, left, right) &&
    !(open.length === 1 && first.left < left - 2)
  )
    return true
  if (isHanging && open.length > 1 && before.left - line.left > INDENT * line.size) return true
  return isShort(before, line, right) && (ENDS.test(before.text) || OPENS.test(line.text))
}

/** An entry of a list of contents: dots or a wide blank, and a page's number. */
function endsEntry({ text, words, size }: Line): boolean {
  const [last, before] = [words.at(-1), words.at(-2)]
  return (
    LEADERS.test(text) ||
    (last !== undefined && before !== undefined && /^\d{1,3}$/.test(last.text) && last.left - before.right > 2.5 * size)
  )
}

/** A change of weight parts when both lines are whole; a bold word that runs into plain text does not. */
const isWholeChange = (line: Line, before: Line): boolean =>
  !before.words.some(({ isBold }) => isBold !== before.isBold) || !line.words.some(({ isBold }) => isBold !== line.isBold)

const gapOf = (open: readonly Line[]): number =>
  commonest(open.slice(1).map((line, place) => [line.base - (open[place]?.base ?? line.base), 1]))

/** Whether the first word of the next line would have stood at the end of this one. */
function isShort(before: Line, line: Line, right: number): boolean {
  const [word] = line.words
  const first =
    word === undefined ? 0 : widthOf(word) * Math.min(1, (word.text.search(/[\s\u00a0\u202f]/) + 1 || word.text.length) / word.text.length)
  return right - before.right > first + 0.6 * line.size
}

const isEndless = (before: Line, right: number, line: Line): boolean => !isShort(before, line, right) && !ENDS.test(before.text)

/** The edge that lines are drawn out to; null where they are not. A stop or a hyphen may hang a little over it. */
function flushEdge(column: Column): number | null {
  const rights = column.items.flatMap((item) => (isTable(item) ? [] : [item.right]))
  const edge = commonest(rights.map((right) => [right, 1]))
  return rights.length > 5 && rights.filter((right) => right > edge - FLUSH).length > JUSTIFIED * rights.length ? edge : null
}

/** Where lines of text end on the right, strays left aside. */
function edgeOf(column: Column): number {
  const rights = column.items.flatMap((item) => (isTable(item) ? [] : [item.right])).toSorted((a, b) => b - a)
  return rights[Math.min(Math.floor(rights.length * 0.1), 3)] ?? column.right
}

const isCentred = (line: Line, left: number, right: number): boolean =>
  Math.abs(middleOf(line) - (left + right) / 2) < 0.8 * line.size &&
  line.left - left > 1.5 * line.size &&
  right - line.right > 1.5 * line.size
