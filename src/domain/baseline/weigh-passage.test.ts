import { describe, expect, it } from 'vitest'
import type { LearntShares, LearntWords } from './learnt-words.ts'
import type { PassageTraits } from './passage-traits.ts'
import { cueValues, sumOf, sumParts, traitValues, weighingWords, weighPassage } from './weigh-passage.ts'

const SHARES: LearntShares = { start: 1, subject: 1, promise: 2, own: 4, present: 1, partial: 1, contrary: 0, aside: -1 }
const weights = (...each: number[]): (readonly [number, number])[] => each.map((weight, rank) => [rank, weight] as const)

/** Two requests: the first is told by « comite », the second by « salle »; « jamais » refuses the first. */
const LEARNT: LearntWords = {
  name: 'appris',
  against: 'contre',
  passages: 1000,
  requests: ['P2.1', 'A3.4'],
  stems: new Map([
    ['comite', { met: 10, said: 'comité', weights: weights(1) }],
    ['salle', { met: 10, said: 'salle', weights: [[1, 1]] }],
  ]),
  pairs: new Map(),
  heaviest: [[], []],
  start: 0.5,
  words: new Map([['jamais', { met: 10, weight: -1 }]]),
  runs: new Map([['ne siege', { met: 10, weight: -1 }]]),
  said: new Map(),
  cues: new Map(),
  own: {
    starts: [0.5, 0.25],
    stems: new Map([['comite', weights(0.5)]]),
    words: new Map([['jamais', weights(-2)]]),
    runs: new Map([['ne siege', weights(-2)]]),
  },
  shares: SHARES,
}

const traitsOf = ({ stems = [] as string[], words = [] as string[], runs = [] as string[] }): PassageTraits => ({
  stems: new Map(stems.map((stem) => [stem, stem.toUpperCase()])),
  pairs: new Map(),
  words: new Set(words),
  runs: new Set(runs),
  cues: new Set(),
  said: new Set(),
})
const weighed = (traits: PassageTraits): ReturnType<typeof weighPassage> => weighPassage(traits, traits, LEARNT)

describe('what learnt words weigh', () => {
  it('a word unknown to all weighs nothing: what is left is what each starts from', () => {
    expect(weighed(traitsOf({ stems: ['pluie'] }))).toEqual({ subjects: [0, 0], own: [0.5, 0.25], promise: 0.5 })
  })
  it('a stem tells its request, and no other', () => {
    const { subjects, own } = weighed(traitsOf({ stems: ['comite'] }))
    expect(subjects[0]).toBeGreaterThan(0)
    expect(subjects[1]).toBe(0)
    expect(own[0]).toBeGreaterThan(0.5)
    expect(own[1]).toBe(0.25)
  })
  it('what refuses one request also takes from the promise, and nothing from another', () => {
    const { own, promise } = weighed(traitsOf({ stems: ['comite'], words: ['jamais'] }))
    expect(own[0]).toBeLessThan(0.5)
    expect(own[1]).toBe(0.25)
    expect(promise).toBeLessThan(0.5)
  })
  it('what opens a list bears on the rest, not on the subject', () => {
    const { subjects, own } = weighPassage(traitsOf({}), traitsOf({ stems: ['comite'] }), LEARNT)
    expect(subjects[0]).toBe(0)
    expect(own[0]).toBeGreaterThan(0.5)
  })
})

describe('the sum that decides', () => {
  const at = (subject: number): number => sumParts({ subjects: [subject, 0], own: [0, 0], promise: 0 }, 0, null).subject
  it.each([
    ['beneath the farthest', 0.004, Math.log(0.005)],
    ['the farthest', 0.005, Math.log(0.005)],
    ['above the farthest', 0.006, Math.log(0.006)],
    ['beneath the nearest', 0.59, Math.log(0.59)],
    ['the nearest', 0.6, Math.log(0.6)],
    ['above the nearest', 0.61, Math.log(0.6)],
  ])('nearness counts by its logarithm, between bounds: %s', (_, subject, wanted) => expect(at(subject)).toBe(wanted))
  it.each([
    [null, { present: 0, partial: 0, contrary: 0, aside: 0 }],
    ['present', { present: 1, partial: 0, contrary: 0, aside: 0 }],
    ['partial', { present: 0, partial: 1, contrary: 0, aside: 0 }],
    ['contrary', { present: 0, partial: 0, contrary: 1, aside: 0 }],
    ['absent', { present: 0, partial: 0, contrary: 0, aside: 1 }],
  ] as const)('what the rules found: %s', (found, wanted) => {
    expect(sumParts({ subjects: [1], own: [0], promise: 0 }, 0, found)).toMatchObject(wanted)
  })
  it('adds each part by its share', () => {
    const parts = { subject: 0.5, promise: 0.25, own: 0.125, present: 1, partial: 0, contrary: 0, aside: 0 }
    expect(sumOf(parts, SHARES)).toBe(1 + 0.5 + 0.5 + 0.5 + 1)
  })
})

describe('the words told', () => {
  const traits = traitsOf({ stems: ['comite', 'salle', 'pluie'], runs: ['ne siege'] })
  it('for a request, as the text writes them', () => {
    expect(weighingWords(traits, 0, LEARNT, 'for')).toEqual([{ entry: 'comite', words: 'COMITE' }])
  })
  it('against it', () => expect(weighingWords(traits, 0, LEARNT, 'against')).toEqual([{ entry: 'ne siege', words: 'ne siege' }]))
  it('none, when none weighs', () => expect(weighingWords(traitsOf({ stems: ['pluie'] }), 0, LEARNT, 'for')).toEqual([]))
})

describe('values of traits', () => {
  it('the rarer the heavier, all together one', () => {
    const known = new Map([
      ['rare', { met: 1 }],
      ['common', { met: 900 }],
    ])
    const values = traitValues(['rare', 'common', 'unknown'], known, 1_000_000)
    expect([...values.keys()]).toEqual(['rare', 'common'])
    expect(values.get('rare')).toBeGreaterThan(values.get('common') ?? 1)
    // A root of squares is not exact.
    expect(Math.hypot(...values.values())).toBeCloseTo(1)
  })
  it('a word alone does not count whole', () => {
    expect(traitValues(['common'], new Map([['common', { met: 900 }]]), 1000).get('common')).toBeLessThan(0.2)
  })
  it('cues share alike what they weigh', () => {
    const values = cueValues(['weak', 'cited', 'unknown'], new Set(['weak', 'cited']))
    expect(values.get('weak')).toBe(values.get('cited'))
    expect([...values.keys()]).toEqual(['weak', 'cited'])
  })
})
