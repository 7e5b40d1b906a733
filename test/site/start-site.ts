import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startSite } from './site-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

/** One real site for all the tests of this folder: the embedded database, loaded as a user's would be. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-site-'))
  const site = await startSite({ CONTRECHAMP_VAR: folder })
  project.provide('address', site.address)
  return async () => {
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
