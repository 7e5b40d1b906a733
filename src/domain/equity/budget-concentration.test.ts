import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cents, total } from '../money/cents.ts'
import { compareFractions, exactFraction } from '../money/exact-fraction.ts'
import { budgetConcentration } from './budget-concentration.ts'

const bounds = [1_000_00, 4_000_00, 15_000_00].map(cents)
const budgets = fc.array(fc.option(fc.nat(30_000_00), { nil: null, freq: 6 }), { maxLength: 60 })
const exact = (amounts: readonly (number | null)[]) =>
  budgetConcentration(
    amounts.map((one) => (one === null ? null : cents(one))),
    bounds,
  )

it('every known work is in one class, and the classes make the whole, to the cent', () => {
  fc.assert(
    fc.property(budgets, (amounts) => {
      const found = exact(amounts)
      expect(found.classes.reduce((so, { count }) => so + count, 0)).toBe(found.known)
      expect(found.known + found.unknown).toBe(amounts.length)
      expect(total(found.classes.map(({ amount }) => amount))).toBe(found.total)
    }),
  )
})

it('the largest tenth has between a tenth and all of the money, whatever the order', () => {
  fc.assert(
    fc.property(budgets, (amounts) => {
      const { topTenth, total: whole } = exact(amounts)
      expect(exact(amounts.toReversed()).topTenth).toEqual(topTenth)
      if (topTenth === null) {
        expect(whole).toBe(0)
        return
      }
      expect(compareFractions(topTenth, exactFraction(1, 10))).toBeGreaterThanOrEqual(0)
      expect(compareFractions(topTenth, exactFraction(1))).toBeLessThanOrEqual(0)
    }),
  )
})

it('equal budgets give the tenth exactly a tenth', () => {
  const counts = fc.integer({ min: 1, max: 99 })
  fc.assert(
    fc.property(counts, (count) => {
      expect(exact(Array.from({ length: count }, () => 7)).topTenth).toEqual(exactFraction(1, 10))
    }),
  )
})
