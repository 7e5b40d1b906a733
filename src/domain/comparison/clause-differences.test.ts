import { describe, expect, it } from 'vitest'
import { LANGUAGE } from '../../../test/fixtures/clause-language.ts'
import { division, paragraph, SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { clauseDifferences } from './clause-differences.ts'
import { comparedArticles, type ComparedArticle } from './compared-article.ts'

const article = (...texts: string[]): ComparedArticle => {
  const blocks = texts.map((text, at) => paragraph(`art_1__para_${at + 1}`, text))
  const [found] = comparedArticles({ ...SMALL_TEXT, divisions: [division({ id: 'art_1', kind: 'article', blocks })] }, LANGUAGE.stem)
  return found ?? expect.fail('no article')
}
const kinds = (before: string, after: string): string[] =>
  clauseDifferences(article(before), article(after), LANGUAGE.words, LANGUAGE.stem).map(({ kind }) => kind)

describe('what differs in what two articles fix', () => {
  it.each([
    ['an amount that rises', 'Le CNC verse 100 000 € au fonds de soutien.', 'Le CNC verse 120 000 € au fonds de soutien.', ['amount-up']],
    ['an amount that falls by one cent', 'Le CNC verse 100,01 € au fonds.', 'Le CNC verse 100,00 € au fonds.', ['amount-down']],
    ['the same amount written otherwise', 'Le CNC verse 100 000 € au fonds.', 'Le CNC verse 100.000,00 euros au fonds.', []],
    [
      'a duty that becomes an option',
      'La Région s’engage à publier les critères des aides.',
      'La Région peut publier les critères des aides.',
      ['weakened'],
    ],
    [
      'a duty that becomes care',
      'La Région publie les critères des aides.',
      'La Région veille à publier les critères des aides.',
      ['weakened'],
    ],
    [
      'care that becomes a duty',
      'La Région veille à publier les critères.',
      'La Région s’engage à publier les critères.',
      ['strengthened'],
    ],
    [
      'the present and the duty bind alike',
      'La Région publie les critères des aides.',
      'La Région s’engage à publier les critères des aides.',
      [],
    ],
    ['who pays', 'Le CNC finance le poste de coordination.', 'La Région finance le poste de coordination.', ['payer-changed']],
    ['a day that comes sooner', 'Le bilan est remis avant le 31 mars.', 'Le bilan est remis avant le 28 février.', ['sooner']],
    ['a delay that grows', 'L’avis est rendu dans un délai de deux mois.', 'L’avis est rendu dans un délai de trois mois.', ['later']],
    ['a bound that comes', 'L’aide est ouverte aux films.', 'L’aide est ouverte uniquement aux films.', ['narrowed']],
    [
      'an enumeration that loses a member',
      'L’aide est ouverte au documentaire, à la fiction et à l’animation.',
      'L’aide est ouverte au documentaire, et à la fiction.',
      ['narrowed'],
    ],
    [
      'an enumeration that wins one',
      'L’aide est ouverte au documentaire, et à la fiction.',
      'L’aide est ouverte au documentaire, à la fiction et à l’animation.',
      ['widened'],
    ],
    ['a key', 'La règle est de 1 € du CNC pour 2 € de la Région.', 'La règle est de 1 € du CNC pour 3 € de la Région.', ['key-changed']],
    [
      'an amount against a range',
      'L’aide à l’écriture est plafonnée à 8 000 € par projet.',
      'L’aide à l’écriture est plafonnée de 5 000 à 12 000 € par projet.',
      ['amounts-differ'],
    ],
    ['nothing', 'La Région publie les critères.', 'La Région publie les critères.', []],
  ])('%s', (_, before, after, expected) => expect(kinds(before, after)).toEqual(expected))

  it('tells a clause that is gone and one that is new, each with its passage', () => {
    const found = clauseDifferences(
      article('La Région publie les critères. Un comité de suivi se réunit deux fois par an.'),
      article('La Région publie les critères. Les auteurs reçoivent une bourse de résidence.'),
      LANGUAGE.words,
      LANGUAGE.stem,
    )
    expect(found).toEqual([
      { kind: 'gone', before: { blockId: 'art_1__para_1', text: 'Un comité de suivi se réunit deux fois par an.' }, after: null },
      { kind: 'new', before: null, after: { blockId: 'art_1__para_1', text: 'Les auteurs reçoivent une bourse de résidence.' } },
    ])
  })

  it('tells together the amounts of sentences too far apart to be compared; those that both write are left out', () =>
    expect(
      clauseDifferences(
        article('L’écriture est aidée, au plus 8 000 €. Le développement reçoit au plus 25 000 €. Chaque lecteur touche 120 €.'),
        article('Une bourse de 5 000 à 12 000 € va aux auteurs. Les membres perçoivent 120 € par séance.'),
        LANGUAGE.words,
        LANGUAGE.stem,
      ).filter(({ kind }) => kind === 'amounts-differ'),
    ).toMatchObject([
      {
        from: [800_000, 2_500_000],
        to: [500_000, 1_200_000],
        before: { text: 'L’écriture est aidée, au plus 8 000 €.' },
        after: { text: 'Une bourse de 5 000 à 12 000 € va aux auteurs.' },
      },
    ]))

  it.each([
    ['L’aide est ouverte aux films.', 'L’aide est ouverte aux films, à l’exclusion des séries.', ['à l’exclusion']],
    ['L’aide va au documentaire, à la fiction et à l’animation.', 'L’aide va au documentaire, et à la fiction.', ['animation']],
  ])('gives the words that bound as they are written: %s', (before, after, words) =>
    expect(clauseDifferences(article(before), article(after), LANGUAGE.words, LANGUAGE.stem)).toMatchObject([{ kind: 'narrowed', words }]),
  )

  it('gives an amount’s change to the cent', () =>
    expect(
      clauseDifferences(
        article('Le CNC verse 100,01 € au fonds.'),
        article('Le CNC verse 99,99 € au fonds.'),
        LANGUAGE.words,
        LANGUAGE.stem,
      ),
    ).toMatchObject([{ kind: 'amount-down', from: 10_001, to: 9_999, change: -2 }]))
})
