/** A pair that may not be: the expert is in conflict with the file. */
export const FORBIDDEN = -1
/** The dearest that a pair may cost. */
export const DEAREST = 1000

/** Who may read, and how many files at most when less than everyone. */
export type ReaderExpert = { readonly id: string; readonly most: number | null }

/** Files to be read, each by the same number of different experts; files and experts are listed in the order of their ids. */
export type ReaderQuestion = {
  readonly experts: readonly ReaderExpert[]
  readonly files: readonly string[]
  /** How many experts read each file. */
  readonly readings: number
  /** How many files an expert reads at most. */
  readonly most: number
  /** File by file, what each expert would cost: a whole number from 0 to 1000, or `FORBIDDEN`. */
  readonly costs: Int16Array
}

/** File by file, the ranks of its readers in the order of experts; and what all the pairs cost. */
export type ReaderAssignment = { readonly readers: readonly (readonly number[])[]; readonly cost: number }

/** Files that have too few readers left: all their other readers taken, these experts would have to read more than they may. */
export type ReaderShortage = {
  /** Ranks of the files, and how many readings each needs from these experts. */
  readonly files: readonly { readonly file: number; readonly needs: number }[]
  /** Ranks of the experts who alone could give these readings; none when a file has too few experts without conflict. */
  readonly experts: readonly number[]
  readonly needed: number
  readonly possible: number
}

export type ReaderOutcome =
  { readonly kind: 'assigned'; readonly assignment: ReaderAssignment } | { readonly kind: 'short'; readonly shortage: ReaderShortage }

/**
 * How many files an expert reads at most, by rank.
 * Units: files.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function loadBounds(question: ReaderQuestion): Int32Array {
  return Int32Array.from(question.experts, ({ most }) => Math.max(0, Math.min(question.most, most ?? question.most)))
}

/**
 * Stops on a question that is not one: a fault of who asks, not of the experts.
 * Bounds: whole costs from 0 to 1000 or `FORBIDDEN`, one per file and expert; at least one reading per file.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function assertReaderQuestion({ experts, files, readings, costs }: ReaderQuestion): void {
  if (costs.length !== experts.length * files.length) throw new RangeError(`costs: ${costs.length} for ${files.length} × ${experts.length}`)
  if (!Number.isInteger(readings) || readings < 1) throw new RangeError(`readings: ${readings}`)
  for (const cost of costs) if (cost < FORBIDDEN || cost > DEAREST) throw new RangeError(`cost: ${cost}`)
}
