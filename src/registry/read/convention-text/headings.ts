import type { Axis } from '#domain/convention/axis.ts'
import type { DivisionKind, PagePlace } from '#domain/convention/convention-text.ts'
import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import { axisOf, isCapitals, isSentence, labelled, numbered, type Labelled, type Numbered } from './heading-labels.ts'
import { countWords, oneLine, opensWith, plainWords } from './plain-words.ts'
import type { HeadingRules } from './rules.ts'

export type TextPiece = Extract<ExtractedPiece, { kind: 'text' }>

/** How loudly a line is printed, to be compared with another. */
export type Loudness = {
  readonly level: number | null
  readonly size: number | null
  readonly isCapitals: boolean
  readonly isBold: boolean
}

/** A line that opens a division. */
export type Heading = {
  readonly kind: DivisionKind
  readonly number: string | null
  /** The number that its id takes, when the printed one is kept in the heading. */
  readonly idNumber: string | null
  readonly heading: string | null
  /** What the same line says after its heading. */
  readonly body: string | null
  /** How the line says that it is a heading: by a name and a number, a number alone, or its looks. */
  readonly by: 'label' | 'figure' | 'roman' | 'letter' | 'looks'
  readonly rank: number
  readonly axis: Axis | null
  readonly loudness: Loudness
  readonly place: PagePlace | null
}

/** A line that may be a heading, and what speaks for it. */
export type Candidate = {
  readonly piece: TextPiece
  readonly text: string
  readonly labelled: Labelled | null
  readonly numbered: Numbered | null
  /** Whether the format or the print sets it apart. */
  readonly isStrong: boolean
  readonly isUnnumberedAnnex: boolean
}

/** The widest first; « sous-section » and « paragraphe » are sections under a section. */
const RANKS: Readonly<Record<DivisionKind, number>> = { preamble: 5, annex: 5, title: 10, axis: 20, chapter: 30, section: 40, article: 50 }

