import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applications } from '#application/ports/applications.ts'
import type { FileMails } from '#application/ports/file-mails.ts'
import { ATTEMPTS_AFTER_MINUTES } from '#application/ports/outbox.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import type { Store } from '../connect.ts'
import { applicationsOf } from './applications.ts'
import { fileMailsOf } from './file-mails.ts'
import { fileWorkOf } from './file-work.ts'
import { outboxOf } from './outbox.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const LATER = soundInstant('2999-01-01T00:00:00.000Z')
const AUTHOR = { personId: 'autrice', role: 'applicant' } as const

describe.each(STORE_KINDS)('mails about files on %s', (kind) => {
  let store: Store
  let files: Applications
  let mails: FileMails
  let roundId = ''
  beforeAll(async () => {
    store = await freshStore(kind)
    files = applicationsOf(store.db)
    mails = fileMailsOf(store.db)
    roundId = await smallAuthority(store)
    for (const id of ['autrice', 'coautrice'])
      await store.db
        .insertInto('person')
        .values({
          id,
          name: id,
          email: `${id}@exemple.fr`,
          email_verified: true,
          image: null,
          adult_declared_at: null,
          two_factor_enabled: false,
        })
        .execute()
  })
  afterAll(() => store.close())

  let made = 0
  /** A file that two people wrote and that was sent, with the number of a letter written about it; no mail waits. */
  async function lettered(): Promise<{ applicationId: string; eventId: number }> {
    made += 1
    const id = `dossier-${made}`
    await files.begin({ id, roundId, content: SMALL_FILE, formerId: null, by: AUTHOR })
    await files.tie(id, 'coautrice', 'co-applicant', '', 'autrice')
    await files.send(id, { seen: 0, at: AT, by: AUTHOR, fingerprint: () => `f${made}` })
    const given = { state: 'submitted', fingerprint: 'l', at: AT, by: { personId: 'agente', role: 'case-officer' }, batch: null } as const
    await fileWorkOf(store.db).writeLetter(
      id,
      { subject: 'Refus', text: 'Votre projet est refusé.', template: 't', on: '2026-06-15' },
      given,
    )
    return { applicationId: id, eventId: (await files.events(id)).at(-1)?.id ?? expect.fail(id) }
  }
  const bodies = () => store.db.selectFrom('mail').select(['recipient', 'body']).orderBy('id').execute()
  const announced = async (leavesAt = AT) => {
    const file = await lettered()
    await store.db.deleteFrom('mail').execute()
    const count = await mails.announce({ ...file, by: 'agente', at: AT, leavesAt })
    return { ...file, count }
  }
  const statesOf = async (applicationId: string, eventId: number) =>
    (await mails.of(applicationId)).filter((one) => one.eventId === eventId).map(({ personId, state }) => [personId, state])
  const next = async () => (await outboxOf(store.db).next()) ?? expect.fail('no mail waits')

  it('a file that is sent is told to those who write it with its applicant, and not to its applicant', async () => {
    const { applicationId } = await lettered()
    const [mail] = await mails.of(applicationId)
    expect([(await mails.of(applicationId)).length, mail?.personId, mail?.state]).toEqual([1, 'coautrice', 'queued'])
    expect((await bodies()).at(-1)).toMatchObject({ recipient: 'coautrice@exemple.fr' })
  })

  it('a letter is announced to each person of its file, once, without a word of it', async () => {
    const { applicationId, eventId, count } = await announced()
    expect(count).toBe(2)
    const again = () => mails.announce({ applicationId, eventId, by: 'agente', at: AT, leavesAt: AT })
    expect(await Promise.all([again(), again()])).toEqual([0, 0])
    const kept = await bodies()
    expect(kept.map(({ recipient }) => recipient)).toEqual(['autrice@exemple.fr', 'coautrice@exemple.fr'])
    expect(kept.map(({ body }) => body).join(' ')).not.toMatch(/refus|Un film|ESS-/i)
    expect(await mails.addressees([applicationId, 'inventé'])).toEqual(new Map([[applicationId, 2]]))
  })

  it('it waits for its instant, then leaves, and what became of it outlives the mail', async () => {
    const { applicationId, eventId } = await announced(LATER)
    expect(await outboxOf(store.db).next()).toBeNull()
    await store.db.updateTable('mail').set({ leaves_at: AT }).execute()
    const first = await next()
    await outboxOf(store.db).done(first.id)
    const second = await next()
    await outboxOf(store.db).refused(second.id, 550)
    expect(await outboxOf(store.db).next()).toBeNull()
    await store.db.deleteFrom('mail').execute()
    expect(await statesOf(applicationId, eventId)).toEqual([
      ['autrice', 'sent'],
      ['coautrice', 'refused'],
    ])
    expect((await mails.of(applicationId)).at(-1)?.answer).toBe(550)
    expect(await mails.announce({ applicationId, eventId, by: 'agente', at: AT, leavesAt: LATER })).toBe(1)
    expect(await statesOf(applicationId, eventId)).toEqual([
      ['autrice', 'sent'],
      ['coautrice', 'refused'],
      ['coautrice', 'queued'],
    ])
  })

  it('is taken back until somebody tries to send it, and may then be asked for again', async () => {
    const { applicationId, eventId } = await announced()
    await next()
    expect(await mails.takeBack(eventId, AT)).toBe(1)
    expect(await mails.takeBack(eventId, AT)).toBe(0)
    expect(await statesOf(applicationId, eventId)).toEqual([
      ['autrice', 'queued'],
      ['coautrice', 'taken-back'],
    ])
    expect(await mails.announce({ applicationId, eventId, by: 'agente', at: AT, leavesAt: AT })).toBe(1)
    expect((await statesOf(applicationId, eventId)).at(-1)).toEqual(['coautrice', 'queued'])
  })

  it.each([
    [1, 'queued'],
    [ATTEMPTS_AFTER_MINUTES.length - 1, 'queued'],
    [ATTEMPTS_AFTER_MINUTES.length, 'refused'],
  ] as const)('put off %i times, it is %s', async (attempts, state) => {
    const { applicationId, eventId } = await announced()
    const { id } = await next()
    await outboxOf(store.db).refused(id, 451)
    await store.db.updateTable('mail').set({ attempts }).where('id', '=', id).execute()
    const [mail] = (await mails.of(applicationId)).filter((one) => one.eventId === eventId)
    expect([mail?.state, mail?.answer, mail?.mayBeTakenBack]).toEqual([state, 451, false])
  })

  it('those who have no account are written to by no mail', async () => {
    await files.begin({ id: 'sans-compte', roundId, content: SMALL_FILE, formerId: null, by: { personId: 'inconnue', role: 'applicant' } })
    expect(await mails.addressees(['sans-compte'])).toEqual(new Map())
    const invented = fileMailsOf(store.db, (personId) => `${personId}@personne.invalid`)
    expect(await invented.addressees(['sans-compte'])).toEqual(new Map([['sans-compte', 1]]))
  })

  it('what the database keeps of a mail names no address', async () => {
    const { rows } = await sql<{ said: string }>`select file_mail::text as said from file_mail`.execute(store.db)
    expect(rows.map(({ said }) => said).join(' ')).not.toContain('@')
  })
})
