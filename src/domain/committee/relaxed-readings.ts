import { checkNeeds, type ReaderNeed } from './reader-needs.ts'
import { loadBounds, type ReaderAssignment, type ReaderQuestion } from './reader-question.ts'

/** A constraint of an assignment that a committee may relax: a file read by fewer, a member who reads more, a need not served for a file. */
export type RelaxedReading =
  | { readonly kind: 'readings'; readonly file: number }
  | { readonly kind: 'load'; readonly expert: number }
  | { readonly kind: 'need'; readonly need: number; readonly file: number }

/** The fewest constraints without which all the others are served, proved; or why they were not found. */
export type FewestRelaxed =
  | { readonly kind: 'fewest'; readonly relaxed: readonly RelaxedReading[] }
  | { readonly kind: 'unfinished'; readonly reason: 'time' | 'memory' | 'solver' }

/**
 * The constraints that an assignment does without; conflicts are never among them.
 * Units: constraints, one a file, one an expert, one a need and file.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function relaxedBy(question: ReaderQuestion, needs: readonly ReaderNeed[], assignment: ReaderAssignment): RelaxedReading[] {
  const { readers } = assignment
  const bounds = loadBounds(question)
  const loads = question.experts.map((_, expert) => readers.filter((some) => some.includes(expert)).length)
  return [
    ...readers.flatMap((some, file) => (some.length < question.readings ? [{ kind: 'readings', file } as const] : [])),
    ...loads.flatMap((load, expert) => (load > (bounds[expert] ?? 0) ? [{ kind: 'load', expert } as const] : [])),
    ...checkNeeds(needs, assignment).map(({ need, file }) => ({ kind: 'need', need, file }) as const),
  ]
}
