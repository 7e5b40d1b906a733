import { expect, it } from 'vitest'
import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import { committeeOf, formOfCommittee, typedCommittee, type TypedCommittee } from './committee-form.ts'

const RULES: CommitteeRules = {
  name: 'Comité',
  sector: 'cinema',
  quorum: { leastPercent: 50, never: 2 },
  composition: [
    { kind: 'trade-seats', trade: 'author', least: 2, source: 'Règlement, 2', status: 'in-force' },
    { kind: 'gender-balance', leastPercent: 40, source: 'Règlement, 3', status: 'in-force' },
    { kind: 'no-elected-official', source: 'note', status: 'proposed' },
    { kind: 'state-seat', source: 'note', status: 'proposed' },
    { kind: 'longest-term', years: 3, source: 'Règlement, 4', status: 'in-force' },
    { kind: 'generations', least: 3, source: 'note', status: 'proposed' },
    { kind: 'territories', least: 2, source: 'note', status: 'proposed' },
  ],
  voting: { manner: 'show', source: 'Règlement, 5', status: 'in-force' },
  secondCall: { quorum: null, leastDays: 8, source: 'Règlement, 6', status: 'in-force' },
}
const typed = (edit: Partial<TypedCommittee> = {}): TypedCommittee => ({ ...formOfCommittee(RULES, 'Comité'), ...edit })
const line = (rule: string, figure: string) => ({ rules: [{ rule, figure, status: 'in-force', source: 's' }] })

it('every rule, shown in the form and sent back, is the same; blank lines are none', () => {
  const form = new FormData()
  const shown = typed()
  for (const [name, value] of [
    ['nom', shown.name],
    ['secteur', shown.sector],
    ['part', shown.percent],
    ['jamais', shown.never],
    ['lignes', String(shown.rules.length)],
  ] as const)
    form.set(name, value)
  for (const [place, { rule, figure, status, source }] of shown.rules.entries())
    for (const [name, value] of [
      ['regle', rule],
      ['nombre', figure],
      ['etat', status],
      ['source', source],
    ] as const)
      form.set(`${name}-${place}`, value)
  expect(shown.rules.length).toBeGreaterThan(RULES.composition.length)
  expect(committeeOf(typedCommittee(form))).toEqual(RULES)
})

it('the quorum of a second convocation, not typed, stays as it was', () => {
  const quorum = { leastPercent: 25, never: 2 }
  const former: CommitteeRules = { ...RULES, secondCall: { quorum, leastDays: 8, source: 'Règlement, 6', status: 'in-force' } }
  expect(committeeOf(formOfCommittee(former, 'Comité'), former)).toEqual(former)
})

it.each([
  ['a sector that is none', { sector: 'théâtre' }, 'bad-sector'],
  ['a quorum of nobody', { percent: '0' }, 'bad-quorum'],
  ['a quorum over all', { percent: '101' }, 'bad-quorum'],
  ['no least number', { never: '' }, 'bad-quorum'],
  ['half of each, and one more', line('gender-balance', '51'), 'bad-figure'],
  ['a term of no year', line('longest-term', '0'), 'bad-figure'],
  ['a term of twenty years and one', line('longest-term', '21'), 'bad-figure'],
  ['a second convocation without its days', line('second-call', ''), 'bad-figure'],
  ['seats without their number', line('seats-author', ''), 'bad-figure'],
  ['a trade that is none', line('seats-juggler', '1'), 'bad-figure'],
])('%s is refused', (_, edit, refusal) => {
  expect(committeeOf(typed(edit))).toBe(refusal)
})

it.each([
  [line('gender-balance', '50'), 'half of each'],
  [line('longest-term', '20'), 'twenty years'],
  [line('state-seat', ''), 'a rule without a figure'],
])('%o reads: %s', (edit) => {
  expect(committeeOf(typed(edit))).toMatchObject({ composition: [{ status: 'in-force' }] })
})
