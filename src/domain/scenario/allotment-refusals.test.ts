import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { AllotmentConstraint } from './allotment-question.ts'
import { askable, type KnownOrNot } from './allotment-refusals.ts'

const known = (code: string): KnownOrNot => ({ code, population: 1, present: cents(1), upstreamDue: cents(1) })
const floor = (amount: number, code: string | null = null): AllotmentConstraint => ({
  kind: 'floor',
  amount: cents(amount),
  per: 'territory',
  code,
})
const refusals = (envelope: number, territories: readonly KnownOrNot[], constraints: readonly AllotmentConstraint[] = []) =>
  askable(cents(envelope), territories, constraints).refusals
const some = (count: number) => Array.from({ length: count }, (_, at) => known(`t${at}`))

describe('an allotment is searched', () => {
  it('with its envelope, the territories whose present is known, and its constraints', () => {
    const constraints = [floor(1)]
    const asked = askable(cents(10), [known('a'), { ...known('b'), present: null }, { ...known('c'), upstreamDue: null }], constraints)
    expect(asked).toEqual({
      question: { envelope: 10, places: [known('a'), { ...known('c'), upstreamDue: null }], constraints },
      refusals: [{ kind: 'unknown-present', codes: ['b'] }],
    })
  })
  it.each([
    [-1, [{ kind: 'empty-envelope' }]],
    [0, [{ kind: 'empty-envelope' }]],
    [1, []],
  ])('with an envelope above zero: %d', (envelope, expected) => {
    expect(refusals(envelope, some(1))).toEqual(expected)
  })
  it.each([
    [0, [{ kind: 'no-territory' }]],
    [1, []],
    [120, []],
    [121, [{ kind: 'too-many-territories', found: 121, most: 120 }]],
  ])('among one to 120 territories: %d', (count, expected) => {
    expect(refusals(1, some(count))).toEqual(expected)
  })
  it.each([
    [11, []],
    [12, []],
    [13, [{ kind: 'too-many-constraints', found: 13, most: 12 }]],
  ])('under at most twelve constraints: %d', (count, expected) => {
    expect(
      refusals(
        1,
        some(1),
        Array.from({ length: count }, () => floor(0)),
      ),
    ).toEqual(expected)
  })
  it('without an upstream due, as long as upstream is not asked', () => {
    const unknown = [known('a'), { ...known('b'), upstreamDue: null }]
    expect(refusals(1, unknown, [floor(0)])).toEqual([])
    expect(refusals(1, unknown, [floor(0), { kind: 'upstream', atLeast: exactFraction(0) }])).toEqual([
      { kind: 'unknown-upstream', codes: ['b'] },
    ])
  })
  it.each([
    [-1, 100, true],
    [0, 100, false],
    [1, 100, false],
    [100, 100, false],
    [101, 100, true],
  ])('with shares and indices from zero to one: %d of %d', (numerator, denominator, isRefused) => {
    const share = exactFraction(numerator, denominator)
    const expected = isRefused ? [{ kind: 'outside-bounds', constraint: 1 }] : []
    expect(refusals(1, some(1), [floor(0), { kind: 'loss-limit', share }])).toEqual(expected)
    expect(refusals(1, some(1), [floor(0), { kind: 'equity', atLeast: share }])).toEqual(expected)
    expect(refusals(1, some(1), [floor(0), { kind: 'upstream', atLeast: share }])).toEqual(expected)
  })
  it.each([
    [-1, null, [{ kind: 'outside-bounds', constraint: 0 }]],
    [0, null, []],
    [1, 't0', []],
    [1, 't1', []],
    [-1, 'z', [{ kind: 'unknown-territory', constraint: 0, code: 'z' }]],
  ])('with floors not below zero, for territories that are there: %d for %s', (amount, code, expected) => {
    expect(refusals(1, some(2), [floor(amount, code)])).toEqual(expected)
  })
})
