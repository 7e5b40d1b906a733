import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { problemOf } from './allotment-bounds.ts'
import type { AllotmentConstraint } from './allotment-question.ts'
import { wholeAllotment } from './whole-allotment.ts'

type Place = readonly [present: number, upstreamDue: number | null, population: number]

/** The whole cents beside approximate amounts, for an envelope of 300. */
const whole = (places: readonly Place[], approximate: readonly number[], constraints: readonly AllotmentConstraint[] = []) =>
  wholeAllotment(
    problemOf(
      {
        envelope: cents(300),
        places: places.map(([present, due, population], at) => ({
          code: `t${at}`,
          population,
          present: cents(present),
          upstreamDue: due === null ? null : cents(due),
        })),
        constraints,
      },
      constraints,
    ),
    approximate,
  )
const bound = (kind: 'floor' | 'ceiling', amount: number, code: string): AllotmentConstraint => ({
  kind,
  amount: cents(amount),
  per: 'territory',
  code,
})
/** Everyone far below the present: no cent moved brings two changes down. */
const THREE: readonly Place[] = [
  [200, null, 1],
  [200, null, 1],
  [200, null, 1],
]

describe('whole cents beside approximate amounts', () => {
  it.each([
    ['are what they are when whole', [100, 101, 99], [100, 101, 99]],
    ['give the missing cent to the largest remainder', [100.2, 99.5, 100.3], [100, 100, 100]],
    ['give the missing cents to the largest remainders', [99.7, 99.9, 100.4], [100, 100, 100]],
    ['give the missing cents to the lower codes of equals', [100.25, 99.25, 99.25], [101, 100, 99]],
    ['forgive a ten-thousandth', [99.99995, 99.99995, 100], [100, 100, 100]],
    ['take the cent too many from the smallest remainder', [101.9, 100.1, 100.5], [101, 99, 100]],
    ['take the cent too many from the lower code of equals', [101.5, 100.5, 100.5], [100, 100, 100]],
    ['give one each, then all that is missing to the first', [0, 0, 0], [200, 99, 1]],
  ])('%s', (_, approximate, amounts) => {
    expect(whole(THREE, approximate, [bound('ceiling', 200, 't0'), bound('ceiling', 200, 't1')])).toEqual(amounts)
  })
})

describe('cents moved one by one', () => {
  const two: readonly Place[] = [
    [40, 60, 1],
    [260, 40, 2],
  ]
  it('come back to the present where nothing forbids it', () => {
    expect(whole(two, [0, 0])).toEqual([40, 260])
    expect(whole(two, [300, 0])).toEqual([40, 260])
  })
  it('stop at the bounds', () => {
    expect(whole(two, [0, 0], [bound('floor', 50, 't0')])).toEqual([50, 250])
    expect(whole(two, [0, 0], [bound('ceiling', 255, 't1')])).toEqual([45, 255])
    expect(whole(two, [300, 0], [bound('ceiling', 30, 't0')])).toEqual([30, 270])
  })
  it('are none when bounds leave the envelope no place', () => {
    expect(whole(two, [0, 0], [bound('ceiling', 30, 't0'), bound('ceiling', 200, 't1')])).toBeUndefined()
    expect(whole(two, [0, 0], [bound('floor', 101, 't0'), bound('floor', 200, 't1')])).toBeUndefined()
    expect(whole(two, [0, 0], [bound('floor', 100, 't0'), bound('floor', 200, 't1')])).toEqual([100, 200])
  })
  it.each([
    ['short of a cent', [59, 241]],
    ['short of several', [55, 245]],
    ['met', [60, 240]],
    ['more than met', [65, 235]],
  ])('serve upstream first, and keep it: %s', (_, approximate) => {
    expect(whole(two, approximate, [{ kind: 'upstream', atLeast: exactFraction(1, 3) }])).toEqual([60, 240])
  })
  it.each([
    ['short of it', [60, 240]],
    ['at it', [70, 230]],
    ['beyond it', [80, 220]],
  ])('serve evenness, and keep it: %s', (_, approximate) => {
    // |2a − b| of at most 90: 70 and 230 is the nearest to 40 and 260.
    expect(whole(two, approximate, [{ kind: 'equity', atLeast: exactFraction(9, 10) }])).toEqual([70, 230])
  })
  it('serve both upstream and evenness', () => {
    const both: AllotmentConstraint[] = [
      { kind: 'upstream', atLeast: exactFraction(1, 3) },
      { kind: 'equity', atLeast: exactFraction(9, 10) },
    ]
    expect(whole(two, [40, 260], both)).toEqual([70, 230])
    expect(whole(two, [90, 210], both)).toEqual([70, 230])
  })
  it('do not go further than four hundred', () => {
    const far: readonly Place[] = [
      [0, 300, 1],
      [300, 0, 1],
    ]
    expect(whole(far, [0, 300], [{ kind: 'upstream', atLeast: exactFraction(1) }])).toEqual([300, 0])
  })
  it('are none when upstream cannot be served', () => {
    expect(whole(two, [40, 260], [{ kind: 'upstream', atLeast: exactFraction(101, 300) }])).toBeUndefined()
    const unknown: readonly Place[] = two.map(([present, , population]) => [present, null, population])
    expect(whole(unknown, [40, 260], [{ kind: 'upstream', atLeast: exactFraction(1, 300) }])).toBeUndefined()
  })
  it('take the most relief among moves that cost as much', () => {
    // Per inhabitant 200, 50 and 50: a cent from the first to the third takes 8 off the spread of 675, to the second 3.
    const uneven: readonly Place[] = [
      [150, null, 1],
      [75, null, 2],
      [75, null, 3],
    ]
    expect(whole(uneven, [150, 75, 75], [{ kind: 'equity', atLeast: exactFraction(7, 10) }])).toEqual([133, 75, 92])
  })
})
