import { describe, expect, it } from 'vitest'
import { APPLICATION_STATES, type ApplicationState } from '../grant/application-life.ts'
import { dayOf, type Day } from '../time/day.ts'
import { yearsLater } from '../time/years-later.ts'
import { ENDED_STATES, isRetentionOver, retentionEnd } from './retention-end.ts'
import type { RetentionRule } from './retention-rule.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const rule = (category: RetentionRule['category'], years: number, from = '2020-01-01'): RetentionRule => ({
  category,
  years,
  from: day(from),
  source: { document: 'x', article: '1', status: 'policy' },
  isChecked: false,
})
const RULES = [rule('aided', 10), rule('not-aided', 2)]
const isOver = (state: ApplicationState, lastOn: string, today: string, rules = RULES): boolean =>
  isRetentionOver(retentionEnd(rules, { state, lastOn: day(lastOn) }, day(today)), day(today))

describe('how long a file is kept', () => {
  it.each([
    ['la veille du dixième anniversaire, un dossier aidé est gardé', 'settled', '2026-06-14', false],
    ['le jour même, il peut être proposé', 'settled', '2026-06-15', true],
    ['le lendemain aussi', 'settled', '2026-06-16', true],
    ['la veille du deuxième anniversaire, un dossier refusé est gardé', 'refused', '2018-06-14', false],
    ['le jour même, il peut être proposé', 'refused', '2018-06-15', true],
    ['le lendemain aussi', 'refused', '2018-06-16', true],
  ] as const)('%s', (_, state, today, expected) =>
    expect(isOver(state, '2016-06-15', today, [rule('aided', 10, '2000-01-01'), rule('not-aided', 2, '2000-01-01')])).toBe(expected),
  )

  it('nothing is due while a file’s life goes on, however old', () => {
    for (const state of APPLICATION_STATES)
      expect([state, isOver(state, '1990-01-01', '2026-01-01')]).toEqual([state, ENDED_STATES.includes(state)])
  })

  it('without a rule in force nothing is due: the day before it, on it, the day after', () => {
    const rules = [rule('not-aided', 1, '2026-03-01')]
    expect(['2026-02-28', '2026-03-01', '2026-03-02'].map((today) => isOver('refused', '1990-01-01', today, rules))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('the rule in force today counts, not the one of then', () => {
    const rules = [rule('not-aided', 20, '2026-03-01'), rule('not-aided', 1, '2020-01-01')]
    expect(['2026-02-28', '2026-03-01'].map((today) => isOver('refused', '2020-01-01', today, rules))).toEqual([true, false])
  })

  it('a file that last moved on a 29 February is kept to 1 March', () => {
    expect([yearsLater(day('2024-02-29'), 4), yearsLater(day('2024-02-29'), 1), yearsLater(day('2024-02-28'), 1)]).toEqual([
      '2028-02-29',
      '2025-03-01',
      '2025-02-28',
    ])
  })
})
