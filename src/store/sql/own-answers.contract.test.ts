import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnAnswersDesk } from '#application/ports/own-answers.ts'
import { readOwnAnswers, tellOwnAnswers } from '#application/tell-own-answers.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { NO_ANSWER, type OwnAnswers } from '#domain/statistics/own-answers.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import { applicationsOf } from './applications.ts'
import { ownAnswersOf } from './own-answers.ts'
import { selectionOf } from './selection.ts'

const AT = soundInstant('2026-02-01T08:00:00.000Z')
const ON = '2026-02-01'
const TOLD: OwnAnswers = { gender: 'women', generation: 'declined', initiative: null }

describe.each(STORE_KINDS)('answers for statistics on %s', (kind) => {
  let store: Store
  let desk: { readonly applications: ReturnType<typeof applicationsOf>; readonly ownAnswers: OwnAnswersDesk }
  let roundId = ''
  beforeAll(async () => {
    store = await freshStore(kind)
    roundId = await smallAuthority(store)
    desk = { applications: applicationsOf(store.db), ownAnswers: ownAnswersOf(store.db) }
    const place = { level: 'commune', name: 'Exemple' }
    await store.db.insertInto('territory').values({ id: 'departement-23', level: 'departement', code: '23', name: 'Creuse' }).execute()
    await store.db
      .insertInto('territory')
      .values({ ...place, id: 'commune-23079', code: '23079', departement_id: 'departement-23' })
      .execute()
    await store.db.insertInto('territory_profile').values({ territory_id: 'commune-23079', density_class: 'Bourgs ruraux' }).execute()
  })
  afterAll(() => store.close())

  const by = { personId: 'autrice', role: 'applicant' } as const
  const begin = (id: string, applicant: object = {}): Promise<void> =>
    desk.applications.begin({
      id,
      roundId,
      content: { ...SMALL_FILE, applicant: { ...SMALL_FILE.applicant, ...applicant } },
      formerId: null,
      by,
    })
  const send = (id: string) => desk.applications.send(id, { seen: 0, at: AT, by, fingerprint: () => 'f' })
  const put = (id: string, to: ApplicationState) =>
    desk.applications.move(id, { kind: 'withdraw', from: ['submitted'], to, detail: {}, at: AT, by })
  const tell = (fileId: string, answers = TOLD, personId = 'autrice') => tellOwnAnswers(desk, { fileId, personId, on: ON, at: AT, answers })
  const seen = async (number: string) => {
    const rows = await store.db
      .selectFrom('application')
      .select(['id', 'number'])
      .where('number', 'is not', null)
      .orderBy('number')
      .execute()
    return (await selectionOf(store.db).files('essai'))[rows.findIndex(({ id }) => id === number)]
  }

  it('not asked, asked without an answer, would rather not say: three things', async () => {
    await begin('muet')
    expect(await desk.ownAnswers.of('muet')).toBeNull()
    await send('muet')
    expect(await desk.ownAnswers.of('muet')).toEqual(NO_ANSWER)
    await begin('dit')
    expect((await tell('dit')).kind).toBe('told')
    await send('dit')
    expect(await desk.ownAnswers.of('dit')).toEqual(TOLD)
    await store.db.deleteFrom('own_answers').where('application_id', '=', 'muet').execute()
    expect([(await seen('muet'))?.ownAnswers, (await seen('dit'))?.ownAnswers]).toEqual([null, TOLD])
  })

  it('belong to whoever began the file, alone, and what is sent does not hold them', async () => {
    await desk.applications.tie('dit', 'co-autrice', 'co-applicant', '', 'autrice')
    for (const personId of ['co-autrice', 'agente', 'personne']) {
      expect(await readOwnAnswers(desk, { fileId: 'dit', personId, on: ON })).toBeNull()
      expect((await tell('dit', NO_ANSWER, personId)).kind).not.toBe('told')
    }
    expect(
      JSON.stringify([await desk.applications.find('dit'), await desk.applications.sent('dit'), await desk.applications.events('dit')]),
    ).not.toMatch(/women|declined/)
  })

  it('change while something is to come, and are only erased afterwards: its year is told no more', async () => {
    expect((await tell('dit', { ...TOLD, gender: 'men' })).kind).toBe('told')
    await put('dit', 'awarded')
    expect(await tell('dit')).toMatchObject({ kind: 'refused' })
    expect(await desk.ownAnswers.keep('dit', TOLD, AT)).toBe(false)
    expect((await seen('dit'))?.isErasedLate).toBe(false)
    await desk.ownAnswers.erase('dit')
    expect([await desk.ownAnswers.of('dit'), (await seen('dit'))?.isErasedLate]).toEqual([NO_ANSWER, true])
  })

  it('erased in time, they leave no trace; with an account, they all go', async () => {
    await begin('tôt')
    await tell('tôt')
    await send('tôt')
    expect(await desk.ownAnswers.ofPerson('autrice')).toEqual([{ applicationId: 'tôt', answers: TOLD }])
    await desk.ownAnswers.eraseOf('autre')
    expect(await desk.ownAnswers.of('tôt')).toEqual(TOLD)
    await desk.ownAnswers.eraseOf('autrice')
    expect([await desk.ownAnswers.ofPerson('autrice'), (await seen('tôt'))?.isErasedLate]).toEqual([[], false])
  })

  it.each([
    ['a commune that is known', { territoryId: 'commune-23079', address: '75001 Paris' }, ['23', true]],
    ['a postcode alone', { territoryId: null, address: '75001 Paris' }, ['75', null]],
    ['neither', { territoryId: null, address: '' }, [null, null]],
    ['a commune that is not here', { territoryId: 'commune-00000', address: '' }, [null, null]],
  ])('%s tells its territory', async (id, applicant, expected) => {
    await begin(id, applicant)
    await send(id)
    const file = await seen(id)
    expect([file?.departement, file?.isRural]).toEqual(expected)
  })
})
