import type { TextProof } from '#application/read-baseline-proof.ts'
import { placeOfWords } from '#application/place-of-words.ts'
import type { BaselineContest } from '#application/ports/baseline.ts'
import type { IndexedRule } from '#domain/baseline/baseline-index.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { ModelClause, RegisterRequest } from '#domain/baseline/register.ts'
import { passagePlace } from '#wording/baseline-places.ts'
import { frenchDay } from '#wording/days.ts'
import { PROOF } from '#wording/pages/common-base.ts'
import { unbroken } from '#wording/spaces.ts'
import { isNamedParty } from './named-parties.ts'
import { decisionWords, passageView, proofView, searchedView, type PassageView, type ProofView, type SearchedView } from './proof-view.ts'
import { isToldExample } from './told-example.ts'

export type ContestView = {
  readonly id: number
  readonly head: string
  readonly passage: string
  readonly reason: string
  /** Where its words stand in the text, or that they do not. */
  readonly found: string
  /** Whether the text names its party so. */
  readonly isNamed: boolean
  readonly answer: { readonly head: string; readonly words: string } | null
}

/** One request in one text: the proof, what people decided, what parties object. */
export type CellProofView = ProofView & {
  readonly request: string
  readonly asked: string
  readonly textId: string
  readonly title: string
  readonly isExample: boolean
  readonly versionNumber: number
  /** What the rules proposed, told apart once a person decided. */
  readonly proposed: { readonly state: string; readonly passages: readonly PassageView[] } | null
  readonly searched: readonly SearchedView[]
  readonly clause: ModelClause | null
  readonly history: readonly { readonly words: string; readonly reason: string; readonly version: string | null }[]
  readonly contests: readonly ContestView[]
}

/** Null when the text was never read. */
export function cellView(
  { text, readings, decisions, contests }: TextProof,
  request: RegisterRequest,
  rule: IndexedRule | undefined,
  clause: ModelClause | null,
  words: ConventionText,
): CellProofView | null {
  const { versionId, versionNumber } = text
  if (versionId === null || versionNumber === null) return null
  const read = { id: text.id, versionId, versionNumber }
  const mine = decisions.filter((decision) => decision.request === request.id)
  const reading = readings.get(request.id) ?? null
  const decision = mine.at(-1) ?? null
  const proposal = proofView(read, reading, null)
  return {
    ...proofView(read, reading, decision),
    request: request.id,
    asked: unbroken(request.asked),
    textId: text.id,
    title: text.title,
    isExample: isToldExample(text),
    versionNumber,
    proposed: decision === null ? null : { state: proposal.stateWords, passages: (reading?.passages ?? []).map(passageView(read)) },
    searched: searchedView(rule),
    clause,
    history: mine
      .map((one) => ({
        words: decisionWords(one),
        reason: one.reason,
        version: one.versionId === versionId ? null : 'Sur une autre version du texte.',
      }))
      .toReversed(),
    contests: contests.filter((one) => one.request === request.id).map((one) => contestView(one, words)),
  }
}

/** A contest as it is read, by all or by a registrar. */
export const contestView = ({ id, party, at, passage, reason, answer }: BaselineContest, words: ConventionText): ContestView => ({
  id,
  found: foundWords(words, passage),
  isNamed: isNamedParty(words, party),
  head: `${party}, le ${frenchDay(at.slice(0, 10))}`,
  passage,
  reason,
  answer: answer === null ? null : { head: `Réponse de ${answer.by}, le ${frenchDay(answer.at.slice(0, 10))}`, words: answer.words },
})

function foundWords(words: ConventionText, passage: string): string {
  const place = placeOfWords(words, passage)
  return place === null ? PROOF.notFound : PROOF.found(passagePlace(place.article, place.page))
}
