import { mayHoldTable, type LeftOut } from './left-out.ts'
import { noteCall, raised, type Stretch } from './text-pieces.ts'
import { childOf, elementsIn, isElement, textIn, type XmlElement } from './xml-tree.ts'
import { pointsOf, type OdtLook, type OdtStyles } from './odt-styles.ts'

export type CalledOdtNote = { readonly marker: string; readonly body: XmlElement; readonly isAtEnd: boolean }

export type OdtInline = {
  readonly stretches: Stretch[]
  readonly boxes: XmlElement[]
  readonly notes: CalledOdtNote[]
  hasPageNumber: boolean
}

export type OdtInlineState = { readonly styles: OdtStyles; readonly left: LeftOut }

const MOST_SPACES = 100
/** Told apart, or no text of the document. */
const SILENT = new Set([
  'office:annotation-end',
  'text:bookmark',
  'text:ruby-text',
  'text:tracked-changes',
  'office:forms',
  'svg:desc',
  'svg:title',
])

export function odtInlineOf(paragraph: XmlElement, look: OdtLook, state: OdtInlineState): OdtInline {
  const inline: OdtInline = { stretches: [], boxes: [], notes: [], hasPageNumber: false }
  inside(paragraph, look, inline, state)
  return inline
}

function inside(element: XmlElement, look: OdtLook, inline: OdtInline, state: OdtInlineState): void {
  for (const child of element.children) {
    // The file may break its lines anywhere between words: white space is one space.
    if (isElement(child)) walk(child, look, inline, state)
    else add(child.replaceAll(/[\t\n\r ]+/g, ' '), look, inline, state)
  }
}

function walk(element: XmlElement, look: OdtLook, inline: OdtInline, state: OdtInlineState): void {
  if (SILENT.has(element.name)) return
  switch (element.name) {
    case 'text:s':
      return add(' '.repeat(Math.min(MOST_SPACES, Number(element.attributes['text:c'] ?? '1') || 1)), look, inline, state)
    case 'text:tab':
      return add('\t', look, inline, state)
    case 'text:line-break':
      return add('\n', look, inline, state)
    case 'text:span': {
      const { names: _, ...own } = state.styles.text(element.attributes['text:style-name'])
      return inside(element, { ...look, ...own }, inline, state)
    }
    case 'text:note':
      return note(element, look, inline, state)
    case 'office:annotation':
      state.left.comments += 1
      return
    case 'text:page-number':
    case 'text:page-count':
      inline.hasPageNumber = true
      return inside(element, look, inline, state)
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      if (element.attributes['text:is-hidden'] !== 'false') return void state.left.hidden.push(textIn(element))
      return inside(element, look, inline, state)
    case 'draw:text-box':
      return void inline.boxes.push(element)
    case 'draw:frame':
      countPicture(element, state.left)
      break
    // The text of a drawn shape stands in it as paragraphs.
    case 'draw:custom-shape':
    case 'draw:rect':
    case 'draw:ellipse':
      return void inline.boxes.push(element)
  }
  inside(element, look, inline, state)
}

function add(text: string, look: OdtLook, inline: OdtInline, state: OdtInlineState): void {
  if (text === '') return
  if (look.isHidden === true) return void state.left.hidden.push(text)
  inline.stretches.push({
    text: look.isRaised === true ? raised(text) : text,
    isBold: look.isBold ?? false,
    isItalic: look.isItalic ?? false,
    size: look.size ?? null,
  })
}

function note(element: XmlElement, look: OdtLook, inline: OdtInline, state: OdtInlineState): void {
  const citation = childOf(element, 'text:note-citation')
  const body = childOf(element, 'text:note-body')
  if (body === undefined) return
  const marker = citation === undefined ? '*' : textIn(citation).trim()
  add(noteCall(marker), look, inline, state)
  inline.notes.push({ marker, body, isAtEnd: element.attributes['text:note-class'] === 'endnote' })
}

/** A picture or an embedded sheet as wide as the text is told: it may hold a table that is not read. */
export function countPicture(frame: XmlElement, left: LeftOut): void {
  if (elementsIn(frame).every(({ name }) => name !== 'draw:image' && name !== 'draw:object' && name !== 'draw:object-ole')) return
  if (childOf(frame, 'draw:text-box') !== undefined) return
  const centimetres = (length: string | undefined): number => (pointsOf(length) * 2.54) / 72
  const isSheet = childOf(frame, 'draw:object') !== undefined || childOf(frame, 'draw:object-ole') !== undefined
  if (isSheet || mayHoldTable(centimetres(frame.attributes['svg:width']), centimetres(frame.attributes['svg:height']))) left.pictures += 1
}
