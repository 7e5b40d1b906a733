// Run by a test, which kills it: asks for mails, says so once they are kept, then sends them.
import { openEmbedded } from '#store/connect.ts'
import { fileMailsOf } from '#store/sql/file-mails.ts'
import { followersOf } from '#store/sql/followers.ts'
import { outboxOf } from '#store/sql/outbox.ts'
import { toldActsOf } from '#store/sql/told-acts.ts'
import { postOffice } from '../../src/main/post-office.ts'
import { soundInstant } from '../fixtures/small-authority.ts'

const [folder = '', eventId = '', url = ''] = process.argv.slice(2)
const AT = soundInstant('2026-06-15T08:00:00.000Z')

const store = await openEmbedded(folder)
const count = await fileMailsOf(store.db).announce({
  applicationId: 'dossier',
  eventId: Number(eventId),
  by: 'agente',
  at: AT,
  leavesAt: AT,
})
process.stdout.write(`${count} demandés\n`)
await postOffice({
  outbox: outboxOf(store.db),
  followers: followersOf(store.db),
  acts: toldActsOf(store.db),
  origin: 'https://contrechamp.example',
  smtp: { url, from: 'ne-pas-repondre@contrechamp.example' },
  tell: () => {},
}).round()
