import type { DivisionKind, PagePlace } from '#domain/convention/convention-text.ts'
import { DIVISION_KINDS } from '#domain/convention/convention-text.ts'
import { isElement, type XmlElement } from '../xml-tree.ts'

/** The norm's own space of names, in any of its editions, is read as `a`; ours as `ct`. */
export const akomaNtosoPrefix = (namespace: string): string | undefined =>
  namespace === 'urn:contrechamp:texte:1' ? 'ct' : /legaldocml\/ns\/akn|akomantoso\.org/.test(namespace) ? 'a' : undefined

const KINDS: Readonly<Record<string, DivisionKind>> = {
  'a:book': 'title',
  'a:tome': 'title',
  'a:part': 'title',
  'a:subpart': 'title',
  'a:title': 'title',
  'a:subtitle': 'title',
  'a:chapter': 'chapter',
  'a:subchapter': 'chapter',
  'a:section': 'section',
  'a:subsection': 'section',
  'a:division': 'section',
  'a:subdivision': 'section',
  'a:article': 'article',
  'a:rule': 'article',
}

/** What an element opens; nothing when what it holds are passages of the division around it. */
export function divisionKind(element: XmlElement): DivisionKind | undefined {
  if (element.name !== 'a:hcontainer') return KINDS[element.name]
  const kind = DIVISION_KINDS.find((one) => one === element.attributes['name'])
  const hasHead = element.children.some((one) => isElement(one) && (one.name === 'a:num' || one.name === 'a:heading'))
  return kind ?? (hasHead ? 'section' : undefined)
}

/** The place that our own marks give; a document of others gives none. */
export function placeOf(attributes: Readonly<Record<string, string>>, prefix = 'ct:'): PagePlace | null {
  const page = Number(attributes[`${prefix}page`])
  if (!Number.isInteger(page)) return null
  const [left, top, right, bottom] = attributes[`${prefix}box`]?.split(' ').map(Number) ?? []
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return { page, box: null }
  return { page, box: { left, top, right, bottom } }
}
