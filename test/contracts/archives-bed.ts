import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect } from 'vitest'
import { openArchives, type ArchivesRoom } from '#application/retire-files.ts'
import { itemVote } from '#domain/committee/item-vote.ts'
import type { RetentionRule } from '#domain/retention/retention-rule.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { sortedJson } from '#main/sorted-json.ts'
import type { Store } from '#store/connect.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { archivesOf } from '#store/sql/archives.ts'
import { committeesOf } from '#store/sql/committees.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_FILE } from '../fixtures/small-scheme.ts'
import { freshStore, type StoreKind } from './stores.ts'

export const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
export const AT = soundInstant('2026-06-15T08:00:00.000Z')
export const TODAY = day('2026-06-15')
export const CLERK = 'archiviste'
/** What the clerk of the archives asks, today. */
export const ASKED = { personId: CLERK, on: TODAY, at: AT }
export const fingerprint = (sealed: object): string => createHash('sha256').update(sortedJson(sealed)).digest('hex')
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const QUORUM = { leastPercent: 0, never: 0 } as const
const rule = (category: RetentionRule['category']): RetentionRule => ({
  category,
  from: day('2020-01-01'),
  years: 10,
  source: { document: 'essai', article: '1', status: 'policy' },
  isChecked: false,
})
const RULES = {
  archives: [rule('aided'), rule('not-aided')],
  draft: { years: 2, source: { document: 'essai', article: '2', status: 'policy' } },
} as const

/** An authority with its archives, and files as old as one wants. */
export function archivesOn(kind: StoreKind) {
  const bed = {} as { store: Store }
  let roundId = ''
  beforeAll(async () => {
    bed.store = await freshStore(kind)
    roundId = await smallAuthority(bed.store)
    await administers(CLERK, 'essai')
    await committeesOf(bed.store.db).keep({
      id: 'comite',
      authorityId: 'essai',
      rules: { name: 'Essai', sector: 'cinema', composition: [], quorum: QUORUM },
    })
  })
  afterAll(() => bed.store.close())

  const administers = async (personId: string, authorityId: string): Promise<void> => {
    const given = { personId, role: 'administrator', authorityId, bodyId: null } as const
    await rolesOf(bed.store.db).give({ ...given, fromOn: '2026-01-01', untilOn: null, givenBy: 'moi' })
  }
  const desk = () => ({ archives: archivesOf(bed.store.db), roles: rolesOf(bed.store.db), retentionRules: () => RULES })
  const room = async (): Promise<ArchivesRoom> => (await openArchives(desk(), ASKED)) ?? expect.fail('no archives')

  /** A draft with one document. */
  async function begun(id: string, document = id, by = 'autrice', formerId: string | null = null): Promise<void> {
    const files = applicationsOf(bed.store.db)
    const part = { documentId: 'scenario', name: 'scenario.pdf', media: 'pdf', fingerprint: sha256(document), by }
    await files.begin({ id, roundId, content: SMALL_FILE, formerId, by: { personId: by, role: 'applicant' } })
    await files.addPart({ ...part, applicationId: id, whileIn: 'draft', bytes: new TextEncoder().encode(document) })
  }
  /** A file that was read, voted on and refused, so many years ago. */
  async function refused(id: string, years: number, document = id): Promise<void> {
    const [files, committees] = [applicationsOf(bed.store.db), committeesOf(bed.store.db)]
    const move = { detail: { reason: 'Très beau.' }, at: AT, by: { personId: 'agente', role: 'case-officer' } } as const
    await begun(id, document)
    await files.send(id, { seen: 0, at: AT, by: { personId: 'autrice', role: 'applicant' }, fingerprint })
    await files.move(id, { ...move, kind: 'send-to-committee', from: ['submitted'], to: 'in-committee' })
    await committees.note(id, 'anne', 'Très beau.')
    await committees.vote(id, 'anne', 'deferred')
    await committees.recuse(id, 'driss', { state: 'in-committee', reason: 'Coproduction.', at: AT })
    await committees.seal({ applicationId: id, committeeId: 'comite', on: TODAY }, fingerprint, () => ({
      opinion: {
        kind: 'not-recommended',
        amount: null,
        reason: 'Un regard.',
        vote: { ...itemVote({ seated: 0, recused: 0 }, [], QUORUM), wayOut: 'Un regard de plus.' },
        sealedAt: AT,
        by: { personId: 'secrétaire', role: 'committee-secretary' },
      },
    }))
    await files.move(id, { ...move, kind: 'refuse', from: ['opined'], to: 'refused' })
    await aged(id, years)
  }
  const aged = async (id: string, years: number): Promise<void> =>
    void (await bed.store.db
      .updateTable('application_event')
      .set({ made_at: sql<Date>`timestamptz '2026-06-15 12:00+02' - make_interval(years => ${sql.lit(years)})` })
      .where('application_id', '=', id)
      .execute())
  return Object.assign(bed, { administers, desk, room, begun, refused, aged })
}
