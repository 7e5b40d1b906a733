import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeImport, openImport, readImport } from '#application/import-files.ts'
import type { ReceivedReading } from '#domain/grant/received-row.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { sortedJson } from '#main/sorted-json.ts'
import { readReceivedFiles } from '#registry/read/received-files.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { applicationsOf } from './applications.ts'
import { fileImportsOf } from './file-imports.ts'
import { fileWorkOf } from './file-work.ts'
import { rolesOf } from './roles.ts'
import { schemesOf } from './schemes.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const ON = day('2026-06-15')
const fingerprintOf = (value: object): string => createHash('sha256').update(sortedJson(value)).digest('hex')
const spreadsheet = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(['Titre;Demandeur;Nature;Montant;Reçu le;Référence', ...lines].join('\n'))

describe.each(STORE_KINDS)('files received elsewhere on %s', (kind) => {
  let store: Store
  let roundId = ''
  let drawn = 0
  const drawId = (): string => `importé-${(drawn += 1)}`
  const deskOf = (one: Store) => ({
    fileImports: fileImportsOf(one.db),
    receivedReader: { read: (bytes: Uint8Array, on: Day): Promise<ReceivedReading> => readReceivedFiles(bytes, on) },
    fileWork: fileWorkOf(one.db),
    schemes: schemesOf(one.db),
    roles: rolesOf(one.db),
    fingerprintOf,
  })
  let desk: ReturnType<typeof deskOf>
  beforeAll(async () => {
    store = await freshStore(kind)
    desk = deskOf(store)
    roundId = await smallAuthority(store)
    await smallAuthority(store, 'ailleurs', 'AIL')
    for (const [personId, role, authorityId] of [
      ['agente', 'case-officer', 'essai'],
      ['lointaine', 'case-officer', 'ailleurs'],
      ['secrétaire', 'committee-secretary', 'essai'],
    ] as const)
      await desk.roles.give({ personId, role, authorityId, bodyId: null, fromOn: '2026-01-01', untilOn: null, givenBy: 'moi' })
  })
  afterAll(() => store.close())

  const asked = { personId: 'agente', on: ON, at: AT }
  const read = (id: string, bytes: Uint8Array, personId = 'agente') =>
    readImport(desk, { ...asked, personId, id, roundId, bytes, name: 'liste.csv' })
  const count = async (): Promise<number> => (await store.db.selectFrom('application').select('id').execute()).length

  it('files are made all together, numbered, in the name of the service, from the day that it received them', async () => {
    const id = `${kind}-un`
    expect(await read(id, spreadsheet('Un film;Nour;personne;8 000;2026-06-01;P-1', 'Deux films;Assoc;asso;;2026-06-02;'))).toEqual({
      kind: 'kept',
      id,
    })
    expect(await count()).toBe(0)
    expect(await makeImport(desk, { ...asked, id, drawId })).toBe('made')
    const opened = await openImport(desk, { ...asked, id })
    expect(opened?.read).toMatchObject({ rows: [], doneAt: AT, made: [{ line: 2 }, { line: 3 }] })
    const files = applicationsOf(store.db)
    const fileId = opened?.read.made[0]?.fileId ?? ''
    expect(await files.find(fileId)).toMatchObject({
      state: 'submitted',
      receivedOn: '2026-06-01',
      content: { title: 'Un film', asked: '8000,00' },
    })
    expect((await files.sent(fileId)).map(({ fingerprint, content, parts }) => fingerprint === fingerprintOf({ content, parts }))).toEqual([
      true,
    ])
    const events = await files.events(fileId)
    expect(events.map((event) => [event.kind, event.madeBy, event.madeRole])).toEqual([
      ['begun', 'agente', 'case-officer'],
      ['submit', 'agente', 'case-officer'],
    ])
    expect(events[0]?.detail).toEqual({ import: id, line: 2, reference: 'P-1', receivedOn: '2026-06-01' })
    const [worked] = await desk.fileWork.files(['essai'], 'agente')
    expect([worked?.receivedOn, worked?.isImported]).toEqual(['2026-06-01', true])
    expect((await files.ties(fileId, 'agente', ON))?.ties.isApplicant).toBe(false)
  })

  it('the same spreadsheet makes its files once in a round, asked twice, at once, or under another reading', async () => {
    const bytes = spreadsheet('Une fois;Nour;personne;;2026-06-01;')
    const [one, two] = [`${kind}-a`, `${kind}-b`]
    await read(one, bytes)
    await read(two, bytes)
    const before = await count()
    const outcomes = await Promise.all([one, two, one].map((id) => makeImport(desk, { ...asked, id, drawId })))
    expect(outcomes.toSorted()).toEqual(['already', 'already', 'made'])
    expect((await count()) - before).toBe(1)
    expect(await read(`${kind}-c`, bytes)).toMatchObject({ kind: 'already' })
  })

  it('a line that does not read is left out, and the others are made; nothing is, when none reads; a file alike is told and made', async () => {
    const [bad, alike] = [`${kind}-faux`, `${kind}-pareil`]
    await read(bad, spreadsheet('Bon;Nour;personne;;2026-06-01;', 'Mauvais;Nour;personne;;2026-06-16;'))
    const before = await count()
    expect(await makeImport(desk, { ...asked, id: bad, drawId })).toBe('made')
    expect((await openImport(desk, { ...asked, id: bad }))?.read).toMatchObject({ made: [{ line: 2 }], problems: [{ line: 3 }] })
    await read(`${bad}-seul`, spreadsheet('Mauvais;Nour;personne;;2026-06-16;'))
    expect(await makeImport(desk, { ...asked, id: `${bad}-seul`, drawId })).toBe('blocked')
    expect((await count()) - before).toBe(1)
    await read(alike, spreadsheet(' un FILM ;Nour;personne;;2026-06-01;autre'))
    expect((await openImport(desk, { ...asked, id: alike }))?.read.problems).toMatchObject([
      { reason: 'file-alike', found: 'ESS-2026-00001' },
    ])
    expect(await makeImport(desk, { ...asked, id: alike, drawId })).toBe('made')
  })

  it.each(['lointaine', 'secrétaire', 'inconnue'])('%s neither reads into that round, nor opens, nor makes', async (personId) => {
    const id = `${kind}-${personId}`
    const bytes = spreadsheet(`Pour ${personId};Nour;personne;;2026-06-01;`)
    expect(await read(id, bytes, personId)).toEqual({ kind: 'unknown-round' })
    await read(id, bytes)
    expect(await openImport(desk, { ...asked, personId, id })).toBeNull()
    expect(await makeImport(desk, { ...asked, personId, id, drawId })).toBe('unknown')
  })
})
