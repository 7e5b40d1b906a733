import { calledNotes, markerOf, targetOf } from './html-notes.ts'
import { htmlTable } from './html-table.ts'
import { attributeOf, elementsWhere, htmlOf, htmlTree, isHtmlElement, textOfHtml, type HtmlElement } from './html-tree.ts'
import {
  isBackLink,
  isBlock,
  isHidden,
  isNoteCall,
  isNoteMarker,
  isRunning,
  isSilent,
  isText,
  mainOf,
  roleOfElement,
  scriptsOf,
} from './html-parts.ts'
import { markersOf } from './html-list.ts'
import { countScript, leftOutProblems, nothingLeftOut, remark, type LeftOut } from './left-out.ts'
import { cellCount, type CellCount } from './table-pieces.ts'
import { withTypedItems } from './typed-items.ts'
import { noteCall, piecesOf, raised, tidied, type PieceRole, type Stretch } from './text-pieces.ts'
import type { ExtractedPiece, TextDocument } from './text-document.ts'
import type { TextBounds } from './text-bounds.ts'

/** What an element hands to those that it holds. */
type Around = {
  readonly role: PieceRole
  readonly level: number | null
  /** The item that the next paragraph belongs to: only its first has the marker. */
  readonly item: { marker: string | null; readonly depth: number } | null
  readonly depth: number
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isRaised: boolean
  readonly isCentred: boolean
  readonly isPre: boolean
  /** Of the note that is being read: a link at its head shows it again. */
  readonly noteMarker: string | null
}

type HtmlReading = {
  readonly left: LeftOut
  readonly count: CellCount
  /** Notes by the name that their calls lead to, and those that have been read. */
  readonly notes: ReadonlyMap<string, HtmlElement>
  readonly areNotes: ReadonlySet<HtmlElement>
  readonly readNotes: Set<HtmlElement>
  readonly main: HtmlElement | undefined
  /** The main part and all that holds it. */
  readonly mainPath: ReadonlySet<unknown>
  /** Whether the walk is before, in or after the page's main part. */
  stage: 'before' | 'within' | 'after'
}

type Call = { readonly note: HtmlElement; readonly marker: string }
type Sheet = { readonly pieces: ExtractedPiece[]; pending: Stretch[]; readonly calls: Call[]; readonly reading: HtmlReading }

const START: Around = {
  role: 'body',
  level: null,
  item: null,
  depth: 0,
  isBold: false,
  isItalic: false,
  isRaised: false,
  isCentred: false,
  isPre: false,
  noteMarker: null,
}

/** The pieces of a page. Its scripts never run and nothing that it names is fetched: both are told. Throws `UnreadableText`. */
export function htmlText(bytes: Uint8Array, bounds: TextBounds): TextDocument {
  const { text, guessed } = htmlOf(bytes)
  const read = piecesOfHtml(text, bounds)
  const problems = leftOutProblems(read.left)
  if (guessed !== null) problems.push(remark('guessed-encoding', guessed, 'utf-8'))
  return {
    format: 'html',
    title: read.title,
    pages: null,
    isRecognised: false,
    pieces: withTypedItems(read.pieces, new WeakMap()),
    problems,
  }
}

/** The pieces of a page or of a part of one, and what was left out of them. */
export function piecesOfHtml(
  text: string,
  bounds: TextBounds,
  left: LeftOut = nothingLeftOut(),
): { pieces: ExtractedPiece[]; title: string | null; left: LeftOut } {
  const tree = htmlTree(text, bounds)
  const [body] = elementsWhere(tree, ({ tagName }) => tagName === 'body')
  for (const element of elementsWhere(tree, isRunning)) countScript(left, element.tagName)
  if (body === undefined) return { pieces: [], title: null, left }
  const main = mainOf(body)
  const notes = calledNotes(body)
  const reading: HtmlReading = {
    left,
    count: cellCount(bounds),
    notes,
    areNotes: new Set(notes.values()),
    readNotes: new Set(),
    main,
    mainPath: pathTo(main),
    stage: main === undefined ? 'within' : 'before',
  }
  const pieces = blocksIn(body, START, reading)
  for (const note of reading.areNotes) pieces.push(...notePieces({ note, marker: '' }, reading))
  const heads = elementsWhere(main ?? body, ({ tagName }) => tagName === 'h1')
  const [titled] = elementsWhere(tree, ({ tagName }) => tagName === 'title')
  const [head] = heads
  const title = tidied(head !== undefined && heads.length === 1 ? textOfHtml(head) : titled === undefined ? '' : textOfHtml(titled))
  return { pieces, title: title === '' ? null : title, left }
}

