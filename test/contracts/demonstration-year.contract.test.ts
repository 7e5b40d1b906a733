import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveReadings } from '#application/demonstration-year/give-work.ts'
import { exportLog } from '#application/export-log.ts'
import type { PlannedFile, PlannedSession } from '#application/demonstration-year/planned-year.ts'
import type { DecisionLog } from '#application/ports/decision-log.ts'
import { APPLICATION_STATES } from '#domain/grant/application-life.ts'
import { checkLog } from '#domain/proof/check-log.ts'
import { plannedYear, playYear, yearWords } from '#main/demonstration.ts'
import { logSigner, PROOF_TOOLS } from '#main/log-signer.ts'
import { playedRoles } from '#main/played-roles.ts'
import { sortedJson } from '#main/sorted-json.ts'
import { sha256 } from '#registry/fingerprint.ts'
import type { Store } from '#store/connect.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { committeeMeetingsOf } from '#store/sql/committee-meetings.ts'
import { committeeMembersOf } from '#store/sql/committee-members.ts'
import { committeesOf } from '#store/sql/committees.ts'
import { decisionLogOf } from '#store/sql/decision-log.ts'
import { deliberationsOf } from '#store/sql/deliberations.ts'
import { fileWorkOf } from '#store/sql/file-work.ts'
import { letterTemplatesOf } from '#store/sql/letter-templates.ts'
import { ownAnswersOf } from '#store/sql/own-answers.ts'
import { paymentsOf } from '#store/sql/payments.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { schemesOf } from '#store/sql/schemes.ts'
import { soundInstant } from '../fixtures/small-authority.ts'
import { freshStore, STORE_KINDS } from './stores.ts'

const ROOT = join(import.meta.dirname, '../..')
const FILES = Number(process.env['YEAR_FILES'] ?? '48')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-year-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = { ...yearWords(ROOT), files: FILES }

describe.each(STORE_KINDS)('a small year on %s', (kind) => {
  let store: Store
  let log: DecisionLog
  let desk: Parameters<typeof playYear>[1]
  let sessions: readonly PlannedSession[]
  beforeAll(async () => {
    store = await freshStore(kind)
    log = decisionLogOf(store.db, logSigner(folder))
    await log.openKey(soundInstant('2025-09-01T08:00:00.000Z'))
    desk = {
      schemes: schemesOf(store.db),
      roles: rolesOf(store.db),
      committees: committeesOf(store.db),
      committeeMembers: committeeMembersOf(store.db),
      committeeMeetings: committeeMeetingsOf(store.db),
      fileWork: fileWorkOf(store.db),
      letterTemplates: letterTemplatesOf(store.db),
      payments: paymentsOf(store.db),
      ownAnswers: ownAnswersOf(store.db),
      deMinimis: [],
      applications: applicationsOf(store.db),
      deliberations: deliberationsOf(store.db),
      fingerprintOf: (value) => sha256(sortedJson(value)),
      sha256,
    }
    sessions = plannedYear(ROOT, words)
  })
  afterAll(() => store.close())
  const play = (told: (done: number) => void = () => {}): Promise<boolean> => playYear(ROOT, desk, words, told)
  const counts = async (): Promise<readonly number[]> => {
    const tables = [
      'application',
      'application_event',
      'application_part',
      'application_sent',
      'ballot',
      'reader_note',
      'opinion',
      'deliberation_item',
      'role_given',
      'log_entry',
    ] as const
    return Promise.all(
      tables.map(async (table) =>
        Number(
          (
            await store.db
              .selectFrom(table)
              .select(({ fn }) => fn.countAll().as('n'))
              .executeTakeFirstOrThrow()
          ).n,
        ),
      ),
    )
  }

  it('stopped at any file, it goes on from there', async () => {
    const stop = new Error('arrêt')
    const send = desk.applications.send
    let sent = 0
    const stopped = {
      ...desk,
      applications: {
        ...desk.applications,
        send: (...given: Parameters<typeof send>) => ((sent += 1) > FILES / 3 ? Promise.reject(stop) : send(...given)),
      },
    }
    await expect(playYear(ROOT, stopped, words, () => {})).rejects.toThrow('arrêt')
    expect(await play()).toBe(true)
  })

  it('every file stands where it was drawn to stand', async () => {
    for (const session of sessions)
      for (const file of session.files) {
        const lived = await desk.applications.find(file.id)
        expect([lived?.state, lived?.number === null]).toEqual([drawnState(file, session), file.sentAt === null])
      }
    const papers = sessions.flatMap((session) => session.papers)
    for (const paper of papers) {
      const state = paper.isPublished ? 'published' : paper.isVoted ? 'voted' : 'prepared'
      expect((await desk.deliberations.find(paper.id))?.state).toBe(state)
    }
  })

  it('what happened to a file is dated as it was drawn', async () => {
    for (const { id, begunAt, sentAt } of sessions.flatMap(({ files }) => files))
      expect((await desk.applications.events(id)).slice(0, 2).map(({ madeAt }) => madeAt)).toEqual(
        [begunAt, sentAt].filter((at) => at !== null),
      )
  })

  it('the log holds, and names nobody', async () => {
    const texts = (await log.texts(1, 100_000)).join('')
    expect(texts).not.toMatch(/demandeur-fictif|membre-fictif|VDE-20/)
    const exported = await exportLog(log, soundInstant('2199-12-31T10:00:00.000Z'))
    expect(checkLog(exported, PROOF_TOOLS).breaks).toEqual([])
  })

  it('each expert who is played has files of their own to read, and no file has two of them', async () => {
    const people = playedRoles(ROOT, () => 0).people
    const [on, at] = ['2026-11-25', soundInstant('2026-11-25T08:00:00.000Z')]
    for (const { id, role, bodyId } of people)
      await desk.roles.give({ personId: id, role, bodyId, authorityId: 'val-d-exemple', fromOn: on, untilOn: null, givenBy: 'essai' })
    await giveReadings(desk, people, on, at)
    const waiting = await desk.committees.files('val-d-exemple-comite-cinema', 'demo-administration')
    const heard = waiting.filter(({ state }) => state === 'in-committee')
    expect(heard.length).toBeGreaterThan(1)
    const experts = people.filter(({ role, bodyId }) => role === 'expert' && bodyId === 'val-d-exemple-comite-cinema').map(({ id }) => id)
    const readers = await Promise.all(
      heard.map(async ({ id }) => {
        const ties = await Promise.all(experts.map((person) => desk.applications.ties(id, person, on)))
        return ties.map((known) => known?.ties.isAssigned === true)
      }),
    )
    expect(readers.every((assigned) => assigned.filter(Boolean).length === 1)).toBe(true)
    expect(new Set(readers.map((assigned) => assigned.indexOf(true))).size).toBe(Math.min(experts.length, heard.length))
  })

  it('lived once, it is not lived again', async () => {
    const before = await counts()
    expect(await play()).toBe(false)
    expect(await counts()).toEqual(before)
  })
})

