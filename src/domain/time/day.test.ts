import { describe, expect, it } from 'vitest'
import { dayOf } from './day.ts'

describe('days', () => {
  it.each([
    ['2024-02-28', true],
    ['2024-02-29', true],
    ['2024-02-30', false],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['01/02/2026', false],
  ])('%s is a day: %s', (text, isDay) => expect(dayOf(text) !== undefined).toBe(isDay))
})
