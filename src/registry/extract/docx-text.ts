import { docxNotes, type CalledNote, type DocxNotes } from './docx-notes.ts'
import { docxNumbering, type DocxNumbering } from './docx-numbering.ts'
import { docxPackage, isDocxPart } from './docx-package.ts'
import { inlineOf, type Inline, type InlineState } from './docx-inline.ts'
import { docxStyles, listOver, paragraphLookOf, type DocxStyle } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import { isWordy } from './list-number.ts'
import { leftOutProblems, nothingLeftOut } from './left-out.ts'
import { withTypedItems, type Indents } from './typed-items.ts'
import { eachOnce, withPageNumbers } from './page-edges.ts'
import { cellCount, withCaptions, type CellCount } from './table-pieces.ts'
import { leadingTabs, piecesOf, plainPiece, TAB, tidied, type PieceRole, type Stretch } from './text-pieces.ts'
import { textZip } from './text-zip.ts'
import { allIn, childOf, elementsIn, textIn, type XmlElement } from './xml-tree.ts'
import type { ExtractedPiece, TextDocument } from './text-document.ts'
import type { TextBounds } from './text-bounds.ts'

/** What reading a document carries from one paragraph to the next. */
export type DocxReading = InlineState & {
  readonly numbering: DocxNumbering
  readonly notes: DocxNotes
  readonly count: CellCount
  readonly captions: Set<ExtractedPiece>
  readonly titles: string[]
  readonly indents: Indents
  /** Of a paragraph whose end was deleted: the next one goes on with it. */
  carried: Stretch[]
}

/** The pieces of a Word document, whoever wrote it. Nothing of it runs, nothing is fetched. Throws `UnreadableText`. */
export function docxText(bytes: Uint8Array, bounds: TextBounds): TextDocument {
  const parts = docxPackage(textZip(bytes, isDocxPart, bounds).parts, bounds)
  const left = nothingLeftOut()
  const notes = docxNotes(parts.footnotes, parts.endnotes)
  const reading: DocxReading = {
    styles: docxStyles(parts.styles),
    numbering: docxNumbering(parts.numbering),
    notes,
    left,
    fields: [],
    callNote: notes.call,
    count: cellCount(bounds),
    captions: new Set(),
    titles: [],
    indents: new WeakMap(),
    carried: [],
  }
  const around = (name: string, role: PieceRole): ExtractedPiece[] =>
    eachOnce(
      allIn(parts.body, name).flatMap(({ attributes }) => {
        const part = parts.linked(attributes['r:id'] ?? '')
        return part === undefined ? [] : blocks(part, role, { ...reading, fields: [], carried: [], left: nothingLeftOut() })
      }),
    )
  const heads = around('w:headerReference', 'page-head')
  const body = blocks(parts.body, 'body', reading)
  body.push(...flushed(reading), ...notes.takeEndnotes().flatMap((note) => noteOf(note, reading)))
  return {
    format: 'docx',
    title: titleOf(reading.titles, parts.properties),
    pages: null,
    isRecognised: false,
    pieces: [
      ...heads,
      ...withTypedItems(withCaptions(body, reading.captions), reading.indents),
      ...around('w:footerReference', 'page-foot'),
    ],
    problems: leftOutProblems(left),
  }
}

function titleOf(titles: readonly string[], properties: XmlElement | undefined): string | null {
  const own = titles.join(' ')
  if (own !== '') return own
  const declared = childOf(properties, 'dc:title')
  const title = declared === undefined ? '' : tidied(textIn(declared))
  return title === '' || /^(microsoft word\b|document\s?\d*$|sans titre|word document)/i.test(title) ? null : title
}

/** The pieces of a body, a cell, a note, a text box, a page head. */
export function blocks(container: XmlElement, role: PieceRole, reading: DocxReading): ExtractedPiece[] {
  const pieces: ExtractedPiece[] = []
  for (const child of elementsIn(container)) {
    for (const piece of blockOf(child, role, reading)) pieces.push(piece)
  }
  return pieces
}

