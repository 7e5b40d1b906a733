import { expect, test } from 'vitest'
import { cents } from '#domain/money/cents.ts'
import { ratioWords, stateShare } from './ratio.ts'

const sides = (state: number, territories: number) => ({ state: cents(state), territories: cents(territories) })

test.each([
  [14_700_000_00, 39_100_000_00, '1\u00a0pour\u00a02,66'],
  [36_560_000_00, 173_850_000_00 - 36_560_000_00, '1\u00a0pour\u00a03,76'],
  [1_00, 2_00, '1\u00a0pour\u00a02'],
  [1_00, 0, '1\u00a0pour\u00a00'],
  [8_00, 21_00, '1\u00a0pour\u00a02,63'],
  [3_00, 1_00, '1\u00a0pour\u00a00,33'],
])('%d and %d cents', (state, territories, words) => expect(ratioWords(sides(state, territories))).toBe(words))

test('without the CNC there is no proportion to say', () => expect(ratioWords(sides(0, 100))).toBeNull())

test('the bar meets its tick when the promise is kept', () => {
  expect(stateShare(sides(1_00, 2_00))).toBe(1 / 3)
  expect(stateShare(sides(0, 0))).toBeNull()
  expect(stateShare(sides(0, 1))).toBe(0)
})
