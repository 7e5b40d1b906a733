import { describe, expect, it } from 'vitest'
import type { Awards } from './ports/awards.ts'
import { AWARDS_A_PAGE, awardSum, readAwards } from './read-awards.ts'

const kind = { origin: 'file', moment: 'voted', includesCnc: 'unknown', confidence: 'certain' } as const
const filter = { territory: null, grantor: null, year: null, stage: null, domain: null, words: [], state: 'kept' } as const
/** A port that holds that many awards without amount, and remembers what was asked. */
const holding = (count: number, asked: (number | null)[][] = []): Omit<Awards, 'byLevel'> => ({
  find: async (_, from, limit) => {
    asked.push([from, limit])
    return []
  },
  amounts: async () => [{ ...kind, amounts: Array.from({ length: count }, () => null) }],
  countWaiting: async () => 0,
  choices: async () => ({ territories: [], grantors: [], years: [], stages: [], domains: [] }),
})

describe('a sum of awards', () => {
  it('adds what is known and counts what is not', () => {
    expect(awardSum({ ...kind, amounts: [10, null, 5, null] })).toMatchObject({ sumCents: 15, knownCount: 2, unknownCount: 2 })
  })
  it('is unknown when nothing is known', () => {
    expect(awardSum({ ...kind, amounts: [null] })).toMatchObject({ sumCents: null, knownCount: 0, unknownCount: 1 })
  })
  it('takes a repayment off', () => {
    expect(awardSum({ ...kind, amounts: [10, -4] }).sumCents).toBe(6)
  })
})

describe('a page of awards', () => {
  it.each([
    [0, 1],
    [AWARDS_A_PAGE, 1],
    [AWARDS_A_PAGE + 1, 2],
  ])('%i awards make %i pages', async (count, pages) => {
    expect((await readAwards(holding(count), filter, 1)).pagesCount).toBe(pages)
  })
  it.each([
    [-1, 1, 0],
    [2, 2, AWARDS_A_PAGE],
    [99, 3, 2 * AWARDS_A_PAGE],
  ])('page %i asked is page %i', async (wanted, page, from) => {
    const asked: (number | null)[][] = []
    expect((await readAwards(holding(150, asked), filter, wanted)).page).toBe(page)
    expect(asked).toEqual([[from, AWARDS_A_PAGE]])
  })
  it('a file has them all', async () => {
    const asked: (number | null)[][] = []
    await readAwards(holding(150, asked), filter, 'all')
    expect(asked).toEqual([[0, null]])
  })
})
