import { posix } from 'node:path'
import { UnreadableText } from './unreadable-text.ts'
import { childrenOf, xmlTree, type Prefixes, type XmlElement } from './xml-tree.ts'
import type { TextBounds } from './text-bounds.ts'

/** The parts of a Word document that reading needs, each as a tree; a part that is not there is undefined. */
export type DocxPackage = {
  readonly body: XmlElement
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  /** Page heads and feet, by the name that sections call them. */
  readonly linked: (relation: string) => XmlElement | undefined
  readonly properties: XmlElement | undefined
}

/** Namespaces of Word documents, of both editions of the norm, by what they end with. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/2010\/wordprocessingShape$/, 'wps'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
]
const prefixes: Prefixes = (namespace) => PREFIXES.find(([pattern]) => pattern.test(namespace))?.[1]

/** What of a zip is unpacked for it. */
export const isDocxPart = (name: string): boolean => /(^|\/)[^/]+\.(xml|rels)$/i.test(name) && !/^(customXml|word\/theme)\//i.test(name)

type Relation = { readonly kind: string; readonly target: string }

/** Opens a document by the relations that it declares; the usual names serve when they are missing. Throws `UnreadableText`. */
export function docxPackage(parts: ReadonlyMap<string, Uint8Array>, bounds: TextBounds): DocxPackage {
  const part = (name: string): XmlElement | undefined => {
    const bytes = parts.get(name)
    return bytes === undefined ? undefined : xmlTree(bytes, prefixes, bounds, name)
  }
  const relationsOf = (name: string): Map<string, Relation> => {
    const root = part(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`))
    const folder = posix.dirname(name)
    return new Map(
      childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
        const target = attributes['Target'] ?? ''
        const isOutside = attributes['TargetMode'] === 'External'
        const path = isOutside ? '' : target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
        return [attributes['Id'] ?? '', { kind: posix.basename(attributes['Type'] ?? ''), target: path }]
      }),
    )
  }
  const main = [...relationsOf('').values()].find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml'
  const document = part(main) ?? part('word/document.xml')
  const body = childrenOf(document, 'w:body')[0]
  if (body === undefined) throw new UnreadableText('unreadable-file', main)
  const relations = relationsOf(main)
  const ofKind = (kind: string): XmlElement | undefined => {
    const target =
      [...relations.values()].find((relation) => relation.kind === kind)?.target ?? posix.join(posix.dirname(main), `${kind}.xml`)
    return part(target)
  }
  return {
    body,
    styles: ofKind('styles'),
    numbering: ofKind('numbering'),
    footnotes: ofKind('footnotes'),
    endnotes: ofKind('endnotes'),
    linked: (relation) => part(relations.get(relation)?.target ?? ''),
    properties: part('docProps/core.xml'),
  }
}
