import type { ApplicantKind } from '../scheme/supported-work.ts'

/** Why a mention is masked in the copy that is given to whoever asks for access. */
export const MASK_REASONS = ['privacy', 'business-secrecy', 'judgement', 'behaviour'] as const
export type MaskReason = (typeof MASK_REASONS)[number]

/** What a line of a file is about. */
export type AccessLineKind =
  | 'title'
  | 'applicant'
  | 'address'
  | 'birth-year'
  | 'identifier'
  | 'others'
  | 'answer'
  | 'declaration'
  | 'asked'
  | 'budget'
  | 'opinion'
  | 'opinion-reason'
  | 'meeting'
  | 'decision'
  | 'payment'

/** A line of a copy, by an id that stays: given as it is, or masked for a reason. */
export type AccessChoice = { readonly id: string; readonly mask: MaskReason | null }

/**
 * What is proposed for a line: a reason to mask it, or nothing. The officer decides.
 * Bounds: a person's name is given once they are aided; a title is, once its project is.
 * Policy: docs/decisions/2026-11-25-access-desk.md
 */
export function proposedMask(kind: AccessLineKind, applicant: ApplicantKind, isAided: boolean): MaskReason | null {
  const isPerson = applicant === 'natural-person'
  switch (kind) {
    case 'birth-year':
    case 'others':
    case 'meeting':
    case 'declaration':
      return 'privacy'
    case 'address':
      return isPerson ? 'privacy' : null
    case 'applicant':
      return isPerson && !isAided ? 'privacy' : null
    case 'title':
      return isAided ? null : 'business-secrecy'
    case 'answer':
    case 'budget':
      return 'business-secrecy'
    case 'opinion-reason':
      return isPerson ? 'judgement' : null
    case 'identifier':
    case 'asked':
    case 'opinion':
    case 'decision':
    case 'payment':
      return null
  }
}

/**
 * The choices as they were typed, line by line; the lines that are masked without a reason when there is one.
 * Policy: docs/decisions/2026-11-25-access-desk.md
 */
export function typedChoices(
  ids: readonly string[],
  isMasked: (id: string) => boolean,
  reasonOf: (id: string) => string,
): { readonly choices: readonly AccessChoice[] } | { readonly withoutReason: readonly string[] } {
  const read = ids.map((id) => ({ id, mask: MASK_REASONS.find((one) => one === reasonOf(id)) ?? null, isMasked: isMasked(id) }))
  const withoutReason = read.filter((line) => line.isMasked && line.mask === null).map(({ id }) => id)
  if (withoutReason.length > 0) return { withoutReason }
  return { choices: read.map(({ id, mask, ...line }) => ({ id, mask: line.isMasked ? mask : null })) }
}
