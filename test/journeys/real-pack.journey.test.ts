import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEverything } from '#application/load-everything.ts'
import { everyPart } from '#main/load.ts'
import { placeOf } from '#main/pack.ts'
import { readSettings } from '#main/settings.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { openPack } from '#registry/pack/pack.ts'
import { readPackSources } from '#registry/pack/sources.ts'
import type { Store } from '#store/connect.ts'
import { loadStore } from '#store/sql/loading.ts'
import { mapShapes } from '#store/sql/map.ts'
import { freshStore } from '../contracts/stores.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const settings = readSettings(process.env, ROOT)
const hasPack = settings.dataPack !== undefined || existsSync(resolve(ROOT, '../shared/data'))

/** The control values that the sources publish, found again in what was loaded. */
describe.skipIf(!hasPack)('the real data pack, loaded', () => {
  let store: Store
  beforeAll(async () => {
    store = await freshStore('embedded')
    const pack = await openPack(readPackSources(resolve(ROOT, 'data/sources.yaml')), placeOf(settings, ROOT))
    await loadEverything({ parts: everyPart(pack, ROOT), store: loadStore(store.db), sha256, onProgress: () => {} })
  })
  afterAll(() => store.close())
  const value = async (query: string): Promise<unknown> =>
    Object.values((await sql.raw<Record<string, unknown>>(`select ${query}`).execute(store.db)).rows[0] ?? {})[0]

  it.each([
    ['communes', "count(*)::int from territory where level = 'commune'", 34_969],
    ['EPCI', "count(*)::int from territory where level = 'epci'", 1255],
    ['départements', "count(*)::int from territory where level = 'departement'", 109],
    ['Régions', "count(*)::int from territory where level = 'region'", 26],
    ['people', "population from territory where id = 'nation-FR'", 68_952_941],
    ['people of Mayotte, still those of 2017', "population from territory where id = 'region-06'", 256_518],
    ['communes whose population is unknown', "count(*)::int from territory where level = 'commune' and population is null", 6],
    ['communes without EPCI', "count(*)::int from territory where level = 'commune' and epci_id is null", 98],
    ['former codes', "count(*)::int from former_commune where kind <> 'former-code'", 2621],
    ['cinemas', 'count(*)::int from cinema', 2053],
    ['screens', 'sum(screens)::int from cinema', 6355],
    ['seats', 'sum(seats)::int from cinema', 1_128_689],
    ['multiplexes', 'count(*)::int from cinema where is_multiplex', 251],
    ['cinemas classed art et essai', 'count(*)::int from cinema where art_et_essai', 1290],
    ['of class A', "count(*)::int from cinema where art_et_essai_class = 'A'", 96],
    ['itinerant circuits', 'count(*)::int from cinema where is_itinerant', 116],
    ['itinerant circuits whose seats are known', 'count(seats)::int from cinema where is_itinerant', 0],
    ['admissions of 2024', 'sum(admissions_2024)::bigint from cinema', 181_549_232],
    ['cinemas placed in a commune', 'count(commune_id)::int from cinema', 2053],
    [
      'overseas cinemas: unknown, not zero',
      "count(*)::int from cinema join territory on territory.id = commune_id where zone <> 'metro'",
      0,
    ],
    ['years of cinemas', 'count(*)::int from cinema_year', 45_190],
    ['years of cinemas placed in a commune', 'count(commune_id)::int from cinema_year', 45_190],
    [
      'years of a cinema of Château-d’Olonne, now in Les Sables; the source itself says so of one',
      "count(*)::int from cinema_year where commune_id = 'commune-85194' and cinema_id in (104142, 104143)",
      20,
    ],
    ['years without the cinema’s name', 'count(*)::int from cinema_year where name is null', 2224],
    ['films', 'count(*)::int from approved_film', 5854],
    ['films with a regional aid', 'count(*)::int from approved_film where has_regional_aid', 2063],
    ['documentaries', "count(*)::int from approved_film where genre = 'documentaire'", 864],
    ['films whose budget is known', 'count(budget_cents)::int from approved_film', 5854],
    ['festivals', 'count(*)::int from festival', 684],
    ['festivals without commune', 'count(*)::int from festival where commune_id is null', 2],
    ['festivals whose reach is unknown', 'count(*)::int from festival where scope is null', 491],
    ['priority neighbourhoods', 'count(*)::int from qpv', 1584],
    ['with an outline', 'count(outline)::int from qpv', 1584],
    [
      'on several communes, of 149: two of them, Pierrefitte and Saint-Denis, are one since',
      'count(*)::int from (select qpv_code from qpv_commune group by 1 having count(*) > 1) several',
      148,
    ],
    [
      'rows read and neither kept nor told',
      'sum(rows_read - rows_kept)::int - (select count(*)::int from load_problem where blocking) from load_record',
      0,
    ],
  ])('%s', async (_, query, expected) => {
    expect(await value(query)).toBe(expected)
  })

  it('the map has every Région and département of its year', async () => {
    const map = mapShapes(store.db)
    expect(await map.shapes('region')).toHaveLength(18)
    expect(await map.shapes('departement')).toHaveLength(101)
    expect(JSON.stringify(await map.shapes('departement')).length).toBeLessThan(150_000)
  })
})
