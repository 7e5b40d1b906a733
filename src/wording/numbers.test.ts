import { expect, test } from 'vitest'
import { counted, decimalNumber, decimalsOf, percentage, wholeNumber } from './numbers.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1\u202f000'],
  [68_952_941, '68\u202f952\u202f941'],
  [-1000, '\u22121\u202f000'],
])('%d is a whole number in French', (count, text) => expect(wholeNumber(count)).toBe(text))

test('a decimal number keeps the decimals asked for', () => {
  expect(decimalNumber(2.66, 2)).toBe('2,66')
  expect(decimalNumber(1234.5, 1)).toBe('1\u202f234,5')
  expect(decimalNumber(162, 1)).toBe('162,0')
  expect(decimalNumber(-0.04, 1)).toBe('0,0')
  expect(decimalNumber(-0.4, 1)).toBe('\u22120,4')
})

test('a part of one is a percentage', () => {
  expect(percentage(0.213)).toBe('21,3\u00a0%')
  expect(percentage(1, 0)).toBe('100\u00a0%')
})

test('a column has the decimals of its most precise value, two at most', () => {
  expect(decimalsOf([1, 2])).toBe(0)
  expect(decimalsOf([1, 2.5])).toBe(1)
  expect(decimalsOf([1.234, 2])).toBe(2)
  expect(decimalsOf([])).toBe(0)
})

test('zero and one are singular', () => {
  expect(counted(0, 'cinéma', 'cinémas')).toBe('0\u00a0cinéma')
  expect(counted(1, 'cinéma', 'cinémas')).toBe('1\u00a0cinéma')
  expect(counted(2, 'cinéma', 'cinémas')).toBe('2\u00a0cinémas')
})
