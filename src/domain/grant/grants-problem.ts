/** Every way a subsidies file may read badly. `wording/problems.ts` has a French sentence for each, or does not compile. */
export type GrantsReason =
  // the whole file
  | 'empty-file'
  | 'unreadable-file'
  | 'too-big'
  | 'too-big-to-read'
  | 'too-long-to-read'
  | 'too-many-rows'
  | 'too-many-problems'
  | 'no-head-row'
  | 'no-rows'
  | 'encoding'
  | 'stray-bom'
  | 'unreadable-character'
  | 'delimiter'
  | 'not-csv'
  | 'unclosed-quote'
  | 'formula'
  | 'other-sheet'
  // the head row
  | 'head-row-place'
  | 'head-variant'
  | 'ambiguous-head'
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'other-amounts'
  // one row
  | 'empty-row'
  | 'cells-missing'
  | 'cells-left-over'
  | 'row-without-beneficiary'
  | 'total-row'
  | 'duplicate-row'
  | 'beneficiary-id-missing'
  // one cell
  | 'required'
  | 'too-long'
  | 'pattern'
  | 'value-spelling'
  | 'value-unknown'
  | 'amount-spelling'
  | 'amount-unreadable'
  | 'amount-ambiguous'
  | 'amount-negative'
  | 'amount-finer-than-cent'
  | 'share-spelling'
  | 'share-unreadable'
  | 'share-out-of-range'
  | 'day-spelling'
  | 'day-ambiguous'
  | 'day-serial'
  | 'day-impossible'
  | 'day-unreadable'
  | 'year-only'
  | 'month-only'
  | 'period-spelling'
  | 'period-reversed'
  | 'period-unreadable'
  | 'siret-spelling'
  | 'siret-lost-digits'
  | 'siret-length'
  | 'siret-key'
  | 'siren-for-siret'
  | 'rna-spelling'
  | 'rna-unreadable'
  | 'natural-person'

/** Something in a subsidies file that could not be read, or departs from its norm. Collected; reading goes on. */
export type GrantsProblem = {
  /** Line as a person counts it in the file, from 1; `null` when the problem is of the whole file. */
  readonly line: number | null
  /** Column's head as the file spells it; `null` when the problem is of the whole line. */
  readonly column: string | null
  /** What stands there; a natural person is masked, a long text cut. `null` for nothing. */
  readonly found: string | null
  /** What was expected, in the norm's own terms; `null` when there is nothing to compare with. */
  readonly expected: string | null
  readonly reason: GrantsReason
  /** Whether the file departs from the norm by it. */
  readonly blocking: boolean
  /** What the corrected file writes instead; `null` when that is not certain. */
  readonly corrected: string | null
}
