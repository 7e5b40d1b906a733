import type { Stem } from '../baseline/text-words.ts'
import { sentencePlaces } from '../baseline/sentences.ts'
import type { FunderLevel } from '../convention/funder-level.ts'
import { minus, type Cents } from '../money/cents.ts'
import { clauseFeatures, type ClauseFeatures, type ClauseStrength } from './clause-features.ts'
import type { ClauseWords } from './clause-words.ts'
import { stemsOf, wordsOf, type ComparedArticle } from './compared-article.ts'
import { writtenWords } from './written-words.ts'

/** One sentence and the block it stands in. */
export type ClausePassage = { readonly blockId: string; readonly text: string }

/** What changed in what a text fixes; `before` or `after` is null where nothing answers. */
export type ClauseDifference =
  | {
      readonly kind: 'amount-up' | 'amount-down'
      readonly from: Cents
      readonly to: Cents
      readonly change: Cents
      readonly before: ClausePassage
      readonly after: ClausePassage
    }
  /** Amounts of one article that the other does not write, where no sentence answers theirs one by one. */
  | {
      readonly kind: 'amounts-differ'
      readonly from: readonly Cents[]
      readonly to: readonly Cents[]
      readonly before: ClausePassage | null
      readonly after: ClausePassage | null
    }
  | {
      readonly kind: 'key-changed'
      readonly from: number
      readonly to: number
      readonly before: ClausePassage
      readonly after: ClausePassage
    }
  | {
      readonly kind: 'weakened' | 'strengthened'
      readonly from: ClauseStrength
      readonly to: ClauseStrength
      readonly before: ClausePassage
      readonly after: ClausePassage
    }
  | {
      readonly kind: 'payer-changed'
      readonly from: readonly FunderLevel[]
      readonly to: readonly FunderLevel[]
      readonly before: ClausePassage
      readonly after: ClausePassage
    }
  | {
      readonly kind: 'sooner' | 'later'
      readonly from: string
      readonly to: string
      readonly before: ClausePassage
      readonly after: ClausePassage
    }
  | {
      readonly kind: 'narrowed' | 'widened'
      readonly words: readonly string[]
      readonly before: ClausePassage
      readonly after: ClausePassage
    }
  | { readonly kind: 'gone'; readonly before: ClausePassage; readonly after: null }
  | { readonly kind: 'new'; readonly before: null; readonly after: ClausePassage }

type Sentence = { readonly passage: ClausePassage; readonly stems: ReadonlySet<string>; readonly features: ClauseFeatures }

/** Two sentences answer each other when they share this part of their stems; a clause is told gone or new when nothing shares as much as the second. */
const ANSWERS = 0.45
const STRENGTH: readonly ClauseStrength[] = ['option', 'care', 'plain', 'duty']

/**
 * What differs in what two aligned articles fix, in the order of the first, then what is new.
 * Bounds: a sentence of fewer than four words of meaning is not told gone or new.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function clauseDifferences(before: ComparedArticle, after: ComparedArticle, words: ClauseWords, stem: Stem): ClauseDifference[] {
  const [old, now] = [sentencesOf(before, words, stem), sentencesOf(after, words, stem)]
  const taken = new Set<Sentence>()
  const pairs = answered(old, now, taken)
  return [
    ...old.flatMap((one) => {
      const other = pairs.get(one)
      if (other === undefined) return one.stems.size < 4 ? [] : [{ kind: 'gone', before: one.passage, after: null } as const]
      return one.passage.text === other.passage.text ? [] : between(one, other, stem)
    }),
    ...now.flatMap((one) => (taken.has(one) || one.stems.size < 4 ? [] : [{ kind: 'new', before: null, after: one.passage } as const])),
    ...amountsApart(old, now, pairs),
  ]
}

/**
 * The sentences of an article that only one text holds, as clauses gone or new.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function loneDifferences(article: ComparedArticle, side: 'before' | 'after', words: ClauseWords, stem: Stem): ClauseDifference[] {
  return sentencesOf(article, words, stem).flatMap(({ passage, stems }): ClauseDifference[] => {
    if (stems.size < 4) return []
    return [side === 'before' ? { kind: 'gone', before: passage, after: null } : { kind: 'new', before: null, after: passage }]
  })
}

const sentencesOf = ({ division }: ComparedArticle, words: ClauseWords, stem: Stem): Sentence[] =>
  division.blocks.flatMap((block) =>
    block.kind === 'table'
      ? []
      : sentencePlaces(wordsOf(block)).map(({ start, end }) => {
          const text = wordsOf(block).slice(start, end)
          return { passage: { blockId: block.id, text }, stems: new Set(stemsOf(text, stem)), features: clauseFeatures(text, words) }
        }),
  )

/** Surest pairs first, each sentence once. */
function answered(old: readonly Sentence[], now: readonly Sentence[], taken: Set<Sentence>): Map<Sentence, Sentence> {
  const candidates = old
    .flatMap((one) =>
      now.map((other) => ({ one, other, score: one.passage.text === other.passage.text ? 2 : shared(one.stems, other.stems) })),
    )
    .filter(({ score }) => score >= ANSWERS)
    .toSorted((a, b) => b.score - a.score)
  const pairs = new Map<Sentence, Sentence>()
  for (const { one, other } of candidates) {
    if (pairs.has(one) || taken.has(other)) continue
    pairs.set(one, other)
    taken.add(other)
  }
  return pairs
}

