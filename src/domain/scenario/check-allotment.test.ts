import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { problemOf } from './allotment-bounds.ts'
import type { AllotmentConstraint, AllotmentQuestion } from './allotment-question.ts'
import { checkAllotment, evennessOf } from './check-allotment.ts'

const place = (code: string, population: number, present: number, upstreamDue: number) => ({
  code,
  population,
  present: cents(present),
  upstreamDue: cents(upstreamDue),
})
const QUESTION: AllotmentQuestion = { envelope: cents(300), places: [place('B', 2, 199, 40), place('A', 1, 101, 60)], constraints: [] }
/** Amounts of A, then of B. */
const breaches = (constraints: readonly AllotmentConstraint[], ...amounts: number[]) =>
  checkAllotment(problemOf(QUESTION, constraints), amounts.map(cents)).map(({ kind }) => kind)

describe('an allotment is checked on whole cents', () => {
  it.each([
    [100, 199, ['not-the-envelope']],
    [100, 200, []],
    [100, 201, ['not-the-envelope']],
  ])('%d and %d of an envelope of 300', (a, b, found) => expect(breaches([], a, b)).toEqual(found))
  it('with one amount for each territory, no more and no fewer', () => {
    expect([breaches([], 100, 200, 0), breaches([], 300)]).toEqual([['not-the-envelope'], ['not-the-envelope']])
  })

  it.each([
    // B keeps 179.1 at least, so 180.
    [121, 179, ['below']],
    [120, 180, []],
    [119, 181, []],
  ])('%d and %d where nobody loses more than a tenth', (a, b, found) =>
    expect(breaches([{ kind: 'loss-limit', share: exactFraction(1n, 10n) }], a, b)).toEqual(found),
  )

  it.each([
    [99, 201, ['above']],
    [100, 200, []],
    [101, 199, []],
  ])('%d and %d where an inhabitant of B has a euro at most', (a, b, found) =>
    expect(breaches([{ kind: 'ceiling', amount: cents(100), per: 'inhabitant', code: 'B' }], a, b)).toEqual(found),
  )

  it.each([
    // A third of 300 in upstream: 60 of A, 40 of B.
    [59, 241, ['upstream-short']],
    [60, 240, []],
    [61, 239, []],
  ])('%d and %d where upstream can have a third', (a, b, found) =>
    expect(breaches([{ kind: 'upstream', atLeast: exactFraction(1n, 3n) }], a, b)).toEqual(found),
  )

  it.each([
    // Gini is |2a − b| / 900: a tenth is 90.
    [69, 231, ['not-even']],
    [70, 230, []],
    [71, 229, []],
    [130, 170, []],
    [131, 169, ['not-even']],
  ])('%d and %d where 1 − Gini is nine tenths', (a, b, found) =>
    expect(breaches([{ kind: 'equity', atLeast: exactFraction(9n, 10n) }], a, b)).toEqual(found),
  )

  it('says the exact index that was reached', () => {
    expect(evennessOf(problemOf(QUESTION, []), [cents(70), cents(230)])).toEqual(exactFraction(9n, 10n))
  })
})
