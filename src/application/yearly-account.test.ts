import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAidsTable } from '#registry/read/aids-table.ts'
import { readMatchingRule } from '#registry/read/matching-rule.ts'
import { cents } from '#domain/money/cents.ts'
import type { Figure } from './ports/figures.ts'
import { accountYears, countedAccount, publishedAccount } from './yearly-account.ts'

const rule = readMatchingRule(readFileSync('rules/examples/exemple-1-pour-2.yaml'), null)
const aids = readAidsTable(readFileSync('rules/examples/aides.csv'), false, null)

const figure = (id: string, rest: Partial<Figure>): Figure => ({
  id,
  territoryId: 'region-84' as Figure['territoryId'],
  territoryName: 'Auvergne-Rhône-Alpes',
  conventionId: 'c',
  subject: 'cnc-contribution',
  label: id,
  yearFrom: 2017,
  yearTo: 2017,
  value: null,
  amount: cents(2_100_000_00),
  unit: 'EUR',
  funder: 'cnc',
  includesCnc: 'not-applicable',
  perimeter: 'Convention',
  moment: 'written',
  precision: 'exact',
  disagreesWith: [],
  source: { title: 'Journal', addresses: ['https://j.example'], readOn: '2026-11-22', publishedOn: null },
  sourceKind: 'presse',
  ...rest,
})

describe('the account of the worked example', () => {
  it('gives the cents of the command: 210 000 € due and held, 160 000 € paid, 50 000 € left', () => {
    if (rule.value === null || aids.value === null) throw new Error('the example does not read')
    const { positions, rows, unknownMoments, unknownAxes } = countedAccount(rule.value, aids.value, 'C', 2024)
    expect(positions).toMatchObject([
      { basis: 420_000_00, due: 210_000_00, held: 210_000_00, missingAgainstRule: 50_000_00, balance: 50_000_00, key: 263 },
    ])
    expect(positions[0]?.missingAgainstPromise).toBeNull()
    expect(rows.slice(0, 3).map(({ funder, at }) => [funder, at.voted, at.paid])).toEqual([
      ['CNC', 160_000_00, 160_000_00],
      ['Région', 482_999_99, null],
      ['Département X', 75_000_00, null],
    ])
    expect(unknownMoments).toEqual(['written', 'committed', 'mandated'])
    expect(unknownAxes).not.toContain('creation')
  })
})

describe('the account of a convention', () => {
  it('holds the amounts of its year, one line a figure, and every axis as unknown', () => {
    const { rows, positions } = publishedAccount(2017, [figure('a', {}), figure('b', { yearFrom: 2018, yearTo: 2018 })])
    expect(rows.filter(({ figure: read }) => read !== null).map(({ scheme, at }) => [scheme, at.written])).toEqual([['a', 2_100_000_00]])
    expect(rows.filter(({ axis }) => axis !== null)).toHaveLength(6)
    expect(positions).toMatchObject([{ basis: null, due: null, missingAgainstRule: null, balance: null }])
  })
  it('never divides an amount of several years, but takes a yearly one each year', () => {
    const lump = figure('lump', { yearTo: 2019 })
    const yearly = figure('yearly', { yearTo: 2019, unit: 'EUR/an', subject: 'fund-total', includesCnc: 'unknown' })
    const { rows, spread } = publishedAccount(2018, [lump, yearly])
    expect(spread.map(({ id }) => id)).toEqual(['lump'])
    expect(rows.flatMap(({ figure: read }) => read?.id ?? [])).toEqual(['yearly'])
  })
  it('opens for each year of its text', () => {
    const convention = { startsOn: '2017', endsOn: '2019' } as Parameters<typeof accountYears>[0]
    expect(accountYears(convention, [])).toEqual([2017, 2018, 2019])
    expect(accountYears({ ...convention, startsOn: null, endsOn: null }, [])).toEqual([])
  })
})
