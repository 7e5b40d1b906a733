import { expect, it } from 'vitest'
import { isSessionToCome, mayBeTransmittedOn } from './session-day.ts'

it.each([
  ['2026-12-17', true],
  ['2026-12-18', false],
  ['2026-12-19', false],
])('a session of 18 December, on %s, is to come: %s', (on, isToCome) => {
  expect(isSessionToCome('2026-12-18', on)).toBe(isToCome)
})

it.each([
  ['2026-12-17', false],
  ['2026-12-18', true],
  ['2026-12-19', true],
  ['2026-12-20', true],
  ['2026-12-21', false],
  ['2026-02-30', false],
  ['', false],
])('voted on 18 December and told on 20 December, transmitted on « %s »: %s', (day, isFit) => {
  expect(mayBeTransmittedOn(day, '2026-12-18', '2026-12-20')).toBe(isFit)
})
