/** What a row of a loaded table may hold; lists and objects go as they are. `null` is unknown. */
export type LoadedCell = string | number | boolean | null | readonly (string | number | null)[] | object

/** One row, by column name of its table. */
export type LoadedRow = Readonly<Record<string, LoadedCell>>

/** Every table that a load writes. */
export type LoadedTable =
  | 'territory'
  | 'former_commune'
  | 'postcode'
  | 'map_shape'
  | 'indicator'
  | 'territory_profile'
  | 'series'
  | 'convention'
  | 'convention_signatory'
  | 'convention_event'
  | 'figure'
  | 'organisation'
  | 'aid_scheme'
  | 'deadline'
  | 'fund_award'
  | 'cinema'
  | 'cinema_year'
  | 'approved_film'
  | 'festival'
  | 'qpv'
  | 'qpv_commune'

/** A cell or a row that could not be read; the same shape as a document's problem, its file always named. */
export type LoadProblem = {
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly found: string | null
  readonly expected: string | null
  readonly reason: string
  readonly blocking: boolean
}

/** What was read of one file: every row read is kept or is in a blocking problem. */
export type FileReading = { readonly file: string; readonly rowsRead: number; readonly rowsKept: number }

/** What a part's files say, ready to be written; tables in the order in which they are written. */
export type PartReading = {
  readonly files: readonly FileReading[]
  readonly tables: readonly { readonly table: LoadedTable; readonly rows: readonly LoadedRow[] }[]
  readonly problems: readonly LoadProblem[]
  /** Files that should be there and are not: a fault when one of them was ever loaded, for what it held would be lost. */
  readonly missing?: readonly string[]
}

/** The territories already loaded, by which codes are checked and never guessed. */
export type KnownTerritories = {
  readonly has: (id: string) => boolean
  /** The present commune of that official code, itself or by its successor; none when the code is unknown. */
  readonly communeOf: (code: string) => string | undefined
}

/** One thing that is loaded whole or not at all. */
export type Part = {
  /** Stable name: `territories`, `cinemas`. */
  readonly id: string
  /** Parts on which it depends: when one of them changes, it is read again. */
  readonly after: readonly string[]
  /** Fingerprint of its inputs and of its reader; `null` when the inputs are not there, and what was loaded stays. */
  readonly fingerprint: () => Promise<string | null>
  /** Tables it owns, in the order in which they are written. */
  readonly tables: readonly LoadedTable[]
  readonly read: (known: KnownTerritories) => Promise<PartReading>
}

/** A part that writes by itself, in transactions of its own, and can be run again without harm. */
export type OwnPart = {
  readonly id: string
  readonly after: readonly string[]
  readonly fingerprint: () => Promise<string | null>
  readonly run: () => Promise<{ readonly files: readonly FileReading[]; readonly problems: readonly LoadProblem[] }>
}

export type LoadRecord = { readonly part: string; readonly fingerprint: string; readonly rowsRead: number; readonly rowsKept: number }

/** Where parts are written: each in one transaction with its record. */
export type LoadStore = {
  readonly records: () => Promise<readonly LoadRecord[]>
  /** Writes the part unless that very fingerprint is already recorded, be it by another process meanwhile. */
  readonly replacePart: (part: Part, fingerprint: string) => Promise<'loaded' | 'unchanged'>
  /** Runs a part that writes by itself, then records it, under the same rule. */
  readonly runOwnPart: (part: OwnPart, fingerprint: string) => Promise<'loaded' | 'unchanged'>
  /** Lets the database count its rows anew, so that it plans its reads well. */
  readonly settle: () => Promise<void>
}
