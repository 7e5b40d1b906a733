/** Something in a document that could not be read, or departs from its norm. Collected; reading goes on. */
export type Problem = {
  /** File or sheet, when several were read. */
  readonly file?: string
  /** Line as a person counts it in the file, from 1; `null` when the problem is of the whole file. */
  readonly line: number | null
  /** Column's head as the file spells it, or its letter; `null` when the problem is of the whole line. */
  readonly column: string | null
  /** What stands there, untouched; `null` for nothing. */
  readonly found: string | null
  /** What was expected, in the norm's own terms; `null` when there is nothing to compare with. */
  readonly expected: string | null
  /** Stable kind, kebab-case; `wording/problems.ts` has its French sentence. */
  readonly reason: string
  readonly blocking: boolean
}

/** What a document gives: values and, never instead of them, problems. */
export type Reading<T> = { readonly values: T[]; readonly problems: Problem[] }
