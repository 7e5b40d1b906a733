import { minus, ZERO, type Cents } from '../money/cents.ts'
import { compareFractions, exactFraction, productOf, sixDecimals, sumOf, type Fraction } from '../money/exact-fraction.ts'
import { byCode } from '../territory/code-order.ts'

/** A territory before and after an allocation. */
export type BeforeAfter = {
  readonly code: string
  readonly population: number
  readonly present: Cents | null
  readonly after: Cents
  readonly need: Fraction | null
}

/** Whether gains lean to those who already have more: a bonus to the best endowed, a fair sharing, or no gain at all. */
export type EndowedVerdict = 'bonus' | 'fair' | 'none'

export type BestEndowedTest = {
  /** The concentration index, six decimals; `null` without gain. */
  readonly index: number | null
  readonly verdict: EndowedVerdict
  /** The three largest gains in the better endowed half, the largest first. */
  readonly weightiest: readonly { readonly code: string; readonly gain: Cents }[]
}

/**
 * Whether what territories gain over their present allotment leans to the better endowed, by present euros per inhabitant.
 * Units: six decimals. Rounding: half away from zero; the sign is decided on exact fractions.
 * Bounds: losses count as zero; territories of equal rank form one step; `null` when a present allotment is not known.
 * Source: note-2026, II.2 (proposed). The test is ours: docs/decisions/2026-11-23-equity-indices.md
 */
export function bestEndowedByPresent(territories: readonly BeforeAfter[]): BestEndowedTest | null {
  return testOf(territories, ({ present, population }) => (present === null ? null : exactFraction(present, population)))
}

/**
 * The same by falling need: the least endowed is the one in greatest need.
 * Units: six decimals. Rounding: half away from zero. Bounds: `null` when a need, or a present allotment, is not known.
 * Source: note-2026, II.2 (proposed). The test is ours: docs/decisions/2026-11-23-equity-indices.md
 */
export function bestEndowedByNeed(territories: readonly BeforeAfter[]): BestEndowedTest | null {
  return testOf(territories, ({ need }) => need && exactFraction(-need.numerator, need.denominator))
}

type Ranked = { readonly code: string; readonly people: bigint; readonly gain: Cents; readonly rank: Fraction }

function testOf(territories: readonly BeforeAfter[], rankOf: (one: BeforeAfter) => Fraction | null): BestEndowedTest | null {
  const ranked = territories.flatMap((one): Ranked[] => {
    const rank = rankOf(one)
    if (rank === null || one.present === null) return []
    return [{ code: one.code, people: BigInt(one.population), gain: gainOf(one.present, one.after), rank }]
  })
  if (ranked.length < territories.length || ranked.length === 0) return null
  const rising = ranked.toSorted((a, b) => compareFractions(a.rank, b.rank) || byCode(a, b))
  const index = concentrationOf(rising)
  const verdict = index === null ? 'none' : index.numerator > 0n ? 'bonus' : 'fair'
  return { index: index && sixDecimals(index), verdict, weightiest: weightiestOf(rising) }
}

const gainOf = (present: Cents, after: Cents): Cents => (after > present ? minus(after, present) : ZERO)

/** 1 − Σ (Fᵢ − Fᵢ₋₁)(Lᵢ + Lᵢ₋₁), exactly; `null` without gain. */
function concentrationOf(rising: readonly Ranked[]): Fraction | null {
  const people = rising.reduce((so, one) => so + one.people, 0n)
  const gains = rising.reduce((so, one) => so + BigInt(one.gain), 0n)
  if (gains === 0n) return null
  let [area, before, at] = [0n, 0n, 0]
  while (at < rising.length) {
    let [stepPeople, stepGain] = [0n, 0n]
    const rank = rising[at]?.rank
    for (let one = rising[at]; one && rank && compareFractions(one.rank, rank) === 0; one = rising[at]) {
      stepPeople += one.people
      stepGain += BigInt(one.gain)
      at += 1
    }
    area += stepPeople * (2n * before + stepGain)
    before += stepGain
  }
  return exactFraction(people * gains - area, people * gains)
}

function weightiestOf(rising: readonly Ranked[]): BestEndowedTest['weightiest'] {
  const middle = rising.slice(Math.floor((rising.length - 1) / 2), Math.floor(rising.length / 2) + 1)
  const median = productOf(
    middle.reduce((so, { rank }) => sumOf(so, rank), exactFraction(0n)),
    exactFraction(1n, middle.length),
  )
  return rising
    .filter(({ rank, gain }) => compareFractions(rank, median) > 0 && gain > 0)
    .toSorted((a, b) => b.gain - a.gain || byCode(a, b))
    .slice(0, 3)
    .map(({ code, gain }) => ({ code, gain }))
}
