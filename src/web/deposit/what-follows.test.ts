import { expect, it } from 'vitest'
import type { Day } from '#domain/time/day.ts'
import { whatFollows } from './what-follows.ts'

const ROUND = { committeeId: 'c', committeeOn: '2027-02-12' as Day, decisionOn: null }
const RULES = {
  silence: { effect: 'refusal', months: 2, source: 'L. 231-4' },
  appeals: [{ before: 'Le tribunal', within: 'deux mois', source: 'R. 421-1' }],
} as const
const KNOWN = { receivedOn: '2026-11-25' as Day, events: [] }

const follows = (
  state: 'submitted' | 'eligible' | 'ineligible' | 'opined' | 'awarded' | 'withdrawn',
  today: string,
  round: Partial<typeof ROUND> = {},
) => whatFollows({ application: { state }, round: { ...ROUND, ...round }, rules: RULES }, KNOWN, today as Day)

it.each([
  ['2027-01-24', false],
  ['2027-01-25', false],
  ['2027-01-26', true],
])('on %s, an implied refusal has arisen: %s', (today, isBorn) => {
  const { passed, words } = follows('submitted', today)
  expect(passed === null).toBe(!isBorn)
  expect(words.join(' ').includes('Sans décision jusqu’au 25\u00a0janvier 2027')).toBe(!isBorn)
})

it('says the days of the round, and that an unknown one is', () => {
  const said = follows('eligible', '2027-02-13').words.join(' ')
  expect(said).toMatch(/Séance du comité.: annoncé pour le 12.février 2027, passé.*Vote de la décision.: jour non connu/)
  expect(follows('eligible', '2027-02-12').words.join(' ')).toMatch(/Séance du comité.: le 12.février 2027\./)
  expect(follows('opined', '2027-02-13').words.join(' ')).not.toContain('Séance du comité')
})

it('says that a request for parts may have stayed it', () => {
  const { words } = whatFollows(
    { application: { state: 'submitted' }, round: ROUND, rules: RULES },
    { ...KNOWN, events: [{ kind: 'ask-for-parts' }] },
    '2027-01-26' as Day,
  )
  expect(words.at(-1)).toContain('a pu être suspendu')
})

it('invents no effect, and no day', () => {
  const { words, passed } = whatFollows(
    { application: { state: 'submitted' }, round: ROUND, rules: { ...RULES, silence: { effect: 'not-known', months: null, source: '?' } } },
    KNOWN,
    '2030-01-01' as Day,
  )
  expect([passed, words.join(' ')]).toEqual([null, expect.stringContaining('n’est pas connu')])
})

it.each(['awarded', 'withdrawn'] as const)('once %s, nothing is waited for', (state) => {
  const { words, passed } = follows(state, '2027-06-01')
  expect([words.length, passed]).toEqual([1, null])
})
