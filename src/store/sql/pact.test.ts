import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NATION, partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'
import { openEmbedded, type Store } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { conventionsOf } from './conventions.ts'
import { figuresOf } from './figures.ts'

const IDF: TerritoryId = partsOfTerritoryId('region-11')?.id ?? NATION
const read = { source_title: 'Le Journal', source_urls: ['https://un.example', 'https://deux.example'], read_on: '2026-11-01' }
let store: Store

beforeAll(async () => {
  store = await openEmbedded('memory://')
  await migrate(store, join(import.meta.dirname, '../migrations'))
  await store.db
    .insertInto('territory')
    .values(
      [
        ['nation-FR', 'nation', 'FR', 'France', 'metro'],
        ['region-11', 'region', '11', 'Île-de-France', 'metro'],
        ['region-04', 'region', '04', 'La Réunion', 'drom'],
        ['departement-93', 'departement', '93', 'Seine-Saint-Denis', 'metro'],
      ].map(([id = '', level = '', code = '', name = '', zone = '']) => ({
        id,
        level,
        code,
        name,
        zone,
        kind: null,
        region_id: null,
        departement_id: null,
        epci_id: null,
        seat_id: null,
        population: null,
        communes_count: null,
      })),
    )
    .execute()
  const convention = {
    id: 'idf-2017-2019',
    territory_id: 'region-11',
    title: 'Convention',
    generation: '2017-2019',
    starts_on: '2017',
    ends_on: '2019',
    note: null,
  }
  await store.db
    .insertInto('convention')
    .values([convention, { ...convention, id: 'idf-2014-2016', generation: '2014-2016', starts_on: null }])
    .execute()
  const signatory = { convention_id: 'idf-2017-2019', attested: 'read', territory_id: null, ...read }
  await store.db
    .insertInto('convention_signatory')
    .values([
      { ...signatory, position: 2, name: 'Seine-Saint-Denis', kind: 'departement', territory_id: 'departement-93', attested: 'present' },
      { ...signatory, position: 1, name: 'CNC', kind: 'cnc' },
    ])
    .execute()
  await store.db
    .insertInto('convention_event')
    .values({ convention_id: 'idf-2017-2019', position: 1, kind: 'signature', on_text: '2017-12-12', label: 'Signature', ...read })
    .execute()
  const figure = {
    convention_id: null,
    label: 'Un chiffre',
    year_from: 2017,
    year_to: 2017,
    value: null,
    unit: 'EUR',
    funder: 'all',
    includes_cnc: 'yes',
    perimeter: 'fonds',
    moment: 'voted',
    precision: 'exact',
    source_kind: 'presse',
    published_on: null,
    ...read,
  }
  await store.db
    .insertInto('figure')
    .values([
      { ...figure, id: 'b', territory_id: 'region-11', subject: 'fund-total', amount_cents: 17_500_000_00, convention_id: 'idf-2017-2019' },
      {
        ...figure,
        id: 'a',
        territory_id: 'region-11',
        subject: 'key-local',
        amount_cents: null,
        value: '2.66',
        year_from: null,
        year_to: null,
        moment: null,
      },
      { ...figure, id: 'c', territory_id: 'nation-FR', subject: 'cnc-contribution', amount_cents: null, disagrees_with: ['d'] },
      { ...figure, id: 'e', territory_id: 'departement-93', subject: 'own-money', amount_cents: 1 },
    ])
    .execute()
})
afterAll(() => store.close())

describe('conventions', () => {
  it('come with their parties and events in order, the latest generation first', async () => {
    const all = await conventionsOf(store.db).all()
    expect(all.map(({ id }) => id)).toEqual(['idf-2017-2019', 'idf-2014-2016'])
    expect(all[0]).toMatchObject({
      territoryName: 'Île-de-France',
      startsOn: '2017',
      signatories: [
        { name: 'CNC', attested: 'read' },
        { territoryId: 'departement-93', attested: 'present' },
      ],
    })
    expect(all[0]?.events).toEqual([
      {
        kind: 'signature',
        onText: '2017-12-12',
        label: 'Signature',
        source: { title: 'Le Journal', addresses: read.source_urls, readOn: '2026-11-01', publishedOn: null },
      },
    ])
    expect(all[1]).toMatchObject({ startsOn: null, signatories: [], events: [] })
  })

  it('one is found by its id, and what is not known is not found', async () => {
    expect((await conventionsOf(store.db).find('idf-2014-2016'))?.generation).toBe('2014-2016')
    expect(await conventionsOf(store.db).find("' or true --")).toBeNull()
  })

  it('the Régions come mainland first', async () =>
    expect((await conventionsOf(store.db).regions()).map(({ name }) => name)).toEqual(['Île-de-France', 'La Réunion']))
})

describe('figures', () => {
  it('of a territory, dated ones first; an unknown stays unknown', async () => {
    const found = await figuresOf(store.db).ofTerritory(IDF)
    expect(found.map(({ id, amount, value, moment }) => [id, amount, value, moment])).toEqual([
      ['b', 17_500_000_00, null, 'voted'],
      ['a', null, '2.66', null],
    ])
  })
  it('of a convention', async () => expect((await figuresOf(store.db).ofConvention('idf-2017-2019')).map(({ id }) => id)).toEqual(['b']))
  it('of the nation and the Régions, and no smaller place', async () =>
    expect((await figuresOf(store.db).ofNationAndRegions()).map(({ id }) => id)).toEqual(['c', 'b', 'a']))
})
