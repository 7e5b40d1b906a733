import { describe, expect, it } from 'vitest'
import { chanceBelow, chanceOf, nextWord, splitMix } from './seeded-chance.ts'

const STEP = 0x9e3779b97f4a7c15n
const words = (count: number, chance: Uint32Array): number[] => Array.from({ length: count }, () => nextWord(chance))

describe('seeded chance', () => {
  it('gives the numbers that the reference program of xoshiro128** prints from 1, 2, 3, 4', () => {
    expect(words(10, Uint32Array.of(1, 2, 3, 4))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('mixes as the reference program of SplitMix64 does from 1234567', () => {
    const states = [1n, 2n, 3n].map((turn) => BigInt.asUintN(64, 1234567n + turn * STEP))
    expect(states.map(splitMix)).toEqual([6457827717110365317n, 3203168211198807973n, 9817491932198370423n])
  })

  it('opens the same sequence for the same seed, another for another', () => {
    expect(words(5, chanceOf(42))).toEqual(words(5, chanceOf(42)))
    expect(words(5, chanceOf(42))).not.toEqual(words(5, chanceOf(43)))
  })

  it('opens with the first two numbers of SplitMix64, low words first', () => {
    const [first, second] = [6457827717110365317n, 3203168211198807973n]
    expect([...chanceOf(1234567)].map(BigInt)).toEqual([first & 0xffffffffn, first >> 32n, second & 0xffffffffn, second >> 32n])
  })
  it('draws again a word that would favour some numbers', () => {
    // From 1, 2, 3, 4 the eighth word is 3 734 860 849, the ninth 3 729 100 597: below that count alone is fair.
    const chance = Uint32Array.of(1, 2, 3, 4)
    for (let turn = 0; turn < 7; turn += 1) nextWord(chance)
    expect(chanceBelow(chance.slice(), 3_734_860_849)).toBe(3_729_100_597)
    expect(chanceBelow(chance.slice(), 3_734_860_850)).toBe(3_734_860_849)
  })
  it('never gives a number at or above the count', () => {
    const chance = chanceOf(7)
    const seen = new Set(Array.from({ length: 1_000 }, () => chanceBelow(chance, 7)))
    expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})
