import { describe, expect, it } from 'vitest'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { Standing } from '#domain/baseline/baseline-standing.ts'
import type { Matrix, MatrixCell, MatrixRow, MatrixText } from './baseline-matrix.ts'
import { filteredMatrix, tallyOf, type MatrixFilter } from './filter-matrix.ts'

const cell = (state: BaselineState | null, standing: Standing = 'proposed', isContested = false): MatrixCell => ({
  state,
  standing,
  isContested,
})

function row(id: string, cells: readonly MatrixCell[], given: Partial<MatrixText> = {}): MatrixRow {
  const text: MatrixText = {
    id,
    title: id,
    nature: 'convention',
    territoryId: null,
    territoryName: null,
    generation: null,
    isExample: false,
    apart: [],
    versionId: 1,
    versionNumber: 1,
    versions: 1,
    ...given,
  }
  return { text, cells }
}

const REQUESTS = ['P2.1', 'P8.4'].map((id) => ({ id, asked: id, servedAs: ['clause'] as const, axis: null }))
const ROWS = [
  row('non-lue', [cell(null, 'unread'), cell(null, 'unread')], { versionId: null, territoryId: 'region-53', territoryName: 'Bretagne' }),
  row('b', [cell('present'), cell('absent')], { generation: '2023-2025', territoryId: 'region-53', territoryName: 'Bretagne' }),
  row('a', [cell('absent', 'decided'), cell('contrary')], { generation: '2026-2028', isExample: true }),
  row('c', [cell('partial', 'proposed', true), cell('present', 'to-review')], { nature: 'amendment' }),
]
const MATRIX: Matrix = { requests: REQUESTS, rows: ROWS }
const ALL: MatrixFilter = { territory: '', generation: '', nature: '', state: '', standing: '', withExamples: true, sort: 'title' }
const shown = (filter: Partial<MatrixFilter>): string[] => filteredMatrix(MATRIX, { ...ALL, ...filter }).rows.map(({ text }) => text.id)

describe('the matrix filtered', () => {
  it.each<[string, Partial<MatrixFilter>, string[]]>([
    ['everything, by title, those never read last', {}, ['a', 'b', 'c', 'non-lue']],
    ['a territory', { territory: 'region-53' }, ['b', 'non-lue']],
    ['the years', { generation: '2026-2028' }, ['a']],
    ['without examples', { withExamples: false }, ['b', 'c', 'non-lue']],
    ['conventions and templates', { nature: 'conventions' }, ['a', 'b', 'non-lue']],
    ['amendments', { nature: 'amendment' }, ['c']],
    ['texts that hold a state somewhere', { state: 'absent' }, ['a', 'b']],
    ['a state that a person decided', { state: 'absent', standing: 'decided' }, ['a']],
    ['a decision to review counts as decided', { standing: 'decided' }, ['a', 'c']],
    ['only proposed', { standing: 'proposed', state: 'contrary' }, ['a']],
    ['contested', { standing: 'contested' }, ['c']],
  ])('%s', (_, filter, expected) => expect(shown(filter)).toEqual(expected))
})

describe('the matrix sorted', () => {
  it.each<[string, string, string[]]>([
    ['by the state of a request: present, partial, contrary, absent', 'P2.1', ['b', 'c', 'a', 'non-lue']],
    ['by another', 'P8.4', ['c', 'a', 'b', 'non-lue']],
    ['the most present first, then by title', 'present', ['b', 'c', 'a', 'non-lue']],
    ['the least decided first', 'decided', ['b', 'c', 'a', 'non-lue']],
    ['the last years first, unknown after', 'generation', ['a', 'b', 'c', 'non-lue']],
    ['by territory, unknown after', 'territory', ['b', 'a', 'c', 'non-lue']],
  ])('%s', (_, sort, expected) => expect(shown({ sort })).toEqual(expected))
})

it('texts never read are counted apart', () =>
  expect(tallyOf(ROWS, 0)).toEqual({ present: 1, partial: 1, absent: 1, contrary: 0, unread: 1 }))
