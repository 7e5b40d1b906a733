import type { Result } from '../result.ts'
import type { Axis } from './axis.ts'
import type { ConventionText, DivisionKind, TextBlock, TextNature } from './convention-text.ts'
import type { FinancialTable } from './financial-table.ts'
import { flatPieces, nestedPieces, type FlatHeading, type FlatPiece } from './flat-text.ts'

/** One thing that a person puts right in the structure of a text that was read. Nothing is ever lost: what leaves the text goes to its unplaced passages. */
export type Correction =
  | {
      readonly kind: 'retitle'
      readonly id: string
      readonly division: DivisionKind
      readonly number: string | null
      readonly heading: string | null
      readonly axis: Axis | null
    }
  /** Wider by one level, or narrower. */
  | { readonly kind: 'shift'; readonly id: string; readonly by: -1 | 1 }
  /** In two, before the sign of that rank. */
  | { readonly kind: 'split'; readonly id: string; readonly at: number }
  /** With the block before it in the same division. */
  | { readonly kind: 'merge'; readonly id: string }
  | { readonly kind: 'rewrite'; readonly id: string; readonly text: string }
  /** A paragraph becomes the heading of what follows it, as deep as the division it stands in. */
  | {
      readonly kind: 'open'
      readonly id: string
      readonly division: DivisionKind
      readonly number: string | null
      readonly heading: string
    }
  /** A heading becomes a paragraph of the division before it. */
  | { readonly kind: 'close'; readonly id: string }
  /** A block leaves the text for the unplaced passages. */
  | { readonly kind: 'set-aside'; readonly id: string }
  /** An unplaced passage becomes a paragraph after a heading or a block. */
  | { readonly kind: 'place'; readonly unplaced: number; readonly after: string }
  /** A table is one of amounts, read so, or none. */
  | { readonly kind: 'mark-table'; readonly id: string; readonly financial: FinancialTable | null }
  | { readonly kind: 'describe'; readonly title: string; readonly nature: TextNature }

export type CorrectionRefusal =
  | { readonly kind: 'no-such-piece'; readonly id: string }
  | { readonly kind: 'not-a-heading'; readonly id: string }
  | { readonly kind: 'not-words'; readonly id: string }
  | { readonly kind: 'not-a-table'; readonly id: string }
  | { readonly kind: 'nothing-before'; readonly id: string }
  | { readonly kind: 'outside-text'; readonly id: string; readonly at: number; readonly length: number }
  | { readonly kind: 'too-wide'; readonly id: string }
  | { readonly kind: 'empty-words' }

type Words = Exclude<TextBlock, { readonly kind: 'table' }>
type Corrected = Result<ConventionText, CorrectionRefusal>

const refused = (refusal: CorrectionRefusal): Corrected => ({ refusals: [refusal] })

/**
 * A text once a person has put one thing right.
 * Bounds: ids of what is not touched stay; a new paragraph takes the next free number of its division.
 * Policy: docs/decisions/2026-11-25-texts-and-versions.md
 */
export function corrected(text: ConventionText, correction: Correction): Corrected {
  if (correction.kind === 'describe')
    return correction.title.trim() === ''
      ? refused({ kind: 'empty-words' })
      : { value: { ...text, title: correction.title.trim(), nature: correction.nature } }
  const pieces = flatPieces(text)
  const wanted = correction.kind === 'place' ? correction.after : correction.id
  const at = pieces.findIndex(({ id }) => id === wanted)
  const piece = pieces[at]
  if (piece === undefined) return refused({ kind: 'no-such-piece', id: wanted })
  if (correction.kind === 'place') return placed(text, pieces, at, correction.unplaced)
  if (correction.kind === 'retitle' || correction.kind === 'shift' || correction.kind === 'close')
    return piece.kind === 'heading' ? headingCorrected(text, pieces, at, piece, correction) : refused({ kind: 'not-a-heading', id: wanted })
  if (correction.kind === 'mark-table')
    return piece.kind === 'table'
      ? rebuilt(text, pieces.with(at, { ...piece, financial: correction.financial }))
      : refused({ kind: 'not-a-table', id: wanted })
  if (correction.kind === 'set-aside') return setAside(text, pieces, at)
  return piece.kind === 'heading' || piece.kind === 'table'
    ? refused({ kind: 'not-words', id: wanted })
    : wordsCorrected(text, pieces, at, piece, correction)
}

const rebuilt = (text: ConventionText, pieces: readonly FlatPiece[]): Corrected => ({ value: { ...text, divisions: nestedPieces(pieces) } })

