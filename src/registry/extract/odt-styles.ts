import { childOf, childrenOf, elementsIn, type XmlElement } from './xml-tree.ts'
import type { NumberStyle } from './list-number.ts'

/** What a style says; absent means as its parent says. */
export type OdtLook = {
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly size?: number
  readonly isCentred?: boolean
  /** Where its first line begins, in points from the margin. */
  readonly indent?: number
  /** Level of a heading from 1, for a style of headings. */
  readonly level?: number
  readonly isHidden?: boolean
  readonly isRaised?: boolean
  readonly listName?: string
  /** The names that writers see: its own, then those it descends from. */
  readonly names: readonly string[]
}

export type OdtLevel = {
  /** A bullet's sign; null for a numbered level. */
  readonly bullet: string | null
  readonly style: NumberStyle
  readonly prefix: string
  readonly suffix: string
  /** Numbers shown: its own and those above it. */
  readonly shown: number
  readonly start: number
  /** « %1%.%2%. », where the file says it that way. */
  readonly pattern: string | null
}

export type OdtStyles = {
  readonly text: (name: string | undefined) => OdtLook
  readonly paragraph: (name: string | undefined) => OdtLook
  readonly list: (name: string | undefined) => ReadonlyMap<number, OdtLevel>
  /** Sections that are not shown. */
  readonly isHiddenSection: (name: string | undefined) => boolean
}

const LONGEST_CHAIN = 40
const FORMATS: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  '01': 'decimal-zero',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
  '1st': 'ordinal',
}

export const numberStyle = (format: string | undefined): NumberStyle => FORMATS[format ?? ''] ?? 'none'

const POINTS: Readonly<Record<string, number>> = { cm: 72 / 2.54, mm: 72 / 25.4, in: 72, pt: 1 }

/** A length in points; 0 for what is none. */
export function pointsOf(length: string | undefined): number {
  const [, value, unit] = /^(-?[\d.]+)(cm|mm|in|pt)$/.exec(length ?? '') ?? []
  return Number(value ?? '0') * (POINTS[unit ?? ''] ?? 0)
}

function lookOf(style: XmlElement, parentSize: number | undefined): Omit<OdtLook, 'names'> {
  const text = childOf(style, 'style:text-properties')?.attributes ?? {}
  const paragraph = childOf(style, 'style:paragraph-properties')?.attributes ?? {}
  const weight = text['fo:font-weight']
  const slant = text['fo:font-style']
  const size = /^([\d.]+)(pt|%)$/.exec(text['fo:font-size'] ?? '')
  const points = size === null ? undefined : size[2] === 'pt' ? Number(size[1]) : ((parentSize ?? 12) * Number(size[1])) / 100
  const position = text['style:text-position']
  const align = paragraph['fo:text-align']
  const [margin, first] = [paragraph['fo:margin-left'], paragraph['fo:text-indent']]
  const indent = margin === undefined && first === undefined ? undefined : pointsOf(margin) + pointsOf(first)
  const level = Number(style.attributes['style:default-outline-level'] ?? '0')
  const listName = style.attributes['style:list-style-name']
  return {
    ...(weight === undefined ? {} : { isBold: /bold|[6-9]00/.test(weight) }),
    ...(slant === undefined ? {} : { isItalic: slant !== 'normal' }),
    ...(points === undefined ? {} : { size: Math.round(points * 10) / 10 }),
    ...(position === undefined ? {} : { isRaised: /^(super|[1-9])/.test(position) }),
    ...(text['text:display'] === undefined ? {} : { isHidden: text['text:display'] === 'none' }),
    ...(indent === undefined ? {} : { indent }),
    ...(level > 0 ? { level } : {}),
    ...(align === undefined ? {} : { isCentred: align === 'center' }),
    ...(listName === undefined ? {} : { listName }),
  }
}

