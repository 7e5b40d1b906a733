import { describe, expect, it } from 'vitest'
import { ONE_FOR_TWO } from '#domain/cofinancing/matching-ratio.ts'
import { cents } from '#domain/money/cents.ts'
import { exactFraction } from '#domain/money/exact-fraction.ts'
import { NATION, partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'
import { effortYears, fundSeries, tryPolicies } from './adjust-series.ts'
import { pupilsPairs } from './money-with-means.ts'
import type { Figure } from './ports/figures.ts'

const SOMEWHERE: TerritoryId = partsOfTerritoryId('region-11')?.id ?? NATION

const total = (year: number, more: Partial<Figure> = {}): Figure => ({
  id: `${year}`,
  territoryId: SOMEWHERE,
  territoryName: 'Ici',
  conventionId: null,
  subject: 'fund-total',
  label: 'Total',
  yearFrom: year,
  yearTo: year,
  value: '100',
  amount: cents(100_00),
  unit: 'EUR',
  funder: 'all',
  includesCnc: 'yes',
  perimeter: 'P',
  moment: 'voted',
  precision: 'exact',
  disagreesWith: [],
  source: { title: 'S', addresses: [], readOn: null, publishedOn: null },
  sourceKind: 'S',
  ...more,
})
const yearsOf = (figures: readonly Figure[]): (readonly number[])[] =>
  fundSeries(figures, NATION).map((series) => series.figures.map(({ yearFrom }) => yearFrom))

describe('the series on which an adjustment may be tried', () => {
  it('two years in a row are too few, three are enough', () => {
    expect(yearsOf([total(2019), total(2020)])).toEqual([])
    expect(yearsOf([total(2019), total(2021), total(2020)])).toEqual([[2019, 2020, 2021]])
  })
  it('a year that stands alone is left out, and named', () => {
    const [series] = fundSeries([total(1997), total(2014), total(2015), total(2016)], NATION)
    expect([series?.figures.length, series?.apart]).toEqual([3, [1997]])
  })
  it('perimeters, moments, and totals that may not hold the CNC’s money never join', () => {
    expect(yearsOf([total(2014), total(2015), total(2016, { perimeter: 'Q' })])).toEqual([])
    expect(yearsOf([total(2014), total(2015), total(2016, { moment: 'paid' })])).toEqual([])
    expect(yearsOf([total(2014), total(2015), total(2016, { includesCnc: 'unknown' })])).toEqual([])
    expect(yearsOf([total(2014), total(2015), total(2016, { amount: null })])).toEqual([])
  })
  it('a total at one quarter of the CNC opens, at 1 pour 2, three eighths of it', () => {
    const [series] = fundSeries([total(2014), total(2015), total(2016)], NATION)
    if (series === undefined) throw new Error('no series')
    const years = effortYears(series, exactFraction(1, 4), ONE_FOR_TWO)
    expect(years[0]).toEqual({ year: 2014, basis: 75_00, due: 37_50, written: 25_00 })
    const [none] = tryPolicies(years, [{ kind: 'none' }])
    expect([none?.paid, none?.missing]).toEqual([75_00, 37_50])
  })
})

describe('programmes counted for two years', () => {
  const pupils = (year: number, value: string | null, more: Partial<Figure> = {}): Figure =>
    total(year, { subject: 'pupils', value, amount: null, yearTo: year + 1, ...more })
  it('the last two years of each, never of two programmes', () => {
    const found = pupilsPairs([pupils(2021, '10'), pupils(2023, '12'), pupils(2022, '11'), pupils(2024, '99', { label: 'Autre' })])
    expect(found.map(({ pupilsBefore, pupilsAfter }) => [pupilsBefore, pupilsAfter])).toEqual([[11, 12]])
    expect(found[0]?.result).toMatchObject({ verdict: null, missing: ['means-before', 'means-after'] })
  })
  it('an unknown number is no year', () => expect(pupilsPairs([pupils(2021, null), pupils(2022, '11')])).toEqual([]))
})
