import { keepable } from './sheet.ts'
import type { ExtractedPiece, PieceStyle } from './text-document.ts'

export type TextPiece = Extract<ExtractedPiece, { kind: 'text' }>
export type TablePiece = Extract<ExtractedPiece, { kind: 'table' }>
export type PieceRole = TextPiece['role']

/** Letters printed alike, one after the other; a line's end that the writer asked for is `\n`. */
export type Stretch = { readonly text: string; readonly isBold: boolean; readonly isItalic: boolean; readonly size: number | null }

export const PLAIN: PieceStyle = { size: null, isBold: false, isItalic: false, isCentred: false }

/** Of its letters, this share must be bold for a piece to be. */
const MOSTLY = 0.9

/** Text as it is kept: no-break spaces as they were typed, others single; no sign without width, plain hyphens. */
export const tidied = (text: string): string =>
  keepable(text)
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff\u0001-\u0008\u000e-\u001f]/g, '')
    .replaceAll('\u2011', '-')
    .replaceAll(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')
    .trim()

/** Digits and letters printed raised, as the signs that exist for it: « m² », a call of note apart from the figure before it. */
export const raised = (text: string): string => [...text].map((sign) => RAISED[sign] ?? sign).join('')
const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((sign, place) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹'[place] ?? sign]),
)

/** The call of a note in the text: raised digits; between brackets when its marker is none. */
export const noteCall = (marker: string): string => (/^\d+$/.test(marker) ? raised(marker) : `[${marker}]`)

/** What begins a piece of its own after a line's end that the writer asked for: an item, an article. */
const OPENS = /^(?:[–—•▪◦●‣·*-]\s|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[).°]\s|(?:article|titre|chapitre|axe|annexe|section)\s+[\dIVXLC]+)/iu

/** The paragraphs that line ends part in stretches: an item, an article, a heading in bold over its text; other lines are joined. */
export function paragraphsOf(stretches: readonly Stretch[], isHeading: boolean): Stretch[][] {
  const lines: Stretch[][] = [[]]
  for (const stretch of stretches) {
    for (const [place, text] of stretch.text.split('\n').entries()) {
      if (place > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...stretch, text })
    }
  }
  const paragraphs: Stretch[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last === undefined || (!isHeading && isPartedFrom(last, line))) paragraphs.push(line)
    else if (line.length > 0) last.push({ text: ' ', isBold: line[0]?.isBold ?? false, isItalic: false, size: null }, ...line)
  }
  return paragraphs.filter((paragraph) => textOfStretches(paragraph) !== '')
}

const textOfStretches = (stretches: readonly Stretch[]): string => tidied(stretches.map(({ text }) => text).join(''))

function isPartedFrom(before: readonly Stretch[], line: readonly Stretch[]): boolean {
  const text = textOfStretches(line)
  if (text === '') return false
  return OPENS.test(text) || (textOfStretches(before) !== '' && isBold(before) !== isBold(line))
}

const lengthOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0)
const isBold = (stretches: readonly Stretch[]): boolean =>
  lengthOf(stretches.filter((stretch) => stretch.isBold)) >= MOSTLY * Math.max(1, lengthOf(stretches))

function styleOf(stretches: readonly Stretch[], isCentred: boolean): PieceStyle {
  const bySize = new Map<number | null, number>()
  for (const { text, size } of stretches) if (text.trim() !== '') bySize.set(size, (bySize.get(size) ?? 0) + text.length)
  const [size] = [...bySize].reduce<readonly [number | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])
  const slanted = lengthOf(stretches.filter(({ isItalic }) => isItalic))
  return { size, isBold: isBold(stretches), isItalic: slanted >= MOSTLY * Math.max(1, lengthOf(stretches)), isCentred }
}

/** How far a tab at the start of a paragraph sets it in, in points. */
export const TAB = 36

export function leadingTabs(stretches: readonly Stretch[]): number {
  const start = /^[\s\u00a0]*/.exec(stretches.map(({ text }) => text).join(''))?.[0] ?? ''
  return (start.match(/\t/g) ?? []).length
}

export type Paragraph = {
  readonly stretches: readonly Stretch[]
  readonly role: PieceRole
  readonly level: number | null
  readonly list: TextPiece['list']
  readonly isCentred: boolean
}

/** The pieces of a paragraph: one, or several when line ends part it; none when nothing is written in it. */
export function piecesOf({ stretches, role, level, list, isCentred }: Paragraph): TextPiece[] {
  return paragraphsOf(stretches, level !== null).map((paragraph, place) => ({
    kind: 'text',
    text: textOfStretches(paragraph),
    role,
    level,
    list: place === 0 ? list : null,
    style: styleOf(paragraph, isCentred),
    place: null,
  }))
}

/** A piece of one line without anything of its own. */
export const plainPiece = (text: string, role: PieceRole): TextPiece => ({
  kind: 'text',
  text,
  role,
  level: null,
  list: null,
  style: PLAIN,
  place: null,
})
