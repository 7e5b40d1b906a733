import { basename } from 'node:path'
import type { KnownTerritories, LoadedRow, LoadProblem, Part, PartReading } from '#application/ports/loading.ts'
import { readNamedColumns } from '../extract/named-columns.ts'
import { TIDY_READERS } from '../fingerprint.ts'
import { cellReader } from '../read/cells.ts'
import { fingerprintOfFolder, readFolder, thoseThere, type OwnFile } from './facts.ts'
import { DEFINITIONS, PROFILES } from './facts-tables.ts'
import type { NamedFile } from './keep-rows.ts'
import { readRuledRows, type RuledRows } from './ruled-rows.ts'

const READERS = [
  ...['./indicators.ts', './facts-tables.ts', './ruled-rows.ts'].map((path) => new URL(path, import.meta.url).href),
  ...TIDY_READERS,
]
const PROFILE_FILES = ['nation.csv', 'regions.csv', 'departements.csv', 'epcis.csv', 'communes.csv']
const FILES = ['definitions.csv', ...PROFILE_FILES, 'series.csv']

/** What each territory has, and since when, as we compiled it: `data/indicators/*.csv`. */
export const indicatorsPart = (folder: string): Part => ({
  id: 'indicators',
  after: ['territories'],
  tables: ['indicator', 'territory_profile', 'series'],
  fingerprint: () => fingerprintOfFolder(folder, FILES, READERS),
  read: async (known) => readIndicators(await readFolder(folder, FILES), known),
})

export function readIndicators(files: readonly OwnFile[], known: KnownTerritories): PartReading {
  const { there, missing, problems } = thoseThere(files)
  const named = (names: readonly string[]): NamedFile[] => there.filter(({ file }) => names.includes(basename(file)))
  const defined = named(['definitions.csv']).map((file) => readRuledRows(file, DEFINITIONS, () => false))
  const ids = new Set(defined.flatMap(({ rows }) => rows.map(({ id }) => String(id))))
  const profiles = named(PROFILE_FILES).map((file) => readRuledRows(file, PROFILES, (_, key) => known.has(key)))
  const series = named(['series.csv']).map((file) => readSeries(file, ids, known))
  const all = [...defined, ...profiles, ...series]
  return {
    files: all.map(({ file }) => file),
    tables: [
      { table: 'indicator', rows: defined.flatMap(({ rows }) => rows) },
      { table: 'territory_profile', rows: profiles.flatMap(({ rows }) => rows) },
      { table: 'series', rows: series.flatMap(({ rows }) => rows) },
    ],
    problems: [...problems, ...all.flatMap((one) => one.problems)],
    missing,
  }
}

/** One row a territory and indicator, then one column a year; unknown years at either end are cut off. */
function readSeries(file: NamedFile, indicators: ReadonlySet<string>, known: KnownTerritories): RuledRows {
  const named = readNamedColumns(file.bytes, file.file, ['territory_id', 'indicator_id'])
  const problems: LoadProblem[] = [...named.problems]
  const years = named.heads.filter((head) => /^(19|20)\d\d$/.test(head))
  const rows: LoadedRow[] = []
  for (const row of named.rows) {
    const cell = cellReader(row, file.file, problems)
    const [territory, indicator] = [cell.text('territory_id'), cell.text('indicator_id')]
    if (territory === null || !known.has(territory)) cell.report('territory_id', 'unknown-key', 'territory', true)
    else if (indicator === null || !indicators.has(indicator)) cell.report('indicator_id', 'unknown-key', 'indicator', true)
    else {
      const values = years.map((year) => cell.whole(year))
      const first = values.findIndex((value) => value !== null)
      const yearly = first < 0 ? [] : values.slice(first, values.findLastIndex((value) => value !== null) + 1)
      rows.push({ territory_id: territory, indicator_id: indicator, first_year: Number(years[Math.max(first, 0)]), yearly })
    }
  }
  const unread = named.problems.filter(({ reason }) => reason === 'cells-count').length
  return { file: { file: file.file, rowsRead: named.rows.length + unread, rowsKept: rows.length }, rows, problems }
}
