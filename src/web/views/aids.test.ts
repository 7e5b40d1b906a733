import { describe, expect, it } from 'vitest'
import type { AidScheme, Deadline } from '#application/ports/aids.ts'
import { aidsView } from './aids.ts'

const deadline = (id: string, more: Partial<Deadline>): Deadline => ({
  id,
  schemeId: null,
  territoryId: 'region-28',
  territoryName: 'Normandie',
  organisation: 'Normandie Images',
  schemeName: 'Fonds numérique',
  stages: null,
  works: null,
  round: null,
  step: 'deposit',
  stepLabel: 'dépôt',
  opensOn: null,
  onDay: '2026-11-22',
  dayText: null,
  sourceUrl: 'https://exemple.fr',
  readOn: '2026-09-15',
  ...more,
})
const scheme = (id: string, more: Partial<AidScheme>): AidScheme => ({
  id,
  territoryId: null,
  territoryName: null,
  organisation: 'CNC',
  name: 'Aide',
  stages: null,
  works: null,
  minimumCents: null,
  maximumCents: null,
  amountNote: null,
  calendarNote: null,
  meetingBefore: null,
  conditions: null,
  sourceUrl: 'https://exemple.fr',
  readOn: '2026-11-22',
  ...more,
})
const view = (deadlines: Deadline[], question = '', schemes: AidScheme[] = []) =>
  aidsView({ schemes, deadlines }, new URLSearchParams(question), '2026-11-22')

describe('dates', () => {
  it.each([
    ['2026-11-21', 0, 1],
    ['2026-11-22', 1, 0],
    ['2026-11-23', 1, 0],
  ])('one on %s, the 22nd: %i to come, %i past', (onDay, coming, past) => {
    const { next, past: gone } = view([deadline('a', { onDay })])
    expect([next.length, gone.shown.rows.length]).toEqual([coming, past])
  })
  it.each([
    ['2026-11-23', '2026-11-30', false],
    ['2026-11-22', '2026-11-30', true],
    ['2026-11-01', '2026-11-22', true],
  ])('a deposit from %s to %s is open on the 22nd: %s', (opensOn, onDay, isOpen) => {
    expect(view([deadline('a', { opensOn, onDay })]).next[0]?.isOpenNow).toBe(isOpen)
  })
  it('a committee that lasts is not a deposit that is open', () => {
    expect(view([deadline('a', { step: 'committee', opensOn: '2026-11-20', onDay: '2026-11-24' })]).next[0]?.isOpenNow).toBe(false)
  })
  it('past ones come latest first, and one without a full day stands apart', () => {
    const { past, undated } = view([
      deadline('a', { onDay: '2026-01-01' }),
      deadline('b', { onDay: '2026-02-01' }),
      deadline('c', { onDay: null, dayText: 'mars 2027' }),
    ])
    expect(past.whole.rows.map(({ cells }) => cells['on_day'])).toEqual(['2026-02-01', '2026-01-01'])
    expect(undated.whole.rows.map(({ cells }) => cells['on_day'])).toEqual(['mars 2027'])
  })
})

describe('what one chooses', () => {
  const schemes = [
    scheme('court', { stages: 'production', works: 'court métrage' }),
    scheme('tout', { territoryId: 'region-76', territoryName: 'Occitanie', stages: 'développement | production', works: 'long métrage' }),
    scheme('muet', {}),
  ]
  const chosen = (question: string): string[] => view([], question, schemes).groups.flatMap((group) => group.schemes.map(({ id }) => id))
  it.each([
    ['', ['court', 'muet', 'tout']],
    ['etape=development', ['tout']],
    ['etape=non-precise', ['muet']],
    ['oeuvres=short', ['court']],
    ['oeuvres=non-precise', ['muet']],
    ['territoire=region-76', ['tout']],
    ['territoire=nation-FR', ['court', 'muet']],
    ['territoire=nulle-part', ['court', 'muet', 'tout']],
  ])('« %s » gives %j', (question, ids) => {
    expect(chosen(question)).toEqual(ids)
  })
  it('the calendar is of the territory chosen', () => {
    expect(view([], 'territoire=region-76', schemes).calendarHref).toBe('/aides/calendrier.ics?territoire=region-76')
  })
  it('what a source does not say is unknown, not zero', () => {
    const [card] = view([], 'oeuvres=non-precise', schemes).groups.flatMap((group) => group.schemes)
    expect(card?.facts.map(({ value }) => value)).toEqual([null, null, null])
  })
})
