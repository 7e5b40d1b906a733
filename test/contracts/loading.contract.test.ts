import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEverything, type PartOutcome } from '#application/load-everything.ts'
import type { LoadedRow, OwnPart, Part } from '#application/ports/loading.ts'
import { sha256 } from '#registry/fingerprint.ts'
import type { Store } from '#store/connect.ts'
import { loadedCatalogue } from '#store/sql/catalogue.ts'
import { loadStore } from '#store/sql/loading.ts'
import { freshStore, STORE_KINDS } from './stores.ts'

const territory = (level: string, code: string, more: LoadedRow = {}): LoadedRow => ({
  id: `${level}-${code}`, level, code, name: code, kind: null, zone: null, region_id: null, departement_id: null, epci_id: null, seat_id: null, population: null, communes_count: null, ...more,
}) // prettier-ignore

const territories = (version: string, rows: LoadedRow[], former: LoadedRow[] = []): Part => ({
  id: 'territories',
  after: [],
  tables: ['territory', 'former_commune', 'postcode'],
  fingerprint: async () => version,
  read: async () => ({
    files: [{ file: 'communes.json', rowsRead: rows.length, rowsKept: rows.length }],
    tables: [
      { table: 'territory', rows },
      { table: 'former_commune', rows: former },
    ],
    problems: [],
  }),
})

const festivals = (version: string | null, codes: string[], fails = false): Part => ({
  id: 'festivals',
  after: ['territories'],
  tables: ['festival'],
  fingerprint: async () => version,
  read: async (known) => {
    const rows = codes.map((code, place) => ({ id: String(place), name: code, commune_id: known.communeOf(code) ?? null }))
    const broken = { id: 'x', name: null, commune_id: null }
    return {
      files: [{ file: 'festivals.csv', rowsRead: codes.length, rowsKept: codes.length }],
      tables: [{ table: 'festival', rows: fails ? [...rows, broken] : rows }],
      problems: codes.flatMap((code, place) =>
        known.communeOf(code) === undefined
          ? [
              {
                file: 'festivals.csv',
                line: place + 2,
                column: 'code',
                found: code,
                expected: 'commune',
                reason: 'unknown-commune',
                blocking: false,
              },
            ]
          : [],
      ),
    }
  },
})

const FRANCE = [territory('region', '52'), territory('commune', '85194', { region_id: 'region-52' }), territory('commune', '44109')]
const SABLES = [{ code: '85060', name: null, kind: 'former-code', commune_id: 'commune-85194' }]

describe.each(STORE_KINDS)('loading, on the %s store', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await freshStore(kind)
  })
  afterAll(() => store.close())
  const load = (...parts: (Part | OwnPart)[]): Promise<PartOutcome[]> =>
    loadEverything({ parts, store: loadStore(store.db), sha256, onProgress: () => {} })
  const version = async (): Promise<number> =>
    (await store.db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()).version
  const communes = async (): Promise<(string | null)[]> =>
    (await store.db.selectFrom('festival').select('commune_id').orderBy('id').execute()).map((row) => row.commune_id)

  it('each part is written once, and passed over while its inputs are the same', async () => {
    const parts = [territories('1', FRANCE, SABLES), festivals('1', ['85194', '85060', '99999'])]
    expect((await load(...parts)).map(({ outcome }) => outcome)).toEqual(['loaded', 'loaded'])
    expect(await version()).toBe(3)
    expect((await load(...parts)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    expect(await version()).toBe(3)
  })

  it('a former code leads to the present commune; a code nobody knows is told and stays unknown', async () => {
    expect(await communes()).toEqual(['commune-85194', 'commune-85194', null])
    expect(await store.db.selectFrom('load_problem').select(['part', 'line', 'column_name', 'found']).execute()).toEqual([
      { part: 'festivals', line: 4, column_name: 'code', found: '99999' },
    ])
  })

  it('inputs that changed replace what was there, problems included', async () => {
    await load(territories('1', FRANCE, SABLES), festivals('2', ['44109']))
    expect(await communes()).toEqual(['commune-44109'])
    expect(await store.db.selectFrom('load_problem').selectAll().execute()).toEqual([])
  })

  it('inputs that are gone leave what was loaded', async () => {
    expect((await load(territories('1', FRANCE, SABLES), festivals(null, [])))[1]?.outcome).toBe('absent')
    expect(await communes()).toEqual(['commune-44109'])
  })

  it('a part that fails leaves what was there, whole', async () => {
    const before = await version()
    await expect(load(territories('1', FRANCE, SABLES), festivals('3', ['85194'], true))).rejects.toThrow()
    expect(await communes()).toEqual(['commune-44109'])
    expect(await version()).toBe(before)
  })

  it('a file that was loaded and is missing is a fault, and nothing is lost; one that never was is not', async () => {
    const without = (file: string): Part => ({
      ...festivals(`without ${file}`, []),
      read: async () => ({ files: [], tables: [], problems: [], missing: [file] }),
    })
    await expect(load(territories('1', FRANCE, SABLES), without('festivals.csv'))).rejects.toThrow(
      'festivals.csv was loaded and is missing',
    )
    expect(await communes()).toEqual(['commune-44109'])
    await load(territories('1', FRANCE, SABLES), without('other.csv'))
    await load(territories('1', FRANCE, SABLES), festivals('2', ['44109']))
  })

  it('territories that change have what leans on them read again; a commune that merged is followed', async () => {
    const merged = [...FRANCE.slice(0, 2)]
    const outcomes = await load(
      territories('2', merged, [...SABLES, { code: '44109', name: 'Nantes', kind: 'commune-deleguee', commune_id: 'commune-85194' }]),
      festivals(null, []),
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['loaded', 'absent'])
    expect(await communes()).toEqual(['commune-85194'])
    await load(territories('3', FRANCE, SABLES), festivals('2', ['44109']))
    expect(await communes()).toEqual(['commune-44109'])
  })

  it('a part that writes by itself is recorded once it is done, and run again only when its inputs change', async () => {
    let runs = 0
    const own = (fingerprint: string, fails = false): OwnPart => ({
      id: 'grants',
      after: ['territories'],
      fingerprint: async () => fingerprint,
      run: async () => {
        runs += 1
        if (fails) throw new Error('cut')
        return { files: [{ file: 'grants.csv', rowsRead: 3, rowsKept: 2 }], problems: [] }
      },
    })
    const outcomes = async (part: OwnPart): Promise<(string | undefined)[]> =>
      (await load(territories('3', FRANCE, SABLES), part)).map(({ outcome }) => outcome)
    await expect(outcomes(own('1', true))).rejects.toThrow('cut')
    expect(await outcomes(own('1'))).toEqual(['unchanged', 'loaded'])
    expect(await outcomes(own('1'))).toEqual(['unchanged', 'unchanged'])
    expect(runs).toBe(2)
    const parts = await loadedCatalogue(store.db).parts()
    expect(parts.find(({ part }) => part === 'grants')).toMatchObject({
      rowsRead: 3,
      rowsKept: 2,
      problemsCount: 0,
      files: [{ file: 'grants.csv', rowsRead: 3, rowsKept: 2 }],
    })
  })

  it('two loads that start together write each part once', async () => {
    const before = await version()
    const parts = [territories('4', FRANCE, SABLES), festivals('4', ['44109', '44109'])]
    const both = await Promise.all([load(...parts), load(...parts)])
    expect(await version()).toBe(before + 2)
    expect(both.flat().filter(({ outcome }) => outcome === 'loaded')).toHaveLength(2)
  })
})
