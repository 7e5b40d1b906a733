// A rush of deposits by the site's forms while processes are killed: `npm run rush -- --database server --deposits 5000 --minutes 10`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serverPrograms, startServer } from '../scripts/postgres-server.js'
import { rush } from '../test/rush/rush.ts'

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'server' },
    deposits: { type: 'string', default: '5000' },
    minutes: { type: 'string', default: '10' },
    together: { type: 'string', default: '16' },
    seed: { type: 'string', default: '20261125' },
  },
})
const isServer = values.database === 'server'
const programs = isServer ? serverPrograms() : undefined
const server = programs === undefined ? undefined : await startServer(programs, { isDurable: true })
if (isServer && server === undefined) throw new Error('PostgreSQL is not installed')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-rush-'))
try {
  const report = await rush({
    deposits: Number(values.deposits),
    milliseconds: Number(values.minutes) * 60_000,
    atOnce: Number(values.together),
    processes: isServer ? 2 : 1,
    databaseUrl: server?.url,
    folder,
    seed: Number(values.seed),
    tell: (words) => process.stderr.write(`${words}\n`),
  })
  const { steps, problems, ...others } = report
  process.stdout.write(`${JSON.stringify(others, null, 1)}\n`)
  console.table(steps)
  for (const problem of problems.slice(0, 50)) process.stdout.write(`${problem}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
  server?.stop()
}
