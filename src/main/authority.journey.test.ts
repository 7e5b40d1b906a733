import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from './house.ts'
import { readSettings } from './settings.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-authority-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const environment = { CONTRECHAMP_VAR: join(folder, 'var') }

const run = (...words: string[]): { code: number | null; out: string; told: string } => {
  const done = spawnSync(process.execPath, [join(ROOT, 'src/main/cli.ts'), 'authority', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
  })
  return { code: done.status, out: done.stdout, told: done.stderr }
}
const given = ['--name', 'Région essai', '--prefix', 'ESS', '--contact', 'cinema@essai.example', '--administrator', 'chef@essai.example']

describe('./contrechamp authority', () => {
  it('tells its help; a missing or badly written option is a misuse', () => {
    expect(run('--help')).toEqual({ code: 0, out: expect.stringContaining('Usage'), told: '' })
    for (const [words, told] of [
      [given, 'il manque --id'],
      [['--id', 'Essai', ...given], '--id s’écrit'],
      [['--id', 'essai', ...given, '--siret', '123'], '14 chiffres'],
    ] as const)
      expect(run(...words)).toEqual({ code: 2, out: '', told: expect.stringContaining(told) })
  })

  it('creates it, asks for an account, then gives the role once', async () => {
    const first = run('--id', 'essai', ...given)
    expect([first.code, first.out]).toEqual([1, expect.stringMatching(/est créée\.\nAucun compte n’a le courriel/)])
    const house = await openHouse(readSettings(environment, ROOT), ROOT)
    const { id } = await house.accounts.makePerson({ email: 'chef@essai.example', name: 'Chef Essai' })
    const held = run('--id', 'essai', ...given)
    expect([held.code, held.out, held.told]).toEqual([3, '', expect.stringContaining('déjà ouverte')])
    await house.close()
    expect(JSON.parse(run('--id', 'essai', ...given, '--json').out)).toEqual({
      id: 'essai',
      kind: 'kept',
      isNew: false,
      administrator: 'given',
    })
    expect(run('--id', 'essai', ...given)).toMatchObject({ code: 0, out: expect.stringContaining('déjà le rôle') })
    expect(run('--id', 'autre', ...given)).toMatchObject({ code: 1, out: expect.stringContaining('préfixe') })
    const again = await openHouse(readSettings(environment, ROOT), ROOT)
    expect((await again.roles.of(id, again.today())).map(({ role, authorityId }) => [role, authorityId])).toEqual([
      ['administrator', 'essai'],
    ])
    expect((await again.schemes.authorities()).map(({ isFictitious }) => isFictitious)).toEqual([false])
    await again.close()
  }, 120_000)
})