/** A style's name as a writer reads it: the file writes « Heading_20_1 ». */
const readable = (name: string): string =>
  name.replaceAll(/_([0-9a-f]{2})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function levelsOf(list: XmlElement): Map<number, OdtLevel> {
  return new Map(
    elementsIn(list).flatMap((level): [number, OdtLevel][] => {
      const { attributes } = level
      const depth = Number(attributes['text:level'])
      if (!(depth >= 1) || !/^text:(list-level-style-(number|bullet|image)|outline-level-style)$/.test(level.name)) return []
      const bullet = level.name.endsWith('bullet') ? (attributes['text:bullet-char'] ?? '•') : level.name.endsWith('image') ? '•' : null
      return [
        [
          depth,
          {
            bullet,
            style: numberStyle(attributes['style:num-format']),
            prefix: attributes['style:num-prefix'] ?? '',
            suffix: attributes['style:num-suffix'] ?? '',
            shown: Number(attributes['text:display-levels'] ?? '1'),
            start: Number(attributes['text:start-value'] ?? '1'),
            pattern: attributes['style:num-list-format'] ?? attributes['loext:num-list-format'] ?? null,
          },
        ],
      ]
    }),
  )
}

/** The styles of an OpenDocument text: those of the document, over those that its styles part names. */
export function odtStyles(holders: readonly (XmlElement | undefined)[]): OdtStyles {
  const elements = new Map<string, XmlElement>()
  const lists = new Map<string, ReadonlyMap<number, OdtLevel>>()
  const defaults = new Map<string, Omit<OdtLook, 'names'>>()
  for (const holder of holders) {
    for (const style of holder === undefined ? [] : elementsIn(holder)) {
      const family = style.attributes['style:family'] ?? ''
      const name = style.attributes['style:name'] ?? ''
      if (style.name === 'style:style') elements.set(`${family} ${name}`, style)
      else if (style.name === 'style:default-style') defaults.set(family, lookOf(style, undefined))
      else if (style.name === 'text:list-style') lists.set(name, levelsOf(style))
      else if (style.name === 'text:outline-style') lists.set(OUTLINE, levelsOf(style))
    }
  }
  const known = new Map<string, OdtLook>()
  const resolved = (family: string, name: string, chain: number): OdtLook => {
    const key = `${family} ${name}`
    const held = known.get(key)
    if (held !== undefined) return held
    const style = elements.get(key)
    if (style === undefined) return { ...(family === 'paragraph' ? defaults.get(family) : {}), names: [readable(name)] }
    const parentName = style.attributes['style:parent-style-name']
    const base = family === 'paragraph' ? defaults.get(family) : undefined
    const parent: OdtLook =
      parentName === undefined || chain > LONGEST_CHAIN ? { ...base, names: [] } : resolved(family, parentName, chain + 1)
    const own = style.attributes['style:display-name'] ?? readable(name)
    const look: OdtLook = { ...parent, ...lookOf(style, parent.size), names: [own, ...parent.names] }
    if (chain === 0) known.set(key, look)
    return look
  }
  const section = (name: string): XmlElement | undefined => childOf(elements.get(`section ${name}`), 'style:section-properties')
  return {
    text: (name) => (name === undefined ? { names: [] } : resolved('text', name, 0)),
    paragraph: (name) => resolved('paragraph', name ?? 'Standard', 0),
    list: (name) => lists.get(name ?? '') ?? new Map(),
    isHiddenSection: (name) => section(name ?? '')?.attributes['text:display'] === 'none',
  }
}

/** The name under which the numbering of headings is held. */
export const OUTLINE = '\u0000outline'

/** The heads and feet of every kind of page, in the order of the file. */
export function pageParts(stylesRoot: XmlElement | undefined, name: 'header' | 'footer'): readonly XmlElement[] {
  return childrenOf(childOf(stylesRoot, 'office:master-styles'), 'style:master-page').flatMap((page) =>
    elementsIn(page).filter(
      (part) => new RegExp(`^style:${name}(-left|-first)?$`).test(part.name) && part.attributes['style:display'] !== 'false',
    ),
  )
}
