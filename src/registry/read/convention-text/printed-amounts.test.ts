import { describe, expect, it } from 'vitest'
import { printedAmount } from './printed-amounts.ts'
import { ownRules } from './rules.ts'

const rules = ownRules().tables
const euros = (text: string, unit: 1 | 1_000 | 1_000_000 = 1): readonly [number | null, boolean] | null => {
  const read = printedAmount(text, unit, rules)
  return read === null ? null : [read.amount, read.isDoubtful]
}

describe('an amount written in one plain way is sure', () => {
  it.each([
    ['1 250 000 €', 1_250_000_00],
    ['1\u202f250\u202f000,50 €', 1_250_000_50],
    ['1.250.000,00', 1_250_000_00],
    ['12 500', 12_500_00],
    ['12500', 12_500_00],
    ['0', 0],
    ['1,2 M€', 1_200_000_00],
    ['1,234 M€', 1_234_000_00],
    ['450 k€', 450_000_00],
    ['12,5 K€', 12_500_00],
    ['3 millions d’euros', 3_000_000_00],
    ['999,99', 999_99],
  ])('« %s »', (text, cents) => {
    expect(euros(text)).toEqual([cents, false])
  })
  it.each([
    ['1 200', 1_000, 1_200_000_00],
    ['1 250,5', 1_000, 1_250_500_00],
    ['1,2', 1_000_000, 1_200_000_00],
    ['0,085', 1_000_000, 85_000_00],
  ] as const)('« %s » in units of %i', (text, unit, cents) => {
    expect(euros(text, unit)).toEqual([cents, false])
  })
})

describe('what prints nothing gives no amount and no doubt', () => {
  it('an empty cell is nothing', () => {
    expect(euros(' ')).toBeNull()
  })
  it.each(['–', '-', '—', 'p.m.', 'néant', '– €'])('« %s »', (text) => {
    expect(euros(text)).toEqual([null, false])
  })
})

describe('anything unusual is doubtful', () => {
  it.each([
    ['1.250', null],
    ['1,250', null],
    ['n.c.', null],
    ['à définir', null],
    ['12 50 000', null],
    ['1 25O 000', null],
    ['120 000 1', null],
    ['100 000\n50 000', null],
    ['100 000\n500 000', null],
    ['20 000 à 30 000', null],
    ['10 000 + 5 000', null],
    ['50 %', null],
    ['12,345', null],
    ['120 000 (dont 20 000 pour la Vire)', 120_000_00],
    ['120 000 *', 120_000_00],
    ['120 000 (1)', 120_000_00],
    ['environ 12 000 €', 12_000_00],
    ['12 000 € TTC', 12_000_00],
    ['-5 000', -5_000_00],
    ['2024', 2_024_00],
    ['100 000 500 000 €', 100_000_500_000_00],
  ])('« %s »', (text, cents) => {
    expect(euros(text)).toEqual([cents, true])
  })
  it('a unit other than its column’s is read, and doubted', () => {
    expect(euros('12 000 €', 1_000)).toEqual([12_000_00, true])
  })
  it.each([
    ['9 999 999 999', false],
    ['10 000 000 000', false],
    ['10 000 000 001', true],
  ])('ten billion euros bound what one cell may hold: « %s »', (text, isDoubtful) => {
    expect(euros(text)?.[1]).toBe(isDoubtful)
  })
})
