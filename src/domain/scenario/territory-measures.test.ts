import { expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { awardLevel } from './award-level.ts'
import { surplus } from './pool-steps.ts'
import { medianOf } from './territory-measures.ts'

const median = (...tenths: number[]) => medianOf(tenths.map((one) => exactFraction(one, 10)))

it('the median is the middle value, or the mean of the two, in whatever order', () => {
  expect([median(7), median(9, 1, 5), median(5, 9, 1)]).toEqual([exactFraction(7, 10), exactFraction(1, 2), exactFraction(1, 2)])
  expect([median(1, 4), median(9, 1, 6, 4), median(9, 9, 1, 4)]).toEqual([exactFraction(1, 4), exactFraction(1, 2), exactFraction(13, 20)])
  expect(() => medianOf([])).toThrow(RangeError)
})

it.each([[[1, 3, 9, 9]], [[9, 9, 3, 1]], [[3, 9, 1, 9]], [[9, 1, 9, 3]]])(
  'the level of awards does not depend on the order of claims: %j',
  (amounts) => {
    const claims = amounts.map(BigInt)
    // 1 + 3 + 4 + 4.
    expect([awardLevel(12n, claims), awardLevel(13n, claims)]).toEqual([exactFraction(4), exactFraction(9, 2)])
    expect([awardLevel(0n, claims), awardLevel(22n, claims)]).toEqual([exactFraction(0), exactFraction(9)])
  },
)

it('no claim has the level zero', () => expect(awardLevel(0n, [])).toEqual(exactFraction(0)))

it('a surplus without a catch-up before it is refused by itself too', () => {
  const place = { name: 'surplus-2', envelope: cents(1), key: { cnc: 1, local: 2 }, territories: [] }
  const state = { pool: cents(1), received: [], claims: null, isUpstreamFirst: false, catchUp: null }
  expect(surplus({ kind: 'surplus', to: 'catch-up' }, place, state)).toEqual({
    refusal: { kind: 'surplus-without-catch-up', step: 'surplus-2' },
  })
})
