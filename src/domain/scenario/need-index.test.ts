import { describe, expect, it } from 'vitest'
import { exactFraction } from '../money/exact-fraction.ts'
import { fourDecimals, needsOf, type NeedTraits } from './need-index.ts'

const WEIGHTS = { equipment: exactFraction(6, 10), rurality: exactFraction(4, 10), overseas: exactFraction(1) }
const place = (population: number, screens: number | null, ruralPopulation: number | null, isOverseas = false): NeedTraits => ({
  isOverseas,
  population,
  screens,
  ruralPopulation,
})

describe('the need of a territory', () => {
  it('is what it lacks of the best rate of screens, and its rural part, by their weights', () => {
    // 10, 4 and 2 screens for a thousand inhabitants; a quarter, all and a third of them rural.
    const needs = needsOf([place(1000, 4, 1000), place(1000, 10, 250), place(3000, 6, 1000)], WEIGHTS)
    expect(needs).toEqual([exactFraction(76, 100), exactFraction(1, 10), exactFraction(6133, 10_000)])
  })
  it('is measured against the best rate itself, whatever it is', () => {
    // 3 screens for 200 inhabitants, and 1 for 200: a third of the best.
    const needs = needsOf([place(200, 3, 0), place(200, 1, 0)], WEIGHTS)
    expect(needs).toEqual([exactFraction(0), exactFraction(4, 10)])
  })
  it('is given overseas, and not known where screens or rural inhabitants are not', () => {
    const needs = needsOf([place(1000, null, null, true), place(1000, null, 10), place(1000, 10, null), place(1000, 10, 0)], WEIGHTS)
    expect(needs).toEqual([exactFraction(1), null, null, exactFraction(0)])
  })
  it('is not known where nobody has a screen', () => {
    expect(needsOf([place(1000, 0, 10), place(1000, 0, 10, true)], WEIGHTS)).toEqual([null, exactFraction(1)])
  })
})

it.each([
  ['a half', 1, 2, 5000],
  ['under half of the last decimal', 49_999, 1_000_000_000, 0],
  ['half of the last decimal', 1, 20_000, 1],
  ['over half of the last decimal', 50_001, 1_000_000_000, 1],
  ['two thirds', 2, 3, 6667],
])('%s is written with four decimals, half up', (_, numerator, denominator, tenThousandths) => {
  expect(fourDecimals(exactFraction(numerator, denominator))).toEqual(exactFraction(tenThousandths, 10_000))
})
