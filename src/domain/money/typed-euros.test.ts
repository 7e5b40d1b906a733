import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cents } from './cents.ts'
import { typedEuros } from './typed-euros.ts'
import { fractionDown, fractionUp } from './fraction.ts'

it.each([
  ['12 000', 12_000_00],
  ['12\u202f000,50 €', 12_000_50],
  ['12000.5', 12_000_50],
  ['0', 0],
  ['1 234 567,89 euros', 1_234_567_89],
  ['1.500', undefined],
  ['1 50', undefined],
  ['12,345', undefined],
  ['-5', undefined],
  ['douze', undefined],
  ['', undefined],
])('« %s » is read as %s cents, or not at all', (text, expected) => {
  expect(typedEuros(text)).toBe(expected)
})

it('a fraction up is the fraction down, or one cent more when there is a rest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 2_000_000 }), (amount, part) => {
      const [down, up] = [fractionDown(cents(amount), part, 1_000_000), fractionUp(cents(amount), part, 1_000_000)]
      const isWhole = (BigInt(amount) * BigInt(part)) % 1_000_000n === 0n
      expect(up - down).toBe(isWhole ? 0 : 1)
    }),
  )
})
