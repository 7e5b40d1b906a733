import type { BaselineCues, BaselineRule, BaselineWay } from './baseline-rule.ts'
import { cueIndex, type CueIndex } from './cues.ts'
import { expressionIndex, expressionOf, type ExpressionIndex } from './expression.ts'
import type { LearntWords } from './learnt-words.ts'
import type { Stem } from './text-words.ts'

/** An entry of a group, as its rank among all those of all rules. */
export type IndexedWay = BaselineWay & {
  readonly entries: readonly (readonly number[])[]
  readonly unlessEntry: number | null
}

export type IndexedRule = Omit<BaselineRule, 'ways'> & { readonly ways: readonly IndexedWay[] }

/** The rules and the cues laid out so that each sentence is read once. */
export type BaselineIndex = {
  readonly rules: readonly IndexedRule[]
  readonly expressions: ExpressionIndex<number>
  readonly cues: CueIndex
  readonly stem: Stem
  /** What labelled passages taught, for the requests that they measure; null when rules alone read. */
  readonly learnt: LearntWords | null
}

/**
 * Lays out rules and cues to be read many times.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function baselineIndex(
  rules: readonly BaselineRule[],
  cues: BaselineCues,
  stem: Stem,
  learnt: LearntWords | null = null,
): BaselineIndex {
  const ranks = new Map<string, number>()
  const rankOf = (expressions: readonly string[]): number => {
    const key = expressions.join('|')
    const rank = ranks.get(key) ?? ranks.size
    ranks.set(key, rank)
    return rank
  }
  const indexed = rules.map((rule) => ({
    ...rule,
    ways: rule.ways.map((way) => ({
      ...way,
      entries: way.groups.map((group) => group.among.map(({ expressions }) => rankOf(expressions))),
      unlessEntry: way.unless.length === 0 ? null : rankOf(way.unless),
    })),
  }))
  const all = [...ranks].flatMap(([key, rank]) => key.split('|').map((one) => [expressionOf(one, stem), rank] as const))
  return { rules: indexed, expressions: expressionIndex(all), cues: cueIndex(cues, stem), stem, learnt }
}
