import type { ApplicantKind, WorkFormat } from '../scheme/supported-work.ts'
import type { DeclarationKind } from '../scheme/scheme-rules.ts'
import type { FundingKind } from './budget-table.ts'

/** Who asks: a person, or a body with its SIRET or RNA number. */
export type Applicant = {
  readonly kind: ApplicantKind
  readonly name: string
  readonly siret: string | null
  readonly rna: string | null
  readonly birthYear: number | null
  readonly address: string
  /** Their commune, once it is one alone. */
  readonly territoryId: string | null
  /** The same as typed: a name, a code or a postcode. */
  readonly commune?: string
}

/** What an applicant declares, with their words where words are asked. */
export type Declaration = { readonly kind: DeclarationKind; readonly isMade: boolean; readonly words: string }

/** A budget as it is typed, amounts in euros as French writes them; a line without any word is no line. */
export type TypedBudget = {
  readonly expenses: readonly { readonly label: string; readonly amount: string; readonly inTerritory: string }[]
  readonly funding: readonly { readonly label: string; readonly kind: FundingKind; readonly amount: string; readonly isAcquired: boolean }[]
}

/** A document that the rules do not ask for. */
export const OTHER_DOCUMENT = 'other'

/** Everything a file says, as its applicant wrote it; empty text and null are not yet said. Nothing typed is lost, even what cannot be read. */
export type ApplicationContent = {
  readonly title: string
  readonly format: WorkFormat | null
  readonly isFirstWork: boolean | null
  /** Others who carry the project with the applicant: name and part. */
  readonly others: readonly { readonly name: string; readonly part: string }[]
  readonly applicant: Applicant
  /** Euros, as typed. */
  readonly asked: string
  /** Euros, as typed: de minimis aid received from all authorities, where the scheme's own aid is counted with it. */
  readonly deMinimisReceived?: string
  /** By id of the scheme's field; values as typed. */
  readonly answers: Readonly<Record<string, string>>
  readonly budget: TypedBudget
  readonly declarations: readonly Declaration[]
}
