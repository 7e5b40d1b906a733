import type { ComparedPair, LoneArticle, PricedDifference, TextComparison, WordRun } from '#domain/comparison/text-comparison.ts'
import { articleText } from '#application/compare-texts.ts'
import type { ComparedText } from '#application/read-comparison.ts'
import type { TableDifference } from '#domain/comparison/table-differences.ts'
import type { ComparedArticle } from '#domain/comparison/compared-article.ts'
import {
  columnName,
  DIFFERENCE_LABELS,
  differenceSentence,
  reasonSentence,
  scoreText,
  tableDifferenceSentence,
} from '#wording/comparison.ts'
import { COMPARISON } from '#wording/pages/comparison.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import type { Table } from '#wording/table.ts'

export type FacingArticle = {
  readonly id: string
  readonly before: { readonly name: string; readonly href: string; readonly runs: readonly WordRun[] } | null
  readonly after: { readonly name: string; readonly href: string; readonly runs: readonly WordRun[] } | null
  readonly isSame: boolean
  readonly isMoved: boolean
  readonly score: string | null
  readonly reasons: readonly string[]
  readonly differences: readonly { readonly label: string; readonly sentence: string }[]
}

/** Two texts face to face: what changes first, then article by article. */
export type FacingView = {
  /** Where the two stand alone, face to face: given when more are compared at once, and no article is shown here. */
  readonly pairHref: string | null
  readonly before: string
  readonly after: string
  readonly summary: {
    readonly money: Table
    /** Amounts that one text alone gives: they change nothing that can be counted. */
    readonly oneSided: Table
    readonly binding: Table
    readonly lone: Table
  }
  readonly articles: readonly FacingArticle[]
}

const nameOf = ({ text, version }: ComparedText): string =>
  text.versions.length > 1 ? `${text.title}, version ${version.head.number}` : text.title

const addressOf = ({ text, version }: ComparedText): string => `${text.id}@${version.head.number}`

/** What two texts say face to face. */
export function facingView(one: ComparedText, other: ComparedText, comparison: TextComparison, rank: number, isAlone: boolean): FacingView {
  const hrefs = [one, other].map(({ text, version }) => `/conventions/${text.id}?version=${version.head.number}`)
  const articles = [
    ...comparison.pairs.map((pair) => facing(pair, hrefs)),
    ...comparison.onlyBefore.map((article) => alone(article, 'before', hrefs)),
  ].toSorted((a, b) => a.order - b.order)
  const others = comparison.onlyAfter.map((article) => alone(article, 'after', hrefs))
  return {
    pairHref: isAlone ? null : `/conventions/comparer?ids=${addressOf(one)},${addressOf(other)}#face-a-face`,
    before: nameOf(one),
    after: nameOf(other),
    summary: summaryTables(comparison, rank, `${nameOf(one)} / ${nameOf(other)}`),
    articles: isAlone ? [...articles, ...others].map(({ order: _, ...article }) => article) : [],
  }
}

type Ordered = FacingArticle & { readonly order: number }

function facing(pair: ComparedPair, [left = '', right = '']: readonly string[]): Ordered {
  return {
    order: pair.before.rank,
    id: `a-${pair.before.division.id}`,
    before: side(
      pair.before,
      left,
      pair.words.filter(({ kind }) => kind !== 'new'),
    ),
    after: side(
      pair.after,
      right,
      pair.words.filter(({ kind }) => kind !== 'gone'),
    ),
    isSame: pair.isSame,
    isMoved: pair.isMoved,
    score: scoreText(pair.score),
    reasons: pair.reasons.map(reasonSentence),
    differences: [
      ...pair.differences.map((one) => ({ label: DIFFERENCE_LABELS[one.kind], sentence: differenceSentence(one) })),
      ...pair.tables.map((one) => ({
        label:
          one.change === null
            ? 'montant non connu d’un côté'
            : one.change > 0
              ? DIFFERENCE_LABELS['amount-up']
              : DIFFERENCE_LABELS['amount-down'],
        sentence: tableDifferenceSentence(one),
      })),
    ],
  }
}

const side = ({ division }: ComparedArticle, page: string, runs: readonly WordRun[]): NonNullable<FacingArticle['before']> => ({
  name: divisionTitle(division),
  href: `${page}#${division.id}`,
  runs,
})

function alone({ article }: LoneArticle, where: 'before' | 'after', [left = '', right = '']: readonly string[]): Ordered {
  const shown = side(article, where === 'before' ? left : right, [
    { kind: where === 'before' ? 'gone' : 'new', text: articleText(article) },
  ])
  return {
    order: article.rank,
    id: `${where === 'before' ? 'a' : 'b'}-${article.division.id}`,
    before: where === 'before' ? shown : null,
    after: where === 'after' ? shown : null,
    isSame: false,
    isMoved: false,
    score: null,
    reasons: [],
    differences: [],
  }
}

const LONGEST_QUOTE = 240
const quoted = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)

type Told = { readonly article: ComparedArticle; readonly one: PricedDifference }

const isMoney = ({ kind }: PricedDifference): boolean => kind === 'amount-up' || kind === 'amount-down' || kind === 'key-changed'
const isLone = ({ kind }: PricedDifference): boolean => kind === 'gone' || kind === 'new'

