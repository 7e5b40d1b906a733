import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DEMONSTRATED_PAGES, PUBLIC_PAGES } from './public-addresses.ts'
import { startSite, type RunningSite } from './site-process.ts'

const SERVER = process.env['TEST_DATABASE_URL']
const NAME = `contrechamp_two_${process.pid}`

/** When something was loaded differs from one database to the next; nothing else may. */
const withoutTimes = (text: string): string => text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '').replaceAll(/\d{1,2}\sh\s\d{2}/g, '')

/** Asks until the answer holds, for as long as the test may last: notice takes a moment, and how long is not our subject. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resume) => setTimeout(resume, 50))
}

describe.skipIf(SERVER === undefined)('two processes on one PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-two-'))
  const url = (): string => {
    const address = new URL(SERVER ?? '')
    address.pathname = `/${NAME}`
    return address.href
  }
  let sites: RunningSite[] = []

  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: SERVER })
    await client.connect()
    await client.query(statement)
    await client.end()
  }

  beforeAll(async () => {
    await onServer(`create database ${NAME}`)
    sites = await Promise.all(['a', 'b'].map((name) => startSite({ DATABASE_URL: url(), CONTRECHAMP_VAR: join(folder, name) })))
  })

  afterAll(async () => {
    await Promise.all(sites.map((site) => site.stop()))
    await onServer(`drop database if exists ${NAME} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  })

  it('started together on an empty database, they load it once', async () => {
    const client = new pg.Client({ connectionString: url() })
    await client.connect()
    const { rows } = await client.query<{ repeated: string }>('select count(*) - count(distinct part) as repeated from load_record')
    const { rows: regions } = await client.query<{ count: string }>("select count(*) as count from territory where level = 'region'")
    await client.end()
    expect(rows[0]?.repeated).toBe('0')
    expect(Number(regions[0]?.count)).toBeGreaterThanOrEqual(18)
  })

  it.each(PUBLIC_PAGES.filter((path) => !DEMONSTRATED_PAGES.includes(path)))(
    '%s is the same from both, and from the embedded database',
    async (path) => {
      const addresses = [...sites.map((site) => site.address), inject('address')]
      const [a, b, embedded] = await Promise.all(addresses.map(async (address) => (await fetch(address + path)).text()))
      expect(b).toBe(a)
      expect(withoutTimes(embedded ?? '')).toBe(withoutTimes(a ?? ''))
    },
  )

  it('a change made elsewhere is shown by both', async () => {
    const client = new pg.Client({ connectionString: url() })
    await client.connect()
    await client.query('begin')
    await client.query("update territory set name = 'Bretagne (essai)' where id = 'region-53'")
    await client.query('update data_version set version = version + 1')
    await client.query("select pg_notify('contrechamp_data', '')")
    await client.query('commit')
    await client.end()
    for (const site of sites) {
      await until(async () => (await (await fetch(`${site.address}/territoires/region-53`)).text()).includes('Bretagne (essai)'))
    }
  })
})
