import { searchWords } from '../territory/search-words.ts'
/** What somebody may say that they are tied to. */
export const LINK_KINDS = ['company', 'person', 'address'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** A tie that somebody declares, as they wrote it. */
export type DeclaredLink = { readonly kind: LinkKind; readonly name: string }

/** Somebody whose ties are looked for: how they are called, and what they declare. */
export type TiedPerson = { readonly personId: string; readonly name: string; readonly links: readonly DeclaredLink[] }

/** What a file says of who carries it. */
export type NamedInFile = { readonly part: 'applicant' | 'other' | 'address'; readonly name: string }

/** How a person may be tied to a file: what they said or are called, and what the file says. It sets nobody aside. */
export type PossibleLink = {
  readonly personId: string
  readonly by: LinkKind | 'own-name'
  readonly said: string
  readonly found: NamedInFile
}

/**
 * The ties that names, companies and addresses suggest between people and a file.
 * Bounds: the same words, whatever their accents, case and marks; a person's in any order, at least two; a company's without its legal form nor its place after a comma, whole within the other name; an address from its number, three words at least, one may say more than the other.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function possibleLinks(people: readonly TiedPerson[], file: readonly NamedInFile[]): PossibleLink[] {
  return people.flatMap(({ personId, name, links }) =>
    [{ by: 'own-name' as const, said: name }, ...links.map(({ kind, name: said }) => ({ by: kind, said }))].flatMap(({ by, said }) =>
      file.filter((found) => isSame(by, said, found)).map((found) => ({ personId, by, said, found })),
    ),
  )
}

function isSame(by: PossibleLink['by'], said: string, { part, name }: NamedInFile): boolean {
  if ((by === 'address') !== (part === 'address')) return false
  if (by === 'address') return isSameAddress(addressWords(said), addressWords(name))
  if (by === 'company') return isNearCompany(said, name)
  return isSameText(searchWords(said).toSorted(), searchWords(name).toSorted(), 2)
}

const isSameText = (some: readonly string[], others: readonly string[], least: number): boolean =>
  some.length >= least && some.join(' ') === others.join(' ')

const LEAST_COMMON_WORDS = 2

/** A name that is within another, without the place that may follow a comma; or within it as both are written. */
function isNearCompany(said: string, name: string): boolean {
  const [ownSaid, ownName] = [companyWords(withoutPlace(said)), companyWords(withoutPlace(name))]
  if (isWithin(ownSaid, ownName, 1) || isWithin(ownName, ownSaid, LEAST_COMMON_WORDS)) return true
  return isWithin(companyWords(said), companyWords(name), LEAST_COMMON_WORDS)
}

const withoutPlace = (name: string): string => name.split(',')[0] ?? ''

const isWithin = (some: readonly string[], others: readonly string[], least: number): boolean =>
  some.length >= least && ` ${others.join(' ')} `.includes(` ${some.join(' ')} `)

const LEAST_ADDRESS_WORDS = 3

function isSameAddress(some: readonly string[], others: readonly string[]): boolean {
  const least = Math.min(some.length, others.length)
  return least >= LEAST_ADDRESS_WORDS && some.slice(0, least).join(' ') === others.slice(0, least).join(' ')
}

const LEGAL_FORMS = new Set(['sarl', 'sas', 'sasu', 'sa', 'eurl', 'scop', 'scic', 'snc', 'sci', 'ei', 'societe', 'association', 'asso'])

/** What only says which kind of body it is goes, unless nothing else remains. */
function companyWords(text: string): string[] {
  const words = searchWords(text.replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, ''))
  const own = words.filter((word) => !LEGAL_FORMS.has(word))
  return own.length === 0 ? words : own
}

const WAYS: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  boul: 'boulevard',
  r: 'rue',
  pl: 'place',
  rte: 'route',
  imp: 'impasse',
  all: 'allee',
  ch: 'chemin',
  chem: 'chemin',
  st: 'saint',
  ste: 'sainte',
}

/** From the number of the street on: a name or a floor before it is no address. */
function addressWords(text: string): string[] {
  const words = searchWords(text)
  const at = words.findIndex((word) => /^\d{1,4}$/.test(word))
  return at < 0 ? [] : words.slice(at).map((word) => WAYS[word] ?? word)
}
