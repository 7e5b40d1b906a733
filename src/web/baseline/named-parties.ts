import { oneApostrophe } from '#application/search-clauses.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'

/** The parties that a text names, each once. */
export const namesOfParties = ({ parties }: Pick<ConventionText, 'parties'>): string[] => [
  ...new Set(parties.map(({ name }) => oneApostrophe(name))),
]

/** Whether a name is that of a party of the text, whatever its apostrophes and capitals. */
export const isNamedParty = (text: Pick<ConventionText, 'parties'>, name: string): boolean =>
  namesOfParties(text).some((one) => one.toLowerCase() === oneApostrophe(name).trim().toLowerCase())
