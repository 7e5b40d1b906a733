import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { readTidyCsv } from '#registry/extract/tidy-csv.ts'
import { slugOf } from './listed-facts.ts'
import type { SourceFolder } from './source-folder.ts'

const Plan = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string(),
      producer: z.string(),
      address: z.string().nullable(),
      licence: z.string(),
      date: z.string().nullable(),
    }),
  ),
})
const PLAN = 'rules/facts/pack.yaml'
/** Files kept as they were published, in every encoding and layout: their columns are not read here. */
const AS_PUBLISHED = ['subventions/reels/', 'subventions/data-subvention/', 'subventions/scdl/exemples/', 'cinema/source/']

/** The index of the data pack: each file, what is known of it, its columns and its SHA-256, as stored. */
export function packIndex(text: string, folder: string, source: SourceFolder): string {
  const { files } = Plan.parse(parse(text))
  const present = filesUnder(join(folder, 'data'))
  for (const path of present)
    if (!files.some((file) => file.path === path)) source.report(`data/${path}`, null, null, null, 'file-not-described')
  const entries = files.flatMap((file) => {
    if (!present.includes(file.path)) source.report(PLAN, null, 'path', file.path, 'file-missing')
    const bytes = present.includes(file.path) ? source.bytes(`data/${file.path}`) : undefined
    if (bytes === undefined) return []
    const isTidy =
      /\.csv(\.gz)?$/.test(file.path) && (!AS_PUBLISHED.some((start) => file.path.startsWith(start)) || file.path.endsWith('manifeste.csv'))
    const table = isTidy ? readTidyCsv(bytes, []) : undefined
    return [
      {
        id: slugOf(file.path.replace(/\.(csv|json|geojson|topo\.json|xlsx?|md|xsd)?(\.gz)?$/, '')),
        ...file,
        ...(table === undefined ? {} : { columns: table.heads, rows: table.rows.length }),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ]
  })
  return `# The data pack: large public files, never committed. Written by « ./contrechamp compile-facts »; do not edit.\n${stringify({ files: entries }, { lineWidth: 0 })}`
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
