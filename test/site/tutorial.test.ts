import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { readMatchingRule } from '#registry/read/matching-rule.ts'
import { readScenarioFile } from '#registry/read/scenario-file.ts'
import { stateOfAddress } from '#web/laboratory/address.ts'
import { LABORATORY } from '#wording/pages/laboratory.ts'
import { isAsShown, linkedPlaces, shownCommands } from './shown-commands.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = join(ROOT, 'docs/tutoriel/du-tableur-au-scenario.md')
const text = readFileSync(PAGE, 'utf8')
const site = inject('address')
const addresses = [...text.matchAll(/<http:\/\/127\.0\.0\.1:3000([^>]+)>/g)].map((match) => match[1] ?? '')

/** A folder that looks like the project to who types there: the command, and the files that the tutorial copies. */
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-tutoriel-'))
writeFileSync(join(folder, 'contrechamp'), `#!/bin/sh\nexec "${ROOT}/contrechamp" "$@"\n`, { mode: 0o755 })
symlinkSync(join(ROOT, 'docs'), join(folder, 'docs'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string): Uint8Array => readFileSync(join(dirname(PAGE), 'fichiers', name))

describe('the tutorial, typed line after line', () => {
  it.each(shownCommands(text))('$command', ({ command, answer }) => {
    const done = spawnSync('sh', ['-c', `${command} 2>&1`], { cwd: folder, encoding: 'utf8' })
    expect(done.stdout).not.toMatch(/\n\s+at .*:\d+:\d+/)
    if (answer === null) expect(done.status).toBe(0)
    else expect(isAsShown(done.stdout, answer) ? '' : done.stdout).toBe('')
  })

  it('shows each command of the engine', () => {
    const typed = shownCommands(text).flatMap(({ command }) => /^\.\/contrechamp (\S+)/.exec(command)?.[1] ?? [])
    expect([...new Set(typed)]).toEqual(['position', 'share', 'simulate', 'verify', 'equity'])
  })

  it.each([
    ['the same lines', 'a\nb\n', 'a\nb\n', true],
    ['a figure that differs', 'a 12 €\n', 'a 13 €\n', false],
    ['lines left out', 'a\nb\nc\nd\n', 'a\n…\nd\n', true],
    ['lines left out that are not there', 'a\nd\n', 'a\n  …\nd\n', true],
    ['a line more at the end', 'a\nb\n', 'a\n', false],
    ['a line less', 'a\n', 'a\nb\n', false],
  ])('%s: judged as it should', (_, answer, shown, isRight) => {
    expect(isAsShown(answer, shown)).toBe(isRight)
  })

  it.each(linkedPlaces(text))('the link to %s leads somewhere', (target) => {
    expect(existsSync(join(dirname(PAGE), target))).toBe(true)
  })
})

describe('the addresses of the tutorial', () => {
  it.each(addresses)('%s answers', async (path) => {
    expect((await fetch(site + path)).status).toBe(200)
  })

  it('that of the laboratory says the steps of the scenario and the key of its rule', () => {
    const address = new URL(addresses.find((path) => path.startsWith('/laboratoire')) ?? '', site)
    const reading = stateOfAddress(address.searchParams, ['regions-2018'], [])
    const [scenario] = 'state' in reading ? reading.state.scenarios : []
    expect(scenario?.steps).toEqual(readScenarioFile(fileOf('scenario.yaml')).value?.scenario.steps)
    expect(scenario?.key).toEqual(readMatchingRule(fileOf('regle.yaml')).value?.key)
  })

  it('the scenario opens with an allocation, not with a refusal', async () => {
    const page = await (await fetch(site + (addresses.find((path) => path.startsWith('/laboratoire')) ?? ''))).text()
    expect(page).toContain('Mon essai')
    expect(page).not.toContain(LABORATORY.refused)
    expect(page).toContain('Nouvelle-Aquitaine')
  })
})
