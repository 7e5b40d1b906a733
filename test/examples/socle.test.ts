import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readBaseline } from '#domain/baseline/read-baseline.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import { textDocuments } from '#main/text-documents.ts'
import { readBaselineFolder } from '#registry/read/baseline-folder.ts'
import { conventionOf, labelledPassages, lightPairs, type LabelledPassage } from '../baseline/labelled-passages.ts'

const ROOT = process.cwd()
type Truth = { readonly baseline: readonly { readonly request: string; readonly state: string; readonly isDisputable?: boolean }[] }
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

const shortIn = (passages: readonly LabelledPassage[]): readonly string[] =>
  clauses.filter((id) => {
    const { precision, recall } = figuresOf(passages.filter(({ request }) => request === id))
    return !(precision >= 0.8 && recall >= 0.8)
  })

/** Two hands that saw neither rules nor passages, and whose passages taught nothing to rules or words: they tell how a new language is read. */
describe.each(['hand-t', 'hand-u'])('blind series %s, never learnt from', (folder) => {
  const passages = labelledPassages(folder)
  it.each(clauses)('%s has twelve passages, a third of which or more carry nothing', (id) => {
    const mine = passages.filter(({ request }) => request === id)
    expect(mine.length).toBe(12)
    expect(mine.filter(({ state }) => !isCarried(state)).length).toBeGreaterThanOrEqual(4)
  })
  it('over all, at least nine in ten are right, and nine in ten found', () => {
    const { precision, recall } = figuresOf(passages)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
  it('each request, at least eight in ten', () => expect(shortIn(passages)).toEqual([]))
})

/**
 * Written by a hand that knew the rules and kept away from their words on purpose, further than a convention would: below the bar,
 * and told so in docs/reference/socle.md. Never taught, to rules or to words; first read by rules alone at 0.742 and 0.295.
 */
describe('the ninth series, written away from all words known', () => {
  const passages = labelledPassages('fresh-9')
  it('no fewer are right and found than when it was measured last', () => {
    const { precision, recall } = figuresOf(passages)
    expect(precision).toBeGreaterThanOrEqual(0.88)
    expect(recall).toBeGreaterThanOrEqual(0.6)
  })
})

describe('whole conventions by a hand that saw neither rules nor passages', () => {
  it.each(['convention-haute-lisiere', 'convention-ile-de-sable'])('%s: at least 85 states in 100 are on the right side', async (name) => {
    const file = (ending: string): string => join(ROOT, 'test/baseline/whole', `${name}.${ending}`)
    const truth: Truth = parse(readFileSync(file('truth.yaml'), 'utf8'))
    const { text } = await textDocuments(1, 1).read(new Uint8Array(readFileSync(file('md'))), `${name}.md`)
    if (text === null) return expect.fail('cannot be read')
    const read = new Map(readBaseline(text, rules.index).map(({ request, state }) => [request, state]))
    const told = truth.baseline.filter(({ isDisputable }) => isDisputable !== true)
    const right = told.filter(({ request, state }) => isCarried(state) === isCarried(read.get(request) ?? ''))
    expect(right.length / told.length).toBeGreaterThanOrEqual(0.85)
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
