import { expect, it } from 'vitest'
import { amountsAt, smallAid } from '../../../test/fixtures/small-aids.ts'
import { accountEntries, unknownMoments } from './account-entries.ts'

it('an account adds what one funder gives to one scheme, moment by moment, and names its lines', () => {
  const aids = [
    smallAid(2, { amounts: amountsAt({ written: 1, voted: 2, committed: 3, mandated: 4, paid: 5 }) }),
    smallAid(3, { amounts: amountsAt({ written: 10, voted: 20, committed: 30, mandated: 40, paid: 50 }) }),
    smallAid(4, { amounts: amountsAt({ written: 100, voted: null, committed: 300, mandated: null, paid: 500 }) }),
  ]
  expect(accountEntries(aids)).toEqual([
    {
      axis: 'creation',
      scheme: 'S',
      funder: 'R',
      level: 'region',
      at: amountsAt({ written: 111, voted: null, committed: 333, mandated: null, paid: 555 }),
      lines: [2, 3, 4],
    },
  ])
  expect(accountEntries(aids.toReversed())[0]?.at.voted).toBeNull()
  expect(accountEntries([])).toEqual([])
})

it('an account goes by axis, scheme, level, then funder, in whatever order the aids come', () => {
  const aids = [
    smallAid(1, { axis: 'creation', scheme: 'T', level: 'region', funder: 'A' }),
    smallAid(2, { axis: 'creation', scheme: 'T', level: 'region', funder: 'B' }),
    smallAid(3, { axis: 'creation', scheme: 'T', level: 'commune', funder: 'A' }),
    smallAid(4, { axis: 'creation', scheme: 'U', level: 'ue', funder: 'A' }),
    smallAid(5, { axis: 'industry', scheme: 'A', level: 'ue', funder: 'A' }),
    smallAid(6, { axis: 'diffusion', scheme: 'A', level: 'ue', funder: 'A' }),
  ]
  const lines = [[1], [2], [3], [4], [5], [6]]
  expect(accountEntries(aids).map((one) => one.lines)).toEqual(lines)
  expect(accountEntries(aids.toReversed()).map((one) => one.lines)).toEqual(lines)
})

it('a moment is unknown when no entry has an amount at it', () => {
  const entries = [{ at: amountsAt({ voted: 1 }) }, { at: amountsAt({ paid: 0 }) }]
  expect(unknownMoments(entries)).toEqual(['written', 'committed', 'mandated'])
})
