import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { DecidedPassage } from '#domain/baseline/baseline-standing.ts'
import { divisionHolding } from '#domain/convention/division-holding.ts'
import { flatPieces } from '#domain/convention/flat-text.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { House } from './ports/house.ts'

export type DecideOutcome =
  | { readonly kind: 'kept' | 'changed-meanwhile' | 'unknown-text' | 'no-state' | 'no-reason' | 'no-passage' }
  | { readonly kind: 'unknown-ids'; readonly ids: readonly string[] }

type Given = {
  readonly textId: string
  readonly versionId: number
  readonly request: string
  readonly after: number
  readonly state: BaselineState | undefined
  /** Passages of the proposal that were kept: their quotes are those that were read. */
  readonly chosen: readonly DecidedPassage[]
  /** Names of divisions or blocks, typed by hand. */
  readonly typed: readonly string[]
  readonly reason: string
  readonly by: string
}

/** Decides the state of a request in a version, with the passages that prove it; a state other than absent needs one. */
export async function decideBaseline(
  { texts, baseline, baselineRules }: Pick<House, 'texts' | 'baseline' | 'baselineRules'>,
  given: Given,
): Promise<DecideOutcome> {
  const { textId, versionId, request, after, state, chosen, typed, by } = given
  const reason = given.reason.trim()
  if (state === undefined) return { kind: 'no-state' }
  if (reason === '') return { kind: 'no-reason' }
  const [text, version] = [await texts.find(textId), await texts.version(versionId)]
  const isOfText = text?.versions.some(({ id }) => id === versionId) === true
  if (version === null || !isOfText || !baselineRules().register.requests.some(({ id }) => id === request)) return { kind: 'unknown-text' }
  const found = typed.map((id) => ({ id, passage: passageNamed(version.text, id) }))
  const unknown = found.filter(({ passage }) => passage === undefined).map(({ id }) => id)
  if (unknown.length > 0) return { kind: 'unknown-ids', ids: unknown }
  const passages = [...chosen, ...found.flatMap(({ passage }) => passage ?? [])]
  if (passages.length === 0 && state !== 'absent') return { kind: 'no-passage' }
  return {
    kind: await baseline.decide({ textId, request, after, decision: { versionId, state, passages, reason: reason.slice(0, 3_000), by } }),
  }
}

const LONGEST = 600

/** The passage of that name: a block, or a division by its heading and first words. */
export function passageNamed(text: ConventionText, id: string): DecidedPassage | undefined {
  const division = divisionHolding(text, id)
  if (division === null) return undefined
  const block = division.blocks.find((one) => one.id === id) ?? null
  const pieces =
    block === null ? [division.heading ?? '', ...flatPieces({ ...text, divisions: [division] }).flatMap(wordsOf)] : wordsOf(block)
  const quote = pieces.filter((part) => part !== '').join(' ')
  return {
    article: division.id,
    block: block?.id ?? null,
    page: (block ?? division).place?.page ?? null,
    quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote,
  }
}

const wordsOf = (piece: ReturnType<typeof flatPieces>[number]): string[] =>
  piece.kind === 'heading'
    ? []
    : piece.kind === 'table'
      ? [piece.caption ?? piece.rows.map((row) => row.join(' | ')).join(' / ')]
      : [piece.text]
