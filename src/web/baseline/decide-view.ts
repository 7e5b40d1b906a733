import type { BaselineContest } from '#application/ports/baseline.ts'
import type { TextProof } from '#application/read-baseline-proof.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { DecidedPassage } from '#domain/baseline/baseline-standing.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { RegisterRequest } from '#domain/baseline/register.ts'
import { passagePlace } from '#wording/baseline-places.ts'
import { contestView, type ContestView } from './cell-view.ts'

/** A passage that may be ticked: `value` is what the form gives back. */
export type TickView = {
  readonly value: string
  readonly place: string
  readonly quote: string
  readonly isTicked: boolean
  readonly isAside: boolean
}

export type DecideView = {
  readonly versionId: number
  readonly after: number
  readonly state: BaselineState | null
  readonly ticks: readonly TickView[]
  readonly contests: readonly (ContestView & { readonly isAccepted: boolean })[]
}

/** What a registrar decides with: the proposal ticked, or the last decision. */
export function decideView(
  { text, readings, decisions }: TextProof,
  contests: readonly BaselineContest[],
  request: RegisterRequest,
  words: ConventionText,
): DecideView | null {
  if (text.versionId === null) return null
  const reading = readings.get(request.id)
  const mine = decisions.filter((one) => one.request === request.id)
  const last = mine.at(-1)
  const all = passagesToTick(readings.get(request.id), last?.passages ?? [])
  return {
    versionId: text.versionId,
    after: mine.length,
    state: last?.state ?? reading?.state ?? null,
    ticks: all.map(({ passage, isAside, isDecided }, rank) => ({
      value: String(rank),
      place: passagePlace(passage.article, passage.page),
      quote: passage.quote,
      isTicked: last === undefined ? !isAside : isDecided,
      isAside,
    })),
    contests: contests
      .filter((one) => one.request === request.id)
      .map((one) => ({ ...contestView(one, words), isAccepted: one.isAccepted })),
  }
}

type Tickable = { readonly passage: DecidedPassage; readonly isAside: boolean; readonly isDecided: boolean }

/** Passages of the proposal, those set aside, then those of the last decision that are neither; always in that order, so that a rank names one. */
export function passagesToTick(reading: ReturnType<TextProof['readings']['get']>, decided: readonly DecidedPassage[]): Tickable[] {
  const isSame = (one: DecidedPassage, other: DecidedPassage): boolean => one.block === other.block && one.quote === other.quote
  const proposed = [
    ...(reading?.passages ?? []).map((passage) => ({ passage: kept(passage), isAside: false })),
    ...(reading?.setAside ?? []).map((passage) => ({ passage: kept(passage), isAside: true })),
  ]
  const others = decided.filter((one) => !proposed.some(({ passage }) => isSame(one, passage)))
  return [
    ...proposed.map((one) => ({ ...one, isDecided: decided.some((passage) => isSame(passage, one.passage)) })),
    ...others.map((passage) => ({ passage, isAside: false, isDecided: true })),
  ]
}

const kept = ({ article, block, page, quote }: DecidedPassage): DecidedPassage => ({ article, block, page, quote })
