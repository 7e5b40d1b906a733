import type { Cents } from '../money/cents.ts'
import type { Moment } from '../source/moment.ts'
import type { Axis } from './axis.ts'
import type { FunderLevel } from './funder-level.ts'

/** What a column of a financial table says of each of its amounts; null is unknown. */
export type FinancialColumn = {
  readonly label: string
  readonly funder: string | null
  readonly level: FunderLevel | null
  readonly year: number | null
  readonly moment: Moment | null
  /** Whether it adds up the columns before it. */
  readonly isTotal: boolean
  /** Euros that one unit of the column is worth: 1, 1 000 (« k€ ») or 1 000 000 (« M€ »). */
  readonly unit: 1 | 1_000 | 1_000_000
}

/** One amount as printed and as read; a doubtful one is shown for a person to look at, and never summed in silence. */
export type FinancialAmount = { readonly text: string; readonly amount: Cents | null; readonly isDoubtful: boolean }

/** One scheme or one total; `amounts` has one place a column, null where nothing is printed. */
export type FinancialLine = {
  readonly label: string
  readonly axis: Axis | null
  readonly isTotal: boolean
  readonly amounts: readonly (FinancialAmount | null)[]
}

/** A printed total that is not what its amounts add up to. */
export type SumDeparture = {
  readonly line: number
  readonly column: number
  /** Which amounts it should add up. */
  readonly along: 'line' | 'column'
  readonly printed: Cents
  readonly computed: Cents
}

/** A table of amounts: schemes by funders, years and moments. Lines and columns are counted from 0. */
export type FinancialTable = {
  readonly columns: readonly FinancialColumn[]
  readonly lines: readonly FinancialLine[]
  readonly departures: readonly SumDeparture[]
}
