/** A term of the field, explained in our words; `id` is its anchor in /glossaire. Data: this file may be long. */
export type Term = { readonly id: string; readonly term: string; readonly meaning: string; readonly seeAlso?: readonly string[] }

export const GLOSSARY: readonly Term[] = [
  { id: 'abondement', term: 'Abondement', meaning: 'Ce que le CNC ajoute à l’argent qu’une collectivité met dans son fonds d’aide.' },
]
