import type { BaselineDecision } from '#domain/baseline/baseline-standing.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import { divisionHolding } from '#domain/convention/division-holding.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { flatPieces } from '#domain/convention/flat-text.ts'
import type { House } from './ports/house.ts'

type Held = BaselineDecision & { readonly request: string }

/** Decisions made on a former version: those whose proof has not moved, and those that somebody must look at again. */
export type DecisionsToReview = { readonly unchanged: readonly Held[]; readonly changed: readonly Held[] }

/**
 * The last decision on each request, where it was made on another version than this one: unchanged when every passage it
 * rests on reads the same under the same name, and, without a passage, when the rules still find nothing.
 */
export function decisionsToReview(
  text: ConventionText,
  versionId: number,
  decisions: readonly Held[],
  proposed: ReadonlyMap<string, { readonly state: BaselineState }>,
): DecisionsToReview {
  const last = new Map(decisions.map((decision) => [decision.request, decision]))
  const former = [...last.values()].filter((decision) => decision.versionId !== versionId)
  const isUnchanged = ({ passages, request, state }: Held): boolean =>
    passages.length === 0 ? proposed.get(request)?.state === state : passages.every((passage) => isThere(text, passage))
  return { unchanged: former.filter(isUnchanged), changed: former.filter((decision) => !isUnchanged(decision)) }
}

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').replace(/…$/, '').trim()

/** Whether a passage stands under the same name with the words that were read. */
function isThere(text: ConventionText, { article, block, quote }: Held['passages'][number]): boolean {
  const division = divisionHolding(text, block ?? article)
  if (division === null) return false
  const words = [division.heading ?? '', ...flatPieces({ ...text, divisions: [division] }).flatMap(wordsOf)].join(' ')
  return plain(words).includes(plain(quote))
}

const wordsOf = (piece: ReturnType<typeof flatPieces>[number]): string[] =>
  piece.kind === 'heading' ? [] : piece.kind === 'table' ? [piece.caption ?? '', ...piece.rows.map((row) => row.join(' | '))] : [piece.text]

type Given = {
  readonly textId: string
  readonly versionId: number
  readonly by: string
  /** What each confirmation says of itself, from the reason given before. */
  readonly reasonOf: (former: string) => string
}

/** Confirms at once, on this version, every decision whose proof has not moved; gives how many. */
export async function confirmDecisions(
  { texts, baseline }: Pick<House, 'texts' | 'baseline'>,
  { textId, versionId, by, reasonOf }: Given,
): Promise<number> {
  const version = await texts.version(versionId)
  const decisions = await baseline.decisions(textId)
  if (version === null) return 0
  const readings = new Map((await baseline.readings(versionId)).map((reading) => [reading.request, reading]))
  let count = 0
  for (const { request, state, passages, reason } of decisionsToReview(version.text, versionId, decisions, readings).unchanged) {
    const after = decisions.filter((one) => one.request === request).length
    const kept = await baseline.decide({ textId, request, after, decision: { versionId, state, passages, reason: reasonOf(reason), by } })
    if (kept === 'kept') count += 1
  }
  return count
}
