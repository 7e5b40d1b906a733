/**
 * A table as a page shows it and as `?format=csv` gives it: one description for the screen, the printer and the file.
 * Cells are raw values (numbers, cents, days, text); `null` is unknown and shown as such, never as zero.
 */
export type Column = {
  /** Stable, snake_case; cents columns end in `_cents`. */
  readonly key: string
  readonly label: string
  readonly kind: 'text' | 'count' | 'decimal' | 'cents' | 'day' | 'year' | 'link'
  /** Said in the head, once: « M€ », « habitants ». */
  readonly unit?: string
  /** Decimals to write, where two would hide what is compared. */
  readonly decimals?: number
  /** Head of its row: at most one. */
  readonly isHead?: boolean
}

export type Cell = string | number | boolean | null

export type Row = {
  readonly cells: Readonly<Record<string, Cell>>
  /** Where the row's head leads. */
  readonly href?: string
  /** Why a cell is unknown or doubtful, by column key: shown beside it. */
  readonly notes?: Readonly<Record<string, string>>
  /** A row that adds up others says so. */
  readonly isTotal?: boolean
}

export type Table = {
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Source, perimeter, moment: the line under the table. */
  readonly sources: readonly TableSource[]
}

export type TableSource = { readonly label: string; readonly href: string | null; readonly readOn: string | null }
