import { expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { creationBalance, type CreationYear } from './creation-balance.ts'

const year = (at: number, creation: number | null, others: number | null): CreationYear => ({
  year: at,
  creation: creation === null ? null : cents(creation),
  others: others === null ? null : cents(others),
})
const verdicts = (...years: CreationYear[]) => creationBalance(years).changes.map(({ verdict }) => verdict)

it('a change goes from a known year to the next known one, in whatever order they are told', () => {
  const years = [year(2020, 60, 40), year(2021, null, 1), year(2022, 50, 50), year(2023, 1, null), year(2024, null, null)]
  const balance = {
    changes: [
      {
        from: 2020,
        to: 2022,
        creationChange: -10,
        othersChange: 10,
        shareBefore: exactFraction(3, 5),
        shareAfter: exactFraction(1, 2),
        verdict: 'at-its-cost',
      },
    ],
    unknown: [
      { year: 2021, missing: 'creation' },
      { year: 2023, missing: 'others' },
      { year: 2024, missing: 'both' },
    ],
  }
  expect([creationBalance(years), creationBalance(years.toReversed())]).toEqual([balance, balance])
  expect(creationBalance([])).toEqual({ changes: [], unknown: [] })
})

it.each([
  ['falls and the others rise', 49, 51, 'at-its-cost'],
  ['falls and the others stay', 49, 50, 'share-falls'],
  ['stays and the others rise', 50, 51, 'share-falls'],
  ['rises less than the others', 51, 53, 'share-falls'],
  ['rises as the others', 51, 51, 'kept'],
  ['stays as the others', 50, 50, 'kept'],
  ['falls less than the others', 49, 40, 'kept'],
])('creation that %s', (_, creation, others, verdict) => {
  expect(verdicts(year(2020, 50, 50), year(2021, creation, others))).toEqual([verdict])
})

it('a year without money has no share, and its share does not fall', () => {
  const { changes } = creationBalance([year(2020, 0, 0), year(2021, 5, 5), year(2022, 0, 0)])
  expect(changes.map(({ shareBefore, shareAfter, verdict }) => [shareBefore, shareAfter, verdict])).toEqual([
    [null, exactFraction(1, 2), 'kept'],
    [exactFraction(1, 2), null, 'kept'],
  ])
})
