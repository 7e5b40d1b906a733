import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { KnownTerritories, LoadProblem, Part, PartReading } from '#application/ports/loading.ts'
import { readersFingerprint, sha256, sha256OfAll, TIDY_READERS } from '../fingerprint.ts'
import { FACTS } from './facts-tables.ts'
import type { NamedFile } from './keep-rows.ts'
import { readRuledRows, type HasKey } from './ruled-rows.ts'

const READERS = [
  ...['./facts.ts', './facts-tables.ts', './ruled-rows.ts'].map((path) => new URL(path, import.meta.url).href),
  ...TIDY_READERS,
]

/** Our own facts, `data/facts/<table>.csv`: the folder may be absent. */
export function factsPart(folder: string): Part {
  const files = FACTS.map(({ table }) => `${table}.csv`)
  return {
    id: 'facts',
    after: ['territories'],
    tables: FACTS.map(({ table }) => table),
    fingerprint: () => fingerprintOfFolder(folder, files, READERS),
    read: async (known) => readFacts(await readFolder(folder, files), known),
  }
}

/** Facts lean on territories and on one another: a convention's figure on its convention. */
export function readFacts(files: readonly OwnFile[], known: KnownTerritories): PartReading {
  const { there, missing, problems } = thoseThere(files)
  const keys = new Map<string, Set<string>>()
  const hasKey: HasKey = (table, key) => (table === 'territory' ? known.has(key) : (keys.get(table)?.has(key) ?? false))
  const read = FACTS.flatMap((rule) => {
    const file = there.find((one) => basename(one.file) === `${rule.table}.csv`)
    if (file === undefined) return []
    const rows = readRuledRows(file, rule, hasKey)
    keys.set(rule.table, new Set(rows.rows.map(({ id }) => String(id))))
    return [{ table: rule.table, ...rows }]
  })
  return {
    files: read.map(({ file }) => file),
    tables: read.map(({ table, rows }) => ({ table, rows })),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
    missing,
  }
}

/** `null` when the folder is not there at all. */
export async function fingerprintOfFolder(folder: string, files: readonly string[], readers: readonly string[]): Promise<string | null> {
  if (!existsSync(folder)) return null
  const contents = await readFolder(folder, files)
  return sha256([sha256OfAll(contents.map(({ bytes }) => bytes ?? 'missing')), readersFingerprint(readers)].join('\n'))
}

/** A file under the name by which a person finds it, `data/facts/figure.csv`; without bytes when it is not there. */
export type OwnFile = { readonly file: string; readonly bytes: Uint8Array | null }

export const readFolder = (folder: string, files: readonly string[]): Promise<OwnFile[]> =>
  Promise.all(
    files.map(async (file) => ({
      file: `data/${basename(folder)}/${file}`,
      bytes: existsSync(join(folder, file)) ? await readFile(join(folder, file)) : null,
    })),
  )

/** Those that are there, and what is told of the others. */
export function thoseThere(files: readonly OwnFile[]): { there: NamedFile[]; missing: string[]; problems: LoadProblem[] } {
  const there = files.flatMap(({ file, bytes }) => (bytes === null ? [] : [{ file, bytes }]))
  const missing = files.flatMap(({ file, bytes }) => (bytes === null ? [file] : []))
  const problems = missing.map((file) => ({
    file,
    line: null,
    column: null,
    found: null,
    expected: null,
    reason: 'file-missing',
    blocking: false,
  }))
  return { there, missing, problems }
}