function pathTo(main: HtmlElement | undefined): Set<unknown> {
  const path = new Set<unknown>()
  for (let one: unknown = main; typeof one === 'object' && one !== null && 'parentNode' in one; one = one.parentNode) path.add(one)
  return path
}

function blocksIn(element: HtmlElement, around: Around, reading: HtmlReading): ExtractedPiece[] {
  if (isHidden(element)) {
    reading.left.hidden.push(textOfHtml(element))
    return []
  }
  const sheet: Sheet = { pieces: [], pending: [], calls: [], reading }
  for (const event of scriptsOf(element)) countScript(reading.left, event)
  inside(element, around, sheet, reading)
  flush(sheet, around)
  return sheet.pieces
}

function inside(element: HtmlElement, around: Around, sheet: Sheet, reading: HtmlReading): void {
  for (const node of element.childNodes) {
    if (isText(node)) addText(node.value, around, sheet)
    else if (isHtmlElement(node)) visit(node, around, sheet, reading)
  }
}

function addText(text: string, around: Around, sheet: Sheet): void {
  const { isBold, isItalic } = around
  const stretch = (part: string): Stretch => ({ text: around.isRaised ? raised(part) : part, isBold, isItalic, size: null })
  if (!around.isPre) return void sheet.pending.push(stretch(text.replaceAll(/[\t\n\f\r ]+/g, ' ')))
  for (const [place, line] of text.split('\n').entries()) {
    if (place > 0) flush(sheet, around)
    sheet.pending.push(stretch(line))
  }
}

function flush(sheet: Sheet, around: Around): void {
  const stretches = sheet.pending
  sheet.pending = []
  if (stretches.length === 0) return
  const { role, level, item, isCentred } = around
  const marker = item?.marker ?? null
  const list =
    item === null || marker === null || level !== null
      ? null
      : { marker: role === 'footnote' ? marker.replace(/\.$/, '') : marker, depth: item.depth }
  // The number of a heading belongs to its text.
  if (level !== null && marker !== null && stretches.some(({ text }) => text.trim() !== ''))
    stretches.unshift({ ...PLAIN_STRETCH, text: `${marker} ` })
  const pieces = piecesOf({ stretches, role, level, list, isCentred })
  if (pieces.length > 0 && item !== null) item.marker = null
  sheet.pieces.push(...pieces)
  for (const call of sheet.calls.splice(0)) sheet.pieces.push(...notePieces(call, sheet.reading))
}

/** A note, once: its marker before its first paragraph. */
function notePieces({ note, marker }: Call, reading: HtmlReading): ExtractedPiece[] {
  if (reading.readNotes.has(note)) return []
  reading.readNotes.add(note)
  const pieces = blocksIn(note, { ...START, role: 'footnote', noteMarker: marker }, reading)
  return pieces.map((piece, place) =>
    place > 0 || piece.kind !== 'text' || marker === ''
      ? piece
      : { ...piece, text: piece.text.replace(/^[.):\]]\s*/, ''), list: { marker, depth: 1 } },
  )
}

const PLAIN_STRETCH = { isBold: false, isItalic: false, size: null }

function visit(element: HtmlElement, around: Around, sheet: Sheet, reading: HtmlReading): void {
  if (isRunning(element) || isSilent(element)) return
  for (const event of scriptsOf(element)) countScript(reading.left, event)
  if (isHidden(element)) return void reading.left.hidden.push(textOfHtml(element))
  if (element.tagName === 'br') return lineEnd(around, sheet)
  if (element.tagName === 'ins') reading.left.inserted += 1
  if (element.tagName === 'del') return void (reading.left.deleted += 1)
  if (isBackLink(element)) return
  if (isNoteMarker(element) && around.role === 'footnote' && around.item !== null) {
    around.item.marker = textOfHtml(element)
      .trim()
      .replace(/^\[|\]$/g, '')
    return
  }
  // A note stands where it is called.
  if (reading.areNotes.has(element)) return
  if (around.noteMarker !== null && element.tagName === 'a' && markerOf(element) === around.noteMarker) return
  if (isNoteCall(element)) {
    const marker = markerOf(element)
    const note = reading.notes.get(targetOf(element))
    if (note !== undefined) sheet.calls.push({ note, marker })
    return void sheet.pending.push({ text: noteCall(marker), isBold: around.isBold, isItalic: around.isItalic, size: null })
  }
  if (isBlock(element)) block(element, around, sheet, reading)
  else inside(element, inlineAround(element, around), sheet, reading)
}

