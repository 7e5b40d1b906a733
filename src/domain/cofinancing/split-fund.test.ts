import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { splitFund } from './split-fund.ts'

it.each([
  [3, 0, 3],
  [4, 1, 3],
  [5, 1, 4],
])('a quarter of %d cents is %d for the CNC, %d for the authorities', (total, cnc, own) => {
  expect(splitFund(cents(total), exactFraction(1, 4))).toEqual({ cnc, own })
})

it('the parts make the whole', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000_000_00), fc.nat(100), (total, percent) => {
      const { cnc, own } = splitFund(cents(total), exactFraction(percent, 100))
      expect(cnc + own).toBe(total)
      expect(cnc).toBeLessThanOrEqual(total)
      expect(cnc).toBeGreaterThanOrEqual(0)
    }),
  )
})
