import { expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import type { Day } from '../time/day.ts'
import { instantOf, type Instant } from '../time/instant.ts'
import type { Round } from './round.ts'
import { announcementFaults, editCautions, editFaults, type RoundEdit } from './round-edit.ts'

const at = (text: string): Instant => instantOf(text) ?? expect.fail(text)
const day = (text: string): Day => text as Day
const DATES = {
  opensAt: at('2026-10-01T07:00:00.000Z'),
  closesAt: at('2026-12-31T22:59:00.000Z'),
  committeeOn: day('2027-02-11'),
  decisionOn: day('2027-03-25'),
}
const ROUND: Round = { ...DATES, id: 's', schemeId: 'd', version: 1, label: 'S', envelope: cents(120_000_00), committeeId: null }
const BEFORE = at('2026-09-15T10:00:00.000Z')
const MEANWHILE = at('2026-11-25T10:00:00.000Z')
const AFTER = at('2027-01-15T10:00:00.000Z')
/** As clocks stood in Paris that winter. */
const dayThere = (instant: string): string => new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10)
const kinds = (faults: readonly { readonly kind: string }[]): string[] => faults.map(({ kind }) => kind)

it.each([
  ['on the very day, at midnight there', '2026-09-30T23:00:00.000Z', []],
  ['on the very day, once the hour has passed', '2026-10-01T15:00:00.000Z', []],
  ['on the morrow, at midnight there', '2026-10-01T23:00:00.000Z', ['opening-passed']],
])('a round is announced %s of its opening', (_, now, faults) => {
  expect(kinds(announcementFaults(DATES, at(now), dayThere))).toEqual(faults)
})

it.each([
  [{ closesAt: DATES.opensAt }, ['closing-before-opening']],
  [{ closesAt: at('2026-10-01T07:00:00.001Z') }, []],
  [{ committeeOn: day('2026-12-30') }, ['committee-before-closing']],
  [{ committeeOn: day('2026-12-31') }, []],
  [{ decisionOn: day('2027-02-10') }, ['decision-before-committee']],
  [{ decisionOn: day('2027-02-11') }, []],
  [{ committeeOn: null, decisionOn: day('2026-12-30') }, ['decision-before-closing']],
  [{ committeeOn: null, decisionOn: null }, []],
])('with %o, dates come in their order', (edit, faults) => {
  expect(kinds(announcementFaults({ ...DATES, ...edit }, BEFORE, dayThere))).toEqual(faults)
})

const edited = (edit: Partial<RoundEdit>): RoundEdit => ({ ...DATES, envelope: ROUND.envelope, committeeId: null, ...edit })

it.each([
  ['sooner by a millisecond, while it is open', MEANWHILE, '2026-12-31T22:58:59.999Z', ['closing-sooner']],
  ['at the same instant', MEANWHILE, '2026-12-31T22:59:00.000Z', []],
  ['later', MEANWHILE, '2026-12-31T22:59:00.001Z', []],
  ['sooner, before it opens', BEFORE, '2026-12-15T22:59:00.000Z', []],
  ['later, once it is closed', AFTER, '2027-02-01T22:59:00.000Z', ['closed-already']],
])('a closing %s', (_, now, closesAt, faults) => {
  expect(kinds(editFaults(ROUND, edited({ closesAt: at(closesAt) }), now, dayThere))).toEqual(faults)
})

it('a round that opened at midnight may be announced all that day', () => {
  const dates = { ...DATES, opensAt: at('2026-09-30T23:00:00.000Z') }
  expect(announcementFaults(dates, at('2026-10-01T22:59:00.000Z'), dayThere)).toEqual([])
  expect(kinds(announcementFaults(dates, at('2026-10-01T23:00:00.000Z'), dayThere))).toEqual(['opening-passed'])
})

it('an opening moves until it has come, and to no day that has passed', () => {
  const opensAt = at('2026-09-20T07:00:00.000Z')
  expect(kinds(editFaults(ROUND, edited({ opensAt }), BEFORE, dayThere))).toEqual([])
  expect(kinds(editFaults(ROUND, edited({ opensAt: at('2026-09-14T07:00:00.000Z') }), BEFORE, dayThere))).toEqual(['opening-passed'])
  expect(kinds(editFaults(ROUND, edited({ opensAt }), MEANWHILE, dayThere))).toEqual(['opened-already'])
})

it('the vote of a closed round may still be put off', () => {
  expect(editFaults(ROUND, edited({ decisionOn: day('2027-04-15') }), AFTER, dayThere)).toEqual([])
})

it('a committee is named when there is none, and is another until the round is closed', () => {
  const [first, second] = [edited({ committeeId: 'un' }), edited({ committeeId: 'deux' })]
  expect(editFaults(ROUND, first, AFTER, dayThere)).toEqual([])
  expect(editFaults({ ...ROUND, committeeId: 'un' }, second, MEANWHILE, dayThere)).toEqual([])
  expect(kinds(editFaults({ ...ROUND, committeeId: 'un' }, second, AFTER, dayThere))).toEqual(['committee-settled'])
})

it.each([
  [{}, []],
  [{ envelope: cents(119_999_99) }, ['envelope-lowered']],
  [{ envelope: cents(120_000_01) }, []],
  [{ envelope: null }, ['envelope-unsaid']],
  [{ closesAt: at('2026-12-15T22:59:00.000Z') }, ['closing-sooner']],
  [{ opensAt: at('2026-10-02T07:00:00.000Z') }, ['opening-later']],
  [{ committeeOn: day('2027-02-12'), decisionOn: null }, ['committee-later', 'decision-later']],
])('%o takes %o from those who apply', (edit, cautions) => {
  expect(editCautions(ROUND, edited(edit))).toEqual(cautions)
})

it('an envelope that becomes known takes nothing', () => {
  expect(editCautions({ ...ROUND, envelope: null }, edited({}))).toEqual([])
})
