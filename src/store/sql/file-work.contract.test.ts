import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOutBatch, foreseeBatch, openBatch, undoBatch, type BatchDesk } from '#application/carry-out-batch.ts'
import { takeStep } from '#application/plan-step.ts'
import { readWork } from '#application/read-work.ts'
import { undoFileStep } from '#application/undo-file-step.ts'
import type { ApplicationEvent, Applications } from '#application/ports/applications.ts'
import type { FileWork } from '#application/ports/file-work.ts'
import type { FileStep } from '#domain/rights/file-step.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import { sortedJson } from '#main/sorted-json.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import { applicationsOf } from './applications.ts'
import { committeeMeetingsOf } from './committee-meetings.ts'
import { committeesOf } from './committees.ts'
import { fileBatchesOf } from './file-batches.ts'
import { fileWorkOf } from './file-work.ts'
import { letterTemplatesOf } from './letter-templates.ts'
import { rolesOf } from './roles.ts'
import { schemesOf } from './schemes.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const TODAY = '2026-06-15'
const fingerprint = (sent: object): string => createHash('sha256').update(sortedJson(sent)).digest('hex')
const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const nowText = (): Instant => soundInstant(new Date().toISOString())
const laterBy = (minutes: number): Instant => soundInstant(new Date(Date.now() + minutes * 60_000).toISOString())

const COMPLETE: FileStep = { kind: 'move', move: 'declare-complete', reason: '', answerBy: null }
const ASK: FileStep = { kind: 'move', move: 'ask-for-parts', reason: 'Un synopsis.', answerBy: day('2026-07-01') }

