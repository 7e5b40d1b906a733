import { searchWords } from '#domain/territory/search-words.ts'

/** What a person may choose among aids; recognised in the source's own words, so that nothing is guessed when they are silent. */
export type AidFacet = { readonly value: string; readonly label: string; readonly words: RegExp }

export const AID_STAGES: readonly AidFacet[] = [
  { value: 'writing', label: 'Écriture', words: /\b(ecriture|writing|concept|residences?)\b/ },
  { value: 'development', label: 'Développement', words: /\b(developpement|development)\b/ },
  { value: 'production', label: 'Production', words: /\b(production|realisation|produire)\b/ },
  { value: 'diffusion', label: 'Diffusion', words: /\b(diffusion|distribution|festivals?)\b/ },
]

export const AID_WORKS: readonly AidFacet[] = [
  { value: 'short', label: 'Court métrage', words: /\b(courts?|short|cm)\b/ },
  { value: 'feature', label: 'Long métrage', words: /\b(longs?|feature|lm|lmf|lmdoc)\b/ },
  { value: 'documentary', label: 'Documentaire', words: /\b(documentaires?|documentary|lmdoc|docu|docs)\b/ },
  { value: 'animation', label: 'Animation', words: /\b(animation|anim)\b/ },
  {
    value: 'series',
    label: 'Séries et œuvres pour la télévision',
    words: /\b(series?|unitaires?|tv|television|audiovisuels?|audiovisuelles?|magazines?)\b/,
  },
  { value: 'digital', label: 'Numérique et immersif', words: /\b(numeriques?|digital|immersi(f|ve|fs|ves|on)|transmedia|xr|vr)\b/ },
]

/** Chosen to see what the source does not say. */
export const NOT_SAID = 'non-precise'
export const NOT_SAID_LABEL = 'Non précisé par la source'

/** The values of a facet that a text speaks of; none when it speaks of none. */
export function facetValuesIn(text: string, facets: readonly AidFacet[]): string[] {
  const folded = searchWords(text).join(' ')
  return facets.filter(({ words }) => words.test(folded)).map(({ value }) => value)
}
