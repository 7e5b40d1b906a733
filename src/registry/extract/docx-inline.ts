import { runLookOf, type DocxStyle, type DocxStyles, type RunLook } from './docx-styles.ts'
import { mayHoldTable, type LeftOut } from './left-out.ts'
import { raised, type Stretch } from './text-pieces.ts'
import { allIn, childOf, elementsIn, isElement, textIn, type XmlElement } from './xml-tree.ts'

/** A field runs from its beginning to its end, through paragraphs: first what it asks, then what it last gave. */
type Field = { asked: string; isResult: boolean }

/** What reading a paragraph needs to know and to remember. */
export type InlineState = {
  readonly styles: DocxStyles
  readonly left: LeftOut
  readonly fields: Field[]
  /** Gives the call of a note, as it is to be written in the text; null for a note that is not there. */
  readonly callNote: (kind: 'footnote' | 'endnote', id: string, ownMark: boolean) => string | null
}

/** What a paragraph holds in its line. */
export type Inline = {
  readonly stretches: Stretch[]
  /** Text boxes anchored to it: paragraphs of their own. */
  readonly boxes: XmlElement[]
  /** Words drawn across the page, as « MODÈLE » is. */
  readonly watermarks: string[]
  hasPageNumber: boolean
  isContents: boolean
}

const EMU_PER_CENTIMETRE = 360_000
/** Kept by Word for what is no text, or told apart. */
const SILENT = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:instrText', 'w:delText', 'w:fldChar', 'w:numberingChange'])

export function inlineOf(paragraph: XmlElement, style: DocxStyle, state: InlineState): Inline {
  const inline: Inline = { stretches: [], boxes: [], watermarks: [], hasPageNumber: false, isContents: isContents(state) }
  for (const child of elementsIn(paragraph)) walk(child, style.run, inline, state)
  // A field whose question never ends would hide the rest of the document.
  for (const field of state.fields) field.isResult = true
  return inline
}

const isContents = ({ fields }: InlineState): boolean => fields.some(({ asked }) => /^\s*TOC\b/i.test(asked))
const isPageNumber = (asked: string): boolean => /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(asked)

function walk(element: XmlElement, look: RunLook, inline: Inline, state: InlineState): void {
  if (SILENT.has(element.name)) return
  switch (element.name) {
    case 'w:r':
      return run(element, look, inline, state)
    case 'w:ins':
    case 'w:moveTo':
      state.left.inserted += 1
      break
    case 'w:del':
    case 'w:moveFrom':
      state.left.deleted += 1
      return
    case 'w:sdt': {
      const content = childOf(element, 'w:sdtContent')
      return content === undefined ? undefined : walk(content, look, inline, state)
    }
    case 'w:fldSimple': {
      state.fields.push({ asked: element.attributes['w:instr'] ?? '', isResult: true })
      noteField(inline, state)
      for (const child of elementsIn(element)) walk(child, look, inline, state)
      state.fields.pop()
      return
    }
    case 'm:oMath':
    case 'm:oMathPara':
      return add(allIn(element, 'm:t').map(textIn).join(''), look, inline, state)
    case 'mc:AlternateContent':
      return shape(element, inline, state)
  }
  for (const child of elementsIn(element)) walk(child, look, inline, state)
}

function run(element: XmlElement, paragraphLook: RunLook, inline: Inline, state: InlineState): void {
  const properties = childOf(element, 'w:rPr')
  const styleId = childOf(properties, 'w:rStyle')?.attributes['w:val']
  const look = { ...paragraphLook, ...state.styles.character(styleId), ...runLookOf(properties) }
  for (const child of element.children) {
    if (!isElement(child)) continue
    switch (child.name) {
      case 'w:t': {
        add(look.isRaised === true ? raised(textIn(child)) : textIn(child), look, inline, state)
        break
      }
      case 'w:tab':
      case 'w:ptab':
        add('\t', look, inline, state)
        break
      case 'w:br':
      case 'w:cr':
        if (/^(page|column)$/.test(child.attributes['w:type'] ?? '')) add(' ', look, inline, state)
        else add('\n', look, inline, state)
        break
      case 'w:noBreakHyphen':
        add('-', look, inline, state)
        break
      case 'w:sym':
        add(symbolOf(child), look, inline, state)
        break
      case 'w:instrText': {
        const field = state.fields.at(-1)
        if (field !== undefined && !field.isResult) field.asked += textIn(child)
        break
      }
      case 'w:fldChar':
        fieldMark(child.attributes['w:fldCharType'] ?? '', inline, state)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const ownMark = /^(1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? '')
        add(state.callNote(kind, child.attributes['w:id'] ?? '', ownMark) ?? '', look, inline, state)
        break
      }
      case 'w:commentReference':
        state.left.comments += 1
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        shape(child, inline, state)
        break
    }
  }
}

function add(text: string, look: RunLook, inline: Inline, state: InlineState): void {
  if (text === '' || state.fields.some(({ isResult }) => !isResult)) return
  if (look.isHidden === true) return void state.left.hidden.push(text)
  inline.stretches.push({ text, isBold: look.isBold ?? false, isItalic: look.isItalic ?? false, size: look.size ?? null })
}

function fieldMark(kind: string, inline: Inline, state: InlineState): void {
  if (kind === 'begin') state.fields.push({ asked: '', isResult: false })
  const field = state.fields.at(-1)
  if (kind === 'separate' && field !== undefined) field.isResult = true
  // A field without a result shows nothing of what it asks.
  if (kind === 'separate' || kind === 'end') noteField(inline, state)
  if (kind === 'end') state.fields.pop()
}

function noteField(inline: Inline, state: InlineState): void {
  if (state.fields.some(({ asked }) => isPageNumber(asked))) inline.hasPageNumber = true
  if (isContents(state)) inline.isContents = true
}

/** A sign of a symbol font, by the plain one that looks like it where it has one: boxes to tick, arrows, bullets. */
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  if (!(code > 0 && code < 0x11_0000)) return ''
  const known: Readonly<Record<number, string>> = {
    0xf0a8: '☐',
    0xf06f: '☐',
    0xf0fe: '☒',
    0xf0fc: '✓',
    0xf0e0: '→',
    0xf0e8: '→',
    0xf0b7: '•',
  }
  return known[code] ?? (code >= 0xf000 && code <= 0xf0ff ? '•' : String.fromCodePoint(code))
}

/** What is drawn: its text boxes are kept, once where the file draws them twice for old programs; a picture is counted. */
function shape(element: XmlElement, inline: Inline, state: InlineState): void {
  if (element.name === 'mc:AlternateContent') {
    const drawn = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
    for (const child of drawn === undefined ? [] : elementsIn(drawn)) shape(child, inline, state)
    return
  }
  if (element.name === 'w:txbxContent') return void inline.boxes.push(element)
  if (element.name === 'v:textpath') inline.watermarks.push(element.attributes['string'] ?? '')
  if (element.name === 'w:object' || isWidePicture(element)) state.left.pictures += 1
  for (const child of elementsIn(element)) shape(child, inline, state)
}

function isWidePicture(element: XmlElement): boolean {
  if (element.name !== 'wp:inline' && element.name !== 'wp:anchor') return false
  const extent = childOf(element, 'wp:extent')?.attributes
  const [width, height] = [Number(extent?.['cx']) / EMU_PER_CENTIMETRE, Number(extent?.['cy']) / EMU_PER_CENTIMETRE]
  return mayHoldTable(width, height) && allIn(element, 'pic:pic').length > 0
}
