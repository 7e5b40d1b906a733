import { describe, expect, it } from 'vitest'
import { certificateOf } from './certificate-form.ts'

const RATION = {
  step: 'ration',
  claims: 'second',
  estate_cents: 3,
  method: 'talmud',
  lambda: { numerator: '10', denominator: '3' },
  shares: [
    { code: 'a', claim_cents: 0, share_cents: 0 },
    { code: 'b', claim_cents: 4, share_cents: 3 },
  ],
  odd_cents: ['a', 'b'],
}
const WHOLE = {
  certificate: 'contrechamp-1',
  scenario: { text: '', sha256: '' },
  rule: { text: '', sha256: '' },
  territories: { text: '', sha256: '' },
  allocation: {
    envelope_cents: 10,
    allocations: [
      { code: 'a', total_cents: 0, parts: {} },
      { code: 'b', total_cents: 3, parts: { ration: 3 } },
    ],
    remainder: { name: 'return', cents: 7 },
  },
  steps: [
    { name: 'match', taken_cents: 0, pool_after_cents: 10, claims: [] },
    {
      name: 'ration',
      taken_cents: 3,
      pool_after_cents: 7,
      claims: [
        { code: 'a', first_cents: 1, second_cents: 2 },
        { code: 'b', first_cents: 3, second_cents: 4 },
      ],
    },
  ],
  rations: [RATION, { ...RATION, claims: 'first', lambda: null }],
}

type Path = readonly (string | number)[]

