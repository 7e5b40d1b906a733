import { describe, expect, it } from 'vitest'
import { SMALL_FILE, SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import { cents, type Cents } from '../money/cents.ts'
import { typedEuros } from '../money/typed-euros.ts'
import type { FundingKind } from './budget-table.ts'
import { costingBounds, costingRefusals, costingSums, type CostingPartner } from './costing.ts'

const euros = (text: string): Cents => typedEuros(text) ?? expect.fail(text)
const partner = (id: string, envelope: string | null, isLead = false): CostingPartner => ({
  id,
  kind: isLead ? 'region' : 'departement',
  name: id,
  isLead,
  envelope: envelope === null ? null : euros(envelope),
  present: '',
})
const acquired = (kind: FundingKind, amount: string) => ({ label: kind, kind, amount, isAcquired: true })
const file = (...funding: ReturnType<typeof acquired>[]) => ({ ...SMALL_FILE, budget: { ...SMALL_FILE.budget, funding } })
const RULES = {
  ceiling: cents(40_000_00),
  intensities: [
    { millionths: 500_000, of: 'this-aid', article: '6' },
    { millionths: 800_000, of: 'public-money', article: '7' },
  ],
} as const
const PARTNERS = [partner('p1', '50 000', true), partner('p2', null)]
/** Sixty thousand euros of budget, ten thousand acquired from the CNC and two thousand of one's own. */
const BOUNDS = costingBounds(RULES, file(acquired('cnc', '10 000'), acquired('own', '2 000')))
const refused = (p1: string, p2: string, partners = PARTNERS, given = { id: 'a', bounds: BOUNDS }): string[] =>
  costingRefusals(partners, [given], [{ fileId: 'a', amounts: { p1: euros(p1), p2: euros(p2) } }]).map((one) =>
    one.kind === 'above' ? one.bound.of : one.kind,
  )

describe('what a costing may not pass', () => {
  it('is the need, the ceiling and each intensity, public money that is acquired taken off', () =>
    expect(BOUNDS?.map(({ of, most }) => [of, most])).toEqual([
      ['need', 48_000_00],
      ['ceiling', 40_000_00],
      ['this-aid', 30_000_00],
      ['public-money', 38_000_00],
    ]))
  it('without a budget, is what is asked', () => {
    const content = { ...SMALL_FILE, budget: { expenses: [], funding: [] } }
    expect(costingBounds({ ...RULES, ceiling: null }, content)).toEqual([{ of: 'need', most: 20_000_00, article: '' }])
    expect(costingBounds(RULES, { ...content, asked: 'beaucoup' })).toBeUndefined()
  })
  it('more acquired than the budget costs leaves nothing to pay, and never less', () =>
    expect(costingBounds(SMALL_SCHEME, file(acquired('other-public', '70 000')))?.[0]?.most).toBe(0))
  it('a budget that cannot be read bounds nothing: nothing is set', () => {
    const bounds = costingBounds(RULES, file(acquired('cnc', 'dix mille')))
    const given = { id: 'a', bounds }
    expect([bounds, refused('0', '0', PARTNERS, given), refused('0,01', '0', PARTNERS, given)]).toEqual([undefined, [], ['need-unknown']])
  })

  it.each([
    ['29 999,99', '0', []],
    ['30 000', '0', []],
    ['30 000,01', '0', ['this-aid']],
    ['20 000', '17 999,99', []],
    ['20 000', '18 000', []],
    ['20 000', '18 000,01', ['public-money']],
    ['0', '48 000,01', ['need', 'public-money']],
    ['40 000,01', '0', ['ceiling', 'this-aid', 'public-money']],
  ])('%s from the scheme’s own authority and %s from another: %o', (p1, p2, expected) => expect(refused(p1, p2)).toEqual(expected))

  it.each([
    ['49 999,99', []],
    ['50 000', []],
    ['50 000,01', ['above-envelope']],
  ])('of an envelope of fifty thousand, %s', (p1, expected) =>
    expect(refused(p1, '0', PARTNERS, { id: 'a', bounds: [{ of: 'need', most: cents(90_000_00), article: '' }] })).toEqual(expected),
  )
})

describe('the sums of a costing', () => {
  it('are to the cent, and what an unknown envelope has left is unknown', () => {
    const costed = [
      { fileId: 'a', amounts: { p1: euros('0,10'), p2: euros('0,20') } },
      { fileId: 'b', amounts: { p1: euros('49 999,90') } },
    ]
    expect(costingSums(PARTNERS, costed)).toEqual({
      files: { a: 30, b: 49_999_90 },
      partners: { p1: { spent: 50_000_00, left: 0 }, p2: { spent: 20, left: null } },
    })
  })
})