function headingCorrected(
  text: ConventionText,
  pieces: readonly FlatPiece[],
  at: number,
  head: FlatHeading,
  correction: Extract<Correction, { readonly kind: 'retitle' | 'shift' | 'close' }>,
): Corrected {
  if (correction.kind === 'retitle') {
    const { division, number, heading, axis } = correction
    return rebuilt(text, pieces.with(at, { ...head, division, number, heading, axis }))
  }
  if (correction.kind === 'shift') {
    const depth = head.depth + correction.by
    const before = pieces.slice(0, at).findLast((piece) => piece.kind === 'heading')
    const deepest = before?.kind === 'heading' ? before.depth + 1 : 0
    return depth < 0 || depth > deepest ? refused({ kind: 'too-wide', id: head.id }) : rebuilt(text, pieces.with(at, { ...head, depth }))
  }
  if (at === 0) return refused({ kind: 'nothing-before', id: head.id })
  const words = [head.number, head.heading].filter((part) => part !== null).join(' – ')
  return rebuilt(text, pieces.with(at, paragraphOf(nextId(pieces, at - 1), words, head.place)))
}

function wordsCorrected(
  text: ConventionText,
  pieces: readonly FlatPiece[],
  at: number,
  words: Words,
  correction: Extract<Correction, { readonly kind: 'split' | 'merge' | 'rewrite' | 'open' }>,
): Corrected {
  if (correction.kind === 'rewrite') {
    const given = correction.text.trim()
    return given === '' ? refused({ kind: 'empty-words' }) : rebuilt(text, pieces.with(at, { ...words, text: given }))
  }
  if (correction.kind === 'split') {
    const [first, second] = [words.text.slice(0, correction.at).trim(), words.text.slice(correction.at).trim()]
    if (correction.at < 1 || first === '' || second === '')
      return refused({ kind: 'outside-text', id: words.id, at: correction.at, length: words.text.length })
    const next = { ...words, id: nextId(pieces, at), text: second, marker: null }
    return rebuilt(text, [...pieces.slice(0, at), { ...words, text: first }, next, ...pieces.slice(at + 1)])
  }
  if (correction.kind === 'open') {
    const around = pieces.slice(0, at).findLast((piece) => piece.kind === 'heading')
    if (around?.kind !== 'heading') return refused({ kind: 'nothing-before', id: words.id })
    const { division, number, heading } = correction
    const head: FlatHeading = {
      kind: 'heading',
      id: headingId(pieces, division, number),
      division,
      number,
      heading,
      axis: around.axis,
      depth: around.depth,
      place: words.place,
    }
    return rebuilt(text, pieces.with(at, head))
  }
  const before = pieces[at - 1]
  if (before === undefined || before.kind === 'heading' || before.kind === 'table') return refused({ kind: 'nothing-before', id: words.id })
  return rebuilt(text, [...pieces.slice(0, at - 1), { ...before, text: `${before.text} ${words.text}` }, ...pieces.slice(at + 1)])
}

function setAside(text: ConventionText, pieces: readonly FlatPiece[], at: number): Corrected {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'heading') return refused({ kind: 'not-words', id: piece?.id ?? '' })
  const words = piece.kind === 'table' ? piece.rows.map((row) => row.join(' | ')).join('\n') : piece.text
  const unplaced = [...text.unplaced, { text: words, reason: 'unknown' as const, place: piece.place }]
  return { value: { ...text, unplaced, divisions: nestedPieces(pieces.toSpliced(at, 1)) } }
}

function placed(text: ConventionText, pieces: readonly FlatPiece[], at: number, rank: number): Corrected {
  const passage = text.unplaced[rank]
  if (passage === undefined) return refused({ kind: 'no-such-piece', id: String(rank) })
  const paragraph = paragraphOf(nextId(pieces, at), passage.text, passage.place)
  return { value: { ...text, unplaced: text.unplaced.toSpliced(rank, 1), divisions: nestedPieces(pieces.toSpliced(at + 1, 0, paragraph)) } }
}

const paragraphOf = (id: string, words: string, place: TextBlock['place']): TextBlock => ({
  kind: 'paragraph',
  id,
  text: words,
  marker: null,
  depth: 0,
  place,
})

/** The next paragraph's id in the division that a piece stands in. */
function nextId(pieces: readonly FlatPiece[], at: number): string {
  const division = pieces.slice(0, at + 1).findLast((piece) => piece.kind === 'heading')?.id ?? 'text'
  return freeId(pieces, (rank) => `${division}__para_${rank}`)
}

const SHORT: Readonly<Record<DivisionKind, string>> = {
  preamble: 'preamble',
  title: 'title',
  axis: 'axis',
  chapter: 'chap',
  section: 'sec',
  article: 'art',
  annex: 'annex',
}

function headingId(pieces: readonly FlatPiece[], division: DivisionKind, number: string | null): string {
  const name = number === null ? '' : `_${number.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  return freeId(pieces, (rank) => (rank === 1 ? `${SHORT[division]}${name}` : `${SHORT[division]}${name}_${rank}`))
}

function freeId(pieces: readonly FlatPiece[], name: (rank: number) => string): string {
  const taken = new Set(pieces.map(({ id }) => id))
  let rank = 1
  while (taken.has(name(rank))) rank += 1
  return name(rank)
}
