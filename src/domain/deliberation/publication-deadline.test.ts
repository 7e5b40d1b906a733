import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from '../time/day.ts'
import { isPublicationLate, lastDayToPublish } from './publication-deadline.ts'

const day = (text: string): Day => dayOf(text) ?? ('' as Day)
const DEADLINES = [
  { from: day('2017-08-01'), months: 3, source: { document: 'decret-2017-779', article: '', status: 'in-force' } },
] as const

describe('the last day to publish essential data', () => {
  it.each([
    ['2017-07-31', undefined],
    ['2017-08-01', '2017-11-01'],
    ['2017-08-02', '2017-11-02'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
  ])('signed on %s: %s', (signed, last) => {
    expect(lastDayToPublish(DEADLINES, day(signed))).toBe(last)
  })
  it.each([
    ['2027-02-19', false],
    ['2027-02-20', false],
    ['2027-02-21', true],
  ])('on %s, due on 20 February 2027: late is %s', (on, isLate) => {
    expect(isPublicationLate(day('2027-02-20'), on)).toBe(isLate)
  })
})
