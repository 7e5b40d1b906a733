import { expect, it } from 'vitest'
import { SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import { cents } from '../money/cents.ts'
import { rulesChanges, RULES_PARTS } from './rules-changes.ts'
import type { Criterion, SchemeRules } from './scheme-rules.ts'

const NEW: Criterion = { id: 'neuf', kind: 'eligibility', words: 'Le tournage n’a pas commencé au jour du dépôt.', article: '2' }
const PLACE: Criterion = { id: 'lieu', kind: 'selection', words: 'Le lien au territoire.', article: '4' }
const changed = (edit: Partial<SchemeRules>) => rulesChanges(SMALL_SCHEME, { ...SMALL_SCHEME, ...edit })

it('looks at every part of the rules', () => {
  expect([...RULES_PARTS].toSorted()).toEqual(Object.keys(SMALL_SCHEME).toSorted())
})

it('the same rules change nothing, whatever the order of their keys and lines', () => {
  const [first = expect.fail('none')] = SMALL_SCHEME.criteria
  const turned = Object.fromEntries(Object.entries(first).toReversed()) as Criterion
  const before = { ...SMALL_SCHEME, criteria: [first, PLACE] }
  expect(rulesChanges(before, { ...before, criteria: [PLACE, turned] })).toEqual([])
})

it.each([
  ['a ceiling raised by a cent', { ceiling: cents(40_000_01) }, [{ part: 'ceiling', was: cents(40_000_00), becomes: cents(40_000_01) }]],
  ['a floor taken off', { floor: null }, [{ part: 'floor', was: cents(10_000_00), becomes: null }]],
  ['a criterion written anew', { criteria: [NEW] }, [{ part: 'criteria', was: SMALL_SCHEME.criteria[0], becomes: NEW }]],
  [
    'a criterion that turns from eligibility to selection',
    { criteria: [{ ...NEW, kind: 'selection' as const }] },
    [
      { part: 'criteria', was: SMALL_SCHEME.criteria[0], becomes: null },
      { part: 'criteria', was: null, becomes: { ...NEW, kind: 'selection' } },
    ],
  ],
  ['a document no longer asked', { documents: [] }, [{ part: 'documents', was: SMALL_SCHEME.documents[0], becomes: null }]],
  [
    'another kind of applicant',
    { applicants: ['company' as const, 'association' as const] },
    [{ part: 'applicants', was: 'natural-person', becomes: null }],
  ],
])('%s', (_, edit, changes) => {
  expect(changed(edit)).toEqual(changes)
})

it('two bounds of one scope are two lines', () => {
  const bound = (millionths: number) => ({ millionths, of: 'this-aid' as const, article: '6' })
  expect(
    rulesChanges({ ...SMALL_SCHEME, intensities: [bound(1), bound(2)] }, { ...SMALL_SCHEME, intensities: [bound(1), bound(3)] }),
  ).toEqual([{ part: 'intensities', was: bound(2), becomes: bound(3) }])
})
