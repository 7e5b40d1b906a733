import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from '../time/day.ts'
import { forceOn, versionOn, type TextLifeEvent } from './text-life.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(`not a day: ${text}`)
const event = (kind: TextLifeEvent['kind'], onText: string): TextLifeEvent => ({ kind, onText, note: '' })
const THREE_YEARS = [event('in-force', '2024-01-01'), event('ends', '2026-12-31')]

describe('a text in force on a day', () => {
  it.each([
    ['2023-12-31', 'not-yet'],
    ['2024-01-01', 'in-force'],
    ['2024-01-02', 'in-force'],
    ['2026-12-30', 'in-force'],
    ['2026-12-31', 'in-force'],
    ['2027-01-01', 'ended'],
  ])('from 2024-01-01 to 2026-12-31, on %s: %s', (on, force) => expect(forceOn(THREE_YEARS, day(on))).toBe(force))

  it('is never said to be in force beyond a last day that is not known', () =>
    expect(forceOn([event('in-force', '2024-01-01')], day('2024-01-01'))).toBe('unknown'))

  it('an extension moves its last day, and an end brings it forward', () => {
    const extended = [...THREE_YEARS, event('extended', '2027-06-30')]
    expect(forceOn(extended, day('2027-06-30'))).toBe('in-force')
    expect(forceOn(extended, day('2027-07-01'))).toBe('ended')
    expect(forceOn([...extended, event('ended', '2025-03-01')], day('2025-03-02'))).toBe('ended')
  })

  it('years count whole, months leave their days unknown', () => {
    const years = [event('in-force', '2024'), event('ends', '2026')]
    expect([forceOn(years, day('2024-01-01')), forceOn(years, day('2026-12-31')), forceOn(years, day('2027-01-01'))]).toEqual([
      'in-force',
      'in-force',
      'ended',
    ])
    const months = [event('in-force', '2024-03'), event('ends', '2026-12-31')]
    expect([forceOn(months, day('2024-02-29')), forceOn(months, day('2024-03-15')), forceOn(months, day('2024-03-31'))]).toEqual([
      'not-yet',
      'unknown',
      'in-force',
    ])
  })

  it('a vote or a signature alone says nothing of its force', () =>
    expect(forceOn([event('voted', '2024-01-01'), event('signed', '2024-12-12')], day('2025-01-01'))).toBe('unknown'))
})

describe('the version that is read on a day', () => {
  const versions = [
    { number: 1, fromText: null },
    { number: 2, fromText: '2025-06-01' },
    { number: 3, fromText: '2026' },
  ]
  it.each([
    ['1999-01-01', 1],
    ['2025-05-31', 1],
    ['2025-06-01', 2],
    ['2025-06-02', 2],
    ['2026-01-01', 3],
  ])('on %s is version %d', (on, number) => expect(versionOn(versions, day(on))?.number).toBe(number))
  it('there is none before the first day of all', () => expect(versionOn(versions.slice(1), day('2025-05-31'))).toBeUndefined())
})
