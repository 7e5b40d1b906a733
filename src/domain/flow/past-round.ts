import type { ApplicantKind, WorkFormat } from '../scheme/supported-work.ts'
import type { SchemeRules } from '../scheme/scheme-rules.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Applicant } from '../grant/application.ts'

/** Whose place among the files is watched: works said to be a first one, short films, applicants settled in a rural commune. */
export const FLOW_GROUPS = ['first-work', 'short', 'rural'] as const
export type FlowGroup = (typeof FLOW_GROUPS)[number]

/** What is kept of a file that was sent, to foresee others: no name, no title. `null` is not said. */
export type SentFile = {
  readonly format: WorkFormat | null
  readonly isFirstWork: boolean | null
  readonly isRural: boolean | null
  readonly applicant: ApplicantKind
  /** The same for two files of one company or association; null for a person. */
  readonly body: string | null
}

/** A round that is closed, with what was sent in it. */
export type PastRound = {
  readonly id: string
  readonly label: string
  readonly closesAt: Instant
  readonly committeeOn: Day | null
  readonly files: readonly SentFile[]
}

/** A file as the simulation draws it. */
export type FlowFile = {
  readonly groups: Readonly<Record<FlowGroup, boolean | null>>
  readonly body: string | null
  readonly pages: number
}

/**
 * The key under which the files of one company or association count together: its SIREN, else its RNA, else its name; none for a person.
 * Bounds: as typed but for spaces and case: nothing is checked.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function bodyOf({ kind, siret, rna, name }: Pick<Applicant, 'kind' | 'siret' | 'rna' | 'name'>): string | null {
  if (kind === 'natural-person') return null
  const siren = (siret ?? '').replaceAll(/\D/g, '').slice(0, 9)
  return [siren, (rna ?? '').trim().toUpperCase(), name.trim().toLowerCase()].find((key) => key !== '') ?? null
}

const SHORT_FORMATS: readonly WorkFormat[] = ['short', 'animated-short']

/**
 * The pages that the rules ask of an applicant: every required document at its limit.
 * Units: pages; a document that has no limit counts for the pages given.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export const pagesAsked = ({ documents }: Pick<SchemeRules, 'documents'>, applicant: ApplicantKind, pagesWithoutLimit: number): number =>
  documents
    .filter(({ isRequired, applicants }) => isRequired && (applicants.length === 0 || applicants.includes(applicant)))
    .reduce((sum, { mostPages }) => sum + (mostPages ?? pagesWithoutLimit), 0)

/**
 * A file that was sent, as it is drawn, with the pages that the rules ask of its applicant.
 * Units: pages.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export const flowFileOf = (sent: SentFile, rules: Pick<SchemeRules, 'documents'>, pagesWithoutLimit: number): FlowFile => ({
  groups: {
    'first-work': sent.isFirstWork,
    short: sent.format === null ? null : SHORT_FORMATS.includes(sent.format),
    rural: sent.isRural,
  },
  body: sent.body,
  pages: pagesAsked(rules, sent.applicant, pagesWithoutLimit),
})
