import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { corrected, type Correction } from './correction.ts'
import type { ConventionText } from './convention-text.ts'
import { flatPieces, nestedPieces } from './flat-text.ts'

const made = (correction: Correction, text: ConventionText = SMALL_TEXT): ConventionText => {
  const result = corrected(text, correction)
  if (!('value' in result)) throw new Error(JSON.stringify(result.refusals))
  return result.value
}
const refusal = (correction: Correction): string | undefined => {
  const result = corrected(SMALL_TEXT, correction)
  return 'value' in result ? undefined : result.refusals[0].kind
}
const ids = (text: ConventionText): string[] => flatPieces(text).map(({ id }) => id)
const words = (text: ConventionText): string[] =>
  [
    ...flatPieces(text).flatMap((piece) =>
      piece.kind === 'heading' ? [piece.number ?? '', piece.heading ?? ''] : piece.kind === 'table' ? piece.rows.flat() : [piece.text],
    ),
    ...text.unplaced.map((passage) => passage.text),
  ]
    .join(' ')
    .split(/[\s|–]+/)
    .filter((word) => word !== '')
    .toSorted()

const FIRST = 'axis_1__art_1__para_1'
const SECOND = 'axis_1__art_1__para_2'

describe('a text as one list', () => {
  it('comes back the same when it is nested again', () => expect(nestedPieces(flatPieces(SMALL_TEXT))).toEqual(SMALL_TEXT.divisions))
  it('a block before any heading is a bug', () => expect(() => nestedPieces(flatPieces(SMALL_TEXT).slice(1))).toThrow(RangeError))
})

describe('a correction', () => {
  it('splits a paragraph in two; the second takes the next free number', () => {
    const text = made({ kind: 'split', id: FIRST, at: 27 })
    expect(ids(text).slice(4, 7)).toEqual([FIRST, 'axis_1__art_1__para_3', SECOND])
    expect(words(text)).toEqual(words(SMALL_TEXT))
  })

  it.each([
    [-1, 'outside-text'],
    [0, 'outside-text'],
    [1, undefined],
    [52, undefined],
    [53, 'outside-text'],
    [54, 'outside-text'],
  ])('split before sign %d is %s', (at, kind) => {
    expect(refusal({ kind: 'split', id: FIRST, at })).toBe(kind)
  })

  it('merges a paragraph with the one before it, and not with a heading or another division’s', () => {
    expect(words(made({ kind: 'merge', id: SECOND }))).toEqual(words(SMALL_TEXT))
    expect(ids(made({ kind: 'merge', id: SECOND }))).not.toContain(SECOND)
    expect(refusal({ kind: 'merge', id: FIRST })).toBe('nothing-before')
  })

  it('opens an article from a paragraph: what follows goes under it, as deep as the article before', () => {
    const text = made({ kind: 'open', id: SECOND, division: 'article', number: '2', heading: 'Suivi' })
    expect(text.divisions[1]?.divisions.map(({ id, number, axis }) => [id, number, axis])).toEqual([
      ['axis_1__art_1', '1', 'creation'],
      ['art_2', '2', 'creation'],
      ['axis_1__art_3', '3', 'creation'],
    ])
  })

  it('closes an article: its heading and its paragraphs go to the one before', () => {
    const text = made({ kind: 'close', id: 'axis_1__art_3' })
    expect(text.divisions[1]?.divisions.map(({ id, blocks }) => [id, blocks.length])).toEqual([['axis_1__art_1', 4]])
    expect(words(text)).toEqual(words(SMALL_TEXT))
    expect(refusal({ kind: 'close', id: 'preamble' })).toBe('nothing-before')
  })

  it('shifts a heading by one level, no deeper than one below the heading before it', () => {
    const inside = made({ kind: 'shift', id: 'axis_1__art_3', by: 1 })
    expect(inside.divisions[1]?.divisions[0]?.divisions.map(({ id }) => id)).toEqual(['axis_1__art_3'])
    expect(refusal({ kind: 'shift', id: 'preamble', by: -1 })).toBe('too-wide')
    expect(refusal({ kind: 'shift', id: 'preamble', by: 1 })).toBe('too-wide')
  })

  it('sets a block aside, and places it again: nothing is lost', () => {
    const aside = made({ kind: 'set-aside', id: SECOND })
    expect(words(aside)).toEqual(words(SMALL_TEXT))
    expect(aside.unplaced.at(-1)?.text).toBe('Article 2 Suivi')
    const back = made({ kind: 'place', unplaced: 1, after: FIRST }, aside)
    expect(ids(back)).toEqual(ids(SMALL_TEXT))
    expect(back.unplaced).toEqual(SMALL_TEXT.unplaced)
  })

  it('retitles, rewrites, describes and marks a table', () => {
    const heading = { kind: 'retitle', id: 'axis_1__art_1', division: 'article', number: '1er', heading: 'But', axis: null } as const
    expect(made(heading).divisions[1]?.divisions[0]).toMatchObject({ number: '1er', heading: 'But', axis: null })
    expect(flatPieces(made({ kind: 'rewrite', id: FIRST, text: ' Neuf. ' }))[4]).toMatchObject({ text: 'Neuf.' })
    expect(made({ kind: 'describe', title: ' Avenant ', nature: 'amendment' })).toMatchObject({ title: 'Avenant', nature: 'amendment' })
    const financial = { columns: [], lines: [], departures: [] }
    expect(flatPieces(made({ kind: 'mark-table', id: 'annex_1__table_1', financial })).at(-1)).toMatchObject({ financial })
  })

  it.each<[Correction, string]>([
    [{ kind: 'merge', id: 'nulle-part' }, 'no-such-piece'],
    [{ kind: 'place', unplaced: 7, after: FIRST }, 'no-such-piece'],
    [{ kind: 'shift', id: FIRST, by: 1 }, 'not-a-heading'],
    [{ kind: 'split', id: 'preamble', at: 1 }, 'not-words'],
    [{ kind: 'set-aside', id: 'preamble' }, 'not-words'],
    [{ kind: 'mark-table', id: FIRST, financial: null }, 'not-a-table'],
    [{ kind: 'rewrite', id: FIRST, text: '  ' }, 'empty-words'],
    [{ kind: 'describe', title: '', nature: 'law' }, 'empty-words'],
  ])('%o is refused: %s', (correction, kind) => expect(refusal(correction)).toBe(kind))

  it('whatever the order of corrections, no word is lost and no id stands twice', () => {
    const any = fc.array(
      fc.record({
        kind: fc.constantFrom('split', 'merge', 'set-aside', 'close', 'shift', 'place'),
        rank: fc.nat(12),
        at: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(any, (steps) => {
        let text = SMALL_TEXT
        for (const { kind, rank, at } of steps) {
          const all = ids(text)
          const id = all[rank % all.length] ?? ''
          const result = corrected(text, correctionOf(kind, id, at))
          if ('value' in result) text = result.value
        }
        // A word cut in two stays: it is compared without its spaces.
        const signs = (of: ConventionText): string => [...words(of).join('')].toSorted().join('')
        expect(signs(text)).toBe(signs(SMALL_TEXT))
        expect(new Set(ids(text)).size).toBe(ids(text).length)
      }),
    )
  })
})

function correctionOf(kind: string, id: string, at: number): Correction {
  if (kind === 'split') return { kind, id, at }
  if (kind === 'shift') return { kind, id, by: at % 2 === 0 ? 1 : -1 }
  if (kind === 'place') return { kind, unplaced: at % 3, after: id }
  return kind === 'merge' || kind === 'set-aside' ? { kind, id } : { kind: 'close', id }
}
