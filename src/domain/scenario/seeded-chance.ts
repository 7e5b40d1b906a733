/** Where a sequence of chances stands: four words of 32 bits, changed in place by each draw. */
export type SeededChance = Uint32Array

const MASK = 2n ** 64n - 1n

/**
 * The sequence that a seed opens: its four words are the first two numbers of SplitMix64.
 * Bounds: any whole number of at most 53 bits; the same seed, the same sequence, on every machine.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function chanceOf(seed: number): SeededChance {
  let state = BigInt.asUintN(64, BigInt(seed))
  const words: number[] = []
  for (let turn = 0; turn < 2; turn += 1) {
    state = (state + 0x9e3779b97f4a7c15n) & MASK
    const mixed = splitMix(state)
    words.push(Number(mixed & 0xffffffffn), Number(mixed >> 32n))
  }
  return Uint32Array.from(words)
}

/**
 * The number that SplitMix64 gives for a state.
 * Units: 64 bits. Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function splitMix(state: bigint): bigint {
  const first = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK
  const second = ((first ^ (first >> 27n)) * 0x94d049bb133111ebn) & MASK
  return second ^ (second >> 31n)
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/**
 * The next number of the sequence: xoshiro128**, of Blackman and Vigna.
 * Units: from 0 to 2³² − 1. Bounds: changes the sequence.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function nextWord(chance: SeededChance): number {
  const first = chance[0] ?? 0
  const second = chance[1] ?? 0
  const result = Math.imul(turned(Math.imul(second, 5), 7), 9) >>> 0
  const thirdMixed = (chance[2] ?? 0) ^ first
  const fourthMixed = (chance[3] ?? 0) ^ second
  chance[1] = second ^ thirdMixed
  chance[0] = first ^ fourthMixed
  chance[2] = thirdMixed ^ (second << 9)
  chance[3] = turned(fourthMixed, 11)
  return result
}

/**
 * A whole number from 0 to one less than a count, each as likely as the others.
 * Bounds: count from 1 to 2³²; the few words that would favour some numbers are drawn again.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function chanceBelow(chance: SeededChance, count: number): number {
  const fair = 2 ** 32 - (2 ** 32 % count)
  for (;;) {
    const word = nextWord(chance)
    if (word < fair) return word % count
  }
}
