import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginApplication } from '#application/deposit-application.ts'
import { giveRoleTo, openRoles, withdrawRoleFrom } from '#application/give-roles.ts'
import { keepCommittee } from '#application/keep-committee.ts'
import { openWriting, publishScheme, seenMark, weighScheme, type OpenedWriting } from '#application/publish-scheme.ts'
import { announceRound, editRound, openEditing, type WrittenRound } from '#application/run-rounds.ts'
import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import { cents } from '#domain/money/cents.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { Day } from '#domain/time/day.ts'
import { schemeFiles } from '#main/scheme-files.ts'
import { sortedJson } from '#main/sorted-json.ts'
import { sha256 } from '#registry/fingerprint.ts'
import type { Store } from '#store/connect.ts'
import { parisDay } from '#wording/instants.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { committeesOf } from '#store/sql/committees.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { schemesOf } from '#store/sql/schemes.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_SCHEME } from '../fixtures/small-scheme.ts'
import { freshStore, STORE_KINDS } from './stores.ts'

const ON = '2026-11-25'
const AT = soundInstant('2026-11-25T10:00:00.000Z')
const ADMINISTRATOR = { personId: 'administratrice', on: ON }
const OTHERS = ['ailleurs', 'agente', 'personne']
const ROUND: WrittenRound = {
  label: 'Première session 2027',
  opensAt: soundInstant('2026-12-01T08:00:00.000Z'),
  closesAt: soundInstant('2027-01-31T22:59:00.000Z'),
  envelope: cents(100_000_00),
  committeeId: 'vide-comite-de-lecture',
  committeeOn: '2027-03-01' as Day,
  decisionOn: null,
}
const COMMITTEE: CommitteeRules = {
  name: 'Comité de lecture',
  sector: 'cinema',
  quorum: { leastPercent: 50, never: 2 },
  composition: [{ kind: 'no-elected-official', source: 'note', status: 'proposed' }],
}

