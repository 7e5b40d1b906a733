import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import { axisOf, isCapitals } from './heading-labels.ts'
import type { Candidate, Heading, Loudness } from './headings.ts'
import { countWords, opensWith, plainWords } from './plain-words.ts'
import type { HeadingRules } from './rules.ts'

/** The lines among which a heading stands, and the size of the text. */
export type Lines = {
  readonly pieces: readonly ExtractedPiece[]
  readonly candidates: readonly (Candidate | null)[]
  readonly size: number | null
}

const HANGING_END = /(?:[,–-]|\s(?:et|de|du|des|la|le|les|l['’]|d['’]|à|aux?|en|pour|sur|dans))$/iu
const HANGING_START = /^(?:et|de|du|des|d['’]|à|aux?|en|pour|sur|dans|la|le|les|l['’])(?:\s|(?<=['’]))/iu

/** A word that the end of the line cuts. */
const HYPHEN = /\p{L}[-\u2010]$/u

/** A heading with what the next line says of it, and how many pieces that takes: a number alone takes its heading, a heading cut short what goes on. */
export function withNextLines(heading: Heading, place: number, lines: Lines, rules: HeadingRules): readonly [Heading, number] {
  const next = nextBody(lines.pieces, place)
  const piece = lines.pieces[next]
  const candidate = lines.candidates[next]
  if (heading.body !== null || piece?.kind !== 'text' || candidate === null || candidate === undefined) return [heading, 0]
  const isBare = piece.list === null && candidate.labelled === null && (piece.level === null || piece.level === heading.loudness.level)
  if (!isBare) return [heading, 0]
  const isOnlyLabel = heading.heading === null || (heading.number === null && heading.by === 'label' && /\d$|[IVX]$/.test(heading.heading))
  const isTaken = isOnlyLabel
    ? heading.idNumber !== null && isHeadingLine(candidate, heading, next, lines, rules)
    : goesOn(candidate, heading, heading.heading ?? '', lines.size)
  return isTaken ? [joined(heading, candidate.text, rules), next - place] : [heading, 0]
}

function nextBody(pieces: readonly ExtractedPiece[], place: number): number {
  for (let after = place + 1; after < pieces.length; after += 1) {
    const piece = pieces[after]
    if (piece?.kind === 'table' || piece?.role === 'body') return after
  }
  return -1
}

/** Whether a line is the heading of the number that stands alone before it. */
function isHeadingLine(
  { text, isStrong }: Candidate,
  { loudness }: Heading,
  place: number,
  { pieces, size }: Lines,
  rules: HeadingRules,
): boolean {
  const words = countWords(text)
  const plain = plainWords(text)
  const isSaid = rules.never.includes(plain) || opensWith(plain, rules.preamble_openings)
  if (!/^\p{Lu}/u.test(text) || words > 25 || /[.;:,]$/.test(text) || isSaid) return false
  if (isStrong) return true
  const after = pieces[nextBody(pieces, place)]
  const isFollowed =
    after !== undefined && (after.kind === 'table' || after.level !== null || after.list !== null || countWords(after.text) > words)
  return loudness.level === null && words <= 12 && isFollowed && !isLoud(loudness, size)
}

/** Whether a line is the end of the heading before it. */
function goesOn(
  { piece, text, isStrong, numbered }: Candidate,
  { loudness, rank }: Heading,
  heading: string,
  size: number | null,
): boolean {
  const isAlike = piece.style.size === loudness.size && piece.style.isBold === loudness.isBold && (isStrong || size === null)
  const isHanging = HANGING_END.test(heading) || (loudness.isCapitals && isCapitals(text) && HANGING_START.test(text))
  const isCut = /^\p{Ll}/u.test(text) || isHanging || (rank < 50 && piece.style.isCentred)
  return isCut && isAlike && isLoud(loudness, size) && countWords(text) <= 20 && !/[.;:]$/.test(text) && numbered === null
}

const isLoud = (loudness: Loudness, size: number | null): boolean =>
  loudness.level !== null ||
  loudness.isBold ||
  (size === null && loudness.isCapitals) ||
  (size !== null && loudness.size !== null && loudness.size > size * 1.06)

function joined(heading: Heading, text: string, rules: HeadingRules): Heading {
  const before = heading.heading ?? ''
  const isCut = HYPHEN.test(before) && /^\p{L}/u.test(text)
  const own = before === '' ? text : isCut ? `${/^\p{Ll}/u.test(text) ? before.slice(0, -1) : before}${text}` : `${before} ${text}`
  return { ...heading, heading: own, axis: heading.axis ?? axisOf(own, rules, heading.kind === 'article' ? 'anything' : 'axis') }
}