describe('the whole year', () => {
  const whole = yearWords(ROOT)
  const planned = plannedYear(ROOT, whole)
  const files = planned.flatMap((session) => session.files)
  const steps = files.flatMap((file) => [...file.steps, ...file.afterwards])

  it('is the same for the same seed, and another for another', () => {
    expect(plannedYear(ROOT, whole)).toEqual(planned)
    expect(plannedYear(ROOT, { ...whole, seed: whole.seed + 1 })).not.toEqual(planned)
  })

  it('counts four hundred files, six committees and every kind of opinion', () => {
    expect([files.length, new Set(files.map(({ id }) => id)).size]).toEqual([400, 400])
    const committees = new Set(steps.flatMap((step) => (step.kind === 'assign' ? step.readers.map((id) => id.split('-').at(-1)) : [])))
    expect(committees.size).toBe(6)
    const sealed = steps.filter((step) => step.kind === 'seal-opinion')
    expect(new Set(sealed.map(({ opinion }) => opinion)).size).toBe(4)
    expect(new Set(sealed.filter(({ wayOut }) => wayOut !== '').map(({ wayOut }) => wayOut)).size).toBe(2)
  })

  it('leaves a file in every state of its life', () => {
    const drawn = new Set(planned.flatMap((session) => session.files.map((file) => drawnState(file, session))))
    expect(APPLICATION_STATES.filter((state) => !drawn.has(state))).toEqual([])
  })

  it('no file takes a step before the one that precedes it', () => {
    for (const { sentAt, steps: own } of files)
      for (const [rank, { at }] of own.entries()) expect(at >= (own[rank - 1]?.at ?? sentAt ?? at)).toBe(true)
  })

  it('departs from opinions with a reason, and without any', () => {
    const results = planned.flatMap(({ papers }) => papers.flatMap(({ items }) => items.map(({ result }) => result)))
    expect(results.some(({ reason }) => reason !== '')).toBe(true)
    expect(results.some(({ isReasonWithheld }) => isReasonWithheld)).toBe(true)
    expect(results.some(({ decision }) => decision === null)).toBe(true)
  })
})

const STATE_AFTER: Readonly<Record<string, string>> = {
  'ask-for-parts': 'incomplete',
  'supply-parts': 'submitted',
  'declare-complete': 'complete',
  'declare-eligible': 'eligible',
  'declare-ineligible': 'ineligible',
  withdraw: 'withdrawn',
  'seal-opinion': 'opined',
  settle: 'settled',
  lapse: 'lapsed',
  award: 'awarded',
  refuse: 'refused',
  defer: 'deferred',
}

/** Where a file stands at the end of the year, by its plan alone. */
function drawnState({ id, sentAt, steps, afterwards }: PlannedFile, { papers }: PlannedSession): string {
  if (sentAt === null) return 'draft'
  const voted = papers.filter(({ isVoted, purpose }) => isVoted && purpose === 'decide').flatMap(({ items }) => items)
  const decided = voted.find(({ fileId }) => fileId === id)?.result.decision?.kind
  const last = afterwards.findLast((step) => step.kind !== 'pay')?.kind ?? decided ?? steps.at(-1)?.kind
  return last === undefined ? 'submitted' : (STATE_AFTER[last] ?? 'in-committee')
}
