import { numberIn, type NumberStyle } from './list-number.ts'
import { attributeOf, childElements, type HtmlElement } from './html-tree.ts'

const TYPES: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
}
const STYLES: Readonly<Record<string, NumberStyle>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal-zero',
  'lower-alpha': 'lower-letter',
  'lower-latin': 'lower-letter',
  'upper-alpha': 'upper-letter',
  'upper-latin': 'upper-letter',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
}

const wholeOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined

/** What stands before each item of a list; null where the list prints nothing. */
export function markersOf(list: HtmlElement): Map<HtmlElement, string | null> {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li')
  const style = /list-style(?:-type)?\s*:[^;]*?\b(none|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman))\b/i.exec(
    attributeOf(list, 'style') ?? '',
  )?.[1]
  if (style === 'none') return new Map(items.map((item) => [item, null]))
  if (list.tagName !== 'ol') return new Map(items.map((item) => [item, '•']))
  const numbers = STYLES[style ?? ''] ?? TYPES[attributeOf(list, 'type') ?? '1'] ?? 'decimal'
  const step = attributeOf(list, 'reversed') === undefined ? 1 : -1
  let count = wholeOf(attributeOf(list, 'start')) ?? (step > 0 ? 1 : items.length)
  return new Map(
    items.map((item) => {
      count = wholeOf(attributeOf(item, 'value')) ?? count
      const marker = `${numberIn(numbers, count)}.`
      count += step
      return [item, marker]
    }),
  )
}
