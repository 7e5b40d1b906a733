import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startSite } from './site-process.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (environment: Record<string, string>): { status: number | null; told: string } => {
  const done = spawnSync(process.execPath, ['src/main/web.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', CONTRECHAMP_VAR: folder, ...environment },
    encoding: 'utf8',
    timeout: 100_000,
  })
  return { status: done.status, told: done.stderr }
}

describe('starting and stopping', () => {
  it('a second program on the same folder is told who holds it; the first goes on, stops at once when asked, and leaves no lock', async () => {
    const site = await startSite({ CONTRECHAMP_VAR: folder })
    const second = start({})
    expect(second.status).toBe(3)
    expect(second.told).toContain(`processus ${site.process.pid}`)
    expect((await fetch(`${site.address}/sante`)).status).toBe(200)
    expect(await site.stop()).toBe(0)
    const third = await startSite({ CONTRECHAMP_VAR: folder })
    expect(await third.stop()).toBe(0)
  })

  it.each([
    [{ PORT: 'beaucoup' }, 2, 'PORT doit être'],
    [{ DATABASE_URL: 'mysql://x' }, 2, 'DATABASE_URL doit commencer'],
    [{ DATABASE_URL: 'postgres://127.0.0.1:1/rien' }, 3, 'ne répond pas'],
    [{ CONTRECHAMP_DATA: '/nulle/part' }, 2, 'CONTRECHAMP_DATA'],
  ])('%o is told in a sentence, without a trace', (environment, status, sentence) => {
    const done = start(environment as Record<string, string>)
    expect(done.told).toContain(sentence)
    expect(done.told).not.toMatch(/\n\s+at /)
    expect(done.status).toBe(status)
  })
})
