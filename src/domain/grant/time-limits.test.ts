import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from '../time/day.ts'
import { APPLICATION_STATES } from './application-life.ts'
import { isPast, timeLimits, type TimedFile } from './time-limits.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const FILE: TimedFile = {
  state: 'submitted',
  receivedOn: day('2026-11-25'),
  answerBy: null,
  round: { committeeId: 'comite', committeeOn: day('2027-02-11'), decisionOn: day('2027-03-25') },
  silence: { effect: 'refusal', months: 2, source: 'CRPA' },
}
const kinds = (file: TimedFile): string[] => timeLimits(file).map(({ kind, on }) => `${kind} ${on ?? '?'}`)

describe('the time limits of a file', () => {
  it('run by its state, the nearest first', () => {
    expect(kinds(FILE)).toEqual(['silence 2027-01-25', 'committee 2027-02-11', 'decision 2027-03-25'])
    expect(kinds({ ...FILE, state: 'incomplete', answerBy: day('2026-12-10') })[0]).toBe('parts 2026-12-10')
    expect(kinds({ ...FILE, state: 'in-committee' })).toEqual(['silence 2027-01-25', 'decision 2027-03-25'])
  })
  it('a day that nobody gave is unknown and last, never today', () => {
    const silence = { ...FILE.silence, months: null }
    expect(kinds({ ...FILE, state: 'incomplete', silence })).toEqual([
      'committee 2027-02-11',
      'decision 2027-03-25',
      'parts ?',
      'silence ?',
    ])
    expect(isPast({ kind: 'parts', on: null }, day('9999-12-31'))).toBe(false)
  })
  it('a round without committee has no day of committee', () => {
    expect(kinds({ ...FILE, round: { ...FILE.round, committeeId: null } })).toEqual(['silence 2027-01-25', 'decision 2027-03-25'])
  })
  it('none runs once the file is decided or withdrawn, nor before it is sent', () => {
    const still = APPLICATION_STATES.filter((state) => timeLimits({ ...FILE, state }).length === 0)
    expect(still).toEqual(['draft', 'awarded', 'refused', 'deferred', 'withdrawn', 'settled', 'lapsed'])
  })
  it.each([
    ['2027-01-24', false],
    ['2027-01-25', false],
    ['2027-01-26', true],
  ])('on %s, a limit of 25 January 2027 is past: %s', (today, past) =>
    expect(isPast({ kind: 'silence', on: day('2027-01-25') }, day(today))).toBe(past),
  )
})
