import { describe, expect, it } from 'vitest'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { textClauses } from './text-clauses.ts'

describe('the clauses of a text', () => {
  const clauses = textClauses(SMALL_TEXT)
  it('are its blocks, in the order of reading', () =>
    expect(clauses.map(({ blockId }) => blockId)).toEqual([
      'preamble__para_1',
      'axis_1__art_1__para_1',
      'axis_1__art_1__para_2',
      'axis_1__art_3__para_1',
      'annex_1__table_1',
    ]))
  it('know their axis and the headings above them', () =>
    expect(clauses[3]).toMatchObject({
      divisionId: 'axis_1__art_3',
      axis: 'creation',
      under: [
        { kind: 'axis', number: '1', heading: 'Création' },
        { kind: 'article', number: '3', heading: 'Bilan' },
      ],
    }))
  it('a table is read row by row', () => expect(clauses[4]?.words).toBe('Dispositif · CNC\nÉcriture · 10 000 €'))
  it('a block without words is no clause', () => {
    const [preamble] = SMALL_TEXT.divisions
    const emptied = {
      ...SMALL_TEXT,
      divisions: preamble === undefined ? [] : [{ ...preamble, blocks: preamble.blocks.map((block) => ({ ...block, text: ' ' })) }],
    }
    expect(textClauses(emptied)).toEqual([])
  })
})
