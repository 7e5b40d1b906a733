import { expect, it } from 'vitest'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { division, paragraph, SMALL_TEXT } from '../../test/fixtures/small-text.ts'
import { wayBetween } from './read-comparison.ts'

const signedBy = (names: readonly string[], headings: readonly string[], first = 1): ConventionText => ({
  ...SMALL_TEXT,
  parties: [{ name: 'CNC', level: 'cnc', blockId: null }, ...names.map((name) => ({ name, level: 'region', blockId: null }) as const)],
  divisions: headings.map((heading, at) =>
    division({ id: `art_${at}`, kind: 'article', number: String(first + at), heading, blocks: [paragraph(`art_${at}__para_1`, 'Texte.')] }),
  ),
})
const FOUR = ['Objet', 'Durée', 'Fonds', 'Bilan']

it.each([
  [
    'the same headings, renumbered by an insertion',
    signedBy(['Région A'], FOUR),
    signedBy(['Région A'], ['Principes', ...FOUR]),
    'versions',
  ],
  ['the same headings, an apostrophe typed otherwise', signedBy(["Région d'A"], FOUR), signedBy(['Région d’A'], FOUR), 'versions'],
  ['the same headings, other authorities', signedBy(['Région A'], FOUR), signedBy(['Région B'], FOUR), 'texts'],
  ['a template that nobody signs', signedBy([], FOUR), signedBy(['Région B'], FOUR), 'versions'],
  ['one heading in common of four', signedBy(['Région A'], FOUR), signedBy(['Région A'], ['Objet', 'a', 'b', 'c']), 'texts'],
  ['two of four', signedBy(['Région A'], FOUR), signedBy(['Région A'], ['Objet', 'Durée', 'b', 'c']), 'versions'],
  ['three of four', signedBy(['Région A'], FOUR), signedBy(['Région A'], ['Objet', 'Durée', 'Fonds', 'c']), 'versions'],
  ['no article', signedBy(['Région A'], []), signedBy(['Région A'], []), 'texts'],
])('%s', (_, before, after, way) => expect(wayBetween(before, after)).toBe(way))
