// Positions of a million aids, floors included: ours from columns in memory, against the same rule in SQL on an indexed, analysed PostgreSQL table.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverPrograms, startServer } from '../scripts/postgres-server.js'
import { alternate, rounded } from './alternate.js'
import { eachAid } from './million-aids.js'
import { SQL } from './positions-rule.js'

const { default: pg } = await import('pg')
const AIDS = 1_000_000
const ROUNDS = 5
const NAMES = [
  'account',
  'year',
  'axis',
  'scheme',
  'work',
  'gift',
  'format',
  'level',
  'stage',
  'domain',
  'selective',
  'cncShare',
  'voted',
  'paid',
]

async function loaded(client, folder) {
  const from = performance.now()
  const path = join(folder, 'aids.csv')
  const file = createWriteStream(path)
  let lines = []
  eachAid(AIDS, (aid) => {
    lines.push(NAMES.map((name) => (aid[name] === -1 ? '' : aid[name])).join(','))
    if (lines.length === 20_000) {
      file.write(`${lines.join('\n')}\n`)
      lines = []
    }
  })
  file.end(lines.length > 0 ? `${lines.join('\n')}\n` : '')
  await once(file, 'close')
  await client.query(`CREATE TABLE aid (account int, year smallint, axis smallint, scheme smallint, work int, gift int, format smallint,
    level smallint, stage smallint, domain smallint, selective smallint, cnc_share bigint, voted bigint, paid bigint)`)
  await client.query(`COPY aid FROM '${path}' WITH (FORMAT csv)`)
  await client.query('CREATE INDEX ON aid (account)')
  await client.query('CREATE INDEX ON aid (gift)')
  await client.query('VACUUM ANALYZE aid')
  await client.query(`SET work_mem = '512MB'`)
  return performance.now() - from
}

export async function bench() {
  const programs = serverPrograms()
  const server = programs === undefined ? undefined : await startServer(programs)
  if (server === undefined) {
    process.stderr.write('PostgreSQL manque : ce banc est sauté.\n')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-aids-'))
  chmodSync(folder, 0o755)
  const client = new pg.Client({ connectionString: server.url })
  const process_ = fork(join(import.meta.dirname, 'positions-process.js'))
  const ask = async (wants) => {
    process_.send({ count: AIDS, wants })
    const [answer] = await once(process_, 'message')
    return answer
  }
  try {
    await client.connect()
    const theirLoad = await loaded(client, folder)
    const first = await ask(true)
    const { rows } = await client.query(SQL)
    const mine = first.lines.toSorted((a, b) => a[0] - b[0])
    const theirs = rows.map((row) => [row.account, row.basis, row.due, row.held, row.cnc_voted, row.cnc_paid])
    const differing = mine.findIndex((line, at) => line.some((value, place) => value !== theirs[at]?.[place]))
    if (mine.length !== theirs.length || differing >= 0) throw new Error(`positions differ: ${mine[differing]} and ${theirs[differing]}`)
    const known = mine.filter(([, basis]) => basis !== null).length
    const found = await alternate(
      ROUNDS,
      async () => (await ask(false)).took,
      async () => {
        const from = performance.now()
        await client.query(SQL)
        return performance.now() - from
      },
    )
    const { highest } = await ask(false)
    const ratio = found.median(found.pairs.map(([a, b]) => b / a))
    return [
      {
        name: `positions de 1 000 000 d’aides, planchers compris (${mine.length} lignes, ${known} connues)`,
        ours: rounded(found.ours),
        peer: rounded(found.peer),
        peer_name: 'PostgreSQL, table indexée et analysée',
        ratio: rounded(ratio),
        aim: 1,
        unit: 'ms',
      },
      {
        name: 'mémoire la plus haute du calcul',
        ours: rounded(highest),
        peer: 500,
        peer_name: 'borne',
        ratio: rounded(500 / highest),
        aim: 1,
        unit: 'Mo',
      },
      {
        name: 'chargement, à part (colonnes en mémoire ; COPY, index, ANALYZE)',
        ours: rounded(first.loaded),
        peer: rounded(theirLoad),
        peer_name: 'PostgreSQL',
        ratio: rounded(theirLoad / first.loaded),
        aim: 0,
        unit: 'ms',
      },
    ]
  } finally {
    process_.kill()
    await client.end()
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
