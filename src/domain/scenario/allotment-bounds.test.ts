import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import { narrowed, problemOf } from './allotment-bounds.ts'
import type { AllotmentConstraint, AllotmentQuestion } from './allotment-question.ts'

const QUESTION: AllotmentQuestion = {
  envelope: cents(300),
  places: [
    { code: 'B', population: 2, present: cents(199), upstreamDue: cents(40) },
    { code: 'A', population: 1, present: cents(101), upstreamDue: null },
  ],
  constraints: [],
}
const boundsUnder = (...constraints: AllotmentConstraint[]) =>
  problemOf(QUESTION, constraints).places.map(({ code, low, high }) => [code, low, high])
const lossLimit = (share: Fraction): AllotmentConstraint => ({ kind: 'loss-limit', share })
const bound = (
  kind: 'floor' | 'ceiling',
  amount: number,
  per: 'territory' | 'inhabitant' = 'territory',
  code: string | null = null,
): AllotmentConstraint => ({ kind, amount: cents(amount), per, code })

describe('the bounds of each territory', () => {
  it.each([
    ['of nothing asked, from zero to the envelope', [], [0, 300], [0, 300]],
    ['of a loss of a tenth, up to the cent', [lossLimit(exactFraction(1, 10))], [91, 300], [180, 300]],
    ['of no loss, the present itself', [lossLimit(exactFraction(0))], [101, 300], [199, 300]],
    ['of any loss, nothing', [lossLimit(exactFraction(1))], [0, 300], [0, 300]],
    ['of a floor for each', [bound('floor', 50)], [50, 300], [50, 300]],
    ['of a floor for each inhabitant', [bound('floor', 60, 'inhabitant')], [60, 300], [120, 300]],
    ['of a floor for one', [bound('floor', 50, 'territory', 'A')], [50, 300], [0, 300]],
    ['of two floors, the highest', [bound('floor', 50), bound('floor', 60)], [60, 300], [60, 300]],
    ['of two floors, the highest first', [bound('floor', 60), bound('floor', 50)], [60, 300], [60, 300]],
    ['of a ceiling for each', [bound('ceiling', 200)], [0, 200], [0, 200]],
    ['of a ceiling for each inhabitant of one', [bound('ceiling', 70, 'inhabitant', 'B')], [0, 300], [0, 140]],
    ['of two ceilings, the lowest', [bound('ceiling', 200), bound('ceiling', 180)], [0, 180], [0, 180]],
    ['of two ceilings, the lowest first', [bound('ceiling', 180), bound('ceiling', 200)], [0, 180], [0, 180]],
    ['of a ceiling above the envelope, the envelope', [bound('ceiling', 301)], [0, 300], [0, 300]],
    ['of a floor beyond all money, all that can be counted', [bound('floor', 2 ** 52, 'inhabitant', 'B')], [0, 300], [2 ** 53 - 1, 300]],
  ])('%s', (_, constraints, a, b) => {
    expect(boundsUnder(...constraints)).toEqual([
      ['A', ...a],
      ['B', ...b],
    ])
  })

  it('keep who they are, by code', () => {
    expect(problemOf(QUESTION, [])).toEqual({
      envelope: 300,
      places: [
        { ...QUESTION.places[1], low: 0, high: 300 },
        { ...QUESTION.places[0], low: 0, high: 300 },
      ],
      upstreamLeast: null,
      equityLeast: null,
    })
  })

  it('are narrowed to so much around the present, where that is stricter', () => {
    const problem = problemOf(QUESTION, [lossLimit(exactFraction(1, 10)), bound('ceiling', 205)])
    const around = (...reaches: (number | null)[]) =>
      narrowed(
        problem,
        reaches.map((one) => (one === null ? null : cents(one))),
      ).places.map(({ low, high }) => [low, high])
    expect(around(null, null)).toEqual([
      [91, 205],
      [180, 205],
    ])
    expect(around(5, 5)).toEqual([
      [96, 106],
      [194, 204],
    ])
    expect(around(50, 50)).toEqual([
      [91, 151],
      [180, 205],
    ])
    expect(around(0)).toEqual([
      [101, 101],
      [180, 205],
    ])
  })
})

describe('what binds territories together', () => {
  it.each([
    ['a third', exactFraction(1, 3), 100],
    ['a seventh, up to the cent', exactFraction(1, 7), 43],
    ['nothing', exactFraction(0), 0],
  ])('is %s of the envelope for upstream', (_, atLeast, least) => {
    expect(problemOf(QUESTION, [{ kind: 'upstream', atLeast }]).upstreamLeast).toBe(least)
  })
  it('is the strictest of several', () => {
    const [half, third] = [exactFraction(1, 2), exactFraction(1, 3)]
    const both = (kind: 'upstream' | 'equity', first: Fraction, second: Fraction) =>
      problemOf(QUESTION, [
        { kind, atLeast: first },
        { kind, atLeast: second },
      ])
    expect([both('upstream', half, third).upstreamLeast, both('upstream', third, half).upstreamLeast]).toEqual([150, 150])
    expect([both('equity', half, third).equityLeast, both('equity', third, half).equityLeast]).toEqual([half, half])
    expect([both('upstream', half, third).equityLeast, both('equity', half, third).upstreamLeast]).toEqual([null, null])
  })
})
