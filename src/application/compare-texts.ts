import { diffArrays } from 'diff'
import { alignedArticles, type Alignment, type AlignmentWay } from '#domain/comparison/aligned-articles.ts'
import { clauseDifferences, loneDifferences, type ClauseDifference } from '#domain/comparison/clause-differences.ts'
import { comparedArticles, wordsOf, type ComparedArticle } from '#domain/comparison/compared-article.ts'
import { tableDifferences } from '#domain/comparison/table-differences.ts'
import type { PricedDifference, TextComparison, WordRun } from '#domain/comparison/text-comparison.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { authoritiesEffort, costOf } from '#domain/comparison/difference-cost.ts'
import type { Language } from './ports/language.ts'

/** What differs between two texts: articles aligned, then their words, what they fix and their amounts. */
export function compareTexts(
  before: ConventionText,
  after: ConventionText,
  way: AlignmentWay,
  { stem, subject, words }: Language,
): TextComparison {
  // versions share their very words; two texts, their subjects
  const meaning = way === 'versions' ? stem : subject
  const alignment = alignedArticles(comparedArticles(before, meaning), comparedArticles(after, meaning), way)
  const effort = authoritiesEffort(after) ?? authoritiesEffort(before)
  const priced = (differences: readonly ClauseDifference[]): PricedDifference[] =>
    differences.map((one) => ({ ...one, cost: costOf(one, effort) }))
  return {
    way,
    pairs: alignment.pairs.map((pair) => {
      const [was, is] = [articleText(pair.before), articleText(pair.after)]
      const isSame = was === is
      return {
        ...pair,
        isSame,
        words: way === 'texts' ? [] : isSame ? [{ kind: 'same', text: was }] : wordRuns(was, is),
        differences: isSame ? [] : priced(clauseDifferences(pair.before, pair.after, words, stem)),
        tables: isSame ? [] : tableDifferences(pair.before.division.blocks, pair.after.division.blocks),
      }
    }),
    ...lone(alignment, (article, side) => priced(loneDifferences(article, side, words, stem))),
  }
}

const lone = (
  { onlyBefore, onlyAfter, nearest }: Alignment,
  read: (article: ComparedArticle, side: 'before' | 'after') => PricedDifference[],
): Pick<TextComparison, 'onlyBefore' | 'onlyAfter'> => ({
  onlyBefore: onlyBefore.map((article) => ({ article, nearest: nearest.get(article) ?? null, differences: read(article, 'before') })),
  onlyAfter: onlyAfter.map((article) => ({ article, nearest: nearest.get(article) ?? null, differences: read(article, 'after') })),
})

/** An article's own words, one block a line. */
export const articleText = ({ division }: ComparedArticle): string =>
  division.blocks
    .map((block) => (block.kind === 'item' && block.marker !== null ? `${block.marker} ${wordsOf(block)}` : wordsOf(block)))
    .join('\n')

/** Amounts whole, words, spaces and signs, each by itself: what a reader sees as having changed. */
const TOKENS = /\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

/** The words of two passages, told same, gone or new. */
export function wordRuns(before: string, after: string): WordRun[] {
  return diffArrays(before.match(TOKENS) ?? [], after.match(TOKENS) ?? []).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}
