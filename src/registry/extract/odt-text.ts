import { isWordy } from './list-number.ts'
import { leftOutProblems, nothingLeftOut } from './left-out.ts'
import { odtInlineOf, type CalledOdtNote, type OdtInlineState } from './odt-inline.ts'
import { odtNumbering, type OdtNumbering } from './odt-numbering.ts'
import { odtStyles, OUTLINE, pageParts, type OdtLook } from './odt-styles.ts'
import { odtTable } from './odt-table.ts'
import { withTypedItems, type Indents } from './typed-items.ts'
import { eachOnce, withPageNumbers } from './page-edges.ts'
import { cellCount, withCaptions, type CellCount } from './table-pieces.ts'
import { leadingTabs, piecesOf, TAB, tidied, type PieceRole } from './text-pieces.ts'
import { textZip } from './text-zip.ts'
import { UnreadableText } from './unreadable-text.ts'
import { allIn, childOf, childrenOf, elementsIn, textIn, xmlTree, type Prefixes, type XmlElement } from './xml-tree.ts'
import type { ExtractedPiece, TextDocument } from './text-document.ts'
import type { TextBounds } from './text-bounds.ts'

type OdtReading = OdtInlineState & {
  readonly numbering: OdtNumbering
  readonly count: CellCount
  readonly captions: Set<ExtractedPiece>
  readonly titles: string[]
  readonly indents: Indents
  readonly endnotes: CalledOdtNote[]
}

/** Where a paragraph stands: in which list, how deep, and whether it is the one that the marker stands before. */
type Surroundings = { readonly role: PieceRole; readonly list: Listed | null }
type Listed = {
  readonly styleName: string
  readonly depth: number
  readonly start: number | undefined
  readonly marks: { isTaken: boolean }
}

