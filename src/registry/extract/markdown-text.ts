import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { textOf } from './encoding.ts'
import { frontMatterOf } from './front-matter.ts'
import { bareHtml } from './html-text.ts'
import { leftOutProblems, nothingLeftOut, remark, type LeftOut } from './left-out.ts'
import { markdownNotes, withCalls } from './markdown-notes.ts'
import { isOfFixedWidth, writtenLines } from './markdown-lines.ts'
import { keepable } from './sheet.ts'
import { cellCount, tablePieces, type CellCount } from './table-pieces.ts'
import { paragraphsOf, piecesOf, type PieceRole, type Stretch, type TextPiece } from './text-pieces.ts'
import { withTypedItems } from './typed-items.ts'
import { UnreadableText } from './unreadable-text.ts'
import type { ExtractedPiece, TextDocument } from './text-document.ts'
import type { TextBounds } from './text-bounds.ts'

type RootContent = ReturnType<typeof fromMarkdown>['children'][number]
type List = Extract<RootContent, { type: 'list' }>
type ListItem = List['children'][number]
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
type Table = Extract<RootContent, { type: 'table' }>

type MarkdownReading = {
  readonly source: string
  readonly isOfWidth: boolean
  readonly notes: ReadonlyMap<string, string>
  readonly numbers: Map<string, number>
  /** Notes that stand already after what calls them. */
  readonly placed: Set<string>
  readonly left: LeftOut
  readonly count: CellCount
  readonly bounds: TextBounds
}
type Around = { readonly role: PieceRole; readonly depth: number; readonly item: { marker: string | null } | null }

const BODY: Around = { role: 'body', depth: 0, item: null }
/** Markers of quotes and lists on one line, beyond which nobody wrote it. */
const DEEPEST = 40
/** So far set in, an item would stand deeper than that. */
const FARTHEST = /^[ \t]{160,}(?:[-*+>]|\d{1,9}[.)])/

/** The pieces of a Markdown or plain text. Raw HTML gives its words only. Throws `UnreadableText`. */
export function markdownText(bytes: Uint8Array, bounds: TextBounds): TextDocument {
  const { text: given, encoding } = textOf(bytes)
  const text = keepable(given).replaceAll(/\r\n?/g, '\n')
  if (text.length > bounds.signs) throw new UnreadableText('too-big', String(text.length), String(bounds.signs))
  if (text.split('\n').some(isTooDeep)) throw new UnreadableText('too-deep', 'markdown', String(DEEPEST))
  const front = frontMatterOf(text)
  const { notes, rest } = markdownNotes(front.rest)
  const left = nothingLeftOut()
  const reading: MarkdownReading = {
    source: rest,
    isOfWidth: isOfFixedWidth(rest),
    notes,
    numbers: new Map(),
    placed: new Set(),
    left,
    count: cellCount(bounds),
    bounds,
  }
  const pieces = blocks(treeOf(rest), BODY, reading)
  for (const [name, note] of notes) if (!reading.placed.has(name)) pieces.push(...notePieces(note, name, reading))
  const heads = pieces.filter((piece): piece is TextPiece => piece.kind === 'text' && piece.level === 1)
  const problems = leftOutProblems(left)
  if (!encoding.startsWith('utf-')) problems.push(remark('guessed-encoding', encoding, 'utf-8'))
  return {
    format: 'markdown',
    title: front.title ?? (heads.length === 1 ? (heads[0]?.text ?? null) : null),
    pages: null,
    isRecognised: false,
    pieces: [...front.pieces, ...withTypedItems(pieces, new WeakMap())],
    problems,
  }
}

function treeOf(text: string): RootContent[] {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children
}

function isTooDeep(line: string): boolean {
  if (FARTHEST.test(line)) return true
  const markers = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/.exec(line)?.[0] ?? ''
  if (/^[\s*]*$|^[\s-]*$/.test(line)) return false
  return markers.length > DEEPEST && (markers.match(/>|[-*+]|\d+[.)]/g) ?? []).length > DEEPEST
}

function notePieces(text: string, marker: string, reading: MarkdownReading): ExtractedPiece[] {
  const around: Around = { role: 'footnote', depth: 0, item: null }
  const pieces = blocks(treeOf(text), around, { ...reading, source: text })
  return pieces.map((piece, place) => (place === 0 && piece.kind === 'text' ? { ...piece, list: { marker, depth: 1 } } : piece))
}