function blockOf(element: XmlElement, role: PieceRole, reading: DocxReading): ExtractedPiece[] {
  switch (element.name) {
    case 'w:p':
      return paragraph(element, role, reading)
    case 'w:tbl':
      return [...docxTable(element, (cell) => blocks(cell, role, reading), reading), ...footnotes(reading)]
    case 'w:sdt': {
      const gallery = allIn(childOf(element, 'w:sdtPr') ?? element, 'w:docPartGallery')[0]?.attributes['w:val'] ?? ''
      const content = childOf(element, 'w:sdtContent')
      return content === undefined ? [] : blocks(content, /table of contents/i.test(gallery) ? 'contents' : role, reading)
    }
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return blocks(element, role, reading)
    case 'mc:AlternateContent':
      return blocks(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element, role, reading)
    case 'w:altChunk':
      reading.left.pictures += 1
      return []
    default:
      return []
  }
}

const CONTENTS = /^(toc|tm|table des mati[eè]res|contents|table of figures|table of authorities|index)\b/i

function paragraph(element: XmlElement, role: PieceRole, reading: DocxReading): ExtractedPiece[] {
  const properties = childOf(element, 'w:pPr')
  const style = reading.styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val'])
  const own = paragraphLookOf(properties)
  const look = { ...style, ...own, ...listOver(style.list, own.list) }
  const inline = inlineOf(element, style, reading)
  const stretches = [...reading.carried.splice(0), ...inline.stretches]
  if (childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined) {
    reading.left.deleted += 1
    reading.carried.push(...stretches)
    return [...boxes(inline, role, reading), ...footnotes(reading)]
  }
  const level = role === 'body' ? (look.level ?? null) : null
  const { list, lead } = listOf(look, level !== null, reading)
  const pieces = piecesOf({
    stretches: lead === '' ? stretches : [{ ...(stretches[0] ?? PLAIN_LOOK), text: `${lead} ` }, ...stretches],
    role: roleOf(role, style, inline),
    level,
    list,
    isCentred: look.isCentred ?? false,
  })
  const [first] = pieces
  for (const piece of pieces) reading.indents.set(piece, (look.indent ?? 0) + TAB * leadingTabs(stretches))
  if (first !== undefined && role === 'body') {
    if (/^(caption|l[ée]gende)$/i.test(style.name)) reading.captions.add(first)
    if (/^(title|titre)$/i.test(style.name)) reading.titles.push(first.text)
  }
  return [...withPageNumbers(pieces, role, inline.hasPageNumber), ...boxes(inline, role, reading), ...footnotes(reading)]
}

const PLAIN_LOOK = { isBold: false, isItalic: false, size: null }

function roleOf(role: PieceRole, style: DocxStyle, inline: Inline): PieceRole {
  return role === 'body' && (inline.isContents || CONTENTS.test(style.name)) ? 'contents' : role
}

/** The marker that Word computes; it belongs to the text of a heading, and when it carries a word. */
function listOf(
  look: DocxStyle,
  isHeading: boolean,
  reading: DocxReading,
): { list: { marker: string; depth: number } | null; lead: string } {
  if (look.list === undefined || look.list === null) return { list: null, lead: '' }
  const depth = look.list.depth ?? reading.numbering.depthOfStyle(look.list.id, look.id) ?? 0
  const marker = reading.numbering.next(look.list.id, depth)
  if (marker === '') return { list: null, lead: '' }
  return isHeading || isWordy(marker) ? { list: null, lead: marker } : { list: { marker, depth: depth + 1 }, lead: '' }
}

function boxes(inline: Inline, role: PieceRole, reading: DocxReading): ExtractedPiece[] {
  const words = inline.watermarks.map(tidied).filter((text) => text !== '')
  return [...words.map((text) => plainPiece(text, 'margin')), ...inline.boxes.flatMap((box) => blocks(box, role, reading))]
}

const footnotes = (reading: DocxReading): ExtractedPiece[] => reading.notes.takeFootnotes().flatMap((note) => noteOf(note, reading))

/** The paragraphs of a note, its marker before the first. */
function noteOf({ marker, body }: CalledNote, reading: DocxReading): ExtractedPiece[] {
  const pieces = blocks(body, 'footnote', { ...reading, fields: [], carried: [] })
  return pieces.map((piece, place) => (piece.kind === 'text' && place === 0 ? { ...piece, list: { marker, depth: 1 } } : piece))
}

/** What a deleted end of paragraph left at the end of the document. */
function flushed(reading: DocxReading): ExtractedPiece[] {
  return piecesOf({ stretches: reading.carried.splice(0), role: 'body', level: null, list: null, isCentred: false })
}