/** Twice what is common over what both hold (Dice). */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((stem) => b.has(stem)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

function between(one: Sentence, other: Sentence, stem: Stem): ClauseDifference[] {
  const [was, is] = [one.features, other.features]
  const sides = { before: one.passage, after: other.passage }
  const found: ClauseDifference[] = []
  if (was.key !== null && is.key !== null && was.key.local !== is.key.local)
    found.push({ kind: 'key-changed', from: was.key.local, to: is.key.local, ...sides })
  if (was.amounts.length === is.amounts.length)
    was.amounts.forEach((from, at) => {
      const to = is.amounts[at] ?? from
      if (from !== to) found.push({ kind: to > from ? 'amount-up' : 'amount-down', from, to, change: minus(to, from), ...sides })
    })
  const [a, b] = [STRENGTH.indexOf(was.strength), STRENGTH.indexOf(is.strength)]
  // The present tense binds as a duty does: « publie » and « s’engage à publier » are told apart by nobody.
  if (Math.min(a, 2) !== Math.min(b, 2))
    found.push({ kind: b < a ? 'weakened' : 'strengthened', from: was.strength, to: is.strength, ...sides })
  if (was.payers.length > 0 && is.payers.length > 0 && was.payers.join() !== is.payers.join())
    found.push({ kind: 'payer-changed', from: was.payers, to: is.payers, ...sides })
  found.push(...moved(was.days, is.days, sides), ...moved(was.yearDays, is.yearDays, sides), ...moved(was.delays, is.delays, sides))
  found.push(...scope(one, other, sides, stem))
  return found
}

/** The amounts that no sentence compares one by one, told together; those that both articles write are no difference. */
function amountsApart(old: readonly Sentence[], now: readonly Sentence[], pairs: ReadonlyMap<Sentence, Sentence>): ClauseDifference[] {
  const compared = [...pairs].filter(([one, other]) => one.features.amounts.length === other.features.amounts.length).flat()
  const [was, is] = [old, now].map((sentences) => sentences.filter((one) => !compared.includes(one) && one.features.amounts.length > 0))
  const amountsOf = (sentences: readonly Sentence[] = []): Cents[] => sentences.flatMap(({ features }) => features.amounts)
  const without = (sentences: readonly Sentence[] = [], both: readonly Cents[]): [Cents[], ClausePassage | null] => [
    amountsOf(sentences).filter((one) => !both.includes(one)),
    sentences.find(({ features }) => features.amounts.some((one) => !both.includes(one)))?.passage ?? null,
  ]
  const both = amountsOf(was).filter((one) => amountsOf(is).includes(one))
  const [[from, before], [to, after]] = [without(was, both), without(is, both)]
  return from.length + to.length === 0 ? [] : [{ kind: 'amounts-differ', from, to, before, after }]
}

type Sides = { readonly before: ClausePassage; readonly after: ClausePassage }

function moved(was: readonly (string | number)[], is: readonly (string | number)[], sides: Sides): ClauseDifference[] {
  const [from, to] = [was[0], is[0]]
  if (was.length !== 1 || is.length !== 1 || from === undefined || to === undefined || from === to) return []
  return [{ kind: to < from ? 'sooner' : 'later', from: String(from), to: String(to), ...sides }]
}

/** Words that bound came or went; or an enumeration lost or won some of its members, all else being the same. */
function scope(
  { stems: was, features: old }: Sentence,
  { stems: is, features: now }: Sentence,
  sides: Sides,
  stem: Stem,
): ClauseDifference[] {
  const [came, went] = [now.bounds.filter((one) => !old.bounds.includes(one)), old.bounds.filter((one) => !now.bounds.includes(one))]
  const inBefore = (words: readonly string[]): string[] => writtenWords(sides.before.text, words, stem)
  const inAfter = (words: readonly string[]): string[] => writtenWords(sides.after.text, words, stem)
  if (came.length > 0 && went.length === 0) return [{ kind: 'narrowed', words: inAfter(came), ...sides }]
  if (went.length > 0 && came.length === 0) return [{ kind: 'widened', words: inBefore(went), ...sides }]
  if (!isEnumeration(sides.before.text) && !isEnumeration(sides.after.text)) return []
  const [lost, won] = [[...was].filter((stem) => !is.has(stem)), [...is].filter((stem) => !was.has(stem))]
  if (lost.length > 0 && won.length === 0) return [{ kind: 'narrowed', words: inBefore(lost), ...sides }]
  return won.length > 0 && lost.length === 0 ? [{ kind: 'widened', words: inAfter(won), ...sides }] : []
}

const isEnumeration = (text: string): boolean => (text.match(/,|;/g) ?? []).length >= 1 && /\b(?:et|ou)\b/.test(text)
