import { describe, expect, it } from 'vitest'
import type { Deadline } from '#application/ports/aids.ts'
import { deadlinesCalendar } from './deadlines-calendar.ts'

const deposit: Deadline = {
  id: 'normandie-images-fonds-numerique-2027-1-depot',
  schemeId: null,
  territoryId: 'region-28',
  territoryName: 'Normandie',
  organisation: 'Normandie Images',
  schemeName: 'Fonds numérique',
  stages: null,
  works: null,
  round: 'Session 1 - 2027',
  step: 'deposit',
  stepLabel: 'dépôt',
  opensOn: '2026-12-24',
  onDay: '2026-12-31',
  dayText: null,
  sourceUrl: 'https://exemple.fr/fonds-num/26',
  readOn: '2026-09-15',
}
/** Long lines are folded by the norm: unfolded to be read. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('the calendar of deposits', () => {
  it('an event lasts whole days, and ends on the morning that follows its last one', () => {
    const lines = linesOf(deadlinesCalendar([deposit], null))
    expect(lines).toContain('DTSTART;VALUE=DATE:20261224')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  })
  it('an event keeps its identity, and is stamped with the day it was read', () => {
    const lines = linesOf(deadlinesCalendar([deposit], null))
    expect(lines).toContain('UID:normandie-images-fonds-numerique-2027-1-depot@contrechamp')
    expect(lines).toContain('DTSTAMP:20260915T000000Z')
  })
  it('an event names its source, the day it was read, and asks to check', () => {
    const description = linesOf(deadlinesCalendar([deposit], null)).find((line) => line.startsWith('DESCRIPTION:')) ?? ''
    expect(description).toContain('15\u00a0septembre 2026')
    expect(description).toContain('https://exemple.fr/fonds-num/26')
    expect(description).toContain('vérifiez-la à la source')
  })
  it('a date without a full day is no event', () => {
    expect(deadlinesCalendar([{ ...deposit, onDay: null, dayText: 'mars 2027' }], null)).not.toContain('BEGIN:VEVENT')
  })
  it('a source cannot add a line of its own', () => {
    const lines = linesOf(deadlinesCalendar([{ ...deposit, schemeName: 'Fonds\r\nBEGIN:VALARM', stepLabel: 'dépôt' }], null))
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toEqual([])
  })
  it('the same dates give the same bytes', () => {
    expect(deadlinesCalendar([deposit], 'Normandie')).toBe(deadlinesCalendar([deposit], 'Normandie'))
  })
})
