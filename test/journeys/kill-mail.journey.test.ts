import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '#store/migrate.ts'
import { embeddedFolder, openEmbedded } from '#store/connect.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { fileMailsOf } from '#store/sql/file-mails.ts'
import { fileWorkOf } from '#store/sql/file-work.ts'
import { followersOf } from '#store/sql/followers.ts'
import { outboxOf } from '#store/sql/outbox.ts'
import { toldActsOf } from '#store/sql/told-acts.ts'
import { postOffice } from '../../src/main/post-office.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_FILE } from '../fixtures/small-scheme.ts'

const ROOT = join(import.meta.dirname, '../..')
const AT = soundInstant('2026-06-15T08:00:00.000Z')
const PEOPLE = ['autrice', 'coautrice', 'coauteur'] as const

const folder = mkdtempSync(join(tmpdir(), 'kill-mail-'))
const received: string[] = []
let server: SMTPServer
let url = ''
/** Until it is told to answer, the server keeps who writes waiting once it has the mail. */
let isAnswering = false
let onMail = (): void => {}

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      stream.resume()
      stream.on('end', () => {
        received.push(session.envelope.rcptTo.map(({ address }) => address).join())
        onMail()
        if (isAnswering) done()
      })
    },
  })
  server.on('error', () => {}) // whoever wrote was killed
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.server.address()
  url = `smtp://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
})
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed))
  rmSync(folder, { recursive: true, force: true })
})

/** A file that three people wrote, and the number of a letter written about it. */
async function letter(): Promise<number> {
  const store = await openEmbedded(embeddedFolder(folder))
  await migrate(store, join(ROOT, 'src/store/migrations'))
  const by = { personId: 'autrice', role: 'applicant' } as const
  const files = applicationsOf(store.db)
  await files.begin({ id: 'dossier', roundId: await smallAuthority(store), content: SMALL_FILE, formerId: null, by })
  await files.send('dossier', { seen: 0, at: AT, by, fingerprint: () => 'f' })
  for (const id of PEOPLE) {
    const account = { id, name: id, email: `${id}@exemple.fr`, email_verified: true, image: null, adult_declared_at: null }
    await store.db
      .insertInto('person')
      .values({ ...account, two_factor_enabled: false })
      .execute()
    if (id !== 'autrice') await files.tie('dossier', id, 'co-applicant', '', 'autrice')
  }
  const given = { state: 'submitted', fingerprint: 'l', at: AT, by: { personId: 'agente', role: 'case-officer' }, batch: null } as const
  await fileWorkOf(store.db).writeLetter('dossier', { subject: 'Objet', text: 'Texte', template: 't', on: '2026-06-15' }, given)
  const eventId = (await files.events('dossier')).at(-1)?.id ?? 0
  await store.close()
  return eventId
}

it('a program killed while a mail is on its way loses none of those that it said it would send', async () => {
  const eventId = await letter()
  const child = spawn(process.execPath, ['test/journeys/mail-and-send.ts', embeddedFolder(folder), String(eventId), url], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, remarks] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (remarks += chunk.toString()))
  onMail = () => child.kill('SIGKILL')
  await once(child, 'close')
  expect([said, received], remarks).toEqual(['3 demandés\n', ['autrice@exemple.fr']])

  const store = await openEmbedded(embeddedFolder(folder))
  const mails = fileMailsOf(store.db)
  expect((await mails.of('dossier')).map(({ state, mayBeTakenBack }) => [state, mayBeTakenBack])).toEqual([
    ['queued', false],
    ['queued', true],
    ['queued', true],
  ])
  isAnswering = true
  onMail = () => {}
  const office = postOffice({
    outbox: outboxOf(store.db),
    followers: followersOf(store.db),
    acts: toldActsOf(store.db),
    origin: 'https://contrechamp.example',
    smtp: { url, from: 'ne-pas-repondre@contrechamp.example' },
    tell: () => {},
  })
  expect(await office.round()).toBe(3)
  expect((await mails.of('dossier')).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  await office.close()
  await store.close()
  // Nobody can know whether the first was taken before the end: it goes twice rather than never.
  expect(received.toSorted()).toEqual(['autrice@exemple.fr', 'autrice@exemple.fr', 'coauteur@exemple.fr', 'coautrice@exemple.fr'])
})
