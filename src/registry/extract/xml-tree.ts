import iconv from 'iconv-lite'
import { SaxesParser } from 'saxes'
import { UnreadableText } from './unreadable-text.ts'
import type { TextBounds } from './text-bounds.ts'

/** An element, its name under the prefix that we use for its namespace, whatever the file's own. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** The prefix that we use for a namespace; nothing for one that we read nothing of. */
export type Prefixes = (namespace: string) => string | undefined

const NONE: Readonly<Record<string, string>> = {}
const SLICE = 65_536

/**
 * The tree of an XML part. A document type is refused before anything of it is read: no entity is ever expanded, nothing is ever fetched.
 * Throws `UnreadableText` for broken XML, and for trees too large or too deep.
 */
export function xmlTree(bytes: Uint8Array, prefixes: Prefixes, bounds: TextBounds, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: { name: string; attributes: typeof NONE; children: (XmlElement | string)[] } = { name: '', attributes: NONE, children: [] }
  const open = [root]
  const known = new Map<string, string | undefined>()
  let elements = 0
  const prefixOf = (namespace: string): string | undefined => {
    if (!known.has(namespace)) known.set(namespace, prefixes(namespace))
    return known.get(namespace)
  }
  const addText = (text: string): void => void open.at(-1)?.children.push(text)
  parser.on('doctype', () => {
    throw new UnreadableText('xml-entities', part)
  })
  parser.on('error', (cause) => {
    throw new UnreadableText('unreadable-file', `${part}: ${cause.message}`.slice(0, 120))
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1
    if (elements > bounds.elements) throw new UnreadableText('too-big-to-read', part, String(bounds.elements))
    if (open.length > bounds.depth) throw new UnreadableText('too-deep', part, String(bounds.depth))
    const kept: Record<string, string> = {}
    for (const one of Object.values(attributes)) {
      const prefix = one.uri === '' ? '' : prefixOf(one.uri)
      if (prefix !== undefined && !one.local.startsWith('rsid')) kept[prefix === '' ? one.local : `${prefix}:${one.local}`] = one.value
    }
    const element = { name: `${uri === '' ? '' : `${prefixOf(uri) ?? 'other'}:`}${local}`, attributes: kept, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  const text = textOfXml(bytes, part)
  for (let place = 0; place < text.length; place += SLICE) parser.write(text.slice(place, place + SLICE))
  parser.close()
  const top = root.children.find(isElement)
  if (top === undefined) throw new UnreadableText('unreadable-file', part)
  return top
}

function textOfXml(bytes: Uint8Array, part: string): string {
  const start = Buffer.from(bytes.subarray(0, 200))
  if (start[0] === 0xff && start[1] === 0xfe) return iconv.decode(bytes, 'utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return iconv.decode(bytes, 'utf-16be')
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(start.toString('latin1'))?.[1]
  if (declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared)) return iconv.decode(bytes, declared)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableText('unreadable-file', part)
  }
}

export const isElement = (one: XmlElement | string): one is XmlElement => typeof one !== 'string'

export const elementsIn = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement)

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one): one is XmlElement => isElement(one) && one.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((one): one is XmlElement => isElement(one) && one.name === name) ?? []

/** Every descendant of that name, in the order of the document. */
export function allIn(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting = [element]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one.name === name) found.push(one)
    for (const child of elementsIn(one).toReversed()) waiting.push(child)
  }
  return found
}

/** All the text that an element holds. */
export function textIn(element: XmlElement): string {
  return element.children.map((one) => (isElement(one) ? textIn(one) : one)).join('')
}
