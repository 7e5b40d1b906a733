import { describe, expect, it } from 'vitest'
import { proposedMask, typedChoices, typedParts, type AccessLineKind, type TypedPart } from './access-copy.ts'

describe('what is proposed to mask', () => {
  it.each([
    ['address', 'natural-person', true, 'privacy'],
    ['address', 'company', true, null],
    ['address', 'association', true, null],
    ['applicant', 'natural-person', false, 'privacy'],
    ['applicant', 'natural-person', true, null],
    ['applicant', 'company', false, null],
    ['title', 'company', false, 'business-secrecy'],
    ['title', 'company', true, null],
    ['birth-year', 'company', true, 'privacy'],
    ['budget', 'company', true, 'business-secrecy'],
    ['opinion-reason', 'natural-person', true, 'judgement'],
    ['opinion-reason', 'company', true, null],
    ['decision', 'natural-person', false, null],
  ] as const)('%s of %s, aided %s: %s', (kind: AccessLineKind, applicant, isAided, mask) => {
    expect(proposedMask(kind, applicant, isAided)).toBe(mask)
  })
})

describe('what the officer chose', () => {
  const typed = (masked: readonly string[], reason: string) =>
    typedChoices(
      ['a', 'b', 'c'],
      (id) => masked.includes(id),
      () => reason,
    )
  it('none, one, all masked', () => {
    const masks = (masked: readonly string[]) => {
      const read = typed(masked, 'privacy')
      return 'choices' in read ? read.choices.filter(({ mask }) => mask !== null).map(({ id }) => id) : null
    }
    expect([masks([]), masks(['b']), masks(['a', 'b', 'c'])]).toEqual([[], ['b'], ['a', 'b', 'c']])
  })
  it('each masked line has a reason of the list', () => {
    expect(typed(['b'], '')).toEqual({ withoutReason: ['b'] })
    expect(typed(['a', 'c'], 'because')).toEqual({ withoutReason: ['a', 'c'] })
    expect(typed([], '')).toHaveProperty('choices')
  })
})

describe('a document', () => {
  const PART = { partId: 7, name: 'scenario.pdf', fingerprint: 'a' }
  const typed = (given: Partial<TypedPart>) => typedParts([PART], () => ({ giving: '', reason: '', copy: 'no-copy', ...given }))
  it.each([
    ['nobody looked at', {}, 'no-choice'],
    ['given in a way that is not one', { giving: 'half', reason: 'privacy' }, 'no-choice'],
    ['withheld for no reason', { giving: 'withheld' }, 'no-reason'],
    ['withheld for a reason that is not one', { giving: 'withheld', reason: 'because' }, 'no-reason'],
    ['masked for no reason', { giving: 'masked', copy: { fingerprint: 'b' } }, 'no-reason'],
    ['masked without its copy', { giving: 'masked', reason: 'privacy' }, 'no-copy'],
    ['masked in a copy that is no PDF', { giving: 'masked', reason: 'privacy', copy: 'not-a-pdf' }, 'not-a-pdf'],
    ['masked in a copy that is itself', { giving: 'masked', reason: 'privacy', copy: { fingerprint: 'a' } }, 'same-copy'],
  ] as const)('%s is not settled', (_, given, kind) => expect(typed(given)).toEqual({ problems: [{ partId: 7, kind }] }))
  it.each([
    ['whole, whatever else was typed', { giving: 'whole', reason: 'privacy', copy: { fingerprint: 'b' } }, { mask: null, copy: null }],
    ['withheld with its reason', { giving: 'withheld', reason: 'unpublished-work' }, { mask: 'unpublished-work', copy: null }],
    [
      'masked with its reason and its copy',
      { giving: 'masked', reason: 'privacy', copy: { fingerprint: 'b' } },
      { mask: 'privacy', copy: 'b' },
    ],
  ] as const)('%s', (_, given, kept) => expect(typed(given)).toEqual({ parts: [{ ...PART, giving: given.giving, ...kept }] }))
  it('every one that is not settled is told', () => {
    const read = typedParts([PART, { ...PART, partId: 8 }], () => ({ giving: '', reason: '', copy: 'no-copy' }))
    expect('problems' in read ? read.problems.map(({ partId }) => partId) : []).toEqual([7, 8])
  })
})
