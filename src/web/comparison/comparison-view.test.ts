import { expect, it } from 'vitest'
import type { ComparedText } from '#application/read-comparison.ts'
import { comparedArticles, type ComparedArticle } from '#domain/comparison/compared-article.ts'
import type { TextComparison } from '#domain/comparison/text-comparison.ts'
import { cents } from '#domain/money/cents.ts'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { facingView } from './comparison-view.ts'

const compared = {
  text: { id: 'a', title: 'A', versions: [] },
  version: { head: { number: 1 }, text: SMALL_TEXT },
} as object as ComparedText
const article = { rank: 0, division: { id: 'annex_1', kind: 'annex', number: '1', heading: 'Montants' } } as object as ComparedArticle
const column = { label: 'CNC', funder: 'CNC', level: 'cnc', year: null, moment: null, isTotal: false, unit: 1 } as const

it('an amount that one text alone gives is told apart from those that change', () => {
  const tables = [
    { line: 'Écriture', column, from: cents(100_00), to: cents(150_00), change: cents(50_00) },
    { line: 'Festivals', column, from: cents(20_00), to: null, change: null },
    { line: 'Musique', column, from: null, to: cents(30_00), change: null },
  ]
  const pair = { before: article, after: article, score: 1, reasons: [], isMoved: false, isSame: false, words: [], differences: [], tables }
  const { summary } = facingView(compared, compared, { way: 'versions', pairs: [pair], onlyBefore: [], onlyAfter: [] }, 1, true)
  expect(summary.money.rows.map(({ cells }) => [cells['objet'], cells['difference_cents']])).toEqual([['Écriture, CNC', 50_00]])
  expect(summary.oneSided.rows.map(({ cells }) => [cells['objet'], cells['avant_cents'], cells['apres_cents']])).toEqual([
    ['Festivals, CNC', 20_00, null],
    ['Musique, CNC', null, 30_00],
  ])
})

it('two texts stand plain: no word is told struck or added', () => {
  const [first] = comparedArticles(SMALL_TEXT, (word) => word)
  const pair = {
    before: first,
    after: first,
    score: 0.5,
    reasons: [],
    isMoved: true,
    isSame: false,
    words: [],
    differences: [],
    tables: [],
  }
  const comparison = {
    way: 'texts',
    pairs: [pair],
    onlyBefore: [{ article: first, nearest: null, differences: [] }],
    onlyAfter: [],
  } as object as TextComparison
  const { articles } = facingView(compared, compared, comparison, 1, true)
  const runs = [{ kind: 'same', text: 'Vu la loi.' }]
  expect(articles.map(({ before, after, isMoved }) => [before?.runs, after?.runs, isMoved])).toEqual([
    [runs, runs, false],
    [runs, undefined, false],
  ])
})
