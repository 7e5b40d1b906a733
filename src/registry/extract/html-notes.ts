import { isBlock, isNote, isNoteCall } from './html-parts.ts'
import { attributeOf, elementsWhere, textOfHtml, type HtmlElement } from './html-tree.ts'

/** Longer than this, what a raised link leads to is no note. */
const LONGEST = 5000

/** The marker that a call shows, without the brackets around it. */
export const markerOf = (call: HtmlElement): string =>
  textOfHtml(call)
    .trim()
    .replaceAll(/[[\]()]/g, '')

/** The name that a link within the page leads to. */
export const targetOf = (call: HtmlElement): string => (attributeOf(call, 'href') ?? '').slice(1)

const elementAbove = (element: HtmlElement): HtmlElement | undefined => {
  const above = element.parentNode
  return above !== null && 'tagName' in above ? above : undefined
}

/** The notes of a page by the name that their calls lead to, however they are marked: what a raised link leads to. */
export function calledNotes(body: HtmlElement): Map<string, HtmlElement> {
  const calls = elementsWhere(body, isNoteCall)
  const byTarget = Map.groupBy(calls, targetOf)
  const named = elementsWhere(body, (element) => byTarget.has(attributeOf(element, 'id') ?? attributeOf(element, 'name') ?? ''))
  const notes = new Map<string, HtmlElement>()
  for (const element of named) {
    const name = attributeOf(element, 'id') ?? attributeOf(element, 'name') ?? ''
    const note = holderOf(element)
    const isOwn = note !== undefined && !(byTarget.get(name) ?? []).some((call) => isUnder(call, note))
    if (isOwn && !/^(h[1-6]|body|main|article)$/.test(note.tagName) && textOfHtml(note).length <= LONGEST) notes.set(name, note)
  }
  return notes
}

/** The whole of the note that a named place stands in. */
function holderOf(element: HtmlElement): HtmlElement | undefined {
  let block: HtmlElement | undefined
  for (let one: HtmlElement | undefined = element; one !== undefined; one = elementAbove(one)) {
    if (one.tagName === 'li' || (isNote(one) && /^(div|aside|p)$/.test(one.tagName) && textOfHtml(one).length <= LONGEST)) return one
    block ??= isBlock(one) ? one : undefined
    if (block !== undefined && /^(section|body|main|article|table)$/.test(one.tagName)) break
  }
  return block
}

function isUnder(element: HtmlElement, top: HtmlElement): boolean {
  for (let one: HtmlElement | undefined = element; one !== undefined; one = elementAbove(one)) if (one === top) return true
  return false
}
