import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from './day.ts'
import { monthsAfter } from './months-after.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)

describe('so many months after a day', () => {
  it.each([
    ['2026-11-25', 2, '2027-01-25'],
    ['2026-12-27', 2, '2027-02-27'],
    ['2026-12-28', 2, '2027-02-28'],
    ['2026-12-29', 2, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-10-31', 14, '2027-12-31'],
    ['2026-12-01', 0, '2026-12-01'],
  ])('%s and %i months is %s', (from, months, to) => expect(monthsAfter(day(from), months)).toBe(to))
})
