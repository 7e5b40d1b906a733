import type { Decision, GivenOpinion } from '#domain/deliberation/decision.ts'
import { followingDecision } from '#domain/deliberation/decision.ts'
import type { ItemResult } from '#domain/deliberation/check-result.ts'
import { cents, type Cents } from '#domain/money/cents.ts'
import type { YearWords } from '../ports/year-words.ts'
import type { Draw } from './draw.ts'

const LOST_PERCENT = 2
const TIED_PERCENT = 4
const OTHER_AMOUNT_PERCENT = 8
const REFUSED_PERCENT = 5
const AWARDED_PERCENT = 5
const WITHHELD_PERCENT = 40

type Given = {
  readonly opinion: GivenOpinion
  /** The least that the scheme gives. */
  readonly floor: Cents
  readonly present: number
  readonly words: YearWords
  /** Without any surprise. */
  readonly isPlain: boolean
}

/** How a body votes on a file: mostly as it was advised; a departure says why, or that nobody said it. */
export function drawResult(draw: Draw, { opinion, floor, present, words, isPlain }: Given): ItemResult {
  const none = { reason: '', isReasonWithheld: false }
  const follows = followingDecision(opinion) ?? { kind: 'refuse', amount: null }
  const setAside = draw.isOneIn(10) ? 1 : 0
  const abstained = draw.between(0, 2)
  const voting = present - setAside - abstained
  const against = draw.between(0, 2)
  const carried = { inFavour: voting - against, against, abstained, setAside }
  if (isPlain || opinion === null) return { tally: carried, decision: follows, settled: '', ...none }
  if (draw.isOneIn(LOST_PERCENT))
    return { tally: { ...carried, inFavour: against, against: voting - against }, decision: null, settled: '', ...none }
  const decision = drawDecision(draw, opinion, follows, floor)
  const why = decision === follows ? none : drawWhy(draw, words)
  if (!draw.isOneIn(TIED_PERCENT)) return { tally: carried, decision, settled: '', ...why }
  const half = Math.floor(voting / 2)
  const tied = { inFavour: half, against: half, abstained: abstained + (voting % 2), setAside }
  return { tally: tied, decision, settled: words.castingVote, ...why }
}

function drawDecision(draw: Draw, opinion: NonNullable<GivenOpinion>, follows: Decision, floor: Cents): Decision {
  if (follows.kind !== 'award') {
    const isAwarded = opinion.kind !== 'deferred' && draw.isOneIn(AWARDED_PERCENT)
    return isAwarded ? { kind: 'award', amount: floor } : follows
  }
  if (draw.isOneIn(REFUSED_PERCENT)) return { kind: 'refuse', amount: null }
  return draw.isOneIn(OTHER_AMOUNT_PERCENT) ? { kind: 'award', amount: cents(Math.floor(follows.amount / 12_500) * 10_000) } : follows
}

const drawWhy = (draw: Draw, words: YearWords): Pick<ItemResult, 'reason' | 'isReasonWithheld'> =>
  draw.isOneIn(WITHHELD_PERCENT)
    ? { reason: '', isReasonWithheld: true }
    : { reason: draw.one(words.departureReasons), isReasonWithheld: false }
