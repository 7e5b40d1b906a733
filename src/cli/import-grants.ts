import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { importGrants, type Imported } from '#application/import-grants.ts'
import type { GrantsReader, GrantsStore } from '#application/ports/grants.ts'
import { DATABASE_HELD, importText, IMPORT_GRANTS_HELP } from '#wording/grants-import.ts'
import { MISUSE } from '#wording/grants-report.ts'
import type { Command } from './command.ts'
import { readGivenFile } from './given-file.ts'

/** Opens the store for one command; `undefined` when another process holds it. */
export type OpenGrants = () => Promise<{ readonly grants: GrantsStore; readonly close: () => Promise<void> } | undefined>

/** Keeps the subsidies of a file. */
export function importGrantsCommand(
  reader: GrantsReader,
  open: (environment: Parameters<Command>[1]['environment']) => ReturnType<OpenGrants>,
): Command {
  return async (words, { environment }) => {
    const given = readWords(words)
    if (given?.values.help === true) {
      process.stdout.write(IMPORT_GRANTS_HELP)
      return 0
    }
    const [path] = given?.positionals ?? []
    if (given === undefined || path === undefined || given.positionals.length !== 1) {
      process.stderr.write(`${MISUSE}\n${IMPORT_GRANTS_HELP}`)
      return 2
    }
    const { values } = given
    const file = await readGivenFile(path)
    if ('refusal' in file) {
      process.stderr.write(`${file.refusal}\n`)
      return 3
    }
    const answer = await reader.read(file.bytes, basename(path), { schema: '2.1.1', wantsCorrected: false, wantsGrants: true })
    const house = await open(environment)
    if (house === undefined) {
      process.stderr.write(DATABASE_HELD)
      return 3
    }
    try {
      const imported = await importGrants(house.grants, answer, {
        grantor: values.grantor?.trim() || null,
        territoryId: values.territory ?? null,
        dataset: values.dataset ?? null,
        source: { title: values['source-title'] ?? null, url: values['source-url'] ?? null, licence: values.licence ?? null },
        isConfirmed: values.confirm === true,
      })
      process.stdout.write(
        values.json === true
          ? `${JSON.stringify({ file: answer.report.file, fingerprint: answer.report.fingerprint, ...imported }, null, 1)}\n`
          : importText(imported),
      )
      return isDone(imported) ? 0 : 1
    } finally {
      await house.close()
    }
  }
}

const isDone = ({ kind }: Imported): boolean => kind === 'imported' || kind === 'already-held'

const OPTIONS = {
  grantor: { type: 'string' },
  territory: { type: 'string' },
  dataset: { type: 'string' },
  'source-title': { type: 'string' },
  'source-url': { type: 'string' },
  licence: { type: 'string' },
  confirm: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch {
    return undefined
  }
}
