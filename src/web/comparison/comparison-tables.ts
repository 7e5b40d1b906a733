import type { ComparedText } from '#application/read-comparison.ts'
import type { AlignmentWay } from '#domain/comparison/aligned-articles.ts'
import type { ClausePassage } from '#domain/comparison/clause-differences.ts'
import type { ComparedArticle } from '#domain/comparison/compared-article.ts'
import type { TableDifference } from '#domain/comparison/table-differences.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { PricedDifference, TextComparison } from '#domain/comparison/text-comparison.ts'
import { amountList, columnName, DIFFERENCE_LABELS, differenceSentence, shortScore } from '#wording/comparison.ts'
import { COMPARISON } from '#wording/pages/comparison.ts'
import type { Table } from '#wording/table.ts'
import { divisionTitle } from '#wording/text-labels.ts'

/** What two texts fix differently, as tables. */
export type SummaryTables = {
  readonly money: Table
  /** Amounts that one text alone gives: they change nothing that can be counted. */
  readonly oneSided: Table
  /** Amounts of articles that answer each other, to be read side by side. */
  readonly apart: Table
  readonly binding: Table
  readonly lone: Table
}

/** « aucun article en face. Le plus proche : Article 4 – Salles » */
export const nothingFacing = (nearest: ComparedArticle | null): string =>
  COMPARISON.nothing(nearest === null ? null : divisionTitle(nearest.division))

export const nameOf = ({ text, version }: ComparedText): string =>
  text.versions.length > 1 ? `${text.title}, version ${version.head.number}` : text.title

const LONGEST_QUOTE = 240
const quoted = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)

type Told = { readonly article: ComparedArticle; readonly one: PricedDifference }

const isMoney = ({ kind }: PricedDifference): boolean => kind === 'amount-up' || kind === 'amount-down' || kind === 'key-changed'
const isLone = ({ kind }: PricedDifference): boolean => kind === 'gone' || kind === 'new'

/** What changes, in three tables: money, what binds, and the clauses to which nothing answers. */
export function summaryTables({ way, pairs, onlyBefore, onlyAfter }: TextComparison, rank: number, names: string): SummaryTables {
  const told: Told[] = [
    ...pairs.flatMap((pair) => pair.differences.map((one) => ({ article: pair.before, one }))),
    ...[...onlyBefore, ...onlyAfter].flatMap(({ article, differences }) => differences.map((one) => ({ article, one }))),
  ]
  const { columns } = COMPARISON
  const [from, to] = COMPARISON.sides[way]
  const head = { key: 'article', label: columns.article, kind: 'text', isHead: true } as const
  const caption = (title: string): string => `${title} : ${names}`
  const amounts = [
    head,
    { key: 'objet', label: columns.object, kind: 'text' },
    { key: 'avant_cents', label: from, kind: 'cents', unit: '€' },
    { key: 'apres_cents', label: to, kind: 'cents', unit: '€' },
  ] as const
  const inTables = pairs.flatMap(({ before, tables }) => tables.map((one) => ({ article: before, one })))
  return {
    money: {
      id: `montants-${rank}`,
      caption: caption(COMPARISON.told[way].moneyTitle),
      columns: [...amounts, { key: 'difference_cents', label: columns.change, kind: 'cents', unit: '€' }],
      rows: [
        ...told.flatMap(({ article, one }) => (isMoney(one) ? [moneyRow(article, one, way)] : [])),
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
    apart: {
      id: `montants-a-rapprocher-${rank}`,
      caption: caption(COMPARISON.apartTitle),
      columns: [head, { key: 'premier', label: from, kind: 'text' }, { key: 'second', label: to, kind: 'text' }],
      rows: told.flatMap(({ article, one }) => {
        if (one.kind !== 'amounts-differ') return []
        const said = (amounts: readonly Cents[], passage: ClausePassage | null): string =>
          passage === null ? amountList(amounts) : `${amountList(amounts)} : « ${quoted(passage.text)} »`
        return [
          {
            cells: { article: divisionTitle(article.division), premier: said(one.from, one.before), second: said(one.to, one.after) },
          },
        ]
      }),
      sources: [],
    },
    binding: {
      id: `engagements-${rank}`,
      caption: caption(COMPARISON.told[way].bindingTitle),
      columns: [
        head,
        { key: 'genre', label: columns.kind, kind: 'text' },
        { key: 'difference', label: columns.difference, kind: 'text' },
        { key: 'passage', label: columns.quote, kind: 'text' },
      ],
      rows: told.flatMap(({ article, one }) =>
        isMoney(one) || isLone(one) || one.kind === 'amounts-differ'
          ? []
          : [
              {
                cells: {
                  article: divisionTitle(article.division),
                  genre: DIFFERENCE_LABELS[way][one.kind],
                  difference: differenceSentence(one, way),
                  passage: quoted((one.after ?? one.before)?.text ?? ''),
                },
              },
            ],
      ),
      sources: [],
    },
    lone: {
      id: `clauses-${rank}`,
      caption: caption(COMPARISON.told[way].loneTitle),
      columns: [head, { key: 'genre', label: columns.kind, kind: 'text' }, { key: 'passage', label: columns.quote, kind: 'text' }],
      rows: told.flatMap(({ article, one }) =>
        isLone(one)
          ? [
              {
                cells: {
                  article: divisionTitle(article.division),
                  genre: DIFFERENCE_LABELS[way][one.kind],
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
function moneyRow(article: ComparedArticle, one: PricedDifference, way: AlignmentWay): Table['rows'][number] {
  const isAmount = one.kind === 'amount-up' || one.kind === 'amount-down'
  const words = quoted((one.after ?? one.before)?.text ?? '')
  return {
    cells: {
      article: divisionTitle(article.division),
      objet: isAmount ? words : `${differenceSentence(one, way)} ${words}`,
      avant_cents: isAmount ? one.from : null,
      apres_cents: isAmount ? one.to : null,
      difference_cents: one.cost,
    },
  }
}

/** Several texts: for each article of the first, what answers in each of the others. */
export function matrixTable(comparisons: readonly TextComparison[]): Table {
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
      { key: 'reference', label: COMPARISON.reference, kind: 'text', isHead: true },
      ...comparisons.map((_, at) => ({ key: `texte_${at + 2}`, label: COMPARISON.textNumber(at + 2), kind: 'text' as const })),
    ],
    rows: articles
      .toSorted((a, b) => a.rank - b.rank)
      .map((article) => ({
        cells: {
          reference: divisionTitle(article.division),
          ...Object.fromEntries(
            comparisons.map(({ pairs, onlyBefore }, at) => {
              const pair = pairs.find(({ before }) => before.rank === article.rank)
              return [
                `texte_${at + 2}`,
                pair === undefined
                  ? nothingFacing(onlyBefore.find(({ article: one }) => one.rank === article.rank)?.nearest ?? null)
                  : `${divisionTitle(pair.after.division)} (${shortScore(pair.score)})`,
              ]
            }),
          ),
        },
      })),
    sources: [],
  }
}