function blocks(nodes: readonly RootContent[], around: Around, reading: MarkdownReading): ExtractedPiece[] {
  const pieces: ExtractedPiece[] = []
  for (const [place, node] of nodes.entries()) {
    const given = block(node, around, reading)
    const caption = node.type === 'table' && nodes[place - 1]?.type === 'paragraph' ? captionIn(pieces) : null
    for (const piece of given) pieces.push(piece.kind === 'table' && caption !== null ? { ...piece, caption } : piece)
    if (node.type !== 'list' && node.type !== 'blockquote') pieces.push(...calledSince(reading))
  }
  return pieces
}

/** The notes that were called since the last ones were placed. */
function calledSince(reading: MarkdownReading): ExtractedPiece[] {
  return [...reading.numbers].flatMap(([name, number]) => {
    if (reading.placed.has(name)) return []
    reading.placed.add(name)
    return notePieces(reading.notes.get(name) ?? '', String(number), reading)
  })
}

/** A line in italics right before a table is its caption: Markdown has no other. It is taken out of the pieces. */
function captionIn(pieces: ExtractedPiece[]): string | null {
  const last = pieces.at(-1)
  if (last?.kind !== 'text' || last.role !== 'body' || last.level !== null || !last.style.isItalic) return null
  pieces.pop()
  return last.text
}

function block(node: RootContent, around: Around, reading: MarkdownReading): ExtractedPiece[] {
  switch (node.type) {
    case 'heading':
      return written(stretchesOf(node.children, reading), { ...around, item: null }, node.depth)
    case 'paragraph':
      return writtenLines(stretchesOf(node.children, reading), reading.isOfWidth).flatMap((line) => written(line, around, null))
    case 'list':
      return list(node, around, reading)
    case 'blockquote':
      return blocks(node.children, around, reading)
    case 'table':
      return table(node, reading)
    case 'code':
      return node.value.split('\n').flatMap((line) => written([plainStretch(line)], around, null))
    case 'html': {
      const pieces = bareHtml(node.value, reading.bounds, reading.left)
      return pieces.map((piece) => (piece.kind === 'text' && piece.role === 'body' ? { ...piece, role: around.role } : piece))
    }
    default:
      return []
  }
}

const plainStretch = (text: string): Stretch => ({ text, isBold: false, isItalic: false, size: null })

function written(stretches: readonly Stretch[], around: Around, level: number | null): ExtractedPiece[] {
  const marker = around.item?.marker ?? null
  const list = marker === null ? null : { marker, depth: around.depth }
  const pieces = piecesOf({ stretches, role: around.role, level: around.role === 'body' ? level : null, list, isCentred: false })
  if (pieces.length > 0 && around.item !== null) around.item.marker = null
  return pieces
}

function list(node: List, around: Around, reading: MarkdownReading): ExtractedPiece[] {
  return node.children.flatMap((item, place) =>
    blocks(item.children, { ...around, depth: around.depth + 1, item: { marker: markerOf(item, node, place, reading.source) } }, reading),
  )
}

/** The marker as it is typed: numbers are not counted anew, as a law's own are to be kept. */
function markerOf(item: ListItem, { ordered, start }: List, place: number, source: string): string {
  const from = item.position?.start.offset
  const typed = from === undefined ? undefined : /^(?:\d{1,9}[.)]|[-*+])/.exec(source.slice(from, from + 12))?.[0]
  if (ordered === true) return typed ?? `${(start ?? 1) + place}.`
  return typed === '-' ? '–' : '•'
}

function table(node: Table, reading: MarkdownReading): ExtractedPiece[] {
  const rows = node.children.map((row) =>
    row.children.map((cell) => ({
      pieces: paragraphsOf(stretchesOf(cell.children, reading), true).flatMap((line) => written(line, BODY, null)),
      columns: 1,
      rows: 1,
    })),
  )
  return tablePieces(rows, 1, null, reading.count)
}

function stretchesOf(nodes: readonly PhrasingContent[], reading: MarkdownReading, isBold = false, isItalic = false): Stretch[] {
  return nodes.flatMap((node): Stretch[] => {
    const stretch = (text: string): Stretch => ({ text, isBold, isItalic, size: null })
    switch (node.type) {
      case 'text':
        return [stretch(withCalls(node.value, reading.notes, reading.numbers))]
      case 'inlineCode':
        return [stretch(node.value)]
      case 'break':
        return [stretch('\n')]
      case 'strong':
        return stretchesOf(node.children, reading, true, isItalic)
      case 'emphasis':
        return stretchesOf(node.children, reading, isBold, true)
      case 'link':
      case 'linkReference':
      case 'delete':
        return stretchesOf(node.children, reading, isBold, isItalic)
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) return [stretch('\n')]
        bareHtml(node.value, reading.bounds, reading.left)
        return []
      default:
        return []
    }
  })
}
