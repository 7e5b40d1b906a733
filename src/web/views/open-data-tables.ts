import type { CatalogueEntry, LoadedPart } from '#application/ports/catalogue.ts'
import type { LoadProblem } from '#application/ports/loading.ts'
import { loadProblemSentence } from '#wording/load-problems.ts'
import { partLabel } from '#wording/loading.ts'
import { FACT_FILE_LABELS, LOAD_BLOCKING, OPEN_DATA, OPEN_DATA_HEADS as HEADS, PACK_STATE_LABELS } from '#wording/pages/open-data.ts'
import type { Table } from '#wording/table.ts'

/** Parts whose files are ours, in the repository. */
const OUR_PARTS: ReadonlySet<string> = new Set(['facts', 'indicators'])

export const factsTable = (parts: readonly LoadedPart[]): Table => ({
  id: 'faits',
  caption: OPEN_DATA.factsTitle,
  columns: [
    { key: 'file', label: HEADS.file, kind: 'text', isHead: true },
    { key: 'about', label: HEADS.about, kind: 'text' },
    { key: 'rows_read', label: HEADS.rows_read, kind: 'count' },
    { key: 'rows_kept', label: HEADS.rows_kept, kind: 'count' },
  ],
  rows: parts
    .filter(({ part }) => OUR_PARTS.has(part))
    .flatMap(({ files }) => files)
    .map(({ file, rowsRead, rowsKept }) => ({
      cells: { file, about: FACT_FILE_LABELS[file.split('/').at(-1) ?? ''] ?? '', rows_read: rowsRead, rows_kept: rowsKept },
    })),
  sources: [],
})

export const packTable = (entries: readonly CatalogueEntry[]): Table => ({
  id: 'paquet',
  caption: OPEN_DATA.packTitle,
  columns: [
    { key: 'title', label: HEADS.title, kind: 'text', isHead: true },
    { key: 'producer', label: HEADS.producer, kind: 'text' },
    { key: 'licence', label: HEADS.licence, kind: 'text' },
    { key: 'date', label: HEADS.date, kind: 'text' },
    { key: 'state', label: HEADS.state, kind: 'text' },
    { key: 'rows_read', label: HEADS.rows_read, kind: 'count' },
    { key: 'rows_kept', label: HEADS.rows_kept, kind: 'count' },
    { key: 'remarks', label: HEADS.remarks, kind: 'count' },
    { key: 'path', label: HEADS.path, kind: 'text' },
    { key: 'address', label: HEADS.address, kind: 'link' },
    { key: 'columns', label: HEADS.columns, kind: 'text' },
    { key: 'sha256', label: HEADS.sha256, kind: 'text' },
  ],
  rows: entries.map((entry) => ({
    ...(entry.address === null ? {} : { href: entry.address }),
    cells: {
      title: entry.title,
      producer: entry.producer,
      licence: entry.licence,
      date: entry.date,
      state: PACK_STATE_LABELS[entry.state],
      rows_read: entry.loaded?.rowsRead ?? null,
      rows_kept: entry.loaded?.rowsKept ?? null,
      remarks: entry.problemsCount,
      path: entry.path,
      address: entry.address,
      columns: entry.columns.join(' | '),
      sha256: entry.sha256,
    },
  })),
  sources: [],
})

/** The pack on screen: fewer columns; where it stands and its fingerprint under its title. */
export const shownPack = (table: Table, entries: readonly CatalogueEntry[]): Table => ({
  ...table,
  columns: ['title', 'producer', 'licence', 'date', 'state', 'rows'].flatMap((key) =>
    key === 'rows' ? [{ key, label: HEADS.rows_read, kind: 'count' as const }] : table.columns.filter((column) => column.key === key),
  ),
  rows: table.rows.map((row, place) => {
    const entry = entries[place]
    return entry === undefined
      ? row
      : {
          ...row,
          cells: { ...row.cells, rows: entry.loaded?.rowsRead ?? entry.rows },
          notes: { title: `${entry.path} · SHA-256 ${entry.sha256.slice(0, 12)}…` },
        }
  }),
})

export const loadTable = (parts: readonly LoadedPart[]): Table => ({
  id: 'chargement',
  caption: OPEN_DATA.loadTitle,
  columns: [
    { key: 'part', label: HEADS.part, kind: 'text', isHead: true },
    { key: 'rows_read', label: HEADS.rows_read, kind: 'count' },
    { key: 'rows_kept', label: HEADS.rows_kept, kind: 'count' },
    { key: 'remarks', label: HEADS.remarks, kind: 'count' },
    { key: 'loaded_at', label: HEADS.loaded_at, kind: 'day' },
  ],
  rows: parts.map((part) => ({
    cells: {
      part: partLabel(part.part),
      rows_read: part.rowsRead,
      rows_kept: part.rowsKept,
      remarks: part.problemsCount,
      loaded_at: part.loadedAt.toISOString().slice(0, 10),
    },
  })),
  sources: [],
})

export const problemsTable = (problems: readonly (LoadProblem & { readonly part: string })[]): Table => ({
  id: 'remarques',
  caption: OPEN_DATA.problemsTitle,
  columns: [
    { key: 'file', label: HEADS.file, kind: 'text', isHead: true },
    { key: 'line', label: HEADS.line, kind: 'count' },
    { key: 'column', label: HEADS.column, kind: 'text' },
    { key: 'found', label: HEADS.found, kind: 'text' },
    { key: 'reason', label: HEADS.reason, kind: 'text' },
  ],
  rows: problems.map((problem) => ({
    cells: {
      file: problem.file,
      line: problem.line ?? '',
      column: problem.column ?? '',
      found: problem.found ?? '',
      reason: loadProblemSentence(problem),
    },
    ...(problem.blocking ? { notes: { reason: LOAD_BLOCKING } } : {}),
  })),
  sources: [],
})
