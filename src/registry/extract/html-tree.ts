import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import iconv from 'iconv-lite'
import { textOf } from './encoding.ts'
import { keepable } from './sheet.ts'
import { UnreadableText } from './unreadable-text.ts'
import type { TextBounds } from './text-bounds.ts'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** The tree of a page as a browser would build it, but that no script runs and nothing is fetched. Throws `UnreadableText` past the bounds. */
export function htmlTree(text: string, bounds: TextBounds): DefaultTreeAdapterTypes.Document {
  let [elements, open] = [0, 0]
  return parse(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tagName, namespace, attributes) => {
        elements += 1
        if (elements > bounds.elements) throw new UnreadableText('too-big-to-read', 'html', String(bounds.elements))
        return defaultTreeAdapter.createElement(tagName, namespace, attributes)
      },
      onItemPush: () => {
        open += 1
        if (open > bounds.depth) throw new UnreadableText('too-deep', 'html', String(bounds.depth))
      },
      onItemPop: () => void (open -= 1),
    },
  })
}

/** The text of a page's bytes: as its mark or its letters say, else as it declares, else as it reads as French. */
export function htmlOf(bytes: Uint8Array): { text: string; guessed: string | null } {
  const { text, encoding } = textOf(bytes)
  if (encoding.startsWith('utf-')) return { text: keepable(text), guessed: null }
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(start)?.[1]
  if (declared === undefined || /^utf/i.test(declared) || !iconv.encodingExists(declared))
    return { text: keepable(text), guessed: encoding }
  // Browsers read ISO-8859-1 as the encoding of Windows, which has its quotes and its euro.
  const named = /^(iso-?8859-?1|latin-?1|us-ascii)$/i.test(declared) ? 'windows-1252' : declared
  return { text: keepable(iconv.decode(bytes, named)), guessed: null }
}

export const isHtmlElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

export const childElements = (element: { childNodes: HtmlNode[] }): HtmlElement[] => element.childNodes.filter(isHtmlElement)

/** All the text that an element holds, what is hidden or runs too. */
export function textOfHtml(element: { childNodes: HtmlNode[] }): string {
  return element.childNodes
    .map((node) => (isHtmlElement(node) ? textOfHtml(node) : node.nodeName === '#text' && 'value' in node ? node.value : ''))
    .join('')
}

/** Every element that passes, in the order of the page. */
export function elementsWhere(top: { childNodes: HtmlNode[] }, passes: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = []
  const gather = (holder: { childNodes: HtmlNode[] }): void => {
    for (const node of holder.childNodes) {
      if (!isHtmlElement(node)) continue
      if (passes(node)) found.push(node)
      gather(node)
    }
  }
  gather(top)
  return found
}
