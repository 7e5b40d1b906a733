import { attributeOf, childElements, elementsWhere, isHtmlElement, textOfHtml, type HtmlElement, type HtmlNode } from './html-tree.ts'
import type { PieceRole } from './text-pieces.ts'

/** The part of a page that is its text, when the page marks it; what is before and after is of the site. */
export function mainOf(body: HtmlElement): HtmlElement | undefined {
  const mains = elementsWhere(body, (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main')
  const articles = elementsWhere(body, (element) => element.tagName === 'article')
  const main = mains[0] ?? (articles.length === 1 ? articles[0] : undefined)
  // A page that puts its text elsewhere than where it says is read whole.
  return main !== undefined && textOfHtml(main).length * 3 >= textOfHtml(body).length ? main : undefined
}

/** Whether links lead only within the page: a table of contents, not a site's menu. */
function leadsWithin(nav: HtmlElement): boolean {
  const links = elementsWhere(nav, (element) => element.tagName === 'a').map((link) => attributeOf(link, 'href') ?? '')
  return links.length > 0 && links.every((link) => link.startsWith('#'))
}

/** The role that an element gives to all that it holds; undefined when it gives none. */
export function roleOfElement(element: HtmlElement, isInMain: boolean): PieceRole | undefined {
  const role = attributeOf(element, 'role') ?? ''
  if (isNote(element)) return 'footnote'
  if (element.tagName === 'nav' || role === 'navigation' || role === 'doc-toc') {
    if (leadsWithin(element) || role === 'doc-toc') return 'contents'
    return isInMain ? 'margin' : 'page-head'
  }
  // As LibreOffice marks them.
  if (element.tagName === 'div' && /^(table of contents|table des mati|sommaire)/i.test(attributeOf(element, 'id') ?? '')) return 'contents'
  if (element.tagName === 'div' && /^(header|footer)$/.test(attributeOf(element, 'title') ?? '')) {
    return attributeOf(element, 'title') === 'header' ? 'page-head' : 'page-foot'
  }
  if (element.tagName === 'aside' || role === 'complementary') return 'margin'
  if (isInMain) return undefined
  if (element.tagName === 'header' || role === 'banner') return 'page-head'
  if (element.tagName === 'footer' || role === 'contentinfo') return 'page-foot'
  return undefined
}

const classes = (element: HtmlElement): string => attributeOf(element, 'class') ?? ''

/** A note, or what holds them all, as Pandoc, LibreOffice, Word and the norm of digital books mark them. */
export function isNote(element: HtmlElement): boolean {
  const marks = `${attributeOf(element, 'role') ?? ''} ${attributeOf(element, 'epub:type') ?? ''} ${classes(element)}`
  if (/(^|\s)(doc-(foot|end)notes?|footnotes?|endnotes?|rearnotes?|notes?-de-bas-de-page)(\s|$)/i.test(marks)) return true
  return element.tagName === 'div' && /^(sd(foot|end)note|ftn|edn)\d+$/i.test(attributeOf(element, 'id') ?? '')
}

/** The call of a note: a raised link within the page, or one that says what it is. */
export function isNoteCall(element: HtmlElement): boolean {
  if (element.tagName !== 'a' || !(attributeOf(element, 'href') ?? '').startsWith('#')) return false
  if (attributeOf(element, 'role') === 'doc-noteref' || /noteanc|footnote-ref|noteref/i.test(classes(element))) return true
  const text = textOfHtml(element).trim()
  const isRaised = isSup(element.parentNode) || childElements(element).some(({ tagName }) => tagName === 'sup')
  return isRaised && /^[[(]?(\d{1,3}|[a-z]|\*+)[\])]?$/i.test(text)
}

const isSup = (node: unknown): boolean => typeof node === 'object' && node !== null && 'tagName' in node && node.tagName === 'sup'

/** The marker that stands at the head of a note, linked to its call. */
export const isNoteMarker = (element: HtmlElement): boolean =>
  element.tagName === 'a' && (/notesym/i.test(classes(element)) || /^#(_?ftnref|_?ednref)/i.test(attributeOf(element, 'href') ?? ''))

export const isBackLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' &&
  (attributeOf(element, 'role') === 'doc-backlink' ||
    /footnote-back/i.test(classes(element)) ||
    /^[↩⏎↑^\ufe0e\s]+$/u.test(textOfHtml(element)))

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
export const isBlock = (element: HtmlElement): boolean => BLOCKS.has(element.tagName)

/** Elements that run or bring something in: told. */
const RUNNING = new Set(['script', 'iframe', 'object', 'embed', 'applet', 'frame', 'frameset', 'portal'])
/** Elements that hold no text of the document. */
const SILENT = new Set(
  'style noscript template svg math canvas video audio img picture map link meta base input select textarea button progress meter datalist title head'.split(
    ' ',
  ),
)
export const isRunning = (element: HtmlElement): boolean => RUNNING.has(element.tagName)
export const isSilent = (element: HtmlElement): boolean => SILENT.has(element.tagName)

export function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? '')) return true
  return element.tagName === 'dialog' && attributeOf(element, 'open') === undefined
}

/** What an element would run: the attributes that answer events, the links that are scripts. */
export const scriptsOf = (element: HtmlElement): string[] =>
  element.attrs.flatMap(({ name, value }) => {
    if (/^on[a-z]+$/.test(name)) return [name]
    return /^\s*(javascript|vbscript|data:text\/html)\s*:?/i.test(value.slice(0, 40)) ? ['javascript:'] : []
  })

export const isText = (node: HtmlNode): node is Extract<HtmlNode, { value: string }> => !isHtmlElement(node) && node.nodeName === '#text'
