import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import { problemOf, type AllotmentProblem } from './allotment-bounds.ts'
import { changeBound, parityOf, wholeBound, type AllotmentMultipliers } from './allotment-proof.ts'
import { isProvedImpossible } from './found-allotment.ts'

const FREE = problemOf(
  {
    envelope: cents(300),
    places: [
      { code: 'A', population: 1, present: cents(101), upstreamDue: cents(60) },
      { code: 'B', population: 2, present: cents(199), upstreamDue: cents(40) },
    ],
    constraints: [],
  },
  [],
)
/** The same, each territory between two amounts. */
const between = (...bounds: (readonly [low: number, high: number])[]): AllotmentProblem => ({
  ...FREE,
  places: FREE.places.map((place, at) => ({ ...place, low: cents(bounds[at]?.[0] ?? 0), high: cents(bounds[at]?.[1] ?? 300) })),
})
const NONE: AllotmentMultipliers = { scale: 1n, changes: [0n, 0n], envelope: 0n, upstream: 0n, equity: 0n, pairs: [], sum: 0n }
const bound = (problem: AllotmentProblem, given: Partial<AllotmentMultipliers>, sumAtMost: number | null = null): Fraction =>
  changeBound(problem, { ...NONE, ...given }, sumAtMost === null ? null : cents(sumAtMost))

describe('what the changes are at least', () => {
  it('is nothing where everyone can stay', () => {
    expect(bound(FREE, { changes: [1n, 1n] })).toEqual(exactFraction(0))
  })
  it('is what a ceiling takes, and twice that once the envelope is in the balance', () => {
    expect(bound(between([0, 80]), { changes: [1n, 1n] })).toEqual(exactFraction(21))
    expect(bound(between([0, 80]), { changes: [1n, 1n], envelope: 1n })).toEqual(exactFraction(42))
    expect(bound(between([0, 80]), { changes: [1n, 1n], envelope: 1n, scale: 2n })).toEqual(exactFraction(21))
  })
  it('is what a floor gives', () => {
    expect(bound(between([110, 300]), { changes: [3n, 1n] })).toEqual(exactFraction(27))
  })
  it('finds the best amount at the present, between two bounds', () => {
    // 2 |x − 101| − x and 2 |x − 199| − x, with 300 given back.
    expect(bound(FREE, { changes: [2n, 2n], envelope: 1n })).toEqual(exactFraction(0))
    expect(bound(between([0, 300], [0, 190]), { changes: [2n, 2n], envelope: 1n })).toEqual(exactFraction(27))
  })
  it('finds the best amount at the upstream due, between two bounds', () => {
    // x − 2 min(x, 60) and x − 2 min(x, 40), less 300, with twice 250 asked.
    expect(bound({ ...FREE, upstreamLeast: cents(250) }, { envelope: -1n, upstream: 2n })).toEqual(exactFraction(100))
    expect(bound(FREE, { envelope: -1n, upstream: 2n })).toEqual(exactFraction(-300))
  })
  it('gives upstream nothing where its due is not known', () => {
    const places = FREE.places.map((place) => ({ ...place, upstreamDue: null }))
    expect(bound({ ...FREE, places, upstreamLeast: cents(5) }, { upstream: 2n })).toEqual(exactFraction(10))
    // A bounded change, the present inside: nothing is lost.
    expect(bound({ ...FREE, places }, { changes: [2n, 2n], envelope: 1n })).toEqual(exactFraction(0))
  })
  it('counts upstream within what each receives', () => {
    // A gets 40 of the 60 it could give to upstream.
    expect(bound({ ...between([40, 40]), upstreamLeast: cents(100) }, { upstream: 1n })).toEqual(exactFraction(20))
  })
  it('holds the spread against what evenness leaves', () => {
    // |2 × 200 − 1 × 100| is 300; nine tenths leave 90 of 900; over three people.
    const uneven = { ...between([200, 200], [100, 100]), equityLeast: exactFraction(9, 10) }
    expect(bound(uneven, { equity: 1n, pairs: [{ a: 0, b: 1, weight: 1n }] })).toEqual(exactFraction(70))
    expect(bound(uneven, { equity: 1n, pairs: [{ a: 0, b: 1, weight: 1n }], scale: 7n })).toEqual(exactFraction(10))
    expect(bound(uneven, { equity: 1n, pairs: [{ a: 0, b: 1, weight: -1n }] })).toEqual(exactFraction(-130))
  })
  it('holds the changes against what they may add up to, when that is told', () => {
    const moved = between([80, 80], [220, 220])
    expect(bound(moved, { sum: 1n }, 41)).toEqual(exactFraction(1))
    expect(bound(moved, { sum: 1n, changes: [1n, 0n] }, 41)).toEqual(exactFraction(22))
    expect(bound(moved, { sum: 1n }, null)).toEqual(exactFraction(0))
  })
  it.each([
    ['a change', { changes: [-1n, 0n] }, 'a multiplier below zero'],
    ['upstream', { upstream: -1n }, 'a multiplier below zero'],
    ['the sum', { sum: -1n }, 'a multiplier below zero'],
    ['equity', { equity: -1n }, 'a multiplier below zero'],
    ['a pair above equity', { pairs: [{ a: 0, b: 1, weight: 1n }] }, 'a pair beyond its multiplier'],
    ['a pair below equity', { pairs: [{ a: 0, b: 1, weight: -1n }] }, 'a pair beyond its multiplier'],
    ['equity that is not asked', { equity: 1n }, 'a multiplier for nothing'],
  ])('takes no wrong multiplier: %s', (_, given, message) => {
    expect(() => bound(FREE, given)).toThrow(new RangeError(message))
  })
})

describe('a proof that nothing holds', () => {
  it.each([
    [99, false],
    [100, false],
    [101, true],
  ])('is an upstream of %d among 60 and 40', (least, isProved) => {
    expect(isProvedImpossible({ ...FREE, upstreamLeast: cents(least) }, { ...NONE, upstream: 1n })).toBe(isProved)
  })
  it('weighs no change', () => {
    expect(isProvedImpossible({ ...FREE, upstreamLeast: cents(101) }, { ...NONE, upstream: 1n, changes: [0n, 1n] })).toBe(false)
  })
})

describe('a bound in whole cents', () => {
  it.each([
    [-3, 2, null, 0],
    [0, 1, null, 0],
    [1, 3, null, 1],
    [1, 1, null, 1],
    [4, 3, null, 2],
    [-3, 2, 1, 1],
    [0, 1, 0, 0],
    [1, 1, 0, 2],
    [1, 1, 1, 1],
    [4, 3, 1, 3],
  ] as const)('of %d/%d, parity %s, is %d', (numerator, denominator, parity, whole) => {
    expect(wholeBound(exactFraction(numerator, denominator), parity)).toBe(whole)
  })
  it.each([
    [299, 1],
    [300, 0],
    [301, 1],
  ])('has the parity of what is to be moved: an envelope of %d for 300', (envelope, parity) => {
    expect(parityOf({ ...FREE, envelope: cents(envelope) })).toBe(parity)
  })
})
