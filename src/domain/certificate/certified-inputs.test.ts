import { describe, expect, it } from 'vitest'
import { THREE } from '../../../test/fixtures/told-certificate.ts'
import { centsIn, certifiedTerritories, quotientIn } from './certified-inputs.ts'

const UNREADABLE = ['', '.', '1.', '.5', '1.2.3', '1,2', '-1', '+1', ' 1', '1 ', '1e3', '0x1', 'x', '1.x', '/', ':', 12, null, undefined]

describe('cents in text', () => {
  it.each([
    ['0', 0n],
    ['12', 1200n],
    ['12.3', 1230n],
    ['12.34', 1234n],
    ['0.05', 5n],
    ['9.90', 990n],
    ['007', 700n],
  ])('« %s » reads', (text, amount) => {
    expect(centsIn(text)).toBe(amount)
  })
  it.each(['12.345', ...UNREADABLE])('« %s » does not', (text) => {
    expect(centsIn(text)).toBeUndefined()
  })
})

describe('a quotient in text', () => {
  it.each([
    ['0', 0n, 1n],
    ['2', 2n, 1n],
    ['0.5', 5n, 10n],
    ['1.050', 1050n, 1000n],
  ])('« %s » reads', (text, top, bottom) => {
    expect(quotientIn(text)).toEqual({ top, bottom })
  })
  it.each(UNREADABLE)('« %s » does not', (text) => {
    expect(quotientIn(text)).toBeUndefined()
  })
})

describe('the territories of a certificate', () => {
  const [first, second] = THREE
  it('are read whole, in the order of their codes; what is empty or not there is not known', () => {
    const read = {
      code: 'a',
      people: 10n,
      effort: 800n,
      upstream: 200n,
      present: 300n,
      fragile: { top: 5n, bottom: 10n },
      need: { top: 9n, bottom: 10n },
      previous: 800n,
    }
    const unknown = { effort: null, upstream: null, present: null, fragile: null, need: null, previous: null }
    const rows = [{ ...first, code: 'c' }, { code: 'b', population: '1' }, first, { code: 'd', population: '1' }]
    const sorted = [read, { ...unknown, code: 'b', people: 1n }, { ...read, code: 'c' }, { ...unknown, code: 'd', people: 1n }]
    expect(certifiedTerritories(rows)).toEqual(sorted)
    expect(certifiedTerritories(rows.toReversed())).toEqual(sorted)
    expect(certifiedTerritories([])).toEqual([])
  })
  it.each([
    ['without a code', [{ ...first, code: '' }]],
    ['without the column of codes', [{ population: '10' }]],
    ['without the column of inhabitants', [{ code: 'a' }]],
    ['without inhabitant', [{ ...first, population: '0' }]],
    ['with half an inhabitant', [{ ...first, population: '0.5' }]],
    ['with an unreadable amount', [first, { ...second, effort_eur: 'x' }]],
    ['with an unreadable share', [first, { ...second, need: 'x' }]],
    ['with one code twice', [first, second, { ...second, code: 'a' }]],
  ])('%s do not read', (_, rows) => {
    expect(certifiedTerritories(rows)).toBeUndefined()
  })
})
