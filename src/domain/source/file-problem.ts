/** In which way a rule, a scenario or a table of ours reads badly. */
export type FileReason =
  | 'too-big'
  | 'empty-file'
  | 'not-utf8'
  | 'broken-yaml'
  | 'too-deep'
  | 'alias'
  | 'duplicate-key'
  | 'unknown-key'
  | 'missing-key'
  | 'not-a-text'
  | 'not-a-list'
  | 'not-a-map'
  | 'not-one-key'
  | 'too-long'
  | 'too-many'
  | 'not-an-amount'
  | 'not-a-decimal'
  | 'not-a-whole-number'
  | 'not-a-day'
  | 'not-yes-or-no'
  | 'not-in-list'
  | 'out-of-bounds'
  | 'semicolons'
  | 'broken-csv'
  | 'unknown-column'
  | 'missing-column'
  | 'duplicate-column'
  | 'cells-missing'
  | 'cells-extra'
  | 'missing-value'
  | 'duplicate-row'
  | 'duplicate-code'
  | 'days-reversed'
  | 'floors-overlap'
  | 'cnc-share-above-amount'
  | 'upstream-above-effort'
  | 'year-outside-rule'
  | 'path-outside-folder'
  | 'file-missing'
  | 'negative'
  | 'not-an-id'
  | 'repeated-id'
  | 'reserved-id'
  | 'nothing-listed'
  | 'choices-missing'
  | 'floor-above-ceiling'
  | 'ages-reversed'

/** Something in a file that is refused, and where: the line counted from 1, the column of a text or the head of a table's. */
export type FileProblem = {
  /** The file's own name; `null` when only one is read. */
  readonly file: string | null
  readonly line: number | null
  readonly column: number | string | null
  /** The key it concerns, as a path: `floors.0.alone`. */
  readonly key: string | null
  /** What stands there, untouched and cut when long. */
  readonly found: string | null
  /** What was expected, in the file's own words. */
  readonly expected: string | null
  readonly reason: FileReason
}

/** A value read in a file, or every problem that stands in its way. */
export type FileReading<Value> =
  { readonly value: Value; readonly problems: readonly [] } | { readonly value: null; readonly problems: readonly FileProblem[] }
