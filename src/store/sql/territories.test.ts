import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTerritory } from '#application/read-territory.ts'
import type { Territories } from '#application/ports/territories.ts'
import { partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'
import { openEmbedded, type Store } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { aids } from './aids.ts'
import { conventionsOf } from './conventions.ts'
import { mapShapes } from './map.ts'
import { territoriesOf } from './territories.ts'

const id = (text: string): TerritoryId => {
  const parts = partsOfTerritoryId(text)
  if (parts === undefined) throw new Error(text)
  return parts.id
}

let store: Store
let territories: Territories
const EMPTY = { kind: null, zone: 'metro', region_id: null, departement_id: null, epci_id: null, seat_id: null, communes_count: null }

beforeAll(async () => {
  store = await openEmbedded('memory://')
  await migrate(store, 'src/store/migrations')
  const { db } = store
  await db
    .insertInto('territory')
    .values([
      { ...EMPTY, id: 'nation-FR', level: 'nation', code: 'FR', name: 'France', zone: null, population: 1_000_100 },
      { ...EMPTY, id: 'region-75', level: 'region', code: '75', name: 'Nouvelle-Aquitaine', population: 1_000_000 },
      { ...EMPTY, id: 'region-06', level: 'region', code: '06', name: 'Mayotte', zone: 'drom', population: 100 },
      { ...EMPTY, id: 'departement-23', level: 'departement', code: '23', name: 'Creuse', region_id: 'region-75', population: 110_000 },
    ])
    .execute()
  await db
    .insertInto('territory')
    .values([
      {
        ...EMPTY,
        id: 'epci-200034825',
        level: 'epci',
        code: '200034825',
        name: 'CA du Grand Guéret',
        kind: 'CA',
        region_id: 'region-75',
        departement_id: 'departement-23',
        population: 28_000,
      },
    ])
    .execute()
  await db
    .insertInto('territory')
    .values(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => ({
        ...EMPTY,
        id: `commune-2309${place}`,
        level: 'commune',
        code: `2309${place}`,
        name: `Commune ${place}`,
        region_id: 'region-75',
        departement_id: 'departement-23',
        epci_id: place === 6 ? 'epci-200034825' : null,
        population: place === 9 ? 20_000 : 10_000,
      })),
    )
    .execute()
  const unknown = {
    cinemas: null, itinerant_cinemas: null, screens: null, seats: null, art_et_essai: null, admissions: null, festivals: null, qpv: null, qpv_communes: null, frr_class: null, frr_communes: null,
    frr_population: null, density_class: null, rural_population: null, primary_schools: null, lower_secondary_schools: null, upper_secondary_schools: null, longitude: null, latitude: null,
  } // prettier-ignore
  await db
    .insertInto('territory_profile')
    .values([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => ({
        ...unknown,
        territory_id: `commune-2309${place}`,
        screens: place === 1 ? null : place,
        cinemas: 1,
        density_class: 'Centres urbains intermédiaires',
      })),
      { ...unknown, territory_id: 'region-75', screens: 900 },
      { ...unknown, territory_id: 'region-06' },
    ])
    .execute()
  await db
    .insertInto('former_commune')
    .values([{ code: '23900', name: 'Ancienne', kind: 'commune-deleguee', commune_id: 'commune-23096' }])
    .execute()
  territories = territoriesOf(db)
})
afterAll(() => store.close())

const reading = (text: string) =>
  readTerritory(
    { map: mapShapes(store.db), territories, conventions: conventionsOf(store.db), aids: aids(store.db) },
    id(text),
    1,
    '2026-11-22',
  )

describe('territories', () => {
  it('a territory names what it belongs to', async () => {
    const place = await territories.find(id('commune-23096'))
    expect([place?.region?.name, place?.departement?.name, place?.epci?.name]).toEqual([
      'Nouvelle-Aquitaine',
      'Creuse',
      'CA du Grand Guéret',
    ])
  })
  it('a former commune leads to the present one, an unknown code nowhere', async () => {
    expect(await territories.presentCommuneOf('23900')).toBe('commune-23096')
    expect(await territories.presentCommuneOf('99999')).toBeNull()
  })
  it('a commune is compared with those of its density and size, those unknown left out of the rank', async () => {
    const { comparison } = (await reading('commune-23096')) ?? {}
    expect(comparison?.rule).toEqual({
      level: 'commune',
      densityClass: 'Centres urbains intermédiaires',
      population: { from: 10_000, below: 20_000 },
    })
    expect(comparison?.count).toBe(8)
    expect(comparison?.rates[0]).toMatchObject({ rate: 60, standing: { rank: 3, known: 7, equals: 1, median: 50 } })
  })
  it('a commune that is alone of its size is compared with all those of its density', async () => {
    const { comparison } = (await reading('commune-23099')) ?? {}
    expect(comparison?.rule).toEqual({ level: 'commune', densityClass: 'Centres urbains intermédiaires' })
    expect(comparison?.count).toBe(9)
  })
  it('an overseas Région has no screens known and no rank, never zero', async () => {
    const found = await reading('region-06')
    expect(found?.own.measures.screens).toBeNull()
    expect(found?.comparison?.rates[0]).toMatchObject({ rate: null, standing: null })
  })
  it('without the pack, named lists are not loaded rather than empty', async () => {
    const found = await reading('commune-23096')
    expect([found?.cinemas.isLoaded, found?.festivals.isLoaded, found?.qpv.isLoaded]).toEqual([false, false, false])
  })
  it('what lies inside is counted whole and given by slices', async () => {
    const inside = await territories.inside(id('departement-23'), 'commune', { offset: 8, limit: 5 })
    expect([inside.count, inside.rows.map(({ name }) => name)]).toEqual([9, ['Commune 9']])
  })
  it('a territory that does not exist is nothing', async () => expect(await reading('commune-99999')).toBeNull())
})
