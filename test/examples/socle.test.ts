import { describe, expect, it } from 'vitest'
import { readBaseline } from '#domain/baseline/read-baseline.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import { readBaselineFolder } from '#registry/read/baseline-folder.ts'
import { conventionOf, labelledPassages, lightPairs, type LabelledPassage } from '../baseline/labelled-passages.ts'

const ROOT = process.cwd()
const rules = readBaselineFolder(ROOT)
const clauses = rules.register.requests.filter(({ servedAs }) => servedAs.includes('clause')).map(({ id }) => id)

const stateIn = (passage: Pick<LabelledPassage, 'request' | 'text' | 'inPreamble'>): BaselineState | undefined =>
  readBaseline(conventionOf(passage), rules.index).find(({ request }) => request === passage.request)?.state
const isCarried = (state: string | undefined): boolean => state === 'present' || state === 'partial'

/** Right ones among those found, and found among the right ones: carried is present or partial. */
function figuresOf(passages: readonly LabelledPassage[]): { precision: number; recall: number; exact: number } {
  const read = passages.map((passage) => ({ wanted: passage.state, found: stateIn(passage) }))
  const both = read.filter(({ wanted, found }) => isCarried(wanted) && isCarried(found)).length
  return {
    precision: both / read.filter(({ found }) => isCarried(found)).length,
    recall: both / read.filter(({ wanted }) => isCarried(wanted)).length,
    exact: read.filter(({ wanted, found }) => wanted === found).length / read.length,
  }
}

/** Series by series; the fourth fresh one holds only requests that had fallen short, and no rule has been touched for it. */
const SERIES = [
  ['passages', clauses],
  ['held-out', clauses],
  ['fresh', clauses],
  ['fresh-2', clauses],
  ['fresh-3', clauses],
  ['fresh-4', ['O2', 'P3.1', 'P4.5', 'P8.2', 'P9.3', 'A3.4', 'A4.1d']],
] as const

describe.each(SERIES)('labelled passages, series %s', (folder, requests) => {
  const passages = labelledPassages(folder)
  it.each(requests)('%s has ten of them, a third of which carry nothing', (id) => {
    const mine = passages.filter(({ request }) => request === id)
    expect(mine.length).toBe(10)
    expect(mine.filter(({ state }) => !isCarried(state)).length).toBeGreaterThanOrEqual(10 / 3)
  })
  it('over all, at least nine in ten are right, and nine in ten found', () => {
    const { precision, recall } = figuresOf(passages)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
  it.each(requests)('%s: at least eight in ten are right, and eight in ten found', (id) => {
    const { precision, recall } = figuresOf(passages.filter(({ request }) => request === id))
    expect(precision).toBeGreaterThanOrEqual(0.8)
    expect(recall).toBeGreaterThanOrEqual(0.8)
  })
})

/** Series of six to eight and of four: first read at 0.93 and 0.84, then at 0.94 and 0.92; what was missed was taught since. */
describe.each(['fresh-5', 'fresh-6'])('labelled passages by another hand, series %s', (folder) => {
  const passages = labelledPassages(folder)
  it('has some for each request served as clause, a quarter of which or more carry nothing', () => {
    expect([...new Set(passages.map(({ request }) => request))].toSorted()).toEqual([...clauses].toSorted())
    expect(passages.filter(({ state }) => !isCarried(state)).length).toBeGreaterThanOrEqual(passages.length / 4)
  })
  it('over all, at least nine in ten are right, and nine in ten found', () => {
    const { precision, recall } = figuresOf(passages)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})

/**
 * Blind series, first read by rules alone at 0.844 and 0.623, 0.855 and 0.567, 0.742 and 0.295: below the bar of 0.9, and told so in
 * docs/reference/socle.md. The first two were taught since; these floors keep what was learnt and do not show that a new text is read as
 * well. The ninth was never taught, to rules or to words: it alone shows how another’s text is read.
 */
describe.each([
  ['fresh-7', 12, { precision: 0.9, recall: 0.9 }],
  ['fresh-8', 8, { precision: 0.9, recall: 0.9 }],
  ['fresh-9', 6, { precision: 0.66, recall: 0.58 }],
] as const)('blind series %s', (folder, each, floor) => {
  const passages = labelledPassages(folder)
  it.each(clauses)('%s has as many passages as the others, a third of which or more carry nothing', (id) => {
    const mine = passages.filter(({ request }) => request === id)
    expect(mine.length).toBe(each)
    expect(mine.filter(({ state }) => !isCarried(state)).length).toBeGreaterThanOrEqual(each / 3)
  })
  it('over all, no fewer are right and found than when it was measured last', () => {
    const { precision, recall } = figuresOf(passages)
    expect(precision).toBeGreaterThanOrEqual(floor.precision)
    expect(recall).toBeGreaterThanOrEqual(floor.recall)
  })
})

describe('requests that fall short of eight in ten', () => {
  const shortIn = (folder: string): readonly string[] => {
    const passages = labelledPassages(folder)
    return clauses.filter((id) => {
      const { precision, recall } = figuresOf(passages.filter(({ request }) => request === id))
      return !(precision >= 0.8 && recall >= 0.8)
    })
  }
  it('none in the seventh series, taught since', () => {
    expect(shortIn('fresh-7')).toEqual([])
  })
  it('two in the eighth, taught since', () => {
    expect(shortIn('fresh-8')).toEqual(['P8.1', 'P9.3'])
  })
  it('all but one in the ninth, which nothing was made for', () => {
    expect(clauses.filter((id) => !shortIn('fresh-9').includes(id))).toEqual(['P8.1'])
  })
})

describe('requests served otherwise than as clauses', () => {
  const pairs = Object.entries(lightPairs())
  it('all have a sentence that carries them and one that does not', () => {
    expect(pairs.map(([id]) => id)).toEqual(rules.register.requests.map(({ id }) => id).filter((id) => !clauses.includes(id)))
  })
  it.each(pairs)('%s', (request, [carrying, silent]) => {
    expect(isCarried(stateIn({ request, text: carrying, inPreamble: false }))).toBe(true)
    expect(stateIn({ request, text: silent, inPreamble: false })).toBe('absent')
  })
})

describe('the register', () => {
  it('gives every request a reading, and only those served as clause are measured', () => {
    const readings = readBaseline(conventionOf({ text: 'Rien.', inPreamble: false }), rules.index)
    expect(readings.map(({ request }) => request)).toEqual(rules.register.requests.map(({ id }) => id))
    expect(readings.filter(({ isMeasured }) => isMeasured).map(({ request }) => request)).toEqual(clauses)
  })
})

describe('model clauses', () => {
  it('there is one for each request served as clause', () => {
    expect(rules.modelClauses.map(({ request }) => request)).toEqual(clauses)
  })
  it.each(rules.modelClauses.map(({ request, text }) => [request, text] as const))('%s is read as carried whole', (request, text) => {
    expect(stateIn({ request, text, inPreamble: request === 'P8.1' })).toBe('present')
  })
  it.each(rules.modelClauses.map(({ request, text }) => [request, text] as const))(
    '%s takes two to six sentences, or a visa',
    (_, text) => {
      const sentences = text.split(/(?<=[.;])\s+(?=[A-ZÉÀ«])/).length
      expect(sentences).toBeGreaterThanOrEqual(1)
      expect(sentences).toBeLessThanOrEqual(6)
    },
  )
})
