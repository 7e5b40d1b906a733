import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from './cents.ts'
import { centsOfEuros, eurosText } from './decimal.ts'

describe('euros as text', () => {
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [99, '0.99'],
    [100, '1.00'],
    [-1, '-0.01'],
    [123_450, '1234.50'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('%d cents are written %s', (count, text) => expect(eurosText(cents(count))).toBe(text))

  it.each([
    ['1234.5', 123_450],
    ['1234.50', 123_450],
    ['1234.500', 123_450],
    ['1234', 123_400],
    ['1234.505', undefined],
    ['1 234', undefined],
    ['1,5', undefined],
    ['', undefined],
    ['NC', undefined],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['90071992547409.92', undefined],
  ])('« %s » reads as %s', (text, count) => expect(centsOfEuros(text)).toBe(count))

  it('what is written is read again', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (count) => centsOfEuros(eurosText(cents(count))) === cents(count)))
  })
})
