import { counted } from '../numbers.ts'
import { GLOSSARY, type Term } from '../glossary.ts'

/** What the glossary page says around its terms. */
export const GLOSSARY_PAGE = {
  title: 'Les mots du cinéma et de l’argent public',
  subtitle: `${counted(GLOSSARY.length, 'terme expliqué', 'termes expliqués')} en une ou deux phrases, avec nos mots.`,
  letters: 'Aller à la lettre',
  seeAlso: 'Voir aussi',
} as const

const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The terms under their first letter, in the order of a French dictionary. */
export function termsByLetter(): readonly { readonly letter: string; readonly terms: readonly Term[] }[] {
  const sorted = GLOSSARY.toSorted((a, b) => (unaccented(a.term) < unaccented(b.term) ? -1 : 1))
  const letters = [...new Set(sorted.map(({ term }) => unaccented(term).charAt(0).toUpperCase()))]
  return letters.map((letter) => ({ letter, terms: sorted.filter(({ term }) => unaccented(term).charAt(0).toUpperCase() === letter) }))
}