/** The size that most letters of the text have. */
export function bodySize(pieces: readonly ExtractedPiece[]): number | null {
  const letters = new Map<number, number>()
  for (const piece of pieces)
    if (piece.kind === 'text' && piece.role === 'body' && piece.style.size !== null)
      letters.set(piece.style.size, (letters.get(piece.style.size) ?? 0) + piece.text.length)
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

export function candidateOf(piece: TextPiece, size: number | null, rules: HeadingRules): Candidate {
  const text = (piece.list === null ? piece.text : `${piece.list.marker} ${piece.text}`).trim()
  const byLabel = labelled(text, rules)
  const { style } = piece
  const isBigger = size !== null && style.size !== null && style.size > size * 1.06
  const isStrong =
    piece.level !== null || style.isBold || isBigger || (style.isCentred && countWords(text) < 25) || isCapitals(byLabel?.printed ?? text)
  const plain = plainWords(text)
  return {
    piece,
    text,
    labelled: byLabel,
    numbered: byLabel === null ? numbered(text) : null,
    isStrong,
    isUnnumberedAnnex:
      byLabel === null && (rules.unnumbered_annexes.includes(plain) || (isStrong && /^annexe\b/.test(plain) && countWords(text) <= 12)),
  }
}

const loudnessOf = ({ piece, text }: Candidate): Loudness => ({
  level: piece.level,
  size: piece.style.size,
  isCapitals: isCapitals(text),
  isBold: piece.style.isBold,
})

const bare = (text: string): string | null => {
  const trimmed = text.replace(/^[\s–—:.-]+|\s+$/gu, '').replace(/\s+/g, ' ')
  return trimmed === '' ? null : trimmed
}

/** The heading that a labelled line is: what follows is its heading when short, its first paragraph when it reads as a sentence. */
export function labelledHeading(candidate: Candidate, rules: HeadingRules): Heading | null {
  const { labelled: found, piece } = candidate
  if (found === null) return null
  const [first = '', ...others] = found.rest.split('\n')
  const isWhole = piece.level !== null && countWords(found.rest) <= 60
  const isNarrow = found.kind === 'article' || found.kind === 'section'
  const isBody =
    !isWhole && (isNarrow || countWords(found.rest) > 45) && (isSentence(found.rest) || (others.length > 0 && isSentence(others.join(' '))))
  const isFirstHeading = isBody && others.length > 0 && !isSentence(first)
  const heading = isBody ? (isFirstHeading ? bare(first) : null) : bare(found.rest)
  const body = isBody ? bare(isFirstHeading ? others.join(' ') : found.rest) : null
  const kind = found.kind
  const isSub = kind === 'section' && !found.isOwnName
  const rank = RANKS[kind] + (isSub ? (/^sous/i.test(found.printed) ? 2 : 4) : 0)
  const keepsLabel = !found.isOwnName
  return {
    kind,
    number: keepsLabel ? null : found.number,
    idNumber: found.number,
    heading: keepsLabel ? (body === null ? oneLine(candidate.text) : found.printed.trim()) : heading,
    body,
    by: 'label',
    rank,
    axis: heading === null ? null : axisOf(heading, rules, kind === 'article' ? 'anything' : 'axis'),
    loudness: loudnessOf(candidate),
    place: piece.place,
  }
}

/** The heading that a numbered line is, in a text whose articles are labelled or not. */
export function numberedHeading(candidate: Candidate, hasArticles: boolean, isInArticle: boolean, rules: HeadingRules): Heading | null {
  const { numbered: found, piece } = candidate
  if (found === null) return null
  const heading = bare(found.rest)
  if (heading === null) return null
  const isDecimal = found.number.includes('.')
  const axis = axisOf(heading, rules, 'axis')
  const base = {
    number: found.number,
    idNumber: found.number,
    heading,
    body: null,
    loudness: loudnessOf(candidate),
    place: piece.place,
    by: found.scheme,
  }
  if (rules.preamble.includes(plainWords(heading))) return { ...base, kind: 'preamble', rank: RANKS.preamble, axis: null }
  if (!isDecimal && axis !== null && !isInArticle) return { ...base, kind: 'axis', rank: RANKS.axis, axis }
  if (isDecimal) return { ...base, kind: 'article', rank: 51, axis: axisOf(heading, rules, 'anything') }
  const kind =
    found.scheme === 'roman' ? (isInArticle ? 'section' : 'title') : found.scheme === 'figure' && !hasArticles ? 'article' : 'section'
  const inner = { roman: 55, letter: 57, figure: 60 } as const
  return {
    ...base,
    kind,
    rank: isInArticle && kind === 'section' ? inner[found.scheme] : RANKS[kind],
    axis: axisOf(heading, rules, 'anything'),
  }
}

/** A heading without a number: the preamble, an annex, or a line that only its looks set apart. */
export function unnumberedHeading(
  candidate: Candidate,
  kind: 'preamble' | 'annex' | 'section',
  rank: number,
  rules: HeadingRules,
): Heading {
  const heading = bare(candidate.text)
  const axis = heading === null || kind !== 'section' ? null : axisOf(heading, rules, 'anything')
  return {
    kind,
    number: null,
    idNumber: null,
    heading,
    body: null,
    by: 'looks',
    rank: kind === 'section' ? rank : RANKS[kind],
    axis,
    loudness: loudnessOf(candidate),
    place: candidate.piece.place,
  }
}

/** Whether a line without a name or a number is printed as a heading and reads as one. */
export function looksLikeHeading({ piece, text, isStrong }: Candidate, rules: HeadingRules): boolean {
  if (piece.level !== null) return true
  const plain = plainWords(text)
  const words = countWords(text)
  const isSaid =
    opensWith(
      plain,
      rules.never.filter((phrase) => phrase.includes(' ')),
    ) || rules.never.includes(plain)
  const isWordy = words >= 1 && words <= 16 && !isSaid && /\p{L}{3}/u.test(text) && !/[.;,:]$/.test(text) && !/^[«"(]/.test(text)
  return isStrong && piece.list === null && isWordy && !/\d[\d\s]{2,}€|^\d/u.test(text)
}

/** Whether what follows a number sends to a heading rather than being one. */
export const isMention = (rest: string, rules: HeadingRules): boolean => opensWith(plainWords(rest), rules.mentions)
