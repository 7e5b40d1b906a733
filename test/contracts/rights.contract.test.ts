import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permit, permittedAmong } from '#application/permit.ts'
import type { Applications } from '#application/ports/applications.ts'
import { APPLICATION_STATES, type ApplicationState } from '#domain/grant/application-life.ts'
import { ROLES, type Role } from '#domain/person/role.ts'
import { FILE_ACTS, type FileAct } from '#domain/rights/act.ts'
import { mayAct } from '#domain/rights/may-act.ts'
import { RELATIONS, type Relation } from '#domain/rights/relation.ts'
import { FILE_RIGHTS } from '#domain/rights/rights-table.ts'
import type { Store } from '#store/connect.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_FILE } from '../fixtures/small-scheme.ts'
import { freshStore } from './stores.ts'

const TODAY = '2026-06-15'
const SEATS: readonly Role[] = ['expert', 'state-officer']
const OFFICES: readonly Role[] = ['case-officer', 'committee-secretary', 'assembly-clerk', 'administrator']

/** What a person in that role can be to a file: the rest of the cells are tried on the table alone. */
function possible(role: Role): readonly Relation[] {
  if (role === 'applicant') return ['own', 'joined', 'stranger']
  if (role === 'elected-official') return ['stranger', 'seated', 'in-conflict']
  if (SEATS.includes(role)) return ['stranger', 'seated', 'assigned', 'in-conflict']
  return OFFICES.includes(role) ? ['stranger', 'of-authority', 'assigned', 'in-conflict'] : ['stranger', 'in-conflict']
}

const isListed = (act: FileAct, role: Role, relation: Relation, state: ApplicationState): boolean =>
  FILE_RIGHTS[act].some((one) => one.role === role && one.relations.includes(relation) && one.states.includes(state))

