import { join } from 'node:path'
import type { GrantsReader, GrantsStore } from '#application/ports/grants.ts'
import { correctedCsv } from '#open-data/corrected-grants.ts'
import { BOUNDS } from '#registry/extract/sheet.ts'
import { LIMITS, readInWorker } from '#registry/read-in-worker.ts'
import { embeddedFolder, openStore } from '#store/connect.ts'
import { DatabaseLocked } from '#store/lock.ts'
import { migrate } from '#store/migrate.ts'
import { sqlGrants } from '#store/sql/grants.ts'
import { readSettings } from './settings.ts'

/** Versions of the norm that we know, the last first. */
export const GRANTS_VERSIONS = ['2.1.1', '2.1.0', '2.0.2', '2.0.1', '2.0.0', '1.1.0'] as const

/** The reader of subsidies files, each in a thread of its own. */
export const grantsReader = (root: string): GrantsReader => ({
  read: async (bytes, file, asked) => {
    const reply = await readInWorker({ bytes, file, rulesFolder: join(root, 'rules/subsidies'), bounds: BOUNDS, ...asked }, LIMITS)
    return { ...reply, corrected: reply.corrected === null ? null : correctedCsv(reply.corrected) }
  },
})

/** Opens the subsidies held, for one command; nothing when another process holds the database. */
export async function openGrants(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Promise<{ grants: GrantsStore; close: () => Promise<void> } | undefined> {
  const settings = readSettings(environment, root)
  try {
    const store = await openStore({ databaseUrl: settings.databaseUrl, folder: embeddedFolder(settings.varFolder) })
    await migrate(store, join(root, 'src/store/migrations'))
    return { grants: sqlGrants(store.db), close: () => store.close() }
  } catch (cause) {
    if (cause instanceof DatabaseLocked) return undefined
    throw cause
  }
}