const SHORT: Readonly<Record<string, string>> = { 'xsl-fo-compatible': 'fo', 'svg-compatible': 'svg', drawing: 'draw' }
const prefixes: Prefixes = (namespace) => {
  if (namespace === 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0') return 'loext'
  if (namespace === 'http://purl.org/dc/elements/1.1/') return 'dc'
  const name = /^urn:oasis:names:tc:opendocument:xmlns:([\w-]+):1\.0$/.exec(namespace)?.[1]
  return name === undefined ? undefined : (SHORT[name] ?? name)
}

const isOdtPart = (name: string): boolean => /^(content|styles|meta|META-INF\/manifest)\.xml$/.test(name)

/** The pieces of an OpenDocument text. Nothing of it runs, nothing is fetched. Throws `UnreadableText`. */
export function odtText(bytes: Uint8Array, bounds: TextBounds): TextDocument {
  const { parts } = textZip(bytes, isOdtPart, bounds)
  const part = (name: string): XmlElement | undefined => {
    const held = parts.get(name)
    return held === undefined ? undefined : xmlTree(held, prefixes, bounds, name)
  }
  const manifest = part('META-INF/manifest.xml')
  if (manifest !== undefined && allIn(manifest, 'manifest:encryption-data').length > 0) throw new UnreadableText('encrypted', 'odt')
  const content = part('content.xml')
  const body = childOf(childOf(content, 'office:body'), 'office:text')
  if (content === undefined || body === undefined) throw new UnreadableText('unreadable-file', 'content.xml')
  const stylesRoot = part('styles.xml')
  const common = childOf(stylesRoot, 'office:styles')
  const left = nothingLeftOut()
  const readingUnder = (automatic: XmlElement | undefined, counted: typeof left): OdtReading => {
    const styles = odtStyles([common, automatic])
    const numbering = odtNumbering(styles)
    return {
      styles,
      left: counted,
      numbering,
      count: cellCount(bounds),
      captions: new Set(),
      titles: [],
      indents: new WeakMap(),
      endnotes: [],
    }
  }
  const reading = readingUnder(childOf(content, 'office:automatic-styles'), left)
  const around = readingUnder(childOf(stylesRoot, 'office:automatic-styles'), nothingLeftOut())
  for (const changes of childrenOf(body, 'text:tracked-changes')) countChanges(changes, reading)
  const pieces = blocks(body, { role: 'body', list: null }, reading)
  pieces.push(...reading.endnotes.splice(0).flatMap((note) => noteOf(note, reading)))
  const edges = (name: 'header' | 'footer', role: PieceRole): ExtractedPiece[] =>
    eachOnce(pageParts(stylesRoot, name).flatMap((holder) => blocks(holder, { role, list: null }, around)))
  return {
    format: 'odt',
    title: titleOf(reading.titles, part('meta.xml')),
    pages: null,
    isRecognised: false,
    pieces: [
      ...edges('header', 'page-head'),
      ...withTypedItems(withCaptions(pieces, reading.captions), reading.indents),
      ...edges('footer', 'page-foot'),
    ],
    problems: leftOutProblems(left),
  }
}

/** Deletions stand apart from the text, insertions in it. */
function countChanges(changes: XmlElement, { left }: OdtReading): void {
  left.deleted += allIn(changes, 'text:deletion').length
  left.inserted += allIn(changes, 'text:insertion').length
}

function titleOf(titles: readonly string[], meta: XmlElement | undefined): string | null {
  const declared = meta === undefined ? undefined : allIn(meta, 'dc:title')[0]
  const title = titles.length > 0 ? titles.join(' ') : declared === undefined ? '' : tidied(textIn(declared))
  return title === '' ? null : title
}

function blocks(container: XmlElement, around: Surroundings, reading: OdtReading): ExtractedPiece[] {
  const pieces: ExtractedPiece[] = []
  for (const child of elementsIn(container)) {
    for (const piece of blockOf(child, around, reading)) pieces.push(piece)
  }
  return pieces
}

function blockOf(element: XmlElement, around: Surroundings, reading: OdtReading): ExtractedPiece[] {
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      return paragraph(element, around, reading)
    case 'text:list':
      return list(element, around, reading)
    case 'text:numbered-paragraph':
      return list(element, around, reading, true)
    case 'table:table':
      return odtTable(element, (cell) => blocks(cell, { ...around, list: null }, reading), reading)
    case 'text:section':
      if (element.attributes['text:display'] === 'none' || reading.styles.isHiddenSection(element.attributes['text:style-name'])) {
        reading.left.hidden.push(textIn(element))
        return []
      }
      return blocks(element, around, reading)
    case 'text:table-of-content':
    case 'text:alphabetical-index':
    case 'text:table-index':
    case 'text:illustration-index': {
      const body = childOf(element, 'text:index-body')
      return body === undefined ? [] : blocks(body, { role: around.role === 'body' ? 'contents' : around.role, list: null }, reading)
    }
    case 'text:index-title':
    case 'text:soft-page-break':
      return blocks(element, around, reading)
    // Anchored to the page, out of any paragraph.
    case 'draw:frame':
    case 'draw:custom-shape':
    case 'draw:g':
      return boxes(odtInlineOf({ name: '', attributes: {}, children: [element] }, { names: [] }, reading).boxes, around, reading)
    default:
      return []
  }
}

/** A list: its own style, or that of the list that holds it. */
function list(element: XmlElement, around: Surroundings, reading: OdtReading, isOneItem = false): ExtractedPiece[] {
  const { attributes } = element
  const under = around.list
  const styleName = attributes['text:style-name'] ?? under?.styleName ?? ''
  const depth = isOneItem ? Number(attributes['text:level'] ?? '1') : (under?.depth ?? 0) + 1
  if (under === null && !isOneItem) {
    reading.numbering.begin(styleName, attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined)
  }
  const itemOf = (holder: XmlElement, hasMarker: boolean): ExtractedPiece[] => {
    const start = holder.attributes['text:start-value']
    const listed: Listed = { styleName, depth, start: start === undefined ? undefined : Number(start), marks: { isTaken: !hasMarker } }
    return blocks(holder, { ...around, list: listed }, reading)
  }
  if (isOneItem) return itemOf(element, true)
  return elementsIn(element).flatMap((item) =>
    /^text:list-(item|header)$/.test(item.name) ? itemOf(item, item.name === 'text:list-item') : [],
  )
}

