import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { KnownTerritories, Part, PartReading } from '#application/ports/loading.ts'
import { readersFingerprint, sha256, sha256OfAll, TIDY_READERS } from '../fingerprint.ts'
import { FACTS } from './facts-tables.ts'
import type { NamedFile } from './keep-rows.ts'
import { readRuledRows, type HasKey } from './ruled-rows.ts'

const READERS = [
  ...['./facts.ts', './facts-tables.ts', './ruled-rows.ts'].map((path) => new URL(path, import.meta.url).href),
  ...TIDY_READERS,
]

/** Our own facts, `data/facts/<table>.csv`: the folder may be absent, but then no file of it may be missing. */
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
export function readFacts(files: readonly NamedFile[], known: KnownTerritories): PartReading {
  const keys = new Map<string, Set<string>>()
  const hasKey: HasKey = (table, key) => (table === 'territory' ? known.has(key) : (keys.get(table)?.has(key) ?? false))
  const read = FACTS.map((rule, place) => {
    const rows = readRuledRows(files[place] ?? { file: `${rule.table}.csv`, bytes: new Uint8Array() }, rule, hasKey)
    keys.set(rule.table, new Set(rows.rows.map(({ id }) => String(id))))
    return { table: rule.table, ...rows }
  })
  return {
    files: read.map(({ file }) => file),
    tables: read.map(({ table, rows }) => ({ table, rows })),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** `null` when the folder is not there at all; a fault when one of its files is missing. */
export async function fingerprintOfFolder(folder: string, files: readonly string[], readers: readonly string[]): Promise<string | null> {
  if (!existsSync(folder)) return null
  const contents = await readFolder(folder, files)
  return sha256([sha256OfAll(contents.map(({ bytes }) => bytes)), readersFingerprint(readers)].join('\n'))
}

/** Each file under the name by which a person finds it: `data/facts/figure.csv`. */
export const readFolder = (folder: string, files: readonly string[]): Promise<NamedFile[]> =>
  Promise.all(files.map(async (file) => ({ file: `data/${basename(folder)}/${file}`, bytes: await readFile(join(folder, file)) })))
