import { describe, expect, it } from 'vitest'
import { appointmentEffect } from './appointment.ts'
import type { CompositionRule } from './committee-rules.ts'
import type { SeatedMember } from './composition.ts'

const member = (personId: string, given: Partial<SeatedMember> = {}): SeatedMember => ({
  personId,
  trade: 'author',
  gender: null,
  bornIn: null,
  departement: null,
  hasElectedMandate: false,
  fromOn: '2026-01-01',
  untilOn: '2027-12-31',
  ...given,
})
const BINDING = { source: 'règlement', status: 'in-force' } as const
const producers = (least: number): CompositionRule => ({ kind: 'trade-seats', trade: 'producer', least, ...BINDING })
const kinds = (breaches: readonly { readonly kind: string }[]): string[] => breaches.map(({ kind }) => kind)

describe('what an appointment changes', () => {
  it.each([
    [0, []],
    [1, ['trade-lacking']],
    [2, []],
  ])('a first producer, where %i are asked, mends %j', (least, mended) => {
    const effect = appointmentEffect([member('a')], member('b', { trade: 'producer' }), [producers(least)])
    expect([kinds(effect.mended), effect.brought, effect.forbidding]).toEqual([mended, [], []])
  })
  it('somebody who sits already is weighed anew, and counted once', () => {
    const effect = appointmentEffect([member('a', { trade: 'producer' })], member('a'), [producers(1)])
    expect([kinds(effect.mended), kinds(effect.brought), effect.forbidding]).toEqual([[], ['trade-lacking'], []])
  })
  it('a rule on the whole committee forbids nobody, even in force', () => {
    const balance: CompositionRule = { kind: 'gender-balance', leastPercent: 40, ...BINDING }
    const effect = appointmentEffect([], member('a', { gender: 'man' }), [balance])
    expect([kinds(effect.brought), effect.forbidding]).toEqual([['gender-unbalanced'], []])
  })
  it.each([
    ['in-force', ['elected-seated']],
    ['proposed', []],
  ] as const)('an elected official where the rule is %s', (status, forbidding) => {
    const rule: CompositionRule = { kind: 'no-elected-official', source: 'note-2026', status }
    const effect = appointmentEffect([], member('élue', { hasElectedMandate: true }), [rule])
    expect([kinds(effect.brought), kinds(effect.forbidding)]).toEqual([['elected-seated'], forbidding])
  })
  it.each([
    ['2027-12-31', []],
    ['2028-01-01', ['term-too-long']],
    ['2028-01-02', ['term-too-long']],
  ])('a term that ends on %s, where two years are the most in force', (untilOn, forbidding) => {
    const rule: CompositionRule = { kind: 'longest-term', years: 2, ...BINDING }
    expect(kinds(appointmentEffect([], member('a', { untilOn }), [rule]).forbidding)).toEqual(forbidding)
  })
})
