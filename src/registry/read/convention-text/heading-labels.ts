import type { Axis } from '#domain/convention/axis.ts'
import { AXES } from '#domain/convention/axis.ts'
import type { DivisionKind } from '#domain/convention/convention-text.ts'
import { romanNumber } from './division-numbers.ts'
import { countWords, firstPhrase, plainWords } from './plain-words.ts'
import type { HeadingRules } from './rules.ts'

/** What the beginning of a line says that it opens. */
export type Labelled = {
  readonly kind: DivisionKind
  /** As printed; null when it has none. */
  readonly number: string | null
  /** Whether the label is the kind's own name; another one (« Partie 1 ») is kept in the heading. */
  readonly isOwnName: boolean
  /** Label and number as printed. */
  readonly printed: string
  /** What follows, once the separator is taken off. */
  readonly rest: string
  /** Whether a dash, a colon, a point or the end of the line parts the number from what follows. */
  readonly isParted: boolean
}

const KINDS = ['title', 'axis', 'chapter', 'section', 'article', 'annex'] as const
const SUFFIX = String.raw`(?:\s?(?:bis|ter|quater|quinquies|sexies)\b)?`
const FIGURES = String.raw`(?:[LRDA]\.?\s?\*?\s?)?\d+(?:ère|ere|er|e)?(?:[-–‑.]\d+)*${SUFFIX}`
const NUMBER = new RegExp(
  String.raw`^(?:((?:premi(?:er|ère)|PREMI(?:ER|[EÈ]RE)|Premi(?:er|ère)|[Uu]nique|UNIQUE|[Pp]réliminaire|PR[EÉ]LIMINAIRE|[Ll]iminaire|LIMINAIRE))(?![\p{L}\p{N}])|(${FIGURES})(?![\p{L}\p{N}])|([IVXLC]+(?:er|ER)?)(?![\p{L}\p{N}'’])|([A-Z]\d{0,2})(?![\p{L}\p{N}'’.]))`,
  'u',
)
const PARTING = /^(?:\s*[–—:.)\u2011-]+(?=\s|$|\p{L})|\s*\n)\s*/u
const RANGE = /^(?:à|et|ou|,)\s*(?:[LRDA]\.?\s?)?\d/u

let patterns:
  { readonly of: HeadingRules; readonly list: readonly { kind: (typeof KINDS)[number]; label: string; at: RegExp }[] } | undefined

/** Labels as patterns, the longest first; made once for the rules in use. */
function labelsOf(rules: HeadingRules) {
  if (patterns?.of === rules) return patterns.list
  const list = KINDS.flatMap((kind) => rules.labels[kind].map((label) => ({ kind, label })))
    .toSorted((a, b) => b.label.length - a.label.length)
    .map(({ kind, label }) => ({
      kind,
      label,
      at: new RegExp(
        `^${label.replaceAll(' ', String.raw`\s+`).replace('n°', 'n\\s?[°ºo]')}${/\p{L}$/u.test(label) ? String.raw`(?![\p{L}])\.?` : ''}\\s*`,
        'iu',
      ),
    }))
  patterns = { of: rules, list }
  return list
}

/** A line that begins with the name of a kind and a number. */
export function labelled(text: string, rules: HeadingRules): Labelled | null {
  for (const { kind, label, at } of labelsOf(rules)) {
    const found = at.exec(text)
    if (found === null) continue
    const after = text.slice(found[0].length)
    const number = NUMBER.exec(after) ?? wordNumber(after)
    if (number === null || (number[3] !== undefined && romanNumber(number[3].replace(/er$/i, '')) === undefined)) continue
    const tail = after.slice(number[0].length)
    if (RANGE.test(tail.trimStart())) return null
    const parting = PARTING.exec(tail)
    const isParted = parting !== null || tail.trim() === ''
    const rest = (parting === null ? tail : tail.slice(parting[0].length)).trim()
    const printed = text.slice(0, found[0].length + number[0].length)
    const isOwnName = label === rules.labels[kind][0] || rules.same.includes(plainWords(label))
    return { kind, number: number[0].trim(), isOwnName, printed, rest, isParted }
  }
  return null
}

const WORDS = /^(un|deux|trois|quatre|cinq|six)(?![\p{L}])/iu
const wordNumber = (text: string): RegExpExecArray | null => WORDS.exec(text)

/** A line that begins with a number alone: « 3.2 Conditions », « II – Objectifs », « A. Écriture ». */
export type Numbered = { readonly number: string; readonly scheme: 'roman' | 'letter' | 'figure'; readonly rest: string }

export function numbered(text: string): Numbered | null {
  const figure = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s*[.)]|\s*[–—:-](?=\s))?(?:\s+|(?<=[.)]))(?=["«(]?\s?\p{Lu})/u.exec(text)
  if (figure !== null) return { number: figure[1] ?? '', scheme: 'figure', rest: text.slice(figure[0].length).trim() }
  const roman = /^([IVX]{1,5})(?:\s*[.)]|\s*[–—:-](?=\s))\s*(?=["«(]?\s?\p{Lu})/u.exec(text)
  if (roman?.[1] !== undefined && romanNumber(roman[1]) !== undefined)
    return { number: roman[1], scheme: 'roman', rest: text.slice(roman[0].length).trim() }
  const letter = /^([A-H])(?:\s*[.)]|\s*[–—:-](?=\s))\s*(?=["«(]?\s?\p{Lu})/u.exec(text)
  return letter === null ? null : { number: letter[1] ?? '', scheme: 'letter', rest: text.slice(letter[0].length).trim() }
}

/** The axis whose subject words name first; single words count only where an axis is expected. */
export function axisOf(text: string, rules: HeadingRules, expects: 'axis' | 'anything'): Axis | null {
  const plain = plainWords(text)
  let first: { axis: Axis; at: number; length: number } | null = null
  for (const axis of AXES) {
    const { subjects, words } = rules.axes[axis]
    const found = firstPhrase(plain, expects === 'axis' ? [...subjects, ...words] : subjects)
    const isBefore =
      found !== null && (first === null || found.at < first.at || (found.at === first.at && found.phrase.length > first.length))
    if (isBefore) first = { axis, at: found.at, length: found.phrase.length }
  }
  return first?.axis ?? null
}

/** Whether words read as a sentence rather than as a heading. */
export function isSentence(text: string): boolean {
  const words = countWords(text)
  return (
    words > 25 ||
    (words > 6 && /[.;:,]["»)]?$/.test(text.trim())) ||
    (words > 4 && /[.;,]$/.test(text.trim()) && /\s(?:est|sont|a|ont|peut|doit)\s/.test(text))
  )
}

/** Whether every letter is a capital. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.join('') ?? ''
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}
