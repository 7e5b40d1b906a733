import { expect, test } from 'vitest'
import { cents } from '#domain/money/cents.ts'
import { euros, eurosNumber, millions, shownAmount } from './amounts.ts'

test.each([
  [0, '0\u00a0€'],
  [1, '0,01\u00a0€'],
  [10, '0,10\u00a0€'],
  [99, '0,99\u00a0€'],
  [100, '1\u00a0€'],
  [101, '1,01\u00a0€'],
  [99_999, '999,99\u00a0€'],
  [1_000_00, '1\u202f000\u00a0€'],
  [1_234_50, '1\u202f234,50\u00a0€'],
  [36_560_000_00, '36\u202f560\u202f000\u00a0€'],
  [-1_234_50, '\u22121\u202f234,50\u00a0€'],
  [Number.MAX_SAFE_INTEGER, '90\u202f071\u202f992\u202f547\u202f409,91\u00a0€'],
])('%d cents are written exactly', (count, text) => expect(euros(cents(count))).toBe(text))

test('a column that holds cents writes them everywhere', () => {
  expect(eurosNumber(cents(1_200_00), true)).toBe('1\u202f200,00')
  expect(eurosNumber(cents(1_200_00), false)).toBe('1\u202f200')
})

test.each([
  [36_560_000_00, '36,56\u00a0M€'],
  [173_850_000_00, '173,85\u00a0M€'],
  [1_004_999_99, '1,00\u00a0M€'],
  [1_005_000_00, '1,01\u00a0M€'],
  [1_005_000_01, '1,01\u00a0M€'],
  [-2_500_000_00, '\u22122,50\u00a0M€'],
  [1_234_567_890_00, '1\u202f234,57\u00a0M€'],
])('%d cents are rounded half up to the hundredth of a million', (count, text) => expect(millions(cents(count))).toBe(text))

test('a figure changes to millions at one million euros, and keeps the exact amount', () => {
  expect(shownAmount(cents(999_999_99))).toEqual({ figure: '999\u202f999,99', unit: '€', exact: '999\u202f999,99\u00a0€' })
  expect(shownAmount(cents(1_000_000_00))).toEqual({ figure: '1,00', unit: 'M€', exact: '1\u202f000\u202f000\u00a0€' })
  expect(shownAmount(cents(1_000_000_01))).toEqual({ figure: '1,00', unit: 'M€', exact: '1\u202f000\u202f000,01\u00a0€' })
})