describe.each(STORE_KINDS)('the work of a service on %s', (kind) => {
  let store: Store
  let files: Applications
  let work: FileWork
  let desk: BatchDesk & { readonly roles: ReturnType<typeof rolesOf> }
  let roundId = ''
  beforeAll(async () => {
    store = await freshStore(kind)
    files = applicationsOf(store.db)
    work = fileWorkOf(store.db)
    desk = {
      applications: files,
      schemes: schemesOf(store.db),
      committees: committeesOf(store.db),
      committeeMeetings: committeeMeetingsOf(store.db),
      deMinimis: [],
      fileWork: work,
      fileBatches: fileBatchesOf(store.db),
      letterTemplates: letterTemplatesOf(store.db),
      roles: rolesOf(store.db),
      fingerprintOf: fingerprint,
    }
    roundId = await smallAuthority(store)
    await smallAuthority(store, 'ailleurs', 'AIL')
    for (const [personId, role, authorityId] of [
      ['agente', 'case-officer', 'essai'],
      ['agent', 'case-officer', 'essai'],
      ['lointaine', 'case-officer', 'ailleurs'],
      ['secrétaire', 'committee-secretary', 'essai'],
    ] as const)
      await desk.roles.give({ personId, role, authorityId, bodyId: null, fromOn: '2026-01-01', untilOn: null, givenBy: 'moi' })
    await desk.letterTemplates.keep(
      'essai',
      { id: 'complet', title: 'Complet', subject: '{numéro}', body: '{titre} est complet. {raison}', states: ['complete'] },
      'moi',
    )
  })
  afterAll(() => store.close())

  let made = 0
  async function sent(): Promise<string> {
    made += 1
    const id = `dossier-${made}`
    const by = { personId: 'autrice', role: 'applicant' } as const
    await files.begin({ id, roundId, content: SMALL_FILE, formerId: null, by })
    await files.send(id, { seen: 0, at: AT, by, fingerprint })
    return id
  }
  const asked = { personId: 'agente', on: TODAY, valuesOf: () => ({ numéro: 'ESS-1', titre: 'Un film', raison: 'oui' }) }
  const step = (fileId: string, given: FileStep, personId = 'agente') =>
    takeStep(desk, given, { ...asked, personId, fileId, batch: null, at: AT })
  const stateOf = async (id: string): Promise<string | undefined> => (await files.find(id))?.state
  const kindsOf = async (id: string): Promise<string[]> => (await files.events(id)).map((event) => event.kind)
  const lastOf = async (id: string): Promise<ApplicationEvent> => (await files.events(id)).at(-1) ?? expect.fail(id)
  const logged = async (): Promise<number> => (await store.db.selectFrom('log_entry').select('seq').execute()).length

  it('a file is given to one officer at a time, which moves it nowhere and is told among what happened to it', async () => {
    const id = await sent()
    const since = (await work.files(['essai'], 'agente')).find((file) => file.id === id)?.since
    expect(await step(id, { kind: 'assign', officerId: 'agente' })).toEqual({ kind: 'done' })
    expect(await step(id, { kind: 'assign', officerId: 'agente' })).toEqual({ kind: 'same-officer' })
    expect(await step(id, { kind: 'assign', officerId: 'agent' })).toEqual({ kind: 'done' })
    const file = (await work.files(['essai'], 'agente')).find((one) => one.id === id)
    expect([file?.officerIds, file?.since, file?.state]).toEqual([['agent'], since, 'submitted'])
    expect(await work.standing(id)).toEqual({ receivedOn: '2026-06-15', isImported: false, officerIds: ['agent'], answerBy: null })
    expect(await work.standing('inventé')).toBeNull()
    expect(await kindsOf(id)).toEqual(['begun', 'submit', 'assigned', 'assigned'])
  })

  it.each(['lointaine', 'secrétaire', 'inconnue'])('%s is given no file, and gives none', async (personId) => {
    const id = await sent()
    expect(await step(id, { kind: 'assign', officerId: personId })).toEqual({ kind: 'not-an-officer' })
    expect((await step(id, { kind: 'assign', officerId: 'agente' }, personId)).kind).toMatch(/unknown-file|refused/)
    expect(await kindsOf(id)).toEqual(['begun', 'submit'])
  })

  it('whoever is set aside is given nothing, and sees neither the file nor its weight in the loads', async () => {
    const id = await sent()
    const before = await readWork(desk, 'agent', day(TODAY))
    await files.tie(id, 'agent', 'recused', 'parenté', 'agent')
    expect(await step(id, { kind: 'assign', officerId: 'agent' })).toEqual({ kind: 'not-an-officer' })
    const after = await readWork(desk, 'agent', day(TODAY))
    const all = (one: typeof after): number => one?.loads.reduce((sum, { total }) => sum + total, 0) ?? 0
    expect(after?.lines.map((line) => line.id)).not.toContain(id)
    expect(all(before) - all(after)).toBe(1)
  })

  it('the desk tells what lacks and which limits run; the day given for an answer is one of them', async () => {
    const id = await sent()
    expect(await step(id, { ...ASK, answerBy: null })).toEqual({ kind: 'no-answer-day' })
    expect(await step(id, { ...ASK, answerBy: day('2026-06-14') })).toEqual({ kind: 'answer-past' })
    expect(await step(id, { ...ASK, answerBy: day('2026-06-15') })).toEqual({ kind: 'done' })
    const lineOn = async (on: string) => (await readWork(desk, 'agente', day(on)))?.lines.find((line) => line.id === id)
    const line = await lineOn('2026-06-15')
    expect([line?.receivedOn, line?.answerBy, line?.findings]).toEqual([
      '2026-06-15',
      '2026-06-15',
      [{ kind: 'document-missing', document: 'scenario' }],
    ])
    expect(line?.limits.map(({ kind: of, on }) => `${of} ${on ?? '?'}`)).toEqual([
      'parts 2026-06-15',
      'silence 2026-08-15',
      'committee ?',
      'decision ?',
    ])
    expect([line?.late, (await lineOn('2026-06-16'))?.late]).toEqual([[], [{ kind: 'parts', on: '2026-06-15' }]])
    expect(await readWork(desk, 'autrice', day(TODAY))).toBeNull()
  })

  it('what a batch would do is told file by file, and then done to those files alone, once', async () => {
    const [one, two, far] = [await sent(), await sent(), 'inventé']
    await step(two, COMPLETE)
    const foreseen = await foreseeBatch(desk, COMPLETE, [one, two, far], asked)
    expect(foreseen.map(({ plan }) => plan.kind)).toEqual(['ready', 'refused', 'unknown-file'])
    expect([await stateOf(one), await kindsOf(one)]).toEqual(['submitted', ['begun', 'submit']])
    const before = await logged()
    for (const _ of [1, 2]) await carryOutBatch(desk, COMPLETE, { ...asked, id: `lot-${kind}`, fileIds: [one, two, far], at: nowText() })
    expect((await logged()) - before).toBe(1)
    const batch = await openBatch(desk, { id: `lot-${kind}`, personId: 'agente', on: TODAY })
    expect(batch?.lines.map(({ fileId, outcome }) => [fileId, outcome?.kind])).toEqual([
      [one, 'done'],
      [two, 'refused'],
    ])
    expect(await openBatch(desk, { id: `lot-${kind}`, personId: 'agent', on: TODAY })).toBeNull()
  })

  it('a batch taken back adds to each life and to the log, and takes nothing away; what moved since stays', async () => {
    const [one, two] = [await sent(), await sent()]
    const id = `retour-${kind}`
    await carryOutBatch(desk, ASK, { ...asked, id, fileIds: [one, two], at: nowText() })
    expect([await stateOf(one), await stateOf(two)]).toEqual(['incomplete', 'incomplete'])
    const by = { personId: 'autrice', role: 'applicant' } as const
    await files.sendAgain(two, { at: AT, by, fingerprint })
    const before = await logged()
    expect(await undoBatch(desk, { id, personId: 'agent', on: TODAY, at: nowText() })).toBe('unknown')
    for (const _ of [1, 2]) expect(await undoBatch(desk, { id, personId: 'agente', on: TODAY, at: nowText() })).toBe('undone')
    expect([await stateOf(one), await kindsOf(one)]).toEqual(['submitted', ['begun', 'submit', 'ask-for-parts', 'undone']])
    expect([await stateOf(two), await kindsOf(two)]).toEqual(['submitted', ['begun', 'submit', 'ask-for-parts', 'supply-parts']])
    expect((await logged()) - before).toBe(1)
    const batch = await openBatch(desk, { id, personId: 'agente', on: TODAY })
    expect(batch?.lines.map(({ undo }) => undo)).toEqual([
      { kind: 'undone' },
      { kind: 'stays', refusals: [{ kind: 'something-since', step: 'supply-parts' }] },
    ])
    expect(await step(one, COMPLETE)).toEqual({ kind: 'done' })
  })

  it('an officer taken back leaves the file to whoever had it', async () => {
    const id = await sent()
    await step(id, { kind: 'assign', officerId: 'agent' })
    await step(id, { kind: 'assign', officerId: 'agente' })
    const given = { fileId: id, personId: 'agente', on: TODAY, step: { id: (await lastOf(id)).id } }
    expect(await undoFileStep(desk, { ...given, at: laterBy(16) })).toEqual({
      kind: 'stays',
      refusals: [{ kind: 'too-late', minutes: 15 }],
    })
    expect(await undoFileStep(desk, { ...given, at: nowText() })).toEqual({ kind: 'undone' })
    expect((await work.files(['essai'], 'agente')).find((one) => one.id === id)?.officerIds).toEqual(['agent'])
  })

  it('what a letter told is never taken back, nor is the letter; two who take back at once do it once', async () => {
    const [told, raced] = [await sent(), await sent()]
    await step(told, COMPLETE)
    const moved = await lastOf(told)
    expect(await step(told, { kind: 'letter', templateId: 'complet' })).toEqual({ kind: 'done' })
    const letter = await lastOf(told)
    expect(letter.detail).toMatchObject({ subject: 'ESS-1', text: 'Un film est complet. oui', template: 'complet', on: TODAY })
    const undo = (fileId: string, id: number) => undoFileStep(desk, { fileId, personId: 'agente', on: TODAY, at: AT, step: { id } })
    expect(await undo(told, moved.id)).toEqual({ kind: 'stays', refusals: [{ kind: 'told-by-letter' }] })
    expect(await undo(told, letter.id)).toEqual({ kind: 'stays', refusals: [{ kind: 'never-undone', step: 'letter' }] })
    await step(raced, COMPLETE)
    const { id } = await lastOf(raced)
    const outcomes = await Promise.all([undo(raced, id), undo(raced, id), undo(raced, id)])
    expect(outcomes.filter((outcome) => outcome.kind === 'undone')).toHaveLength(1)
    expect(await kindsOf(raced)).toEqual(['begun', 'submit', 'declare-complete', 'undone'])
  })

  it('no letter is written with a hole, to a file elsewhere in its life, or by another authority’s template', async () => {
    const id = await sent()
    const letter: FileStep = { kind: 'letter', templateId: 'complet' }
    expect(await step(id, letter)).toEqual({ kind: 'no-letter', refusals: [{ kind: 'state-not-meant', states: ['complete'] }] })
    await step(id, COMPLETE)
    const holed = { ...asked, valuesOf: () => ({ numéro: 'ESS-1', titre: '', raison: 'oui' }), fileId: id, batch: null, at: AT }
    expect(await takeStep(desk, letter, holed)).toEqual({ kind: 'no-letter', refusals: [{ kind: 'value-missing', name: 'titre' }] })
    expect(await step(id, { kind: 'letter', templateId: 'autre' })).toEqual({ kind: 'no-template' })
    expect(await kindsOf(id)).toEqual(['begun', 'submit', 'declare-complete'])
  })

  it('a template is never edited: the same again writes none, another writes the next', async () => {
    const template = { id: 'lettre', title: 'T', subject: 'S', body: 'B', states: ['complete'] } as const
    const keep = (body: string) => desk.letterTemplates.keep('ailleurs', { ...template, body }, 'moi')
    expect([await keep('B'), await keep('B'), await keep('C')]).toEqual([1, 1, 2])
    expect(await desk.letterTemplates.of(['ailleurs'])).toEqual([{ ...template, body: 'C', authorityId: 'ailleurs', number: 2 }])
  })
})
