import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchClauses, type ClauseFilter } from '#application/search-clauses.ts'
import { frenchStem } from '#registry/read/french-stem.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import type { Store } from '../connect.ts'
import { baselineOf } from '../sql/baseline.ts'
import { textsOf } from '../sql/texts.ts'
import { clauseSearchOf } from './clause-search.ts'

const PARTIES = [{ name: 'Région d’Exemple', level: 'region' as const, blockId: null }]

describe.each(STORE_KINDS)('the search over clauses on %s', (kind) => {
  let store: Store
  let search: ReturnType<typeof clauseSearchOf>
  const versions: number[] = []
  const published = async (id: string, fingerprint: string, title: string): Promise<number> => {
    const texts = textsOf(store.db)
    const done = await texts.register({
      of: { id, conventionId: null, territoryId: null, amends: null },
      bytes: new Uint8Array([1]),
      reading: { file: 'a.pdf', fingerprint, format: 'pdf', text: { ...SMALL_TEXT, title, parties: PARTIES }, problems: [] },
      fromText: null,
      by: 'moi',
    })
    const versionId = done.kind === 'registered' ? done.versionId : expect.fail('not registered')
    await texts.publish(versionId, { fromText: null, events: [], typed: [], by: 'moi' })
    return versionId
  }
  beforeAll(async () => {
    store = await freshStore(kind)
    search = clauseSearchOf(store.db, frenchStem, { little: ['la', 'les'], groups: [] })
    versions.push(await published('un', 'f1', 'Un'), await published('un', 'f2', 'Un'), await published('deux', 'f3', 'Deux'))
    const passage = { article: 'axis_1__art_1', block: 'axis_1__art_1__para_1', page: null, quote: 'Elle publie les critères.' }
    const why = { way: '', met: [], cues: [], isMisplaced: false }
    await baselineOf(store.db).keep(
      versions[1] ?? 0,
      'r',
      [['P2.3', 'present'] as const, ['P8.2', 'absent'] as const].map(([request, state]) => ({
        request,
        state,
        isMeasured: true,
        passages: state === 'present' ? [{ ...passage, state, why }] : [],
        setAside: [],
        searched: { for: [], divisions: [] },
      })),
    )
  })
  afterAll(() => store.close())
  const asked = (question: string, filter: ClauseFilter = {}) => searchClauses(search, { question, filter, page: 1 })

  it('finds the clauses of each text once, in its last published version, by axis and then outside', async () => {
    const { total, groups } = await asked('critères, écriture')
    expect(groups.map(({ axis, clauses }) => [axis, clauses.map(({ text, clause }) => `${text.id} ${clause.blockId}`)])).toEqual([
      ['creation', ['deux axis_1__art_1__para_1', 'un axis_1__art_1__para_1']],
      ['none', ['deux annex_1__table_1', 'un annex_1__table_1']],
    ])
    expect(total).toBe(4)
  })
  it('a reading ties a clause to a request; an absent one ties none', async () => {
    const { facets, all } = await asked('', { request: 'P2.3' })
    expect(all.map(({ text, clause }) => `${text.id} ${clause.blockId}`)).toEqual(['un axis_1__art_1__para_1'])
    expect(facets.request).toEqual([{ value: 'P2.3', count: 1 }])
  })
  it('a decision stands for the reading', async () => {
    await store.db
      .insertInto('baseline_decision')
      .values({
        text_id: 'un',
        version_id: versions[1] ?? 0,
        request_id: 'P2.3',
        state: 'absent',
        passages: '[]',
        reason: 'non',
        decided_by: 'moi',
      })
      .execute()
    search.refresh()
    expect((await asked('', { request: 'P2.3' })).total).toBe(0)
  })
  it('counts each facet as if it were free and the others held', async () => {
    const { facets } = await asked('critères', { axis: 'creation', nature: 'law' })
    expect([facets.axis, facets.nature]).toEqual([[], [{ value: 'convention', count: 2 }]])
    expect((await asked('critères')).facets.party).toEqual([{ value: 'Région d’Exemple', count: 2 }])
  })
  it('nothing asked finds nothing', async () => expect((await asked('')).total).toBe(0))
  it('what is published after a change is found, what is withdrawn is not', async () => {
    await published('trois', 'f4', 'Trois')
    search.refresh()
    expect((await asked('critères')).total).toBe(3)
    await textsOf(store.db).withdraw(versions[2] ?? 0, 'erreur', 'moi')
    search.refresh()
    expect((await asked('critères')).all.map(({ text }) => text.id)).toEqual(['trois', 'un'])
  })
})
