import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alignedArticles } from '#domain/comparison/aligned-articles.ts'
import { comparedArticles, type ComparedArticle } from '#domain/comparison/compared-article.ts'
import { textDocuments } from '#main/text-documents.ts'
import { LANGUAGE } from '../fixtures/clause-language.ts'

const documents = textDocuments(2, 1)
const FILES = {
  lisiere: 'test/baseline/whole/convention-haute-lisiere.md',
  ile: 'test/baseline/whole/convention-ile-de-sable.md',
  specimen: 'data/exemples/conventions/pays-du-specimen-2026-2028.odt',
}
const headingOf = ({ division: { heading, kind } }: ComparedArticle): string => (heading ?? kind).replaceAll("'", '’')

async function articles(file: string): Promise<ComparedArticle[]> {
  const { text } = await documents.read(readFileSync(file), file.split('/').at(-1) ?? file)
  return comparedArticles(text ?? expect.fail(file), LANGUAGE.subject)
}

/** What a reader says answers: headings of one convention, then of the other. */
test.each([
  [
    'lisiere',
    'specimen',
    {
      'Comité de lecture': 'Comités de lecture',
      'Premières œuvres': 'Premiers films',
      'Accueil des tournages': 'Tournages, attractivité et intérêt culturel',
      'Rencontres dans les salles': 'Présence des cinéastes dans les salles',
      Festivals: 'Salles, circuits et festivals',
      'Dispositifs scolaires': 'Sur le temps scolaire',
      'Pôle et coordinations': 'Coordination unique',
      'Hors temps scolaire': 'En dehors de l’école',
      'Collecte et conservation': 'Conservation des films',
      'Enjeux nationaux': 'Enjeux contemporains',
    },
  ],
  [
    'lisiere',
    'ile',
    {
      'Accueil des tournages': 'Accueil des productions extérieures',
      'Égalité et prévention des violences': 'Égalité et prévention',
      'Outils numériques': 'Intelligence artificielle et numérique',
      'Dispositifs scolaires': 'École, collège, lycée',
      'Hors temps scolaire': 'Hors de l’école',
      'Pôle et coordinations': 'Pôle d’éducation aux images',
      Litiges: 'Différends',
    },
  ],
  ['ile', 'specimen', { 'École, collège, lycée': 'Sur le temps scolaire', 'Hors de l’école': 'En dehors de l’école' }],
] as const)('« %s » et « %s » se répondent comme un lecteur le dit', async (one, other, expected) => {
  const { pairs } = alignedArticles(await articles(FILES[one]), await articles(FILES[other]), 'texts')
  const found = new Map(pairs.map(({ before, after }) => [headingOf(before), headingOf(after)]))
  expect(Object.fromEntries(Object.keys(expected).map((heading) => [heading, found.get(heading)]))).toEqual(expected)
})

test('aucun intitulé « hors » ne répond à son contraire, dans aucun des couples', async () => {
  const read = await Promise.all(Object.values(FILES).map(articles))
  const crossed = read.flatMap((one) => read.flatMap((other) => alignedArticles(one, other, 'texts').pairs))
  const contrary = crossed.filter(
    ({ before, after }) => /^hors|dehors/i.test(headingOf(before)) && /^(?:sur le )?temps|dispositifs scolaires/i.test(headingOf(after)),
  )
  expect(contrary.map(({ before, after }) => [headingOf(before), headingOf(after)])).toEqual([])
})
