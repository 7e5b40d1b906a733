import type { UnplacedText } from '#domain/convention/convention-text.ts'
import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import { contentsPieces } from './contents-lines.ts'
import { inOrder, isNext, numberParts } from './division-numbers.ts'
import { isCapitals, isSentence } from './heading-labels.ts'
import {
  bodySize,
  candidateOf,
  isMention,
  labelledHeading,
  looksLikeHeading,
  numberedHeading,
  unnumberedHeading,
  type Candidate,
  type Heading,
  type Loudness,
  type TextPiece,
} from './headings.ts'
import { countWords, opensWith, plainWords } from './plain-words.ts'
import { withNextLines } from './heading-lines.ts'
import { quotedPieces } from './quoted-pieces.ts'
import { repeatedPieces } from './repeated-pieces.ts'
import type { HeadingRules } from './rules.ts'

/** What a piece is: the head of a division, something that stands under one, or neither. */
export type Mark =
  | { readonly is: 'heading'; readonly heading: Heading }
  /** The second line of the heading before it. */
  | { readonly is: 'heading-line' }
  | { readonly is: 'block' }
  | { readonly is: 'unplaced'; readonly reason: UnplacedText['reason'] }

const ROLES = {
  'page-head': 'page-head',
  'page-foot': 'page-foot',
  'page-number': 'page-number',
  margin: 'margin',
  contents: 'contents',
} as const

/** Where reading stands among the headings met. */
type Progress = {
  /** The last article of the part being read; a wider heading or an annex opens another part. */
  article: readonly number[] | null
  /** Whether a wider heading came since that article. */
  isReset: boolean
  isInAnnex: boolean
  hasHeading: boolean
  hasPreamble: boolean
  isSigned: boolean
  /** The heading of the article being read. */
  inside: Loudness | null
}

