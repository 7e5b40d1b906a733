import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { linkedPlaces, shownCommands } from './shown-commands.ts'

const ROOT = join(import.meta.dirname, '../..')
const text = readFileSync(join(ROOT, 'README.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const commands = shownCommands(text).map(({ command }) => command)
const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => found(typeof bound === 'object' && bound !== null ? bound.port : 0))
    })
  })

describe('README', () => {
  it('names the two commands', () => {
    expect(commands).toEqual(expect.arrayContaining(['npm start', 'npm test']))
  })

  it.each(commands.filter((line) => line.startsWith('./contrechamp')))('%s answers, and prints no trace', (line) => {
    const done = spawnSync('sh', ['-c', line], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CONTRECHAMP_VAR: folder } })
    expect(done.stdout.length).toBeGreaterThan(0)
    expect(`${done.stdout}${done.stderr}`).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect([0, 1]).toContain(done.status)
  })

  it('npm start serves a page at the address that it prints, and stops when asked', async () => {
    const port = await freePort()
    const started = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port), CONTRECHAMP_VAR: join(folder, 'start') },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const address = await new Promise<string>((ready, failed) => {
      let said = ''
      started.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
        if (found !== null) ready(found[0])
      })
      started.once('exit', (code) => failed(new Error(`npm start stopped with ${code}`)))
    })
    expect((await fetch(address)).status).toBe(200)
    const ended = new Promise((resolve) => started.once('exit', resolve))
    process.kill(-(started.pid ?? 0), 'SIGTERM')
    await ended
  })

  it.each(linkedPlaces(text))('the link to %s leads somewhere', (target) => {
    expect(existsSync(join(ROOT, target))).toBe(true)
  })
})
