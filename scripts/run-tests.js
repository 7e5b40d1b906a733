// Runs every test, on the embedded database and, where PostgreSQL is installed, on a server of its own; ends with « N passed, N failed ».
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverPrograms, startServer } from './postgres-server.js'

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