/** Says of each piece what it is. */
export function markPieces(pieces: readonly ExtractedPiece[], rules: HeadingRules): Mark[] {
  const size = bodySize(pieces)
  const quoted = quotedPieces(pieces)
  const contents = contentsPieces(pieces, rules)
  const repeated = new Set([...repeatedPieces(pieces), ...markPlaces(pieces, rules)])
  const isOpen = (place: number): boolean => !contents.has(place) && !repeated.has(place) && !quoted.has(place)
  const candidates = pieces.map((piece, place) =>
    piece.kind === 'text' && piece.role === 'body' && isOpen(place) ? candidateOf(piece, size, rules) : null,
  )
  const labelledArticles = candidates.filter((one) => one?.labelled?.kind === 'article' && (one.isStrong || one.labelled.isParted))
  const hasArticles = labelledArticles.length > 0
  const areArticlesStrong = labelledArticles.filter((one) => one?.isStrong).length * 2 >= labelledArticles.length
  const marks: Mark[] = []
  const now: Progress = {
    article: null,
    isReset: true,
    isInAnnex: false,
    hasHeading: false,
    hasPreamble: false,
    isSigned: false,
    inside: null,
  }
  const firstLevel = candidates.filter((one) => one?.piece.level === 1).length
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (piece === undefined) break
    if (piece.kind === 'text' && piece.role !== 'body' && piece.role !== 'footnote') {
      marks.push({ is: 'unplaced', reason: ROLES[piece.role] })
      continue
    }
    if (contents.has(place) || repeated.has(place)) {
      marks.push({ is: 'unplaced', reason: contents.has(place) ? 'contents' : 'repeated' })
      continue
    }
    const candidate = candidates[place]
    const isTitle = candidate?.piece.level === 1 && firstLevel === 1 && !now.hasHeading && !now.hasPreamble && candidate.labelled === null
    const heading = candidate === null || candidate === undefined || isTitle ? null : headingAt(place, candidate)
    if (piece.kind === 'text') note(piece)
    if (heading === null) {
      marks.push({ is: 'block' })
      continue
    }
    const [whole, lines] = withNextLines(heading, place, { pieces, candidates, size }, rules)
    marks.push({ is: 'heading', heading: whole })
    for (let line = 0; line < lines; line += 1) {
      place += 1
      const skipped = pieces[place]
      if (line === lines - 1 || skipped?.kind !== 'text' || skipped.role === 'body') marks.push({ is: 'heading-line' })
      else marks.push(skipped.role === 'footnote' ? { is: 'block' } : { is: 'unplaced', reason: ROLES[skipped.role] })
    }
    advance(whole)
  }
  return marks

  function headingAt(place: number, candidate: Candidate): Heading | null {
    const { labelled, numbered, text, piece } = candidate
    const plain = plainWords(text)
    const isPreamble = rules.preamble.includes(plain.replace(/^[ivx\d]+ /, '')) && !now.hasHeading
    if (isPreamble && numbered === null) return unnumberedHeading(candidate, 'preamble', 5, rules)
    if (labelled !== null) return isLabelledHeading(place, candidate) ? labelledHeading(candidate, rules) : null
    if (isCaption(place, candidate)) return null
    if (candidate.isUnnumberedAnnex && (now.hasHeading || candidate.isStrong) && piece.list === null)
      return unnumberedHeading(candidate, 'annex', 5, rules)
    const isInArticle = now.inside !== null && !isLouder(candidate, now.inside)
    if (numbered !== null && isNumberedHeading(candidate)) return numberedHeading(candidate, hasArticles, isInArticle, rules)
    if (!looksLikeHeading(candidate, rules) || (numbered !== null && piece.level === null)) return null
    const isHeld = piece.level === null && (now.isSigned || (!now.hasHeading && (hasArticles || isAtFront(place))))
    return isHeld ? null : unnumberedHeading(candidate, 'section', isInArticle ? 70 : 40, rules)
  }

  /** Whether a line that only its place in the middle sets apart names the table under it. */
  function isCaption(place: number, { piece, text, numbered, isUnnumberedAnnex }: Candidate): boolean {
    const isOnlyCentred = piece.level === null && piece.style.isCentred && !piece.style.isBold && !isCapitals(text)
    const after = pieces.slice(place + 1).find((next) => next.kind === 'table' || next.role === 'body')
    return isOnlyCentred && numbered === null && now.hasHeading && (!isUnnumberedAnnex || now.isInAnnex) && after?.kind === 'table'
  }

  /** Whether no paragraph has come yet: what is printed large there is the title. */
  function isAtFront(place: number): boolean {
    const isShort = (piece: ExtractedPiece | undefined): boolean =>
      piece?.kind === 'text' && (piece.role !== 'body' || countWords(piece.text) < 25 || isCapitals(piece.text))
    const isFirst = !pieces.slice(0, place).some((piece) => piece.kind === 'text' && piece.role === 'body')
    return (
      pieces.slice(0, place).every(isShort) &&
      (isFirst || isShort(pieces.slice(place + 1).find((piece) => piece.kind === 'table' || piece.role === 'body')))
    )
  }

  function isNumberedHeading({ piece, numbered, isStrong, text }: Candidate): boolean {
    if (numbered === null || numbered.rest === '' || isSentence(numbered.rest) || /[.;:,]$/.test(numbered.rest)) return false
    if (piece.level !== null) return true
    if (isStrong) return countWords(text) <= 30
    const parts = numberParts(numbered.number)
    const isNested = parts !== undefined && parts.length > 1 && now.article?.[0] === parts[0] && countWords(numbered.rest) <= 10
    return piece.list === null && isNested && parts !== undefined && now.article !== null && inOrder(now.article, parts) < 0
  }

  function isLabelledHeading(place: number, candidate: Candidate): boolean {
    const { labelled, piece, isStrong } = candidate
    if (labelled === null) return false
    if (piece.level !== null) return true
    if (piece.list !== null && !isStrong && labelled.printed.length > piece.list.marker.length + 1) return false
    if (!labelled.isParted) {
      const isCapital = /^[«("]?\p{Lu}/u.test(labelled.rest) || /^\(/.test(labelled.rest)
      if (!isCapital || isSentence(labelled.rest) || isMention(labelled.rest, rules)) return false
      if (!isStrong && countWords(labelled.rest) > 12) return false
    }
    if (isStrong) return countWords(candidate.text) <= 60 || labelled.isParted
    if (isMention(labelled.rest, rules)) return false
    return isExpected(place, candidate)
  }

  /** Whether a line that nothing but its words sets apart comes where its number is expected. */
  function isExpected(place: number, { labelled, piece }: Candidate): boolean {
    const parts = numberParts(labelled?.number ?? '')
    if (labelled === null || parts === undefined) return labelled?.isParted === true
    const same = (one: Candidate | null, after: number): boolean =>
      one?.labelled?.kind === labelled.kind && after > place && one.labelled.number === labelled.number
    if (piece.list !== null) return true
    if (labelled.kind !== 'article') return !candidates.some((one, after) => same(one, after) && one?.isStrong)
    const before = now.article
    const isStart = before === null || (now.isReset && parts.length === 1 && parts[0] === 1)
    if (isStart || isNext(before ?? [], parts))
      return !areArticlesStrong || !candidates.some((one, after) => same(one, after) && one?.isStrong)
    if (areArticlesStrong) return false
    const isAfter = inOrder(before, parts) < 0
    const fitsBetter = candidates.some((one, after) => {
      const others =
        one?.labelled?.kind === 'article' && after > place && one.labelled.number !== null ? numberParts(one.labelled.number) : undefined
      return others !== undefined && inOrder(before, others) < 0 && inOrder(others, parts) <= 0
    })
    return isAfter && !fitsBetter
  }

  function note(piece: TextPiece): void {
    const plain = plainWords(piece.text)
    if (opensWith(plain, rules.preamble_openings) && !now.hasHeading) now.hasPreamble = true
    if (/^fait (?:a|en) /.test(plain) && now.hasHeading) now.isSigned = true
  }

  function advance(heading: Heading): void {
    const parts = heading.idNumber === null ? undefined : numberParts(heading.idNumber)
    if (heading.kind === 'article') {
      now.article = parts ?? now.article
      now.isReset = false
      now.inside = heading.loudness
    } else if (heading.rank < 50) {
      now.isReset = true
      now.inside = null
      if (heading.kind === 'annex') [now.article, now.isInAnnex, now.isSigned] = [null, true, false]
    }
    if (heading.kind === 'preamble') now.hasPreamble = true
    else now.hasHeading = true
  }
}

/** The lines that only say that the document is an example. */
const markPlaces = (pieces: readonly ExtractedPiece[], rules: HeadingRules): number[] =>
  pieces.flatMap((piece, place) =>
    piece.kind === 'text' && piece.role === 'body' && countWords(piece.text) <= 8 && opensWith(plainWords(piece.text), rules.example_marks)
      ? [place]
      : [],
  )

/** Whether a line is printed louder than the heading it stands under. */
export function isLouder({ piece, text }: Candidate, than: Loudness): boolean {
  if (piece.level !== null && than.level !== null) return piece.level < than.level
  const { size } = piece.style
  if (size !== null && than.size !== null && Math.abs(size - than.size) > 0.4) return size > than.size
  return text === text.toUpperCase() && /\p{L}{4}/u.test(text) && !than.isCapitals
}