/** What changes, in three tables: money, what binds, and the clauses to which nothing answers. */
function summaryTables({ pairs, onlyBefore, onlyAfter }: TextComparison, rank: number, names: string): FacingView['summary'] {
  const told: Told[] = [
    ...pairs.flatMap((pair) => pair.differences.map((one) => ({ article: pair.before, one }))),
    ...[...onlyBefore, ...onlyAfter].flatMap(({ article, differences }) => differences.map((one) => ({ article, one }))),
  ]
  const { columns } = COMPARISON
  const head = { key: 'article', label: columns.article, kind: 'text', isHead: true } as const
  const caption = (title: string): string => `${title} : ${names}`
  const amounts = [
    head,
    { key: 'objet', label: columns.object, kind: 'text' },
    { key: 'avant_cents', label: columns.from, kind: 'cents', unit: '€' },
    { key: 'apres_cents', label: columns.to, kind: 'cents', unit: '€' },
  ] as const
  const inTables = pairs.flatMap(({ before, tables }) => tables.map((one) => ({ article: before, one })))
  return {
    money: {
      id: `montants-${rank}`,
      caption: caption(COMPARISON.moneyTitle),
      columns: [...amounts, { key: 'difference_cents', label: columns.change, kind: 'cents', unit: '€' }],
      rows: [
        ...told.flatMap(({ article, one }) => (isMoney(one) ? [moneyRow(article, one)] : [])),
        ...inTables.flatMap(({ article, one }) =>
          one.change === null ? [] : [{ cells: { ...tableCells(article, one), difference_cents: one.change } }],
        ),
      ],
      sources: [],
    },
    oneSided: {
      id: `montants-d-un-cote-${rank}`,
      caption: caption(COMPARISON.oneSidedTitle),
      columns: amounts,
      rows: inTables.flatMap(({ article, one }) => (one.change === null ? [{ cells: tableCells(article, one) }] : [])),
      sources: [],
    },
    binding: {
      id: `engagements-${rank}`,
      caption: caption(COMPARISON.bindingTitle),
      columns: [
        head,
        { key: 'genre', label: columns.kind, kind: 'text' },
        { key: 'difference', label: columns.difference, kind: 'text' },
        { key: 'passage', label: columns.quote, kind: 'text' },
      ],
      rows: told.flatMap(({ article, one }) =>
        isMoney(one) || isLone(one)
          ? []
          : [
              {
                cells: {
                  article: divisionTitle(article.division),
                  genre: DIFFERENCE_LABELS[one.kind],
                  difference: differenceSentence(one),
                  passage: quoted((one.after ?? one.before)?.text ?? ''),
                },
              },
            ],
      ),
      sources: [],
    },
    lone: {
      id: `clauses-${rank}`,
      caption: caption(COMPARISON.loneTitle),
      columns: [head, { key: 'genre', label: columns.kind, kind: 'text' }, { key: 'passage', label: columns.quote, kind: 'text' }],
      rows: told.flatMap(({ article, one }) =>
        isLone(one)
          ? [
              {
                cells: {
                  article: divisionTitle(article.division),
                  genre: DIFFERENCE_LABELS[one.kind],
                  passage: quoted((one.after ?? one.before)?.text ?? ''),
                },
              },
            ]
          : [],
      ),
      sources: [],
    },
  }
}

const tableCells = (article: ComparedArticle, { line, column, from, to }: TableDifference): Table['rows'][number]['cells'] => ({
  article: divisionTitle(article.division),
  objet: `${line}, ${columnName(column)}`,
  avant_cents: from,
  apres_cents: to,
})

/** An amount’s two values; for a key, what the same effort opens, and both keys in words. */
function moneyRow(article: ComparedArticle, one: PricedDifference): Table['rows'][number] {
  const isAmount = one.kind === 'amount-up' || one.kind === 'amount-down'
  const words = quoted((one.after ?? one.before)?.text ?? '')
  return {
    cells: {
      article: divisionTitle(article.division),
      objet: isAmount ? words : `${differenceSentence(one)} ${words}`,
      avant_cents: isAmount ? one.from : null,
      apres_cents: isAmount ? one.to : null,
      difference_cents: one.cost,
    },
  }
}

/** Several texts: for each article of the first, what answers in each of the others. */
export function matrixTable(found: readonly ComparedText[], comparisons: readonly TextComparison[]): Table {
  const [first, ...others] = found
  const articles = [
    ...new Map(
      comparisons
        .flatMap((one) => [...one.pairs.map(({ before }) => before), ...one.onlyBefore.map(({ article }) => article)])
        .map((one) => [one.rank, one]),
    ).values(),
  ]
  return {
    id: 'articles',
    caption: COMPARISON.matrixCaption,
    columns: [
      { key: 'reference', label: first === undefined ? COMPARISON.reference : nameOf(first), kind: 'text', isHead: true },
      ...others.map((other, at) => ({ key: `texte_${at + 2}`, label: nameOf(other), kind: 'text' as const })),
    ],
    rows: articles
      .toSorted((a, b) => a.rank - b.rank)
      .map((article) => ({
        cells: {
          reference: divisionTitle(article.division),
          ...Object.fromEntries(
            comparisons.map(({ pairs }, at) => {
              const pair = pairs.find(({ before }) => before.rank === article.rank)
              return [
                `texte_${at + 2}`,
                pair === undefined ? COMPARISON.silent : `${divisionTitle(pair.after.division)} (${scoreText(pair.score)})`,
              ]
            }),
          ),
        },
      })),
    sources: [],
  }
}
