import type { OpinionKind } from '#domain/committee/item-vote.ts'
import { cents, lesser, minus, ZERO, type Cents } from '#domain/money/cents.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { YearWords } from '../ports/year-words.ts'
import { drawHearing } from './draw-hearing.ts'
import type { Draw } from './draw.ts'
import type { AppraisedPlan } from './plan-year.ts'
import type { FileStep, YearRound } from './planned-year.ts'

const RECOMMENDED_FROM = 44
const DEFERRED_FROM = 34
const ROUND_AMOUNT = 500_00

/** What a committee says of the eligible files of a round: the best until its envelope is spent, then without means. */
export function planHearings(
  draw: Draw,
  { round, rules, committee }: YearRound,
  files: readonly AppraisedPlan[],
  words: YearWords,
): readonly (readonly [string, readonly FileStep[]])[] {
  const { committeeId, committeeOn: heldOn } = round
  if (committeeId === null || committee === null || heldOn === null) return []
  let left: Cents | null = round.envelope
  return files
    .filter(({ isEligible }) => isEligible)
    .map(({ file }) => ({ file, score: draw.between(0, 99) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ file, score }, rank) => {
      const wished = drawAmount(draw, typedEuros(file.content.asked) ?? ZERO, rules)
      const opinion = opinionOf(score, left === null || wished <= left)
      const amount = opinion === 'recommended' ? wished : null
      if (amount !== null && left !== null) left = minus(left, amount)
      return [file.id, drawHearing(draw, { committeeId, committee, heldOn, rank, opinion, amount, words })] as const
    })
}

function opinionOf(score: number, hasMeans: boolean): OpinionKind {
  if (score >= RECOMMENDED_FROM) return hasMeans ? 'recommended' : 'recommended-without-means'
  return score >= DEFERRED_FROM ? 'deferred' : 'not-recommended'
}

/** Often less than what was asked, never outside of what the scheme gives. */
function drawAmount(draw: Draw, asked: Cents, { floor, ceiling }: SchemeRules): Cents {
  const part = cents(Math.floor((asked * draw.between(6, 10)) / 10 / ROUND_AMOUNT) * ROUND_AMOUNT)
  const least = floor !== null && part < floor ? floor : part
  return lesser(least, ceiling ?? least)
}
