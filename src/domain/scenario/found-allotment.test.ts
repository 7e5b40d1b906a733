import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { problemOf, type AllotmentProblem } from './allotment-bounds.ts'
import type { AllotmentMultipliers } from './allotment-proof.ts'
import { foundAllotment, type StageMultipliers } from './found-allotment.ts'

/** A may have 80 at most, and has 101; B has the rest. */
const PROBLEM = problemOf(
  {
    envelope: cents(300),
    places: [
      { code: 'A', population: 1, present: cents(101), upstreamDue: cents(60) },
      { code: 'B', population: 2, present: cents(199), upstreamDue: cents(40) },
    ],
    constraints: [],
  },
  [{ kind: 'ceiling', amount: cents(80), per: 'territory', code: 'A' }],
)
const weights = (first: bigint, second: bigint, envelope = 0n, scale = 1n): AllotmentMultipliers => ({
  scale,
  changes: [first, second],
  envelope,
  upstream: 0n,
  equity: 0n,
  pairs: [],
  sum: 0n,
})
const found = (left: readonly StageMultipliers[], problem: AllotmentProblem = PROBLEM, amounts = [80, 220]) =>
  foundAllotment(problem, amounts.map(cents), left)
const told = (left: StageMultipliers) => found([left]).stages.map(({ code, found: amount, atLeast }) => [code, amount, atLeast])

describe('a found allotment', () => {
  it('tells what each receives and what of it is new', () => {
    expect(found([])).toEqual({
      kind: 'found',
      places: [
        { code: 'A', present: 101, found: 80, change: -21 },
        { code: 'B', present: 199, found: 220, change: 21 },
      ],
      sum: 42,
      largest: 21,
      // |2 × 80 − 220| is 60 of 900.
      evenness: exactFraction(14, 15),
      upstream: 100,
      stages: [],
      isProved: true,
    })
  })
  it('knows its upstream only when every due is', () => {
    const [a, b] = PROBLEM.places
    const places = [...(a ? [a] : []), ...(b ? [{ ...b, upstreamDue: null }] : [])]
    expect(found([], { ...PROBLEM, places }).upstream).toBeNull()
  })
  it('proves the sum of its changes, to the right parity', () => {
    expect(told({ kind: 'sum', at: null, multipliers: weights(1n, 1n, 1n) })).toEqual([[null, 42, 42]])
    expect(told({ kind: 'sum', at: null, multipliers: weights(1n, 0n) })).toEqual([[null, 42, 22]])
  })
  it('proves the largest by any mean of the changes', () => {
    expect(told({ kind: 'largest', at: null, multipliers: weights(1n, 0n) })).toEqual([[null, 21, 21]])
    expect(told({ kind: 'largest', at: null, multipliers: weights(1n, 1n, 1n) })).toEqual([[null, 21, 21]])
    expect(told({ kind: 'largest', at: null, multipliers: weights(3n, 1n, 0n, 5n) })).toEqual([[null, 21, 16]])
    expect(told({ kind: 'largest', at: null, multipliers: weights(0n, 0n) })).toEqual([[null, 21, 0]])
  })
  it('proves the largest within the sum already won', () => {
    // The sum in the balance: |x − 101| + |y − 199| less 42 leaves A its own 21, and nothing when told twice.
    const multipliers = { ...weights(1n, 0n, 1n), sum: 1n }
    expect(told({ kind: 'largest', at: null, multipliers })).toEqual([[null, 21, 21]])
  })
  it('proves each change, those before it settled', () => {
    expect(told({ kind: 'each', at: 0, multipliers: weights(1n, 0n) })).toEqual([['A', 21, 21]])
    expect(told({ kind: 'each', at: 1, multipliers: weights(0n, 1n) })).toEqual([['B', 21, 0]])
    expect(told({ kind: 'each', at: 1, multipliers: weights(0n, 1n, 1n) })).toEqual([['B', 21, 21]])
  })
  it('is proved when every stage is', () => {
    const good: StageMultipliers = { kind: 'each', at: 0, multipliers: weights(1n, 0n) }
    const weak: StageMultipliers = { kind: 'each', at: 1, multipliers: weights(0n, 1n) }
    expect([found([good]).isProved, found([good, weak]).isProved, found([weak]).isProved]).toEqual([true, false, false])
  })
  it('settles those before at their change, the others within the largest', () => {
    // Three equals of 100 for 285: −3, −5, −7. Only what is settled before makes the third lose 7.
    const three = problemOf(
      {
        envelope: cents(285),
        places: ['A', 'B', 'C'].map((code) => ({ code, population: 1, present: cents(100), upstreamDue: null })),
        constraints: [],
      },
      [],
    )
    const stages = found(
      [0, 1, 2].map((at) => ({
        kind: 'each' as const,
        at,
        multipliers: { ...weights(0n, 0n, -1n), changes: [0, 1, 2].map((rank) => (rank === at ? 1n : 0n)) },
      })),
      three,
      [97, 95, 93],
    ).stages
    // 15 less twice the largest; 15 less 3 and 7; 15 less 3 and 5.
    expect(stages.map(({ code, found: amount, atLeast }) => [code, amount, atLeast])).toEqual([
      ['A', 3, 1],
      ['B', 5, 5],
      ['C', 7, 7],
    ])
  })
})
