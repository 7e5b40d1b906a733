import { describe, expect, it } from 'vitest'
import { baselineIndex, type BaselineIndex } from './baseline-index.ts'
import type { BaselineCues, BaselineWay } from './baseline-rule.ts'
import type { LearntWords } from './learnt-words.ts'
import { cueValues, readLearnt, traitValues, type LearntFound } from './read-learnt.ts'
import { readSentences } from './read-sentence.ts'

const NO_CUES = Object.fromEntries(
  [
    ...['weak', 'hypothetical', 'cited', 'speakers', 'saying', 'claiming', 'sayingNear', 'sayingBefore', 'reported', 'signatories'],
    ...['denying', 'denyingAfter', 'litotes', 'notVerbs'],
  ].map((kind) => [kind, []]),
) as unknown as BaselineCues
const WAY: BaselineWay = {
  name: 'comité',
  groups: [{ least: 1, among: [{ name: 'comité', expressions: ['comité'] }] }],
  gives: 'present',
  negation: 'cancels',
  weakness: 'lowers',
  window: 'sentence',
  unless: [],
}
const rule = { request: 'P2.1', place: 'anywhere', ways: [WAY], isMeasured: true } as const
const same = (word: string): string => word

const subject = (weight: number): LearntWords['stems'] =>
  new Map(['professionnels', 'comite', 'suivi', 'siegent'].map((stem) => [stem, { met: 10, said: stem, weights: [[0, weight]] }]))
const learntOf = (weight: number, start: number): LearntWords => ({
  name: 'appris',
  passages: 1000,
  requests: ['P2.1'],
  stems: subject(weight),
  pairs: new Map(),
  heaviest: [[]],
  start,
  words: new Map(),
  runs: new Map(),
  said: new Map(),
  cues: new Map(),
  cuesOf: [new Map()],
})

function foundIn(text: string, learnt: LearntWords): LearntFound[] {
  const index: BaselineIndex = baselineIndex([rule], NO_CUES, same, learnt)
  return readLearnt([], readSentences(text, index), learnt, index)
}

describe('learnt words', () => {
  const TEXT = 'Les professionnels siegent au comite de suivi'
  it('count together: a subject, a promise, and a way of the rules', () => {
    expect(foundIn(TEXT, learntOf(0.4, 1)).map(({ request }) => request)).toEqual(['P2.1'])
    expect(foundIn(TEXT, learntOf(0.01, 1))).toEqual([])
  })
  it.each([
    ['under nothing', -0.01, 0],
    ['nothing', 0, 0],
    ['whole', 1, 1],
  ])('a promise that is %s', (_, start, count) => expect(foundIn(TEXT, learntOf(0.6, start)).length).toBe(count))
  it('none known: nothing is found, whatever the promise', () => expect(foundIn('Il pleut', learntOf(9, 1))).toEqual([]))
  it('tell which weighed most, as the text writes them', () => {
    expect(foundIn(TEXT, learntOf(0.6, 1))[0]?.telling[0]).toEqual({ entry: 'professionnels', words: 'professionnels' })
  })
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
    const values = cueValues(['weak', 'cited', 'unknown'], new Set(['weak', 'cited']), 1)
    expect([values.get('weak'), values.get('cited'), values.has('unknown')]).toEqual([1 / Math.sqrt(2), 1 / Math.sqrt(2), false])
  })
})
