import { describe, expect, it } from 'vitest'
import { SMALL_FILE, SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import type { SchemeRules } from '../scheme/scheme-rules.ts'
import type { ApplicationContent } from './application.ts'
import { checkApplication } from './check-application.ts'

const AT = { documents: ['scenario'], year: 2026 }
const kinds = (content: Partial<ApplicationContent> = {}, rules: Partial<SchemeRules> = {}, at = AT): string[] =>
  checkApplication({ ...SMALL_SCHEME, ...rules }, { ...SMALL_FILE, ...content }, at).map(({ kind }) => kind)
const budget = (aid: string, cost: string, local: string): Partial<ApplicationContent> => ({
  asked: aid,
  budget: {
    expenses: [{ label: 'Tout', amount: cost, inTerritory: local }],
    funding: [
      { label: 'Région', kind: 'this-aid', amount: aid, isAcquired: false },
      { label: 'CNC', kind: 'cnc', amount: String(Number(cost.replaceAll(' ', '')) - Number(aid.replaceAll(' ', ''))), isAcquired: false },
    ],
  },
})

describe('a file before it is sent', () => {
  it('that lacks nothing has no finding', () => expect(kinds()).toEqual([]))

  it.each([
    ['one cent under the floor', '9 999,99', ['below-floor']],
    ['the floor', '10 000', []],
    ['one cent over the floor', '10 000,01', []],
    ['one cent under the ceiling', '39 999,99', []],
    ['the ceiling', '40 000', []],
    ['one cent over the ceiling', '40 000,01', ['above-ceiling']],
  ])('asks for %s', (_, asked, expected) => {
    const given = { ...budget('20000', '60000', '60000'), asked }
    expect(kinds(given).filter((kind) => kind !== 'asked-differs')).toEqual(expected)
  })

  it.each([
    ['one cent under half of the budget', '19 999,99', []],
    ['half', '20 000', []],
    ['one cent more', '20 000,01', ['intensity-passed']],
  ])('for an aid of %s', (_, aid, expected) => {
    const typed = {
      expenses: [{ label: 'Tout', amount: '40 000', inTerritory: '40 000' }],
      funding: [{ label: 'R', kind: 'this-aid' as const, amount: aid, isAcquired: false }],
    }
    expect(kinds({ asked: aid, budget: typed }).filter((kind) => kind !== 'budget-unbalanced')).toEqual(expected)
  })

  it.each([
    ['one cent under the aid', '19 999,99', ['territorial-spending-short']],
    ['the aid', '20 000', []],
    ['one cent more', '20 000,01', []],
  ])('for spending in the territory of %s', (_, local, expected) => {
    expect(kinds({ budget: { ...SMALL_FILE.budget, expenses: [{ label: 'Tout', amount: '60 000', inTerritory: local }] } })).toEqual(
      expected,
    )
  })

  it.each([
    ['one cent under four fifths of a small budget', '15 999,99', ['territorial-spending-short']],
    ['four fifths: more is never asked', '16 000', []],
  ])('spends %s', (_, local, expected) => {
    const typed = {
      expenses: [{ label: 'Tout', amount: '20 000', inTerritory: local }],
      funding: [{ label: 'R', kind: 'this-aid' as const, amount: '20 000', isAcquired: true }],
    }
    expect(kinds({ budget: typed }, { intensities: [] })).toEqual(expected)
  })

  it.each([
    ['nine signs', 'x'.repeat(9), []],
    ['ten', 'x'.repeat(10), []],
    ['eleven', 'x'.repeat(11), ['field-too-long']],
    ['ten signs of two units each', '🎬'.repeat(10), []],
    ['blanks alone', '   ', ['field-missing']],
  ])('answers in %s where ten are allowed', (_, resume, expected) => {
    expect(kinds({ answers: { resume } })).toEqual(expected)
  })

  it.each([
    ['a title of blanks', { title: ' ' }, 'title-missing'],
    ['no applicant', { applicant: { ...SMALL_FILE.applicant, name: '' } }, 'applicant-missing'],
    ['no form', { format: null }, 'format-missing'],
    ['a form that is not helped', { format: 'feature' as const }, 'format-not-supported'],
    ['an amount that may be fifteen hundred', { asked: '1.500' }, 'asked-unreadable'],
    ['no amount', { asked: '' }, 'asked-missing'],
    ['an amount that the plan does not count', { asked: '20 000,01' }, 'asked-differs'],
    ['no budget', { budget: { expenses: [], funding: [] } }, 'budget-missing'],
    ['a declaration left out', { declarations: [{ kind: 'honour' as const, isMade: true, words: '' }] }, 'declaration-missing'],
    ['no attestation', { declarations: [{ kind: 'ai-use' as const, isMade: false, words: '' }] }, 'honour-not-declared'],
    [
      'a use of AI that is not explained',
      {
        declarations: [
          { kind: 'ai-use' as const, isMade: true, words: ' ' },
          { kind: 'honour' as const, isMade: true, words: '' },
        ],
      },
      'declaration-unexplained',
    ],
    [
      'ecological commitments that are not told',
      {
        declarations: [
          { kind: 'eco' as const, isMade: true, words: '' },
          { kind: 'honour' as const, isMade: true, words: '' },
        ],
      },
      'declaration-unexplained',
      { declarations: ['eco' as const, 'honour' as const] },
    ],
    ['a company without its number', { applicant: { ...SMALL_FILE.applicant, kind: 'company' as const } }, 'siret-missing'],
    ['a wrong number', { applicant: { ...SMALL_FILE.applicant, kind: 'company' as const, siret: '12345678901234' } }, 'siret-wrong'],
  ])('%s is told', (_, given, expected, rules: Partial<SchemeRules> = {}) => {
    expect(kinds(given, rules)).toContain(expected)
  })

  it('an association may give its RNA number instead', () => {
    expect(kinds({ applicant: { ...SMALL_FILE.applicant, kind: 'association', rna: 'W123456789' } })).toEqual([])
  })

  it('a line whose amount cannot be read is named, and no sum is made of the others', () => {
    const typed = { ...SMALL_FILE.budget, expenses: [{ label: 'Décors', amount: 'beaucoup', inTerritory: '' }] }
    expect(checkApplication(SMALL_SCHEME, { ...SMALL_FILE, budget: typed }, AT)).toEqual([
      { kind: 'budget-line-unreadable', line: 'Décors' },
    ])
  })

  it('a document asked only of associations is not asked of others', () => {
    const documents = [
      {
        ...SMALL_SCHEME.documents[0],
        id: 'statuts',
        label: 'Statuts',
        hint: null,
        isRequired: true,
        mostPages: null,
        applicants: ['association' as const],
      },
    ]
    expect(kinds({}, { documents }, { documents: [], year: 2026 })).toEqual([])
    expect(
      kinds({ applicant: { ...SMALL_FILE.applicant, kind: 'association', rna: 'W1' } }, { documents }, { documents: [], year: 2026 }),
    ).toEqual(['document-missing'])
  })

  it.each([
    [1995, ['outside-age']],
    [1996, []],
    [1997, []],
  ])('born in %i, where thirty is the limit in 2026', (birthYear, expected) => {
    expect(
      kinds({ applicant: { ...SMALL_FILE.applicant, birthYear } }, { ageLimit: { youngest: null, oldest: 30, article: '3' } }),
    ).toEqual(expected)
  })
})