/** The whole with one place changed, added, or left out when the new value is `undefined`. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  const copy: object = Array.isArray(value) ? Array.from<unknown>(value) : { ...Object(value) }
  const next = changed(Reflect.get(copy, key), rest, to)
  if (next === undefined) Reflect.deleteProperty(copy, key)
  else Reflect.set(copy, key, next)
  return copy
}
const pathOf = (place: string): Path => place.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
const whereFails = (place: string, to: unknown): string | null => {
  const read = certificateOf(changed(WHOLE, pathOf(place), to))
  return 'failed' in read ? `${read.failed.kind} ${read.failed.where}` : null
}

describe('the form of a certificate', () => {
  it('is read whole', () => {
    const told = {
      step: 'ration',
      estate: 3,
      method: 'talmud',
      shares: [
        { code: 'a', claim: 0, share: 0 },
        { code: 'b', claim: 4, share: 3 },
      ],
      oddCents: ['a', 'b'],
    }
    expect(certificateOf(WHOLE)).toEqual({
      certificate: {
        envelope: 10,
        allocations: [
          { code: 'a', total: 0, parts: {} },
          { code: 'b', total: 3, parts: { ration: 3 } },
        ],
        remainder: { name: 'return', amount: 7 },
        steps: [
          { name: 'match', taken: 0, poolAfter: 10, claims: [] },
          {
            name: 'ration',
            taken: 3,
            poolAfter: 7,
            claims: [
              { code: 'a', first: 1, second: 2 },
              { code: 'b', first: 3, second: 4 },
            ],
          },
        ],
        rations: [
          { ...told, claims: 'second', lambda: { top: 10n, bottom: 3n } },
          { ...told, claims: 'first', lambda: null },
        ],
      },
    })
  })

  it.each([
    ['certificate', 'certificate'],
    ['scenario', 'scenario'],
    ['rule', 'rule'],
    ['territories', 'territories'],
    ['allocation', 'allocation'],
    ['steps', 'steps'],
    ['rations', 'rations'],
    ['allocation.envelope_cents', 'allocation.envelope_cents'],
    ['allocation.allocations', 'allocation.allocations'],
    ['allocation.remainder', 'allocation.remainder'],
    ['allocation.remainder.name', 'remainder.name'],
    ['allocation.remainder.cents', 'remainder.cents'],
    ['allocation.allocations.1.code', 'allocations.1.code'],
    ['allocation.allocations.1.total_cents', 'allocations.1.total_cents'],
    ['allocation.allocations.1.parts', 'allocations.1.parts'],
    ['steps.1.name', 'steps.1.name'],
    ['steps.1.taken_cents', 'steps.1.taken_cents'],
    ['steps.1.pool_after_cents', 'steps.1.pool_after_cents'],
    ['steps.1.claims', 'steps.1.claims'],
    ['steps.1.claims.0.code', 'steps.1.code'],
    ['steps.1.claims.0.first_cents', 'steps.1.first_cents'],
    ['steps.1.claims.0.second_cents', 'steps.1.second_cents'],
    ...Object.keys(RATION).map((key): [string, string] => [`rations.0.${key}`, `rations.0.${key}`]),
    ['rations.0.lambda.numerator', 'rations.0.lambda.numerator'],
    ['rations.0.lambda.denominator', 'rations.0.lambda.denominator'],
    ['rations.0.shares.1.code', 'rations.0.code'],
    ['rations.0.shares.1.claim_cents', 'rations.0.claim_cents'],
    ['rations.0.shares.1.share_cents', 'rations.0.share_cents'],
  ])('misses nothing: %s', (place, where) => {
    expect(whereFails(place, undefined)).toBe(`form ${where}`)
  })

  it.each([
    ['more', 'more'],
    ['allocation.more', 'allocation.more'],
    ['allocation.remainder.more', 'remainder.more'],
    ['allocation.allocations.0.more', 'allocations.0.more'],
    ['steps.0.more', 'steps.0.more'],
    ['steps.1.claims.0.more', 'steps.1.more'],
    ['rations.0.more', 'rations.0.more'],
    ['rations.0.lambda.more', 'rations.0.lambda.more'],
    ['rations.0.shares.0.more', 'rations.0.more'],
  ])('has nothing more: %s', (place, where) => {
    expect(whereFails(place, 1)).toBe(`form ${where}`)
  })

  it.each([
    ['certificate', 'certificate'],
    ['allocation', 'allocation'],
    ['allocation.envelope_cents', 'envelope_cents'],
    ['allocation.allocations', 'allocations'],
    ['allocation.allocations.0', 'allocations.0'],
    ['allocation.allocations.0.code', 'allocations.0'],
    ['allocation.allocations.0.total_cents', 'allocations.0.total_cents'],
    ['allocation.allocations.0.parts', 'allocations.0.parts'],
    ['allocation.allocations.1.parts.ration', 'allocations.1.ration'],
    ['allocation.remainder', 'remainder'],
    ['allocation.remainder.name', 'remainder.name'],
    ['allocation.remainder.cents', 'remainder.cents'],
    ['steps', 'steps'],
    ['steps.0', 'steps.0'],
    ['steps.0.name', 'steps.0'],
    ['steps.0.taken_cents', 'steps.0'],
    ['steps.0.pool_after_cents', 'steps.0'],
    ['steps.0.claims', 'steps.0.claims'],
    ['steps.1.claims.0', 'steps.1'],
    ['steps.1.claims.0.code', 'steps.1'],
    ['steps.1.claims.0.first_cents', 'steps.1'],
    ['steps.1.claims.0.second_cents', 'steps.1'],
    ['rations', 'rations'],
    ['rations.0', 'rations.0'],
    ['rations.0.step', 'rations.0'],
    ['rations.0.claims', 'rations.0'],
    ['rations.0.estate_cents', 'rations.0'],
    ['rations.0.method', 'rations.0'],
    ['rations.0.lambda', 'rations.0.lambda'],
    ['rations.0.lambda.numerator', 'rations.0.lambda'],
    ['rations.0.lambda.denominator', 'rations.0.lambda'],
    ['rations.0.shares', 'rations.0.shares'],
    ['rations.0.shares.0', 'rations.0'],
    ['rations.0.shares.0.code', 'rations.0'],
    ['rations.0.shares.0.claim_cents', 'rations.0'],
    ['rations.0.shares.0.share_cents', 'rations.0'],
    ['rations.0.odd_cents', 'rations.0.odd_cents'],
    ['rations.0.odd_cents.0', 'rations.0'],
  ])('has at %s nothing else than what stands there', (place, where) => {
    for (const other of [true, '', -1]) expect(whereFails(place, other)).toBe(`form ${where}`)
  })

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a word', 'allocation'],
  ])('is not %s', (_, other) => {
    expect(certificateOf(other)).toEqual({ failed: { kind: 'form', where: 'certificate' === other ? '' : '' } })
    expect(whereFails('allocation', other)).toBe('form allocation')
  })

  it.each([
    [-1, 'form envelope_cents'],
    [0, null],
    [1, null],
    [0.5, 'form envelope_cents'],
    [2 ** 53 - 1, null],
    [2 ** 53, 'form envelope_cents'],
    ['10', 'form envelope_cents'],
  ])('counts whole cents, not below zero: %s', (amount, where) => {
    expect(whereFails('allocation.envelope_cents', amount)).toBe(where)
  })

  it.each([
    ['0', '1', null],
    ['10', '1', null],
    ['10', '3', null],
    ['0', '3', 'form rations.0.lambda'],
    ['10', '4', 'form rations.0.lambda'],
    ['1', '0', 'form rations.0.lambda'],
    ['0', '0', 'form rations.0.lambda'],
    ['010', '3', 'form rations.0.lambda'],
    ['-10', '3', 'form rations.0.lambda'],
    ['10 ', '3', 'form rations.0.lambda'],
    [`1${'0'.repeat(60)}`, '3', null],
    [`1${'0'.repeat(61)}`, '3', 'form rations.0.lambda'],
    [10, '3', 'form rations.0.lambda'],
  ])('writes λ in lowest terms, in digits alone: %s over %s', (numerator, denominator, where) => {
    expect(whereFails('rations.0.lambda', { numerator, denominator })).toBe(where)
  })

  it.each([
    ['allocation.allocations.0.code', 'allocations (b)'],
    ['steps.1.claims.0.code', 'steps.1 (b)'],
    ['rations.0.shares.0.code', 'rations.0 (b)'],
    ['rations.0.odd_cents.0', 'rations.0.odd_cents (b)'],
  ])('lists by code, each once: %s', (place, where) => {
    expect(whereFails(place, 'b')).toBe(`form ${where}`)
    expect(whereFails(place, 'c')).toBe(`form ${where}`)
    expect(whereFails(place, 'aa')).toBeNull()
  })
})
