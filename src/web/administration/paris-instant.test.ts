import { expect, it } from 'vitest'
import { parisInstant } from './paris-instant.ts'

it.each([
  ['in winter', '2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
  ['in summer', '2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
  ['at midnight, on the eve in UTC', '2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
  ['a minute before summer begins', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['that no clock shows', '2027-03-28', '02:00', undefined],
  ['as summer has begun', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ['that clocks show twice: the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['of no calendar', '2026-02-29', '09:00', undefined],
  ['of no clock', '2026-02-28', '24:00', undefined],
])('a time %s', (_, day, time, instant) => {
  expect(parisInstant(day, time)).toBe(instant)
})
