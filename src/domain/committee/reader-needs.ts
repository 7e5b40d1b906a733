import { FORBIDDEN, type ReaderAssignment, type ReaderQuestion } from './reader-question.ts'

/** A trade or a language that some files need among their readers. */
export type ReaderNeed = {
  readonly kind: 'trade' | 'language'
  readonly name: string
  /** Ranks of the files, and of the experts who are of this trade or read this language. */
  readonly files: readonly number[]
  readonly experts: readonly number[]
  /** How many of the readers of each of these files, at least. */
  readonly atLeast: number
}

/** A file that lacks readers of a trade or a language: the rank of the need, and of the file. */
export type NeedBreach = { readonly need: number; readonly file: number; readonly found: number; readonly atLeast: number }

/** With needs, what the solver found and was checked; or that they cannot all be served, with the files for which one need alone cannot. */
export type NeedsOutcome =
  | { readonly kind: 'assigned'; readonly assignment: ReaderAssignment }
  | { readonly kind: 'needs-in-conflict'; readonly lacking: readonly LackingFile[] }
  | { readonly kind: 'unfinished'; readonly reason: 'time' | 'memory' | 'solver' }

/** A file for which a need has too few experts without conflict. */
export type LackingFile = { readonly need: number; readonly file: number; readonly possible: number }

/**
 * The needs that an assignment does not serve.
 * Units: readings.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function checkNeeds(needs: readonly ReaderNeed[], { readers }: ReaderAssignment): readonly NeedBreach[] {
  return needs.flatMap(({ files, experts, atLeast }, need) =>
    files
      .map((file) => ({ need, file, found: readers[file]?.filter((expert) => experts.includes(expert)).length ?? 0, atLeast }))
      .filter(({ found }) => found < atLeast),
  )
}

/**
 * The files for which a need alone has too few experts without conflict.
 * Units: experts.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function lackingFiles({ experts, costs }: ReaderQuestion, needs: readonly ReaderNeed[]): readonly LackingFile[] {
  return needs.flatMap((one, need) =>
    one.files
      .map((file) => ({ need, file, possible: one.experts.filter((expert) => costs[file * experts.length + expert] !== FORBIDDEN).length }))
      .filter(({ possible }) => possible < one.atLeast),
  )
}
