import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** What runs of letters look like; absent means as the style says. */
export type RunLook = {
  readonly isBold?: boolean
  readonly isItalic?: boolean
  /** In points. */
  readonly size?: number
  readonly isHidden?: boolean
  readonly isRaised?: boolean
}

/** What a paragraph is; absent means as the style says. */
export type ParagraphLook = {
  /** Level of a heading from 1; null for body text. */
  readonly level?: number | null
  readonly isCentred?: boolean
  /** Where its first line begins, in points from the margin. */
  readonly indent?: number
  /** Its list; null when it is taken out of one. */
  readonly list?: { readonly id: string; readonly depth: number | null } | null
  readonly run: RunLook
}

export type DocxStyle = ParagraphLook & { readonly id: string; readonly name: string }
export type DocxStyles = {
  readonly paragraph: (id: string | undefined) => DocxStyle
  readonly character: (id: string | undefined) => RunLook
}

const BODY_TEXT = 9
/** A chain of styles longer than this turns round. */
const LONGEST_CHAIN = 40

const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val']

/** Whether a mark such as `<w:b/>` is on; undefined when it is not there. */
function isOn(holder: XmlElement | undefined, name: string): boolean | undefined {
  const mark = childOf(holder, name)
  return mark === undefined ? undefined : !/^(0|false|off|none)$/.test(valueOf(mark) ?? 'true')
}

export function runLookOf(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) return {}
  const isBold = isOn(properties, 'w:b')
  const isItalic = isOn(properties, 'w:i')
  const isHidden = isOn(properties, 'w:vanish')
  const halfPoints = Number(valueOf(childOf(properties, 'w:sz')))
  const align = valueOf(childOf(properties, 'w:vertAlign'))
  return {
    ...(isBold === undefined ? {} : { isBold }),
    ...(isItalic === undefined ? {} : { isItalic }),
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(halfPoints > 0 ? { size: halfPoints / 2 } : {}),
    ...(align === undefined ? {} : { isRaised: align === 'superscript' }),
  }
}

export function paragraphLookOf(properties: XmlElement | undefined): Omit<ParagraphLook, 'run'> {
  const outline = valueOf(childOf(properties, 'w:outlineLvl'))
  const align = valueOf(childOf(properties, 'w:jc'))
  const numbering = childOf(properties, 'w:numPr')
  const id = valueOf(childOf(numbering, 'w:numId'))
  const depth = valueOf(childOf(numbering, 'w:ilvl'))
  const list = numbering === undefined ? undefined : id === '0' ? null : { id: id ?? '', depth: depth === undefined ? null : Number(depth) }
  const indent = indentOf(childOf(properties, 'w:ind'))
  return {
    ...(indent === undefined ? {} : { indent }),
    ...(outline === undefined ? {} : { level: Number(outline) < BODY_TEXT ? Number(outline) + 1 : null }),
    ...(align === undefined ? {} : { isCentred: align === 'center' }),
    ...(list === undefined ? {} : { list }),
  }
}

const TWIPS_PER_POINT = 20

function indentOf(indent: XmlElement | undefined): number | undefined {
  if (indent === undefined) return undefined
  const { attributes } = indent
  const twips = (name: string): number => Number(attributes[name] ?? '0') || 0
  const left = twips(attributes['w:start'] === undefined ? 'w:left' : 'w:start')
  return (left - twips('w:hanging') + twips('w:firstLine')) / TWIPS_PER_POINT
}

/** The level that a heading's own style name says: Word writes « heading 1 » in every language, other programs their own. */
function namedLevel(name: string): number | undefined {
  const level = Number(/^(?:heading|titre|Überschrift|encabezado)\s?([1-9])$/iu.exec(name)?.[1])
  return level > 0 ? level : undefined
}

/** The styles of a document, each with what it takes from those it is based on. */
export function docxStyles(root: XmlElement | undefined): DocxStyles {
  const elements = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const defaults = childOf(root, 'w:docDefaults')
  const base: RunLook = { size: 10, ...runLookOf(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')) }
  const normal = [...elements.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId']
  const known = new Map<string, DocxStyle>()

  const resolved = (id: string, chain: number): DocxStyle => {
    const held = known.get(id)
    if (held !== undefined) return held
    const element = elements.get(id)
    if (element === undefined) return { id, name: '', run: base, ...levelOf(namedLevel(id)) }
    const parentId = valueOf(childOf(element, 'w:basedOn'))
    const parent: Partial<DocxStyle> = parentId === undefined || chain > LONGEST_CHAIN ? {} : resolved(parentId, chain + 1)
    const own = paragraphLookOf(childOf(element, 'w:pPr'))
    const name = valueOf(childOf(element, 'w:name')) ?? ''
    const run = element.attributes['w:type'] === 'character' ? (parent.run ?? {}) : { ...base, ...parent.run }
    const style: DocxStyle = {
      ...parent,
      ...levelOf(namedLevel(name)),
      ...own,
      ...listOver(parent.list, own.list),
      id,
      name,
      run: { ...run, ...runLookOf(childOf(element, 'w:rPr')) },
    }
    if (chain === 0) known.set(id, style)
    return style
  }
  return {
    paragraph: (id) => resolved(id ?? normal ?? '', 0),
    character: (id) => (id === undefined || !elements.has(id) ? {} : resolved(id, 0).run),
  }
}

const levelOf = (level: number | undefined): { level?: number } => (level === undefined ? {} : { level })

/** A style may say only how deep it stands in the list that it takes from another. */
export function listOver(under: ParagraphLook['list'], over: ParagraphLook['list']): { list?: NonNullable<ParagraphLook['list']> | null } {
  if (over === undefined) return under === undefined ? {} : { list: under }
  if (over === null) return { list: null }
  if (over.id !== '') return { list: over }
  return under === undefined || under === null ? {} : { list: { id: under.id, depth: over.depth } }
}
