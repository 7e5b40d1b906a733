import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { isEvenEnough, pairsOf, peopleOf, slopesOf, spreadOf, turnedPairs } from './allotment-spread.ts'

const PLACES = [
  { population: 1, present: cents(10) },
  { population: 2, present: cents(10) },
  { population: 3, present: cents(30) },
]

describe('the spread of an allotment', () => {
  it('adds what each pair stands apart per inhabitant', () => {
    // |2 × 10 − 1 × 10| + |3 × 10 − 1 × 30| + |3 × 10 − 2 × 30|
    expect(spreadOf(PLACES, [10, 10, 30].map(cents))).toBe(40n)
    expect(peopleOf(PLACES)).toBe(6n)
  })
  it.each([
    [39n, true],
    [40n, true],
    [41n, false],
  ])('of %d among six people and fifty cents is even enough for 13/15, or not', (spread, isEven) => {
    expect(isEvenEnough(spread, cents(50), 6n, exactFraction(13, 15))).toBe(isEven)
  })
  it('has pairs with the side that stands higher today, equals on the first', () => {
    expect(pairsOf(PLACES)).toEqual([
      { key: '0_1', a: 0, b: 1, sign: 1 },
      { key: '0_2', a: 0, b: 2, sign: 1 },
      { key: '1_2', a: 1, b: 2, sign: -1 },
    ])
  })
  it('leans on each territory by the weights of its pairs and the people in front', () => {
    const pairs = [
      { a: 0, b: 1, weight: 5n },
      { a: 1, b: 2, weight: 7n },
    ]
    expect(slopesOf(PLACES, pairs)).toEqual([10n, 16n, -14n])
  })
})

describe('pairs that turn over', () => {
  const two = (...present: number[]) => present.map((amount, at) => ({ population: at + 1, present: cents(amount) }))
  // Three people: the second territory has two of them.
  it.each([
    ['not within a thousandth of a cent', [0, 0.003], []],
    ['beyond it', [0, 0.0031], ['0_1']],
    ['not when equal', [1, 2], []],
    ['not when apart as today', [5, 0], []],
  ])('%s', (_, approximate, keys) => {
    expect(turnedPairs(two(10, 0), approximate).map(({ key }) => key)).toEqual(keys)
  })
  it.each([
    ['not within a thousandth of a cent', [0.0015, 0], []],
    ['beyond it', [0.0016, 0], ['0_1']],
    ['not when apart as today', [0, 5], []],
  ])('from the other side: %s', (_, approximate, keys) => {
    expect(turnedPairs(two(0, 10), approximate).map(({ key }) => key)).toEqual(keys)
  })
})
