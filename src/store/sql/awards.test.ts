import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AwardFilter } from '#application/ports/awards.ts'
import { openEmbedded, type Store } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { awards } from './awards.ts'

const ALL: AwardFilter = { territory: null, grantor: null, year: null, stage: null, domain: null, words: [], state: 'kept' }
const line = (place: number, more: object) => ({
  file_fingerprint: 'a',
  line: place,
  grantor: 'Département du Lot',
  cinema_confidence: 'certain',
  ...more,
})

let store: Store
beforeAll(async () => {
  store = await openEmbedded('memory://')
  await migrate(store, 'src/store/migrations')
  const { db } = store
  await db
    .insertInto('territory')
    .values([
      { id: 'departement-46', level: 'departement', code: '46', name: 'Lot' },
      { id: 'region-76', level: 'region', code: '76', name: 'Occitanie' },
    ] as never)
    .execute()
  await db
    .insertInto('grant_file')
    .values([
      { fingerprint: 'a', name: 'lot-2017.csv', rows_read: 5, rows_kept: 5 },
      { fingerprint: 'b', name: 'lot-2017-ancien.csv', rows_read: 1, rows_kept: 1, is_current: false },
    ] as never)
    .execute()
  await db
    .insertInto('grant_line')
    .values([
      line(2, {
        territory_id: 'departement-46',
        decided_on: '2017-03-27',
        year: 2017,
        beneficiary: 'Ciné Quercy',
        purpose: 'Festival de l’été à la salle',
        amount_cents: 4_000_000,
        stage: 'festival',
        domain: 'diffusion',
      }),
      line(3, {
        year: 2016,
        beneficiary: '[personne physique]',
        is_beneficiary_masked: true,
        purpose: 'Court métrage',
        amount_cents: null,
      }),
      line(4, { year: 2017, purpose: 'Projection', cinema_confidence: 'doubtful', review: 'waiting', amount_cents: 100 }),
      line(5, { year: 2017, purpose: 'Film plastique', cinema_confidence: 'doubtful', review: 'refused', amount_cents: 100 }),
      line(6, { year: 2017, purpose: 'Voirie', cinema_confidence: null, amount_cents: 999 }),
      { ...line(2, { year: 2017, purpose: 'Festival', amount_cents: 1 }), file_fingerprint: 'b' },
    ] as never)
    .execute()
  await db
    .insertInto('fund_award')
    .values([
      {
        id: 'x',
        territory_id: 'region-76',
        grantor: 'Région Occitanie',
        decided_on: '2024-07-12',
        work: 'Car monde',
        director: 'Nicolas Bergès',
        amount_cents: 3_300_000,
        moment: 'voted',
        includes_cnc: 'unknown',
        source_url: 'https://exemple.fr',
      },
    ] as never)
    .execute()
})
afterAll(() => store.close())

const idsOf = async (filter: Partial<AwardFilter>): Promise<(string | null)[]> =>
  (await awards(store.db).find({ ...ALL, ...filter }, 0, null)).map(({ purpose }) => purpose)

describe('known awards', () => {
  it('come latest first, without what was refused, what is not cinema, what a newer file replaced, what waits', async () => {
    expect(await idsOf({})).toEqual(['Car monde', 'Festival de l’été à la salle', 'Court métrage'])
  })
  it('what waits for a person is apart', async () => {
    expect(await idsOf({ state: 'waiting' })).toEqual(['Projection'])
    expect(await awards(store.db).countWaiting(ALL)).toBe(1)
  })
  it.each([
    [{ territory: 'region-76' }, ['Car monde']],
    [{ year: 2016 }, ['Court métrage']],
    [{ stage: 'festival' }, ['Festival de l’été à la salle']],
    [{ words: ['ete'] }, ['Festival de l’été à la salle']],
    [{ words: ['berges', 'occitanie'] }, ['Car monde']],
    [{ words: ['berges', 'lot'] }, []],
  ])('%j gives %j', async (filter, found) => {
    expect(await idsOf(filter)).toEqual(found)
  })
  it('amounts of files and of communiqués are never in one sum, and an unknown amount is not a zero', async () => {
    const groups = await awards(store.db).amounts(ALL)
    expect(groups.map(({ origin, amounts }) => [origin, amounts])).toEqual([
      ['file', [4_000_000, null]],
      ['communique', [3_300_000]],
    ])
  })
  it('a page is a part of the whole, in the same order', async () => {
    expect((await awards(store.db).find(ALL, 1, 1)).map(({ purpose }) => purpose)).toEqual(['Festival de l’été à la salle'])
  })
  it('what may be chosen is what is there', async () => {
    expect(await awards(store.db).choices()).toMatchObject({
      years: [2024, 2017, 2016],
      stages: ['festival'],
      grantors: ['Département du Lot', 'Région Occitanie'],
    })
  })

  it('adds the levels of grantors apart, the waiting and the refused left out', async () => {
    const everywhere = await awards(store.db).byLevel(null)
    expect(everywhere.filter(({ level }) => level === 'departement')).toMatchObject([
      { origin: 'file', includesCnc: 'unknown', grantorsCount: 1, firstYear: 2017, lastYear: 2017, amounts: [4_000_000] },
    ])
    expect((await awards(store.db).byLevel('region-11')).filter(({ level }) => level === 'departement')).toEqual([])
  })
})
