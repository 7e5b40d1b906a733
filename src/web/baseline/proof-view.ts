import type { KeptReading } from '#application/ports/baseline.ts'
import type { IndexedRule } from '#domain/baseline/baseline-index.ts'
import type { BaselinePassage } from '#domain/baseline/baseline-reading.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import { standingOf, type BaselineDecision, type DecidedPassage, type Standing } from '#domain/baseline/baseline-standing.ts'
import { passagePlace, divisionPlace } from '#wording/baseline-places.ts'
import { BASELINE_STATE_LABELS, baselineWhy } from '#wording/baseline.ts'
import { frenchDay } from '#wording/days.ts'
import { STANDING_LABELS } from '#wording/pages/common-base.ts'

/** A passage with the place it is read at; `why` is null when a person chose it. */
export type PassageView = {
  readonly key: string
  readonly place: string
  readonly href: string
  readonly quote: string
  readonly state: BaselineState | null
  readonly why: string | null
}

/** What is searched for a request: each way, and its groups of expressions. */
export type SearchedView = { readonly way: string; readonly groups: readonly string[] }

/** A state in one text and what proves it: the decision when there is one, else the proposal. */
export type ProofView = {
  readonly state: BaselineState | 'unread'
  readonly standing: Standing
  readonly stateWords: string
  readonly standingWords: string
  readonly decision: { readonly words: string; readonly reason: string } | null
  readonly passages: readonly PassageView[]
  readonly setAside: readonly PassageView[]
  /** Where it was searched: the divisions of the text. */
  readonly places: readonly string[]
}

/** Which version of a text is read, and under which address. */
export type ReadText = { readonly id: string; readonly versionId: number; readonly versionNumber: number }

/** The proof of one request in one version. */
export function proofView(text: ReadText, reading: KeptReading | null, decision: BaselineDecision | null): ProofView {
  const { state, standing } = standingOf(text.versionId, reading?.state ?? null, decision)
  const proposed = (reading?.passages ?? []).map(passageView(text))
  return {
    state: state ?? 'unread',
    standing,
    stateWords: state === null ? STANDING_LABELS.unread : BASELINE_STATE_LABELS[state],
    standingWords: STANDING_LABELS[standing],
    decision: decision === null ? null : { words: decisionWords(decision), reason: decision.reason },
    passages: decision === null ? proposed : decision.passages.map(chosenView(text)),
    setAside: (reading?.setAside ?? []).map(passageView(text)),
    places: (reading?.divisions ?? []).map(divisionPlace),
  }
}

/** « présente, décision de …, le 3 mars 2026 » */
export const decisionWords = ({ state, by, at }: Pick<BaselineDecision, 'state' | 'by' | 'at'>): string =>
  `${BASELINE_STATE_LABELS[state]}, décision de ${by}, le ${frenchDay(at.slice(0, 10))}`

const addressOf = ({ id, versionNumber }: ReadText, article: string): string =>
  `/conventions/${id}?version=${versionNumber}#${encodeURIComponent(article)}`

export const passageView =
  (text: ReadText) =>
  (passage: BaselinePassage, rank: number): PassageView => ({
    key: `${passage.block} ${rank}`,
    place: passagePlace(passage.article, passage.page),
    href: addressOf(text, passage.article),
    quote: passage.quote,
    state: passage.state,
    why: baselineWhy(passage),
  })

export const chosenView =
  (text: ReadText) =>
  (passage: DecidedPassage, rank: number): PassageView => ({
    key: `${passage.block ?? passage.article} ${rank}`,
    place: passagePlace(passage.article, passage.page),
    href: addressOf(text, passage.article),
    quote: passage.quote,
    state: null,
    why: null,
  })

const MOST_SHOWN = 40

/** What the rules look for, as a person reads it. */
export const searchedView = (rule: Pick<IndexedRule, 'ways'> | undefined): SearchedView[] =>
  (rule?.ways ?? []).map(({ name, groups }) => ({
    way: name,
    groups: groups.map(({ least, among }) => {
      const all = among.flatMap(({ expressions }) => expressions.map((one) => one.replace(/^=/, '')))
      const shown = all.slice(0, MOST_SHOWN).join(', ')
      const more = all.length > MOST_SHOWN ? `, et ${all.length - MOST_SHOWN} autres expressions` : ''
      return `${least > 1 ? `${least} parmi` : 'l’un de'} : ${shown}${more}`
    }),
  }))
