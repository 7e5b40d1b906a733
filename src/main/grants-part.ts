import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { importGrants } from '#application/import-grants.ts'
import type { GrantsReader, GrantsStore } from '#application/ports/grants.ts'
import type { FileReading, LoadProblem, OwnPart } from '#application/ports/loading.ts'
import { sha256 } from '#registry/fingerprint.ts'
import type { Pack } from '#registry/pack/pack.ts'
import { GRANTS_VERSIONS } from './grants-reader.ts'

const PackFiles = z.array(
  z.strictObject({ path: z.string(), grantor: z.string(), territory: z.string().nullable(), dataset: z.string().optional() }),
)
type PackFile = z.infer<typeof PackFiles>[number]

type Importing = { readonly pack: Pack; readonly reader: GrantsReader; readonly store: GrantsStore }

/** The subsidies files of the data pack: each is read as a stranger's would be, and imported in a transaction of its own. */
export function grantsPart(root: string, importing: Importing): OwnPart {
  const list = readFileSync(join(root, 'rules/subsidies/pack-files.yaml'), 'utf8')
  const files = PackFiles.parse(parse(list))
  const present = (): PackFile[] => files.filter(({ path }) => importing.pack.sha256Of(path) !== null)
  return {
    id: 'grants',
    after: ['territories'],
    fingerprint: async () => {
      const here = present()
      return here.length === 0 ? null : sha256([list, ...here.map(({ path }) => importing.pack.sha256Of(path))].join('\n'))
    },
    run: async () => {
      const readings: FileReading[] = []
      const problems: LoadProblem[] = []
      for (const file of present()) {
        const { reading, problem } = await importFile(file, importing)
        readings.push(reading)
        if (problem !== undefined) problems.push(problem)
      }
      return { files: readings, problems }
    },
  }
}

async function importFile(
  file: PackFile,
  { pack, reader, store }: Importing,
): Promise<{ reading: FileReading; problem: LoadProblem | undefined }> {
  const opened = await pack.open(file.path)
  if (opened === null) throw new Error(`${file.path} changed while it was being read`)
  const source = pack.files.find((known) => known.source.path === file.path)?.source
  const answer = await reader.read(opened.bytes, basename(file.path).replace(/\.gz$/, ''), {
    schema: GRANTS_VERSIONS[0],
    wantsCorrected: false,
    wantsGrants: true,
  })
  const imported = await importGrants(store, answer, {
    grantor: file.grantor,
    territoryId: file.territory,
    dataset: file.dataset ?? null,
    source: { title: source?.title ?? file.path, url: source?.address ?? null, licence: source?.licence ?? null },
    isConfirmed: false,
  })
  const isKept = imported.kind === 'imported' || imported.kind === 'already-held'
  const rowsKept = imported.kind === 'imported' ? imported.kept : imported.kind === 'already-held' ? answer.grants.length : 0
  return {
    reading: { file: file.path, rowsRead: answer.report.rows, rowsKept },
    problem: isKept
      ? undefined
      : { file: file.path, line: null, column: null, found: imported.kind, expected: null, reason: 'file-not-imported', blocking: true },
  }
}
