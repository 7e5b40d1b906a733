import { describe, expect, it } from 'vitest'
import type { DivisionKind } from './convention-text.ts'
import { named, type UnnamedBlock, type UnnamedDivision } from './division-ids.ts'

const division = (kind: DivisionKind, number: string | null, more: Partial<UnnamedDivision> = {}): UnnamedDivision => ({
  kind,
  number,
  idNumber: number,
  heading: null,
  axis: null,
  blocks: [],
  divisions: [],
  place: null,
  ...more,
})
const paragraph: UnnamedBlock = { kind: 'paragraph', text: 'Un.', marker: null, depth: 0, place: null }

describe('ids of divisions', () => {
  it.each([
    ['1er', 'art_1'],
    ['12', 'art_12'],
    ['3.2', 'art_3-2'],
    ['4 bis', 'art_4-bis'],
    ['L. 111-2', 'art_l111-2'],
    ['L111-2', 'art_l111-2'],
    ['première', 'art_1'],
  ])('« Article %s » is %s', (number, id) => {
    expect(named([division('article', number)])[0]?.id).toBe(id)
  })
  it('without a number are counted among their like, and repeated ones told apart', () => {
    const ids = named([
      division('section', null),
      division('article', '2'),
      division('section', null),
      division('article', '2'),
      division('article', '2'),
    ])
    expect(ids.map(({ id }) => id)).toEqual(['sec_1', 'art_2', 'sec_2', 'art_2~2', 'art_2~3'])
  })
  it('hold the name of what holds them, and blocks are counted by kind', () => {
    const [axis] = named([
      division('axis', '1', { blocks: [paragraph], divisions: [division('article', '3', { blocks: [paragraph, paragraph] })] }),
    ])
    expect([axis?.blocks[0]?.id, axis?.divisions[0]?.id, axis?.divisions[0]?.blocks[1]?.id]).toEqual([
      'axis_1__para_1',
      'axis_1__art_3',
      'axis_1__art_3__para_2',
    ])
  })
  it('a preamble is the preamble, with a number or without', () => {
    expect(named([division('preamble', 'I')])[0]?.id).toBe('preamble')
  })
})
