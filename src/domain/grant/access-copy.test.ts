import { describe, expect, it } from 'vitest'
import { proposedMask, typedChoices, type AccessLineKind } from './access-copy.ts'

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
