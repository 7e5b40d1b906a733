import type { Scenario } from '#domain/scenario/scenario.ts'
import { OURS_ALONE, SOURCE_PARTS, type EntryWords } from './entry-words.ts'

const FORM = 'Forme des fichiers de Contrechamp.'
const NONE = { formula: [], parts: {}, omitted: {}, origin: FORM } as const

/** The keys of a scenario: one without its words does not compile. */
export const SCENARIO_WORDS: Readonly<Record<keyof Scenario | 'rule' | 'territories', EntryWords>> = {
  id: { ...NONE, title: 'Nom court', what: 'Un nom court, sans espace, qui désigne le scénario dans les réponses et les certificats.' },
  title: { ...NONE, title: 'Titre', what: 'Une phrase que lira une personne.' },
  source: {
    ...NONE,
    title: 'D’où il vient',
    what: 'Le texte qui porte le scénario, et ce qu’il est.',
    parts: SOURCE_PARTS('source'),
  },
  year: { ...NONE, title: 'Année', what: 'L’exercice partagé ; il doit être dans la période de la règle.' },
  envelope: { ...NONE, title: 'Enveloppe', what: 'Ce qu’il y a à partager.' },
  rule: {
    ...NONE,
    title: 'Règle',
    what: 'Le fichier de la règle, cherché à côté du scénario. Le scénario n’en prend que la clé et la période.',
  },
  territories: { ...NONE, title: 'Territoires', what: 'Le tableau des territoires (CSV), cherché à côté du scénario.' },
  steps: {
    ...NONE,
    title: 'Pas',
    what: 'Ce qui est fait de l’enveloppe, dans l’ordre du fichier. Chaque pas prend dans ce qui reste ou change les demandes.',
    origin: OURS_ALONE,
  },
}
