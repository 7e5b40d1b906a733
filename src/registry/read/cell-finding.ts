import type { GrantsReason } from '#domain/grant/grants-problem.ts'

/** How one cell departs from the norm, and what to write instead when that is certain. */
export type CellFinding = {
  readonly reason: GrantsReason
  readonly expected: string | null
  readonly corrected: string | null
  readonly blocking: boolean
}

/** Reads a cell; `null` when it is as the norm writes it. Fast where nothing is wrong: made once a column, called once a row. */
export type CellCheck = (text: string) => CellFinding | null
