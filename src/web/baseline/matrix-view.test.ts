import { describe, expect, it } from 'vitest'
import type { MatrixGrounds, MatrixText } from '#application/baseline-matrix.ts'
import type { Register } from '#domain/baseline/register.ts'
import { matrixQuestion } from './matrix-filter.ts'
import { matrixFiles, matrixView, ROWS_A_PAGE } from './matrix-view.ts'

const REGISTER: Register = {
  source: { document: 'note-2026', article: 'II', status: 'proposed' },
  requests: [
    { id: 'P2.1', asked: 'Associées : oui.', servedAs: ['process', 'clause'], axis: null },
    { id: 'P2.2', asked: 'Rôles clairs.', servedAs: ['directory'], axis: null },
    { id: 'A5.0', asked: 'Patrimoine.', servedAs: ['clause'], axis: 'heritage' },
  ],
}
const TITLES = new Map([['P2.1', 'Association']])
const MEASURED = new Set(['P2.1', 'A5.0'])

const text = (id: string, given: Partial<MatrixText> = {}): MatrixText => ({
  id,
  title: `Convention ${id}`,
  nature: 'convention',
  territoryId: 'region-53',
  territoryName: 'Bretagne',
  generation: '2023-2025',
  isExample: false,
  versionId: 1,
  versionNumber: 1,
  versions: 1,
  apart: [],
  ...given,
})
const GROUNDS: MatrixGrounds = {
  texts: [text('lue'), text('avenant', { nature: 'amendment', versionId: 3 }), text('connue', { versionId: null, versionNumber: null })],
  proposed: new Map([[1, { 'P2.1': 'partial', 'P2.2': 'present', 'A5.0': 'absent' }]]),
  held: [{ textId: 'lue', request: 'A5.0', versionId: 1, state: 'present', by: 'Greffe', at: '2026-11-25T10:00:00.000Z' }],
  contests: [
    { id: 1, textId: 'lue', request: 'A5.0', party: 'R', passage: 'p', reason: 'r', at: '2026-11-25', isAccepted: true, answer: null },
    { id: 2, textId: 'lue', request: 'P2.1', party: 'R', passage: 'p', reason: 'r', at: '2026-11-25', isAccepted: false, answer: null },
  ],
}
const view = (search = ''): ReturnType<typeof matrixView> =>
  matrixView(GROUNDS, REGISTER, MEASURED, matrixQuestion(new URLSearchParams(search), REGISTER.requests), TITLES)

describe('the matrix', () => {
  it('shows conventions and requests served as clauses first, those never read without cells', () => {
    const { rows, heads } = view()
    expect(heads.map(({ id, title, isFirst }) => [id, title, isFirst])).toEqual([
      ['P2.1', 'Association', false],
      ['A5.0', 'Patrimoine.', true],
    ])
    expect(rows.map(({ id, cells }) => [id, cells?.length ?? null])).toEqual([
      ['lue', 2],
      ['connue', null],
    ])
  })
  it('says in words who says so, and what is contested once the party was accepted', () => {
    expect(view().rows[0]?.cells?.map(({ words, more, href, isContested }) => [words, more, href, isContested])).toEqual([
      ['partielle', 'proposée', '/conventions/lue/socle/P2.1', false],
      ['présente', 'décidée, contestée', '/conventions/lue/socle/A5.0', true],
    ])
  })
  it('a state looked for leaves its columns alone, and fades the cells that are in another', () => {
    expect(view('etat=presente').heads.map(({ id }) => id)).toEqual(['A5.0'])
    const both = view('lecture=proposee&demandes=toutes&textes=tous')
    expect(both.heads.map(({ id }) => id)).toEqual(['P2.1', 'P2.2'])
    const grounds = {
      ...GROUNDS,
      texts: [text('lue'), text('autre', { versionId: 4 })],
      proposed: new Map([...GROUNDS.proposed, [4, { 'P2.1': 'absent' } as const]]),
    }
    const faded = matrixView(grounds, REGISTER, MEASURED, matrixQuestion(new URLSearchParams('etat=absente'), REGISTER.requests), TITLES)
    expect(faded.rows.map(({ id, cells }) => [id, cells?.map(({ isFaint }) => isFaint)])).toEqual([['autre', [false]]])
  })
  it('widens to every request and every text', () => {
    expect(view('demandes=toutes').heads.length).toBe(3)
    expect(view('textes=tous').rows.map(({ id }) => id)).toEqual(['avenant', 'lue', 'connue'])
  })
  it('an address that makes no sense shows everything', () => {
    const odd = view('etat=bleu&lecture=x&tri=__proto__&page=-4&page=zz')
    expect([odd.rows.length, odd.page, odd.isFiltered]).toEqual([2, 1, false])
  })
  it('the register is whole, requests served otherwise apart', () => {
    const { clauses, others } = view()
    expect([clauses.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([['P2.1', 'A5.0'], ['P2.2']])
    expect(clauses[1]?.about).toBe('clause ; 1\u00a0présente')
  })
  it.each([
    [ROWS_A_PAGE - 1, 1],
    [ROWS_A_PAGE, 1],
    [ROWS_A_PAGE + 1, 2],
  ])('%i texts stand on %i pages', (count, pages) => {
    const grounds = { ...GROUNDS, texts: Array.from({ length: count }, (_, rank) => text(`t${rank}`)) }
    expect(matrixView(grounds, REGISTER, MEASURED, matrixQuestion(new URLSearchParams(), REGISTER.requests), TITLES).pageCount).toBe(pages)
  })
})

describe('the matrix as files', () => {
  const [matrix, cells, register] = matrixFiles(GROUNDS, REGISTER, MEASURED, matrixQuestion(new URLSearchParams(), REGISTER.requests), null)
  it('one line a text, one column a request; nothing where nothing was read', () => {
    expect(matrix?.rows.map((row) => [row.cells['p2_1'], row.cells['a5_0']])).toEqual([
      ['partielle (proposée)', 'présente (décidée)'],
      [null, null],
    ])
  })
  it('one line a cell, with who decided and when', () => {
    expect(cells?.rows.map(({ cells: one }) => [one['demande'], one['etat'], one['decide_par'], one['decide_le']])).toEqual([
      ['P2.1', 'partielle', null, null],
      ['A5.0', 'présente', 'Greffe', '2026-11-25'],
      ['P2.1', null, null, null],
      ['A5.0', null, null, null],
    ])
  })
  it('the register with its tallies', () => expect(register?.rows.map(({ cells: one }) => one['presentes'])).toEqual([0, 1, 1]))
})
