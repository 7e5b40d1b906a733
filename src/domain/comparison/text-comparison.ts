import type { Cents } from '../money/cents.ts'
import type { AlignedPair, AlignmentWay } from './aligned-articles.ts'
import type { ClauseDifference } from './clause-differences.ts'
import type { ComparedArticle } from './compared-article.ts'
import type { TableDifference } from './table-differences.ts'

/** Words that both hold, or only one. */
export type WordRun = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Two articles that answer each other, by what they fix, and word by word when they are two versions of one. */
export type ComparedPair = AlignedPair & {
  readonly isSame: boolean
  /** Empty between two texts: there, no word was struck or added by anybody. */
  readonly words: readonly WordRun[]
  readonly differences: readonly PricedDifference[]
  readonly tables: readonly TableDifference[]
}

/** A difference, and what it costs the CNC where the engine can tell: the same effort of the authorities under both keys; null where it cannot. */
export type PricedDifference = ClauseDifference & { readonly cost: Cents | null }

/** Two texts compared whole. */
export type TextComparison = {
  readonly way: AlignmentWay
  readonly pairs: readonly ComparedPair[]
  readonly onlyBefore: readonly LoneArticle[]
  readonly onlyAfter: readonly LoneArticle[]
}

/** An article that nothing answers, and the one that is least far from it. */
export type LoneArticle = {
  readonly article: ComparedArticle
  readonly nearest: ComparedArticle | null
  readonly differences: readonly PricedDifference[]
}