const CONTENTS = /^contents\b/i

function paragraph(element: XmlElement, around: Surroundings, reading: OdtReading): ExtractedPiece[] {
  const look = reading.styles.paragraph(element.attributes['text:style-name'])
  const inline = odtInlineOf(element, look, reading)
  const level = around.role === 'body' ? levelOf(element, look) : null
  const { marker, depth } = markerOf(element, around, level, reading)
  const isInText = level !== null || isWordy(marker)
  const [first] = inline.stretches
  const pieces = piecesOf({
    stretches: marker !== '' && isInText ? [{ ...(first ?? PLAIN_LOOK), text: `${marker} ` }, ...inline.stretches] : inline.stretches,
    role: around.role === 'body' && look.names.some((name) => CONTENTS.test(name)) ? 'contents' : around.role,
    level,
    list: marker === '' || isInText ? null : { marker, depth },
    isCentred: look.isCentred ?? false,
  })
  const [piece] = pieces
  for (const one of pieces) reading.indents.set(one, (look.indent ?? 0) + TAB * leadingTabs(inline.stretches))
  if (piece !== undefined && around.role === 'body') {
    if (look.names.some((name) => /^(caption|l[ée]gende)$/i.test(name))) reading.captions.add(piece)
    if (/^(title|titre( principal)?)$/i.test(look.names.find((name) => !/^P\d+$/.test(name)) ?? '')) reading.titles.push(piece.text)
  }
  reading.endnotes.push(...inline.notes.filter(({ isAtEnd }) => isAtEnd))
  const footnotes = inline.notes.filter(({ isAtEnd }) => !isAtEnd).flatMap((note) => noteOf(note, reading))
  return [...withPageNumbers(pieces, around.role, inline.hasPageNumber), ...boxes(inline.boxes, around, reading), ...footnotes]
}

/** A heading says its level; a paragraph whose style is one of headings, as other programs write them, is one too. */
function levelOf(element: XmlElement, look: OdtLook): number | null {
  if (element.name === 'text:h') return Math.max(1, Number(element.attributes['text:outline-level'] ?? '1') || 1)
  const named = look.names.map((name) => /^(?:heading|titre)\s?([1-9])$/i.exec(name)?.[1]).find((one) => one !== undefined)
  return look.level ?? (named === undefined ? null : Number(named))
}

const PLAIN_LOOK = { isBold: false, isItalic: false, size: null }

/** What stands before a paragraph: the marker of its item, for the first of it; a heading out of any list has that of headings. */
function markerOf(
  element: XmlElement,
  { list: listed }: Surroundings,
  level: number | null,
  { numbering }: OdtReading,
): { marker: string; depth: number } {
  if (listed !== null && !listed.marks.isTaken) {
    listed.marks.isTaken = true
    return { marker: numbering.next(listed.styleName, listed.depth, listed.start), depth: listed.depth }
  }
  if (level === null || element.name !== 'text:h' || listed !== null || element.attributes['text:is-list-header'] === 'true')
    return { marker: '', depth: 0 }
  const isRestarted = element.attributes['text:restart-numbering'] === 'true'
  const start = isRestarted ? Number(element.attributes['text:start-value'] ?? '1') : undefined
  return { marker: numbering.next(OUTLINE, level, start), depth: level }
}

const boxes = (held: readonly XmlElement[], around: Surroundings, reading: OdtReading): ExtractedPiece[] =>
  held.flatMap((box) => blocks(box, { ...around, list: null }, reading))

function noteOf({ marker, body }: CalledOdtNote, reading: OdtReading): ExtractedPiece[] {
  const pieces = blocks(body, { role: 'footnote', list: null }, reading)
  return pieces.map((piece, place) => (piece.kind === 'text' && place === 0 ? { ...piece, list: { marker, depth: 1 } } : piece))
}
