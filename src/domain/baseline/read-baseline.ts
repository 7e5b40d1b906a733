import type { ConventionText, Division, TextBlock } from '../convention/convention-text.ts'
import type { BaselineIndex, IndexedRule, IndexedWay } from './baseline-index.ts'
import type { BaselinePassage, BaselineReading, SearchedFor } from './baseline-reading.ts'
import type { BaselineState } from './baseline-rule.ts'
import type { LearntWords } from './learnt-words.ts'
import { judged, searchedLearnt, weigherOf } from './learnt-passages.ts'
import { readSentences, type ReadSentence } from './read-sentence.ts'
import { readWay, type WayFound } from './read-way.ts'

/** A block of text with what stands before it and lends it words: its heading, the sentence that opens its list. */
type ReadBlock = {
  readonly division: Division
  readonly block: TextBlock
  readonly heading: readonly ReadSentence[]
  readonly opening: readonly ReadSentence[]
  readonly sentences: readonly ReadSentence[]
  /** Every entry met in it or before it: a way that needs another is not tried. */
  readonly met: ReadonlySet<number>
  /** What learnt words weigh in its sentences; none when there are none. */
  readonly weigh: ReturnType<typeof weigherOf> | null
}

/** Learnt words, and what a sentence that they alone find must weigh. */
type LearntBar = { readonly words: LearntWords; readonly least: number }

/** The more sentences, the more chances to be mistaken: the least rises by that for each time that the text is e times longer. */
const LONGER_TEXT = 0.5

/**
 * Where each request stands in a text, with the passages that carry it, those set aside, and what was searched.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function readBaseline(text: ConventionText, index: BaselineIndex): BaselineReading[] {
  const divisions = text.divisions.flatMap(withinDivision)
  const blocks = divisions.flatMap((division) => readBlocks(division, index))
  const ids = divisions.map(({ id }) => id)
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0)
  const learnt = index.learnt === null ? null : { words: index.learnt, least: LONGER_TEXT * Math.log(Math.max(1, sentences)) }
  return index.rules.map((rule) => readRule(rule, blocks, ids, learnt))
}

const withinDivision = (division: Division): Division[] => [division, ...division.divisions.flatMap(withinDivision)]

function readBlocks(division: Division, index: BaselineIndex): ReadBlock[] {
  const heading = division.heading === null ? [] : readSentences(division.heading, index, true)
  const blocks: ReadBlock[] = []
  let opening: readonly ReadSentence[] = []
  for (const block of division.blocks) {
    if (block.kind === 'table') continue
    const sentences = readSentences(block.text, index)
    const before = block.kind === 'item' ? opening : []
    const met = new Set([...heading, ...before, ...sentences].flatMap((sentence) => [...sentence.met.keys()]))
    const weigh = index.learnt === null ? null : weigherOf(before, index.learnt)
    blocks.push({ division, block, heading, opening: before, sentences, met, weigh })
    if (block.kind === 'paragraph') opening = /:\s*$/.test(block.text) ? sentences.slice(-1) : []
  }
  return blocks
}

function readRule(
  rule: IndexedRule,
  blocks: readonly ReadBlock[],
  divisions: readonly string[],
  learnt: LearntBar | null,
): BaselineReading {
  const all = blocks.flatMap((block) => passagesIn(block, rule, learnt))
  const isTakenBack = all.some(({ state }) => state === 'contrary')
  const found = isTakenBack ? all.filter(({ why }) => why.way !== learnt?.words.name) : all
  const passages = found.filter(({ state }) => state !== 'absent').toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  return {
    request: rule.request,
    state: stateOf(passages.map(({ state }) => state)),
    passages,
    setAside: found.filter(({ state }) => state === 'absent'),
    searched: {
      for: [...rule.ways.map(searchedFor), ...(learnt === null ? [] : searchedLearnt(rule.request, learnt.words))],
      divisions,
    },
    isMeasured: rule.isMeasured,
  }
}

const searchedFor = ({ name, groups }: IndexedWay): SearchedFor => ({
  way: name,
  expressions: groups.map(({ among }) => among.flatMap(({ expressions }) => expressions)),
})

const ORDER: readonly BaselineState[] = ['present', 'contrary', 'partial', 'absent']

/**
 * What a text holds of a request, from what its passages hold: one article that gives and one that takes back leave a part.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function stateOf(states: readonly BaselineState[]): BaselineState {
  if (states.includes('contrary')) return states.includes('present') ? 'partial' : 'contrary'
  return states.includes('present') ? 'present' : states.includes('partial') ? 'partial' : 'absent'
}

/** The best that each place of a block holds, rules first, then learnt words; a sentence is told once for a request. */
function passagesIn(block: ReadBlock, rule: IndexedRule, learnt: LearntBar | null): BaselinePassage[] {
  const ofRules = rule.ways
    .filter((way) => isWithin(block.met, way))
    .flatMap((way) => windowsOf(block, way.window).flatMap((window) => readWay(window, way) ?? []))
  const found =
    learnt === null || block.weigh === null
      ? ofRules
      : judged(rule.request, ofRules, { ...block, weigh: block.weigh }, learnt.words, learnt.least)
  const told: WayFound[] = []
  for (const one of found.toSorted((a, b) => worth(b) - worth(a))) {
    const isTold = told.some(({ quote }) => quote.includes(one.quote) || one.quote.includes(quote))
    if (!isTold) told.push(one)
  }
  return told.map((one) => placed(one, block, rule))
}

const isWithin = (met: ReadonlySet<number>, { groups, entries }: IndexedWay): boolean =>
  groups.every(({ least }, rank) => (entries[rank] ?? []).filter((entry) => met.has(entry)).length >= least)

/** A passage that counts tells more than one set aside; then the shorter quote. */
const WORTH = { contrary: 3, present: 2, partial: 1, absent: 0 } as const
const worth = ({ state, quote }: WayFound): number => WORTH[state] - quote.length / 1_000_000

function windowsOf({ heading, opening, sentences }: ReadBlock, window: 'sentence' | 'pair'): (readonly ReadSentence[])[] {
  const before = [...heading, ...opening]
  const single = sentences.map((sentence) => [...before, sentence])
  const pairs = [1, 2].flatMap((apart) =>
    sentences.slice(apart).map((sentence, rank) => [...before, ...sentences.slice(rank, rank + 1), sentence]),
  )
  return window === 'pair' ? [...single, ...pairs] : single
}

function placed({ state, why, quote }: WayFound, { division, block }: ReadBlock, rule: IndexedRule): BaselinePassage {
  const isPreamble = division.kind === 'preamble'
  const isMisplaced = (rule.place === 'article' && isPreamble) || (rule.place === 'preamble' && !isPreamble)
  return {
    article: division.id,
    block: block.id,
    page: block.place?.page ?? division.place?.page ?? null,
    quote,
    state: isMisplaced && state === 'present' ? 'partial' : state,
    why: { ...why, isMisplaced },
  }
}
