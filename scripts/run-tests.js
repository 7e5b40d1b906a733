// Runs every test, on the embedded database and, where PostgreSQL is installed, on a server of its own; ends with « N passed, N failed ».
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverPrograms, startServer } from './postgres-server.js'

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-tests-'))
const programs = serverPrograms()
const server = programs === undefined ? undefined : await startServer(programs)
if (server === undefined)
  process.stdout.write('PostgreSQL manque : les tests qui en dépendent sont sautés. Pour l’installer : sudo apt-get install postgresql\n')

/** The whole suite goes as three runs side by side: sites wait on their browsers while the house computes. */
const paths = process.argv.slice(2)
const runs =
  paths.length > 0
    ? [paths]
    : [
        ['--project', 'maison'],
        ['--project', 'site'],
        ['--project', 'sites'],
      ]
const ran = await Promise.all(runs.map((words, rank) => run(words, join(folder, `report-${rank}.json`))))
server?.stop()

function run(words, report) {
  const tests = spawn(
    join('node_modules/.bin/vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...(server === undefined ? {} : { TEST_DATABASE_URL: server.url }) },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal))
  return new Promise((resolve) => tests.on('close', (code) => resolve({ code, counts: countsIn(report) })))
}

/** A run that leaves no report counts as one failure. */
function countsIn(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }
}

const sum = (kind) => ran.reduce((all, { counts }) => all + counts[kind], 0)
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}\n`)
process.exitCode = ran.every(({ code }) => code === 0) && sum('failed') === 0 ? 0 : 1
