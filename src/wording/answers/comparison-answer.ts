import type { PricedDifference, TextComparison } from '#domain/comparison/text-comparison.ts'
import type { AlignmentReason, AlignmentWay } from '#domain/comparison/aligned-articles.ts'
import type { ComparedArticle } from '#domain/comparison/compared-article.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { TableDifference } from '#domain/comparison/table-differences.ts'

type Given = { readonly file: string; readonly text: ConventionText }

const MILLION = 1_000_000

/** What `compare --json` prints: articles aligned with their score and reasons, then what changed in what they fix. */
export function comparisonAnswer(before: Given, after: Given, way: AlignmentWay, { pairs, onlyBefore, onlyAfter }: TextComparison) {
  return {
    before: { file: before.file, title: before.text.title },
    after: { file: after.file, title: after.text.title },
    way,
    pairs: pairs.map((pair) => ({
      before: articleAnswer(pair.before),
      after: articleAnswer(pair.after),
      score: Math.round(pair.score * MILLION) / MILLION,
      reasons: pair.reasons.map(reasonAnswer),
      same: pair.isSame,
      moved: pair.isMoved,
      changes: pair.differences.map(changeAnswer),
      amounts: pair.tables.map(amountAnswer),
    })),
    only_before: onlyBefore.map(({ article }) => articleAnswer(article)),
    only_after: onlyAfter.map(({ article }) => articleAnswer(article)),
  }
}

const articleAnswer = ({ division: { id, kind, number, heading } }: ComparedArticle) => ({ id, kind, number, heading })

const reasonAnswer = (reason: AlignmentReason) => ({ kind: reason.kind, words: 'words' in reason ? reason.words : [] })

function changeAnswer(change: PricedDifference) {
  const { kind, before, after, cost } = change
  const sides = {
    before: before && { id: before.blockId, quote: before.text },
    after: after && { id: after.blockId, quote: after.text },
  }
  const isMoney = kind === 'amount-up' || kind === 'amount-down' || kind === 'amounts-differ'
  const values = isMoney
    ? { from_cents: change.from, to_cents: change.to }
    : 'from' in change
      ? { from: change.from, to: change.to }
      : 'words' in change
        ? { words: change.words }
        : {}
  return { kind, ...values, cost_cents: cost, ...sides }
}

const amountAnswer = ({ line, column, from, to, change }: TableDifference) => ({
  line,
  column: column.label,
  funder: column.funder,
  level: column.level,
  year: column.year,
  moment: column.moment,
  from_cents: from,
  to_cents: to,
  change_cents: change,
})
