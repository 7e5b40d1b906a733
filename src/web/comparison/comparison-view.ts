import type { AlignmentWay } from '#domain/comparison/aligned-articles.ts'
import type { ComparedPair, LoneArticle, TextComparison, WordRun } from '#domain/comparison/text-comparison.ts'
import { articleText } from '#application/compare-texts.ts'
import type { ComparedText } from '#application/read-comparison.ts'
import type { ComparedArticle } from '#domain/comparison/compared-article.ts'
import { DIFFERENCE_LABELS, differenceSentence, reasonSentence, scoreText, tableDifferenceSentence } from '#wording/comparison.ts'
import { COMPARISON } from '#wording/pages/comparison.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import { nameOf, nothingFacing, summaryTables, type SummaryTables } from './comparison-tables.ts'

type FacingSide = { readonly name: string; readonly href: string; readonly runs: readonly WordRun[] }

export type FacingArticle = {
  readonly id: string
  readonly before: FacingSide | null
  readonly after: FacingSide | null
  readonly isSame: boolean
  readonly isMoved: boolean
  readonly score: string | null
  /** Said where nothing answers, with the nearest article. */
  readonly nothing: string
  readonly reasons: readonly string[]
  readonly differences: readonly { readonly label: string; readonly sentence: string }[]
}

/** Two texts face to face: what differs first, then article by article. */
export type FacingView = {
  readonly way: AlignmentWay
  /** Where the two stand alone, face to face: given when more are compared at once, and no article is shown here. */
  readonly pairHref: string | null
  readonly before: string
  readonly after: string
  readonly summary: SummaryTables
  /** No amount differs, in sentences, articles or tables: only then is it said. */
  readonly isMoneySilent: boolean
  readonly articles: readonly FacingArticle[]
}

const addressOf = ({ text, version }: ComparedText): string => `${text.id}@${version.head.number}`

/** What two texts say face to face. */
export function facingView(one: ComparedText, other: ComparedText, comparison: TextComparison, rank: number, isAlone: boolean): FacingView {
  const { way } = comparison
  const hrefs = [one, other].map(({ text, version }) => `/conventions/${text.id}?version=${version.head.number}`)
  const articles = [
    ...comparison.pairs.map((pair) => facing(pair, way, hrefs)),
    ...comparison.onlyBefore.map((article) => alone(article, 'before', way, hrefs)),
  ].toSorted((a, b) => a.order - b.order)
  const others = comparison.onlyAfter.map((article) => alone(article, 'after', way, hrefs))
  const summary = summaryTables(comparison, rank, `${nameOf(one)} / ${nameOf(other)}`)
  return {
    way,
    pairHref: isAlone ? null : `/conventions/comparer?ids=${addressOf(one)},${addressOf(other)}#face-a-face`,
    before: nameOf(one),
    after: nameOf(other),
    summary,
    isMoneySilent: [summary.money, summary.apart, summary.oneSided].every(({ rows }) => rows.length === 0),
    articles: isAlone ? [...articles, ...others].map(({ order: _, ...article }) => article) : [],
  }
}

type Ordered = FacingArticle & { readonly order: number }

function facing(pair: ComparedPair, way: AlignmentWay, [left = '', right = '']: readonly string[]): Ordered {
  const runsOf = (article: ComparedArticle, other: WordRun['kind']): readonly WordRun[] =>
    way === 'texts' ? plain(article) : pair.words.filter(({ kind }) => kind !== other)
  const labels = DIFFERENCE_LABELS[way]
  return {
    order: pair.before.rank,
    id: `a-${pair.before.division.id}`,
    before: side(pair.before, left, runsOf(pair.before, 'new')),
    after: side(pair.after, right, runsOf(pair.after, 'gone')),
    isSame: pair.isSame,
    isMoved: pair.isMoved && way === 'versions',
    score: scoreText(pair.score),
    nothing: '',
    reasons: pair.reasons.map(reasonSentence),
    differences: [
      // between two texts, a sentence that nothing answers is no difference: both are read just below
      ...pair.differences
        .filter(({ kind }) => way === 'versions' || (kind !== 'gone' && kind !== 'new'))
        .map((one) => ({ label: labels[one.kind], sentence: differenceSentence(one, way) })),
      ...pair.tables.map((one) => ({
        label: one.change === null ? COMPARISON.oneSide : labels[one.change > 0 ? 'amount-up' : 'amount-down'],
        sentence: tableDifferenceSentence(one),
      })),
    ],
  }
}

const plain = (article: ComparedArticle): readonly WordRun[] => [{ kind: 'same', text: articleText(article) }]

const side = ({ division }: ComparedArticle, page: string, runs: readonly WordRun[]): FacingSide => ({
  name: divisionTitle(division),
  href: `${page}#${division.id}`,
  runs,
})

function alone(
  { article, nearest }: LoneArticle,
  where: 'before' | 'after',
  way: AlignmentWay,
  [left = '', right = '']: readonly string[],
): Ordered {
  const kind = where === 'before' ? 'gone' : 'new'
  const runs = way === 'texts' ? plain(article) : [{ kind, text: articleText(article) } as const]
  const shown = side(article, where === 'before' ? left : right, runs)
  return {
    order: article.rank,
    id: `${where === 'before' ? 'a' : 'b'}-${article.division.id}`,
    before: where === 'before' ? shown : null,
    after: where === 'after' ? shown : null,
    isSame: false,
    isMoved: false,
    score: null,
    nothing: nothingFacing(nearest),
    reasons: [],
    differences: [],
  }
}