/** Two line ends in a row part paragraphs, as one writes in a form. */
function lineEnd(around: Around, sheet: Sheet): void {
  const last = sheet.pending.findLast(({ text }) => text.trim() !== '' || text === '\n')
  if (last?.text === '\n') flush(sheet, around)
  else sheet.pending.push({ text: '\n', isBold: around.isBold, isItalic: around.isItalic, size: null })
}

function inlineAround(element: HtmlElement, around: Around): Around {
  const style = attributeOf(element, 'style') ?? ''
  return {
    ...around,
    isBold: around.isBold || /^(b|strong)$/.test(element.tagName) || /font-weight\s*:\s*(bold|[6-9]00)/i.test(style),
    isItalic: around.isItalic || /^(i|em|cite|dfn)$/.test(element.tagName) || /font-style\s*:\s*italic/i.test(style),
    isRaised: around.isRaised || element.tagName === 'sup' || /vertical-align\s*:\s*super/i.test(style),
  }
}

function block(element: HtmlElement, around: Around, sheet: Sheet, reading: HtmlReading): void {
  flush(sheet, around)
  const isMain = element === reading.main
  if (isMain) reading.stage = 'within'
  const inner = blockAround(element, around, reading)
  if (element.tagName === 'table') {
    for (const piece of htmlTable(element, (cell) => blocksIn(cell, cellAround(inner), reading), reading.count)) sheet.pieces.push(piece)
  } else if (/^(ol|ul|menu)$/.test(element.tagName)) list(element, inner, sheet, reading)
  else inside(element, inner, sheet, reading)
  flush(sheet, inner)
  if (isMain) reading.stage = 'after'
}

const cellAround = (around: Around): Around => ({ ...around, item: null, depth: 0, level: null, isPre: false })

function blockAround(element: HtmlElement, around: Around, reading: HtmlReading): Around {
  const level = levelOf(element)
  const style = attributeOf(element, 'style') ?? ''
  const given = around.role === 'body' ? roleOfElement(element, reading.stage === 'within' && reading.main !== undefined) : undefined
  const isNoteOfItsOwn = given === 'footnote' || (around.role === 'footnote' && element.tagName === 'div')
  const align = (attributeOf(element, 'align') ?? /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? '').toLowerCase()
  return {
    ...inlineAround(element, around),
    // The page's own first heading is its title wherever it stands.
    role: element.tagName === 'h1' && around.role === 'page-head' ? 'body' : (given ?? stageRole(element, around, reading)),
    level: level ?? (around.role === 'body' ? around.level : null),
    item: isNoteOfItsOwn ? { marker: null, depth: 1 } : around.item,
    isCentred: align === '' ? around.isCentred || element.tagName === 'center' : align === 'center',
    isPre: around.isPre || element.tagName === 'pre',
  }
}

/** What stands around the main part of a page belongs to the site. */
function stageRole(element: HtmlElement, around: Around, { stage, main, mainPath }: HtmlReading): PieceRole {
  if (around.role !== 'body' || main === undefined) return around.role
  if (stage === 'within' || mainPath.has(element)) return 'body'
  return stage === 'before' ? 'page-head' : 'page-foot'
}

function levelOf(element: HtmlElement): number | null {
  const named = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (named !== undefined) return Number(named)
  const told = Number(attributeOf(element, 'aria-level') ?? '2')
  return attributeOf(element, 'role') === 'heading' && told >= 1 && told <= 9 ? told : null
}

function list(element: HtmlElement, around: Around, sheet: Sheet, reading: HtmlReading): void {
  const markers = markersOf(element)
  const depth = around.depth + 1
  for (const node of element.childNodes) {
    if (!isHtmlElement(node)) {
      if (isText(node)) addText(node.value, around, sheet)
      continue
    }
    const marker = markers.get(node)
    visit(node, { ...around, depth, item: marker === undefined ? around.item : { marker, depth } }, sheet, reading)
  }
}

/** The words of raw HTML in a text of another format: no tag, nothing that runs. */
export const bareHtml = (text: string, bounds: TextBounds, left: LeftOut): ExtractedPiece[] =>
  piecesOfHtml(text, bounds, left).pieces.map((piece) =>
    piece.kind === 'text' && piece.role !== 'footnote' ? { ...piece, role: 'body' } : piece,
  )
