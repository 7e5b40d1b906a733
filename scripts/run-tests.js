// Runs every test, on the embedded database and, where PostgreSQL is installed, on a server of its own; ends with « N passed, N failed ».
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const isRoot = process.getuid?.() === 0

function serverPrograms() {
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

/** A PostgreSQL server for this run alone; initdb refuses root, so the packages' own user runs it then. */
async function startServer(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-pg-'))
  chmodSync(folder, 0o755)
  if (isRoot) spawnSync('chown', ['postgres', folder])
  const port = await freePort()
  const run = (line) => (isRoot ? spawnSync('su', ['postgres', '-s', '/bin/sh', '-c', `cd / && ${line}`]) : spawnSync('sh', ['-c', line]))
  run(`${programs}/initdb -D ${folder}/base --locale=C -E UTF8 -A trust -U contrechamp`)
  const started = run(
    `${programs}/pg_ctl -D ${folder}/base -w -o '-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off' -l ${folder}/log start`,
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

const report = join(mkdtempSync(join(tmpdir(), 'contrechamp-tests-')), 'report.json')
const programs = serverPrograms()
const server = programs === undefined ? undefined : await startServer(programs)
if (server === undefined)
  process.stdout.write('PostgreSQL manque : les tests qui en dépendent sont sautés. Pour l’installer : sudo apt-get install postgresql\n')

const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
const tests = spawn(join('node_modules/.bin/vitest'), words, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, ...(server === undefined ? {} : { TEST_DATABASE_URL: server.url }) },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal))
const code = await new Promise((resolve) => tests.on('close', resolve))
server?.stop()

const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, testResults: [] }
const brokenFiles = counts.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
).length
const failed = counts.numFailedTests + brokenFiles
const skipped = counts.numPendingTests + (counts.numTodoTests ?? 0)
process.stdout.write(`${counts.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = code === 0 && failed === 0 ? 0 : 1
