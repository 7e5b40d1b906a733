import { expect, it } from 'vitest'
import { amountsAt, smallAid } from '../../../test/fixtures/small-aids.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { Aid } from './aid.ts'
import { initiativeBalances } from './initiative-balance.ts'

const aid = (line: number, initiative: Aid['initiative'], voted: number | null, given: Partial<Aid> = {}) =>
  smallAid(line, { initiative, amounts: amountsAt({ voted }), ...given })

it('a balance says each side of a line, its share, and how far what does not say could move it', () => {
  const aids = [
    aid(2, 'regional', 300),
    aid(3, 'outside', 100),
    aid(4, null, 600),
    aid(5, 'regional', 9, { level: 'cnc' }),
    aid(6, 'regional', 200),
  ]
  expect(initiativeBalances(aids, 'voted')).toEqual([
    {
      convention: 'C',
      year: 2024,
      axis: 'creation',
      scheme: 'S',
      regional: { count: 2, amount: 500 },
      outside: { count: 1, amount: 100 },
      unknown: { count: 1, amount: 600 },
      regionalShare: exactFraction(5, 6),
      least: exactFraction(5, 12),
      most: exactFraction(11, 12),
      lines: [2, 3, 4, 6],
    },
  ])
  expect(initiativeBalances([], 'voted')).toEqual([])
})

it('a balance is one for each convention, year, axis and scheme, in the order of their first rows', () => {
  const aids = [
    aid(2, 'regional', 1),
    aid(3, 'regional', 1, { scheme: 'A' }),
    aid(4, 'regional', 1, { axis: 'industry' }),
    aid(5, 'regional', 1, { year: 2023 }),
    aid(6, 'regional', 1, { convention: 'B' }),
    aid(7, 'regional', 1),
  ]
  expect(initiativeBalances(aids, 'voted').map(({ lines }) => lines)).toEqual([[2, 7], [3], [4], [5], [6]])
})

it.each([
  ['regional', [null, 1, 1], [null, null, null]],
  ['outside', [1, null, 1], [null, null, null]],
  ['unsaid', [1, 1, null], [exactFraction(1, 2), null, null]],
])('an amount that is not known on the %s side leaves unknown what depends on it', (_, [regional, outside, unsaid], expected) => {
  const aids = [
    aid(2, 'regional', regional ?? null),
    aid(3, 'outside', outside ?? null),
    aid(4, null, unsaid ?? null),
    aid(5, 'regional', 0),
  ]
  const [balance] = initiativeBalances(aids, 'voted')
  expect([balance?.regionalShare, balance?.least, balance?.most]).toEqual(expected)
})

it('a balance without money has no share', () => {
  const [balance] = initiativeBalances([aid(2, 'regional', 0)], 'voted')
  expect([balance?.regionalShare, balance?.least, balance?.most]).toEqual([null, null, null])
})
