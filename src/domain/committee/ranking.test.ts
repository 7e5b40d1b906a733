import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, plus, total } from '../money/cents.ts'
import { rankUnder, sharedRank } from './ranking.ts'

const THREE = [cents(50_000_00), cents(40_000_00), cents(30_000_00)]

describe('files in order under an envelope', () => {
  it.each([
    [119_999_99, [true, true, false], -1],
    [120_000_00, [true, true, true], 0],
    [120_000_01, [true, true, true], 1],
  ])('against an envelope of %i cents', (envelope, within, left) => {
    const ranking = rankUnder(THREE, cents(envelope))
    expect([ranking.lines.map(({ isWithin }) => isWithin), ranking.left, ranking.total]).toEqual([within, left, 120_000_00])
  })
  it('an amount that is not known is not zero: what follows is known only when it is too much already', () => {
    const ranking = rankUnder([cents(1), null, cents(1), cents(10)], cents(5))
    expect([ranking.lines.map(({ isWithin }) => isWithin), ranking.withoutAmount]).toEqual([[true, null, null, false], 1])
  })
  it('without an envelope nothing is said to fit', () => {
    expect(rankUnder(THREE, null)).toMatchObject({ left: null, lines: [{ isWithin: null }, { isWithin: null }, { isWithin: null }] })
  })
  it('what is left and what is taken make the envelope, whatever the order', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 9 }).map(cents), { maxLength: 30 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10 ** 10 }).map(cents), (some, envelope) => {
        const ranking = rankUnder(some, envelope)
        expect(ranking.total).toBe(total(some))
        expect(plus(ranking.total, ranking.left ?? cents(0))).toBe(envelope)
        expect(rankUnder(some.toReversed(), envelope).total).toBe(ranking.total)
      }),
    )
  })
})

it.each([
  [[6, 7, 8], null],
  [[7, 7, 8], 7],
  [[6, null, null], null],
  [[8, 7, 8, 7], 8],
  [[], null],
])('two files of %j share the rank %s', (ranks, shared) => {
  expect(sharedRank(ranks)).toBe(shared)
})
