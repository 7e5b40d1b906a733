import { join } from 'node:path'
import type { GrantsReader } from '#application/ports/grants.ts'
import { correctedCsv } from '#open-data/corrected-grants.ts'
import { BOUNDS } from '#registry/extract/sheet.ts'
import { LIMITS, readInWorker } from '#registry/read-in-worker.ts'

/** Versions of the norm that we know, the last first. */
export const GRANTS_VERSIONS = ['2.1.1', '2.1.0', '2.0.2', '2.0.1', '2.0.0', '1.1.0'] as const

/** The reader of subsidies files, each in a thread of its own. */
export const grantsReader = (root: string): GrantsReader => ({
  read: async (bytes, file, asked) => {
    const reply = await readInWorker({ bytes, file, rulesFolder: join(root, 'rules/subsidies'), bounds: BOUNDS, ...asked }, LIMITS)
    return { ...reply, corrected: reply.corrected === null ? null : correctedCsv(reply.corrected) }
  },
})