describe.each(STORE_KINDS)('an empty authority on %s', (kind) => {
  let store: Store
  const files = schemeFiles(join(import.meta.dirname, '../..'))
  const desk = () => ({
    roles: rolesOf(store.db),
    schemes: schemesOf(store.db),
    committees: committeesOf(store.db),
    applications: applicationsOf(store.db),
    schemeFiles: files,
    fingerprintOf: (value: object) => sha256(sortedJson(value)),
    accounts: {
      namesOf: () => Promise.resolve(new Map<string, string>()),
      personByEmail: (email: string) => Promise.resolve({ id: email, name: email, email }),
    },
    playedRoles: null,
  })
  const give = (personId: string, role: 'administrator' | 'case-officer', authorityId: string) =>
    rolesOf(store.db).give({ personId, role, authorityId, bodyId: null, fromOn: '2026-01-01', untilOn: null, givenBy: 'moi' })

  beforeAll(async () => {
    store = await freshStore(kind)
    await smallAuthority(store)
    const empty = { id: 'vide', name: 'Région vide', territoryId: null, numberPrefix: 'VID', siret: null, isFictitious: true, contact: '' }
    await schemesOf(store.db).keepAuthority(empty)
    await give(ADMINISTRATOR.personId, 'administrator', 'vide')
    await give('ailleurs', 'administrator', 'essai')
    await give('agente', 'case-officer', 'vide')
  })
  afterAll(() => store.close())

  const bytesOf = (rules: SchemeRules) => new TextEncoder().encode(files.write(rules))
  const writing = async (schemeId: string | null = null): Promise<OpenedWriting> =>
    (await openWriting(desk(), ADMINISTRATOR, { authorityId: 'vide', schemeId })) ?? expect.fail('not theirs')
  const seenOf = async (opened: OpenedWriting, rules: SchemeRules): Promise<string> => {
    const weighed = await weighScheme(desk(), opened, bytesOf(rules))
    return weighed.kind === 'weighed' ? seenMark(weighed) : expect.fail(weighed.kind)
  }
  const published = async (schemeId: string | null, rules: SchemeRules, seen: string, note = 'Le plafond monte.') =>
    publishScheme(desk(), await writing(schemeId), { bytes: bytesOf(rules), note, seen, by: ADMINISTRATOR.personId, at: AT })
  const SCHEME = 'vide-aide-d-exemple'
  const RAISED: SchemeRules = { ...SMALL_SCHEME, ceiling: cents(50_000_00) }

  it('is nobody else’s to publish in', async () => {
    for (const personId of OTHERS) {
      expect(await openWriting(desk(), { personId, on: ON }, { authorityId: 'vide', schemeId: null })).toBeNull()
      expect(await announceRound(desk(), { personId, on: ON, schemeId: SCHEME, at: AT, dayThere: parisDay }, ROUND, true)).toEqual({
        kind: 'not-yours',
      })
      expect(await keepCommittee(desk(), { personId, on: ON, authorityId: 'vide', committeeId: null }, COMMITTEE)).toEqual({
        kind: 'not-yours',
      })
    }
    expect(await openWriting(desk(), ADMINISTRATOR, { authorityId: 'vide', schemeId: 'essai-aide' })).toBeNull()
  })

  it('publishes what was read in a preview, and nothing else', async () => {
    const opened = await writing()
    const seen = await seenOf(opened, SMALL_SCHEME)
    expect(await published(null, RAISED, seen)).toMatchObject({ kind: 'not-as-read' })
    expect(await published(null, SMALL_SCHEME, '')).toMatchObject({ kind: 'not-as-read' })
    expect(await published(null, SMALL_SCHEME, seen, '')).toEqual({ kind: 'published', schemeId: SCHEME, number: 1 })
    expect(await published(null, SMALL_SCHEME, seen)).toEqual({ kind: 'title-taken', schemeId: SCHEME })
    const broken = await publishScheme(desk(), opened, { bytes: new TextEncoder().encode('title: A'), note: '', seen, by: 'x', at: AT })
    expect(broken).toMatchObject({
      kind: 'unreadable',
      problems: expect.arrayContaining([expect.objectContaining({ reason: 'missing-key' })]),
    })
  })

  it('the next version says what it changes, and is compared with the one in force', async () => {
    const opened = await writing(SCHEME)
    const weighed = await weighScheme(desk(), opened, bytesOf(RAISED))
    expect(weighed).toMatchObject({ changes: [{ part: 'ceiling', was: cents(40_000_00), becomes: cents(50_000_00) }] })
    const seen = await seenOf(opened, RAISED)
    expect(await published(SCHEME, RAISED, seen, '')).toMatchObject({ kind: 'note-missing' })
    expect(await published(SCHEME, RAISED, seen)).toEqual({ kind: 'published', schemeId: SCHEME, number: 2 })
    expect(await published(SCHEME, RAISED, seen)).toEqual({ kind: 'same-as', number: 2, isLast: true })
    expect(await published(SCHEME, SMALL_SCHEME, seen)).toEqual({ kind: 'same-as', number: 1, isLast: false })
    const third: SchemeRules = { ...RAISED, purpose: 'Aider mieux.' }
    const late = await seenOf(opened, third)
    expect(await published(SCHEME, third, late)).toMatchObject({ kind: 'not-as-read', weighed: { before: { number: 2 } } })
  })

  it('creates a committee, told once to the log as long as its rules are the same', async () => {
    const keep = (committeeId: string | null, rules: CommitteeRules) =>
      keepCommittee(desk(), { ...ADMINISTRATOR, authorityId: 'vide', committeeId }, rules)
    expect(await keep(null, { ...COMMITTEE, composition: [{ kind: 'state-seat', source: '', status: 'in-force' }] })).toEqual({
      kind: 'source-missing',
    })
    expect(await keep(null, { ...COMMITTEE, name: '…' })).toEqual({ kind: 'name-missing' })
    expect(await keep(null, COMMITTEE)).toMatchObject({ kind: 'kept', committee: { id: 'vide-comite-de-lecture' } })
    expect(await keep(null, COMMITTEE)).toEqual({ kind: 'name-taken' })
    await keep('vide-comite-de-lecture', COMMITTEE)
    await keep('vide-comite-de-lecture', { ...COMMITTEE, quorum: { leastPercent: 60, never: 3 } })
    const told = (await acts()).filter(({ act }) => act === 'committee-kept')
    expect(told.map(({ facts }) => [facts['quorum_percent'], facts['quorum_never']])).toEqual([
      [50, 2],
      [60, 3],
    ])
  })

  it('opens a round in the last version, where one begins a file', async () => {
    const asked = { ...ADMINISTRATOR, schemeId: SCHEME, at: AT, dayThere: parisDay }
    const kinds = async (edit: Partial<WrittenRound>) => {
      const outcome = await announceRound(desk(), asked, { ...ROUND, ...edit }, true)
      return outcome.kind === 'refused' ? outcome.faults.map((fault) => fault.kind) : outcome.kind
    }
    expect(await kinds({ label: ' ' })).toEqual(['label-missing'])
    expect(await kinds({ committeeId: 'comite' })).toEqual(['unknown-committee'])
    expect(await kinds({ closesAt: ROUND.opensAt, committeeOn: null })).toEqual(['closing-before-opening'])
    expect(await announceRound(desk(), asked, ROUND, false)).toMatchObject({ kind: 'weighed', round: { version: 2 } })
    expect((await schemesOf(store.db).find(SCHEME))?.rounds).toEqual([])
    expect(await kinds({})).toBe('announced')
    expect(await kinds({})).toEqual(['label-taken'])
    const begun = { id: 'brouillon', roundId: ROUND_ID, person: { id: 'autrice', name: 'Autrice' }, at: AT }
    expect(await beginApplication(desk(), begun)).toEqual({ kind: 'begun' })
  })
  const ROUND_ID = `${SCHEME}-premiere-session-2027`

  it('a round changes with its reason, refuses what harms, and asks before it takes something', async () => {
    const opened = soundInstant('2027-01-10T10:00:00.000Z')
    const edited = async (
      edit: Partial<WrittenRound>,
      given: { reason?: string; isSure?: boolean; seen?: number } = {},
      personId = ADMINISTRATOR.personId,
    ) => {
      const now = await openEditing(desk(), { ...ADMINISTRATOR, roundId: ROUND_ID })
      const { round } = now ?? expect.fail('no round')
      return editRound(
        desk(),
        { personId, on: ON, roundId: ROUND_ID, at: opened, dayThere: parisDay },
        { edit: { ...round, ...edit }, reason: 'Affluence.', seen: round.changes.length, isSure: false, ...given },
      )
    }
    const sooner = soundInstant('2027-01-31T22:58:00.000Z')
    const later = soundInstant('2027-02-05T22:59:00.000Z')
    for (const personId of OTHERS) expect(await edited({ closesAt: later }, {}, personId)).toEqual({ kind: 'not-yours' })
    expect(await edited({ closesAt: sooner }, { isSure: true })).toEqual({ kind: 'refused', faults: [{ kind: 'closing-sooner' }] })
    expect(await edited({ committeeId: 'comite' })).toEqual({ kind: 'refused', faults: [{ kind: 'unknown-committee' }] })
    expect(await edited({ closesAt: later }, { reason: '' })).toEqual({ kind: 'reason-missing' })
    expect(await edited({})).toEqual({ kind: 'same' })
    expect(await edited({ closesAt: later })).toEqual({ kind: 'changed' })
    expect(await edited({ envelope: cents(90_000_00) }, { seen: 0 })).toEqual({ kind: 'changed-meanwhile' })
    expect(await edited({ envelope: cents(90_000_00) })).toEqual({ kind: 'not-sure', cautions: ['envelope-lowered'] })
    expect(await edited({ envelope: cents(90_000_00) }, { isSure: true })).toEqual({ kind: 'changed' })
    const { round } = (await openEditing(desk(), { ...ADMINISTRATOR, roundId: ROUND_ID })) ?? expect.fail('no round')
    expect(round.changes.map(({ field, was, becomes }) => [field, was, becomes])).toEqual([
      ['closes-at', ROUND.closesAt, later],
      ['envelope', '10000000', '9000000'],
    ])
  })

  it('the log keeps each act, and the name of nobody', async () => {
    const told = await acts()
    expect(told.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['scheme-published', 'committee-kept', 'round-opened', 'round-changed']),
    )
    expect(JSON.stringify(told)).not.toMatch(/administratrice|autrice|agente/)
  })

  it('nobody withdraws their own last administration: it is given to another first, who withdraws it', async () => {
    const own = async (personId: string): Promise<number> => {
      const { authorities } = await openRoles(desk(), ADMINISTRATOR)
      return authorities[0]?.roles.find((role) => role.personId === personId && role.role === 'administrator')?.id ?? expect.fail('none')
    }
    const roleId = await own(ADMINISTRATOR.personId)
    expect(await withdrawRoleFrom(desk(), { ...ADMINISTRATOR, roleId, isSure: true })).toBe('own-last')
    const given = { authorityId: 'vide', email: 'suivante', role: 'administrator', committeeId: '', assembly: '', fromOn: ON, untilOn: '' }
    expect(await giveRoleTo(desk(), { ...ADMINISTRATOR, ...given })).toBe('given')
    expect(await withdrawRoleFrom(desk(), { ...ADMINISTRATOR, roleId, isSure: true })).toBe('own-last')
    expect(await withdrawRoleFrom(desk(), { personId: 'suivante', on: ON, roleId, isSure: true })).toBe('withdrawn')
    expect(await openWriting(desk(), ADMINISTRATOR, { authorityId: 'vide', schemeId: null })).toBeNull()
    expect(await openWriting(desk(), { personId: 'suivante', on: ON }, { authorityId: 'vide', schemeId: null })).not.toBeNull()
  })

  const acts = async () =>
    (await store.db.selectFrom('log_entry').select('text').orderBy('seq').execute()).map(
      ({ text }) => JSON.parse(text) as { readonly act: string; readonly facts: Readonly<Record<string, unknown>> },
    )
})
