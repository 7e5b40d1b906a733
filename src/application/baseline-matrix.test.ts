import { describe, expect, it } from 'vitest'
import { matrixTexts } from './baseline-matrix.ts'
import type { PactText } from './ports/texts.ts'

const text = (id: string, fromText: string | null, amends: string | null = null): PactText => ({
  id,
  title: `Texte ${id}`,
  nature: amends === null ? 'convention' : 'amendment',
  conventionId: null,
  territoryId: null,
  territoryName: null,
  amends,
  isExample: true,
  events: [],
  versions: [
    { id: 1, number: 1, fingerprint: id, file: `${id}.pdf`, format: 'pdf', state: 'published', fromText, madeAt: '', publishedAt: '' },
  ],
})
const apart = (...texts: PactText[]): readonly string[] | undefined =>
  matrixTexts(texts, [], '2026-11-25')
    .find(({ id }) => id === 'a')
    ?.apart.map(({ id }) => id)

describe('an amendment that the version read does not take in', () => {
  it.each([
    ['the day before the version: it is in it', '2023-12-31', []],
    ['its very first day: it is in it', '2024-01-01', []],
    ['the day after: it stands apart', '2024-01-02', ['b']],
    ['a day that is not known: it stands apart', null, ['b']],
  ])('%s', (_, from, expected) => {
    expect(apart(text('a', '2024-01-01'), text('b', from, 'a'))).toEqual(expected)
  })

  it('stands apart when the version has no known first day', () => {
    expect(apart(text('a', null), text('b', '2024-01-01', 'a'))).toEqual(['b'])
  })

  it('is that of its own text alone', () => {
    expect(apart(text('a', '2024-01-01'), text('b', '2025-01-01', 'c'), text('c', '2024-01-01'))).toEqual([])
  })
})
