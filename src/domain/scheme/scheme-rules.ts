import type { Cents } from '../money/cents.ts'
import type { AwardingBody } from './awarding-body.ts'
import type { ApplicantKind, Sector, SupportedStage, WorkFormat } from './supported-work.ts'

/** What a criterion serves: whether a file may be heard, or which is chosen. */
export const CRITERION_KINDS = ['eligibility', 'selection'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/** A condition or a ground of choice that a scheme publishes, under the article that says it. */
export type Criterion = {
  readonly id: string
  readonly kind: CriterionKind
  readonly words: string
  readonly article: string
}

/** How a question is answered. */
export const FIELD_KINDS = ['line', 'text', 'amount', 'day', 'whole', 'choice', 'yes-no'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** A question of the form, made from the scheme. */
export type AskedField = {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly kind: FieldKind
  readonly isRequired: boolean
  /** Signs, for a line or a text. */
  readonly longest: number | null
  readonly choices: readonly string[]
  readonly article: string | null
}

/** A document that the file must or may hold. */
export type AskedDocument = {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly isRequired: boolean
  readonly mostPages: number | null
  /** Only for these applicants; empty is everybody. */
  readonly applicants: readonly ApplicantKind[]
}

/** What an intensity bounds: the aid of this scheme alone, or all public money together. */
export const INTENSITY_SCOPES = ['this-aid', 'public-money'] as const
export type IntensityScope = (typeof INTENSITY_SCOPES)[number]

/**
 * The share of a budget that aid may cover.
 * Units: millionths of the whole, so that 50 % is 500 000.
 */
export type IntensityBound = {
  readonly millionths: number
  readonly of: IntensityScope
  readonly article: string
}

/** What must be spent in the territory, as a share of the aid and never beyond a share of the budget. Units: millionths. */
export type TerritorialSpending = {
  readonly ofAidMillionths: number
  readonly mostOfBudgetMillionths: number | null
  readonly article: string
}

/** What silence is worth. */
export const SILENCE_EFFECTS = ['refusal', 'acceptance', 'not-known'] as const

/** What the law makes of an authority's silence on a file, once so many months have passed. */
export type SilenceEffect = {
  readonly effect: (typeof SILENCE_EFFECTS)[number]
  readonly months: number | null
  readonly source: string
}

/** The rules of an aid scheme as one version publishes them. */
export type SchemeRules = {
  readonly title: string
  readonly purpose: string
  readonly sector: Sector
  readonly stage: SupportedStage
  readonly formats: readonly WorkFormat[]
  readonly applicants: readonly ApplicantKind[]
  readonly criteria: readonly Criterion[]
  readonly floor: Cents | null
  readonly ceiling: Cents | null
  readonly intensities: readonly IntensityBound[]
  readonly territorialSpending: TerritorialSpending | null
  /** Aid granted under the de minimis rule counts for all who are one undertaking. */
  readonly isDeMinimis: boolean
  /** Years of age, where the text sets any; an age is no measure of emergence. */
  readonly ageLimit: { readonly youngest: number | null; readonly oldest: number | null; readonly article: string } | null
  readonly fields: readonly AskedField[]
  readonly documents: readonly AskedDocument[]
  readonly asksBudget: boolean
  readonly declarations: readonly DeclarationKind[]
  readonly awardingBody: AwardingBody
  readonly silence: SilenceEffect
  /** How a refusal may be disputed: before whom, within how long, by which text. */
  readonly appeals: readonly { readonly before: string; readonly within: string; readonly source: string }[]
}

/** What an applicant declares: an obligation met or a use made, never a fact about a person. */
export const DECLARATION_KINDS = ['ai-use', 'vhss-obligations', 'vhss-training', 'eco', 'de-minimis', 'honour'] as const
export type DeclarationKind = (typeof DECLARATION_KINDS)[number]