describe('every right, role by role, state by state, relation by relation', () => {
  let store: Store
  let files: Applications
  const known = new Map<string, Awaited<ReturnType<Applications['ties']>>>()
  const person = (role: Role, relation: Relation): string => `${role}/${relation}`
  const cells = ROLES.flatMap((role) => APPLICATION_STATES.flatMap((state) => RELATIONS.map((relation) => ({ role, state, relation }))))
  const lived = cells.filter(({ role, relation }) => possible(role).includes(relation))

  beforeAll(async () => {
    store = await freshStore('embedded')
    files = applicationsOf(store.db)
    const roles = rolesOf(store.db)
    const [here, elsewhere] = [await smallAuthority(store), await smallAuthority(store, 'ailleurs', 'AIL')]
    for (const role of ROLES.filter((one) => one !== 'applicant'))
      for (const relation of possible(role)) {
        const isStranger = relation === 'stranger'
        await roles.give({
          personId: person(role, relation),
          role,
          authorityId: isStranger ? 'ailleurs' : 'essai',
          bodyId: SEATS.includes(role) ? 'comite' : null,
          fromOn: '2026-01-01',
          untilOn: null,
          givenBy: 'moi',
        })
      }
    for (const state of APPLICATION_STATES) {
      await files.begin({
        id: state,
        roundId: here,
        content: SMALL_FILE,
        formerId: null,
        by: { personId: person('applicant', 'own'), role: 'applicant' },
      })
      if (state !== 'draft')
        await files.move(state, {
          kind: 'submit',
          from: ['draft'],
          to: state,
          detail: {},
          at: soundInstant('2026-02-01T00:00:00.000Z'),
          by: { personId: 'x', role: 'applicant' },
        })
      for (const { role, relation } of lived.filter((cell) => cell.state === state)) {
        if (relation === 'joined') await files.tie(state, person(role, relation), 'co-applicant', '', 'moi')
        if (relation === 'in-conflict') await files.tie(state, person(role, relation), 'recused', 'parenté', 'moi')
        if (relation === 'assigned') await files.tie(state, person(role, relation), SEATS.includes(role) ? 'reader' : 'officer', '', 'moi')
      }
    }
    expect(elsewhere).toBe('ailleurs-2026')
    for (const { role, state, relation } of lived) {
      const key = `${person(role, relation)} ${state}`
      if (!known.has(key)) known.set(key, await files.ties(state, person(role, relation), TODAY))
    }
  })
  afterAll(() => store.close())

  const through = { ties: (id: string, personId: string) => Promise.resolve(known.get(`${personId} ${id}`) ?? null) }
  const isAllowed = async (act: FileAct, { role, state, relation }: (typeof cells)[number]): Promise<boolean> => {
    if (!possible(role).includes(relation)) return 'value' in mayAct(act, { role, state, relation })
    return (await permit(through, { act, fileId: state, personId: person(role, relation), on: TODAY })).kind === 'allowed'
  }

  it.each(FILE_ACTS)(
    `%s: each of its ${cells.length} cells answers as the one table says (${cells.length * FILE_ACTS.length} in all)`,
    async (act) => {
      const wrong: string[] = []
      for (const cell of cells)
        if ((await isAllowed(act, cell)) !== isListed(act, cell.role, cell.relation, cell.state))
          wrong.push(`${cell.role} ${cell.relation} ${cell.state}`)
      expect(wrong).toEqual([])
    },
  )

  it('many files at once answer as each of them alone, and one that is not there is in none', async () => {
    const fileIds = [...APPLICATION_STATES, 'inventé']
    for (const personId of new Set(lived.map(({ role, relation }) => person(role, relation)))) {
      const all = await files.tiesAmong(fileIds, personId, TODAY)
      expect(Object.fromEntries(all)).toEqual(
        Object.fromEntries(APPLICATION_STATES.map((state) => [state, known.get(`${personId} ${state}`)])),
      )
    }
    const asked = { act: 'cast-ballot', fileIds, on: TODAY } as const
    expect([...(await permittedAmong(files, { ...asked, personId: person('expert', 'seated') }))]).toEqual(['in-committee'])
    expect([...(await permittedAmong(files, { ...asked, personId: person('expert', 'in-conflict') }))]).toEqual([])
  })

  it('in conflict, nobody does anything but set themselves aside, and none learns where the file stands', async () => {
    for (const { role, state } of lived.filter(({ relation }) => relation === 'in-conflict'))
      for (const act of FILE_ACTS.filter((one) => one !== 'declare-recusal')) {
        const answer = await permit(through, { act, fileId: state, personId: person(role, 'in-conflict'), on: TODAY })
        expect(answer).toEqual({ kind: 'refused', refusals: [{ kind: 'in-conflict', act }] })
      }
  })

  it('to a stranger, a file answers as one that does not exist', async () => {
    for (const { role, state } of lived.filter(({ relation }) => relation === 'stranger'))
      for (const act of FILE_ACTS)
        expect(await permit(through, { act, fileId: state, personId: person(role, 'stranger'), on: TODAY })).toEqual({
          kind: 'unknown-file',
        })
    expect(await permit(files, { act: 'read-own', fileId: 'inventé', personId: person('applicant', 'own'), on: TODAY })).toEqual({
      kind: 'unknown-file',
    })
  })

  it.each([
    ['only its applicant edits, sends, withdraws or completes a file', ['edit-draft', 'submit', 'withdraw', 'supply-parts'], ['applicant']],
    ['only members who may vote write, discuss and vote', ['write-note', 'discuss', 'cast-ballot'], ['expert', 'state-officer']],
    ['no elected official reads a file, notes or counts of the experts', [], []],
    ['while a vote is secret, only whoever keeps the session sees its counts', ['read-counts'], ['committee-secretary']],
    ['only the assembly’s clerk records its vote', ['record-vote'], ['assembly-clerk']],
  ] as const)('%s', (_, acts, roles) => {
    for (const act of acts) expect([...new Set(FILE_RIGHTS[act].map(({ role }) => role))].toSorted()).toEqual([...roles].toSorted())
    for (const act of ['read-file', 'read-part', 'read-others-notes', 'read-counts', 'discuss', 'cast-ballot'] as const)
      expect(FILE_RIGHTS[act].map(({ role }) => role)).not.toContain('elected-official')
  })

  it('a member who is recused between two acts does the second no more', async () => {
    await files.tie('in-committee', person('expert', 'assigned'), 'recused', 'coproduction', person('expert', 'assigned'))
    const answer = await permit(files, { act: 'cast-ballot', fileId: 'in-committee', personId: person('expert', 'assigned'), on: TODAY })
    expect(answer).toEqual({ kind: 'refused', refusals: [{ kind: 'in-conflict', act: 'cast-ballot' }] })
  })

  it('whoever asks for an aid is in conflict on their own file in every other role', async () => {
    await rolesOf(store.db).give({
      personId: person('applicant', 'own'),
      role: 'expert',
      authorityId: 'essai',
      bodyId: 'comite',
      fromOn: '2026-01-01',
      untilOn: null,
      givenBy: 'moi',
    })
    const answer = await permit(files, { act: 'cast-ballot', fileId: 'in-committee', personId: person('applicant', 'own'), on: TODAY })
    expect(answer.kind).toBe('refused')
    expect(await permit(files, { act: 'read-own', fileId: 'in-committee', personId: person('applicant', 'own'), on: TODAY })).toEqual({
      kind: 'allowed',
      role: 'applicant',
      may: expect.any(Function),
    })
  })
})
