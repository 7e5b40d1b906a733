import { bulletOf, numberIn, type NumberStyle } from './list-number.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** Counts the numbers that Word computes: what stands before the next item of a list, which the file does not write. */
export type DocxNumbering = {
  /** The marker of the next paragraph of a list; empty when its level prints none. */
  readonly next: (listId: string, depth: number) => string
  /** The depth, from 0, at which a list holds the paragraphs of a style. */
  readonly depthOfStyle: (listId: string, styleId: string) => number | undefined
}

type Level = {
  readonly start: number
  readonly format: string
  readonly pattern: string
  /** Letters of symbol fonts are drawings. */
  readonly isDrawn: boolean
  readonly styleId: string | undefined
  readonly isAllDecimal: boolean
  /** The depth that starts it again; undefined: any one above it. */
  readonly restartsAfter: number | undefined
}

const DEEPEST = 8
const STYLES: Readonly<Record<string, NumberStyle>> = {
  decimal: 'decimal',
  decimalZero: 'decimal-zero',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  ordinal: 'ordinal',
  ordinalText: 'ordinal',
  none: 'none',
}

const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val']
const depthOf = (element: XmlElement): number => Number(element.attributes['w:ilvl'] ?? '0')

function levelOf(element: XmlElement): Level {
  const restart = valueOf(childOf(element, 'w:lvlRestart'))
  return {
    start: Number(valueOf(childOf(element, 'w:start')) ?? '0'),
    format: valueOf(childOf(element, 'w:numFmt')) ?? 'decimal',
    pattern: valueOf(childOf(element, 'w:lvlText')) ?? '',
    isDrawn: /symbol|wingdings|webdings|dingbats/i.test(
      Object.values(childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes ?? {}).join(' '),
    ),
    styleId: valueOf(childOf(element, 'w:pStyle')),
    isAllDecimal: childOf(element, 'w:isLgl') !== undefined && valueOf(childOf(element, 'w:isLgl')) !== '0',
    restartsAfter: restart === undefined ? undefined : Number(restart),
  }
}

const levelsOf = (holder: XmlElement | undefined): Map<number, Level> =>
  new Map(childrenOf(holder, 'w:lvl').map((level) => [depthOf(level), levelOf(level)]))

type List = { readonly abstractId: string; readonly levels: ReadonlyMap<number, Level>; readonly starts: ReadonlyMap<number, number> }

/** The lists that a document declares, by their number. */
function listsOf(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]))
  const byStyle = new Map([...abstracts].map(([id, one]) => [valueOf(childOf(one, 'w:styleLink')) ?? '', id]))
  return new Map(
    childrenOf(root, 'w:num').map((list) => {
      const named = valueOf(childOf(list, 'w:abstractNumId')) ?? ''
      const linked = valueOf(childOf(abstracts.get(named), 'w:numStyleLink'))
      const abstractId = linked === undefined ? named : (byStyle.get(linked) ?? named)
      const levels = levelsOf(abstracts.get(abstractId))
      const starts = new Map<number, number>()
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const own = childOf(override, 'w:lvl')
        if (own !== undefined) levels.set(depthOf(override), levelOf(own))
        const start = valueOf(childOf(override, 'w:startOverride'))
        if (start !== undefined) starts.set(depthOf(override), Number(start))
      }
      return [list.attributes['w:numId'] ?? '', { abstractId, levels, starts }]
    }),
  )
}

/** Numbers every list of a document, in the order in which its paragraphs are asked for. */
export function docxNumbering(root: XmlElement | undefined): DocxNumbering {
  const lists = listsOf(root)
  /** Lists made from one pattern count on together, as Word does. */
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const written = (list: List, reached: readonly (number | undefined)[], depth: number): string => {
    const level = list.levels.get(depth)
    if (level === undefined) return ''
    if (level.format === 'bullet') return bulletOf(level.pattern, level.isDrawn)
    return level.pattern
      .replaceAll(/%([1-9])/g, (_, digit: string) => {
        const place = Number(digit) - 1
        const source = list.levels.get(place)
        const style = level.isAllDecimal ? 'decimal' : (STYLES[source?.format ?? 'decimal'] ?? 'decimal')
        return numberIn(style, reached[place] ?? source?.start ?? 1)
      })
      .trim()
  }
  return {
    next: (listId, depth) => {
      const list = lists.get(listId)
      const level = list?.levels.get(depth)
      if (list === undefined || level === undefined || depth > DEEPEST) return ''
      const reached = counts.get(list.abstractId) ?? []
      counts.set(list.abstractId, reached)
      if (!begun.has(listId)) {
        begun.add(listId)
        for (const [place, start] of list.starts) reached[place] = start - 1
      }
      reached[depth] = (reached[depth] ?? level.start - 1) + 1
      for (let below = depth + 1; below <= DEEPEST; below += 1) {
        const after = list.levels.get(below)?.restartsAfter
        if (after === undefined || (after !== 0 && depth < after)) reached[below] = undefined
      }
      for (let above = 0; above < depth; above += 1) reached[above] ??= list.levels.get(above)?.start ?? 1
      return written(list, reached, depth)
    },
    depthOfStyle: (listId, styleId) => [...(lists.get(listId)?.levels ?? [])].find(([, level]) => level.styleId === styleId)?.[0],
  }
}
