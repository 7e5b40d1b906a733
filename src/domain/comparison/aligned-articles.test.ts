import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGE } from '../../../test/fixtures/clause-language.ts'
import { division, paragraph, SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import type { ConventionText, Division } from '../convention/convention-text.ts'
import { alignedArticles, type Alignment, type AlignmentWay } from './aligned-articles.ts'
import { comparedArticles } from './compared-article.ts'
import { keptIds } from './kept-ids.ts'

const art = (number: string, heading: string, text: string): Division =>
  division({ id: `art_${number}`, kind: 'article', number, heading, blocks: [paragraph(`art_${number}__para_1`, text)] })
const textOf = (...divisions: Division[]): ConventionText => ({ ...SMALL_TEXT, divisions })
const WRITING = art(
  '1',
  'Aide à l’écriture',
  'La Région soutient l’écriture et le développement des films par une bourse versée aux auteurs.',
)
const CINEMAS = art(
  '2',
  'Salles de cinéma',
  'Les salles indépendantes et les circuits itinérants reçoivent un soutien pour leur programmation.',
)
const ARCHIVES = art('3', 'Archives', 'Les cinémathèques collectent et montrent les archives amateurs du territoire.')
const align = (before: ConventionText, after: ConventionText, way: AlignmentWay = 'versions'): Alignment =>
  alignedArticles(comparedArticles(before, LANGUAGE.stem), comparedArticles(after, LANGUAGE.stem), way)
const pairsOf = ({ pairs }: Alignment): unknown[] =>
  pairs.map(({ before, after, isMoved }) => [before.division.id, after.division.id, isMoved])

describe('articles that answer each other', () => {
  it('a text answers itself, article by article, and nothing moved', () => {
    const text = textOf(WRITING, CINEMAS, ARCHIVES)
    expect(pairsOf(align(text, text))).toEqual([
      ['art_1', 'art_1', false],
      ['art_2', 'art_2', false],
      ['art_3', 'art_3', false],
    ])
  })

  it('an article inserted first renumbers the others, which are found by their words', () => {
    const shifted = textOf(
      art('1', 'Liberté de création', 'La diffusion de la création artistique est libre.'),
      { ...WRITING, id: 'art_2', number: '2' },
      { ...CINEMAS, id: 'art_3', number: '3' },
    )
    const found = align(textOf(WRITING, CINEMAS), shifted)
    expect(pairsOf(found)).toEqual([
      ['art_1', 'art_2', false],
      ['art_2', 'art_3', false],
    ])
    expect(found.onlyAfter.map(({ division: { id } }) => id)).toEqual(['art_1'])
  })

  it('an article that goes last is told moved, and it alone', () => {
    const moved = textOf(
      { ...CINEMAS, id: 'art_1', number: '1' },
      { ...ARCHIVES, id: 'art_2', number: '2' },
      { ...WRITING, id: 'art_3', number: '3' },
    )
    expect(pairsOf(align(textOf(WRITING, CINEMAS, ARCHIVES), moved))).toEqual([
      ['art_1', 'art_3', true],
      ['art_2', 'art_1', false],
      ['art_3', 'art_2', false],
    ])
  })

  it('two conventions are aligned by meaning, with the words that say why', () => {
    const other = textOf(
      art('7', 'Patrimoine', 'Une cinémathèque régionale collecte les archives amateurs et les montre au public.'),
      art('9', 'Soutien des auteurs', 'Une bourse d’écriture est versée aux auteurs pour le développement de leurs films.'),
    )
    const { pairs, onlyBefore } = align(textOf(WRITING, CINEMAS, ARCHIVES), other, 'texts')
    expect(pairs.map(({ before, after }) => [before.division.id, after.division.id])).toEqual([
      ['art_1', 'art_9'],
      ['art_3', 'art_7'],
    ])
    expect(onlyBefore.map(({ division: { id } }) => id)).toEqual(['art_2'])
    expect(pairs[1]?.reasons.find(({ kind }) => kind === 'shared-words')).toMatchObject({
      words: expect.arrayContaining(['archives', 'amateurs']) as unknown,
    })
    expect(pairs[0]?.score).toBeGreaterThan(0.22)
  })

  it('two articles that share nothing are not paired, though their numbers are the same', () =>
    expect(align(textOf(WRITING), textOf(art('1', 'Archives', 'Les cinémathèques collectent les archives.'))).pairs).toEqual([]))

  it('an article whose heading says the contrary is no answer, whatever words it shares; what stands alone names the nearest', () => {
    const school = art('1', 'Sur le temps scolaire', 'Les élèves voient trois films par an dans les salles, avec leurs enseignants.')
    const outside = art('2', 'Hors temps scolaire', 'Les jeunes voient trois films par an dans les salles, avec leurs animateurs.')
    const meant = (text: ConventionText): ReturnType<typeof comparedArticles> => comparedArticles(text, LANGUAGE.subject)
    const alone = alignedArticles(meant(textOf(school)), meant(textOf(outside)), 'texts')
    expect([alone.pairs, alone.nearest.size]).toEqual([[], 0])
    const both = alignedArticles(meant(textOf(school, outside)), meant(textOf({ ...outside, heading: 'En dehors de l’école' })), 'texts')
    expect(pairsOf(both)).toEqual([['art_2', 'art_2', false]])
    expect(both.nearest.get(both.onlyBefore[0] ?? expect.fail('none'))?.division.id).toBe('art_2')
  })

  it('whatever the order of the articles, each is taken once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([WRITING, CINEMAS, ARCHIVES]), fc.shuffledSubarray([WRITING, CINEMAS, ARCHIVES]), (one, other) => {
        const { pairs, onlyBefore, onlyAfter } = align(textOf(...one), textOf(...other))
        expect(pairs.length + onlyBefore.length).toBe(one.length)
        expect(pairs.length + onlyAfter.length).toBe(other.length)
        for (const { before, after } of pairs) expect(after.division.id).toBe(before.division.id)
      }),
    )
  })
})

describe('ids that are kept through an amendment', () => {
  const idsIn = (text: ConventionText): string[] => text.divisions.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)])

  it('the same passage keeps its name when others come before it; what is new takes a free one', () => {
    const now = textOf(art('1', 'Liberté de création', 'La diffusion de la création artistique est libre.'), {
      ...art(
        '2',
        'Aide à l’écriture',
        'La Région soutient l’écriture et le développement des films par une bourse versée aux auteurs et autrices.',
      ),
    })
    expect(idsIn(keptIds(textOf(WRITING, CINEMAS), now, LANGUAGE.stem))).toEqual(['art_1_2', 'art_1__para_1_2', 'art_1', 'art_1__para_1'])
  })

  it('a version that changes nothing changes no name', () => expect(keptIds(SMALL_TEXT, SMALL_TEXT, LANGUAGE.stem)).toEqual(SMALL_TEXT))
})
