import type { FileReading, KnownTerritories, LoadedRow, LoadProblem } from '#application/ports/loading.ts'
import { readNamedColumns, type NamedRow } from '../extract/named-columns.ts'
import { cellReader } from '../read/cells.ts'

/** A file's uncompressed bytes and the name by which its problems are told. */
export type NamedFile = { readonly file: string; readonly bytes: Uint8Array }

/** One row read, under its key; nothing when it cannot be kept, which it has then reported. */
export type RowReader = (
  row: NamedRow,
  file: string,
  known: KnownTerritories,
  problems: LoadProblem[],
) => { key: string; row: LoadedRow } | null

type Keeping = NamedFile & {
  readonly columns: readonly string[]
  readonly read: RowReader
  readonly known: KnownTerritories
  readonly problems: LoadProblem[]
}

/** Reads each row once; a second row of the same key is a problem and is left out. */
export function keepRows({ file, bytes, columns, read, known, problems }: Keeping): { file: FileReading; rows: LoadedRow[] } {
  const named = readNamedColumns(bytes, file, columns)
  problems.push(...named.problems)
  const rows = new Map<string, LoadedRow>()
  for (const row of named.rows) {
    const kept = read(row, file, known, problems)
    if (kept === null) continue
    if (rows.has(kept.key)) cellReader(row, file, problems).report(null, 'key-twice', null, true)
    else rows.set(kept.key, kept.row)
  }
  const unread = named.problems.filter(({ reason }) => reason === 'cells-count').length
  return { file: { file, rowsRead: named.rows.length + unread, rowsKept: rows.size }, rows: [...rows.values()] }
}
