// A PostgreSQL server of one run, for the tests and the benches.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const isRoot = process.getuid?.() === 0

/** Where Debian’s packages put PostgreSQL’s programs; nothing when it is not installed. */
export function serverPrograms() {
  const found = spawnSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1'], {
    encoding: 'utf8',
  }).stdout.trim()
  return found !== '' && existsSync(join(found, 'initdb')) ? found : undefined
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** A PostgreSQL server on this machine alone, in a folder that goes with it; initdb refuses root, so the packages' own user runs it then. Durable, it writes to the disk before it answers. */
export async function startServer(programs, { isDurable = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-pg-'))
  chmodSync(folder, 0o755)
  if (isRoot) spawnSync('chown', ['postgres', folder])
  const port = await freePort()
  const run = (line) => (isRoot ? spawnSync('su', ['postgres', '-s', '/bin/sh', '-c', `cd / && ${line}`]) : spawnSync('sh', ['-c', line]))
  run(`${programs}/initdb -D ${folder}/base --locale=C -E UTF8 -A trust -U contrechamp`)
  const started = run(
    `${programs}/pg_ctl -D ${folder}/base -w -o '-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=${isDurable ? 'on' : 'off'}' -l ${folder}/log start`,
  )
  const stop = () => {
    run(`${programs}/pg_ctl -D ${folder}/base -m immediate stop`)
    rmSync(folder, { recursive: true, force: true })
  }
  if (started.status !== 0) {
    stop()
    return undefined
  }
  return { url: `postgres://contrechamp@127.0.0.1:${port}/postgres`, stop }
}
