import type { Applicant } from '#domain/grant/application.ts'
import { hasLuhnKey } from '#domain/grant/siret.ts'
import type { ApplicantKind } from '#domain/scheme/supported-work.ts'
import type { YearWords } from '../ports/year-words.ts'
import { drawFrom, type Draw } from './draw.ts'

/** Somebody who asks, and the account by which they do. */
export type DrawnApplicant = { readonly personId: string; readonly applicant: Applicant }

const COMMUNES_SEED = 100
const COMMUNE_PERCENT = 80

const COUNTS: Readonly<Record<ApplicantKind, number>> = { 'natural-person': 110, company: 45, association: 15 }

/** Those who ask in the year: names that are plainly nobody's, each once. */
export function drawApplicants(draw: Draw, words: YearWords): readonly DrawnApplicant[] {
  const people = draw.shuffled(words.givenNames.flatMap((given) => words.surnames.map((surname) => `${given} ${surname}`)))
  const bodies = draw.shuffled(words.companies.flatMap((name) => words.places.map((place) => `${name}, ${place}`)))
  const { company: companies, association: associations } = COUNTS
  // A draw of its own: what else is drawn does not depend on it.
  const ofCommunes = drawFrom(words.seed + COMMUNES_SEED)
  return [
    ...people.slice(0, COUNTS['natural-person']).map((name): Drawn => ({ kind: 'natural-person', name })),
    ...bodies.slice(0, companies).map((name): Drawn => ({ kind: 'company', name: `${name} (${words.companyMark})` })),
    ...bodies
      .slice(companies, companies + associations)
      .map((name): Drawn => ({ kind: 'association', name: `${name} (${words.associationMark})` })),
  ].map((drawn, rank) => ({
    personId: `demandeur-fictif-${rank + 1}`,
    applicant: {
      ...drawn,
      siret: drawn.kind === 'natural-person' ? null : fictitiousSiret(rank),
      rna: null,
      birthYear: drawn.kind === 'natural-person' ? draw.between(1958, 2003) : null,
      address: draw.one(words.places),
      ...drawCommune(ofCommunes, words),
    },
  }))
}

/** The others left the field empty. */
function drawCommune(draw: Draw, { communes }: YearWords): Pick<Applicant, 'territoryId' | 'commune'> {
  if (!draw.isOneIn(COMMUNE_PERCENT)) return { territoryId: null }
  const { id, name } = draw.one(communes)
  return { territoryId: id, commune: name }
}

type Drawn = Pick<Applicant, 'kind' | 'name'>

// Open: no business is known under SIREN 000 325 175, by memory of the first lines of the published stock; read it there.
const keyed = (digits: string): string => `${digits}${[...'0123456789'].find((key) => hasLuhnKey(digits + key)) ?? ''}`

/** A number with right keys, in a range that is given to nobody. */
export const fictitiousSiret = (rank: number): string => keyed(`${keyed(`0000${String(rank + 1).padStart(4, '0')}`)}0001`)

/** Those whom the demonstration lets a visitor play, and who ask as the others do. */
export const PLAYED_APPLICANTS: readonly DrawnApplicant[] = [
  {
    personId: 'demo-autrice',
    applicant: { kind: 'natural-person', name: 'Nour Exemple', siret: null, rna: null, birthYear: 1991, address: '', territoryId: null },
  },
  {
    personId: 'demo-productrice',
    applicant: {
      kind: 'company',
      name: 'Films Fictifs de Camille (société fictive)',
      siret: fictitiousSiret(900),
      rna: null,
      birthYear: null,
      address: '',
      territoryId: null,
    },
  },
]
