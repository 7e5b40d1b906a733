import type { ApplicantKind } from '../scheme/supported-work.ts'

/** Why a mention is masked in the copy that is given to whoever asks for access. */
export const MASK_REASONS = ['privacy', 'business-secrecy', 'judgement', 'behaviour', 'unpublished-work'] as const
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

/** How a document is given: as it is, not at all, or masked by whoever gives it. */
export const PART_GIVINGS = ['whole', 'withheld', 'masked'] as const
export type PartGiving = (typeof PART_GIVINGS)[number]

/** A document of a copy: what it was, how it is given, why less than whole, and the fingerprint of what was masked. */
export type AccessPart = {
  readonly partId: number
  readonly name: string
  readonly fingerprint: string
  readonly giving: PartGiving
  readonly mask: MaskReason | null
  readonly copy: string | null
}

/** What the officer says of one document, as typed; `copy` is the fingerprint of the masked one, or what is wrong with it. */
export type TypedPart = {
  readonly giving: string
  readonly reason: string
  readonly copy: { readonly fingerprint: string } | 'no-copy' | 'not-a-pdf' | 'too-big'
}

/** Why a document cannot be given so. */
export type PartProblem = {
  readonly partId: number
  readonly kind: 'no-choice' | 'no-reason' | 'no-copy' | 'not-a-pdf' | 'too-big' | 'same-copy'
}

/**
 * How each document is given, or each that is not settled: nothing is proposed, for a document has to be looked at.
 * Bounds: whole needs no reason; withheld needs one; masked needs one and a copy that is not the document itself.
 * Policy: docs/decisions/2026-11-25-access-desk.md
 */
export function typedParts(
  parts: readonly Pick<AccessPart, 'name' | 'fingerprint' | 'partId'>[],
  typedOf: (partId: number) => TypedPart,
): { readonly parts: readonly AccessPart[] } | { readonly problems: readonly PartProblem[] } {
  const read = parts.map((part) => partChoice(part, typedOf(part.partId)))
  const problems = read.filter((one) => 'kind' in one)
  return problems.length > 0 ? { problems } : { parts: read.filter((one) => 'giving' in one) }
}

function partChoice(
  part: Pick<AccessPart, 'name' | 'fingerprint' | 'partId'>,
  { giving: given, reason, copy }: TypedPart,
): AccessPart | PartProblem {
  const { partId, name, fingerprint } = part
  const giving = PART_GIVINGS.find((one) => one === given)
  if (giving === undefined) return { partId, kind: 'no-choice' }
  if (giving === 'whole') return { partId, name, fingerprint, giving, mask: null, copy: null }
  const mask = MASK_REASONS.find((one) => one === reason)
  if (mask === undefined) return { partId, kind: 'no-reason' }
  if (giving === 'withheld') return { partId, name, fingerprint, giving, mask, copy: null }
  if (typeof copy === 'string') return { partId, kind: copy }
  if (copy.fingerprint === fingerprint) return { partId, kind: 'same-copy' }
  return { partId, name, fingerprint, giving, mask, copy: copy.fingerprint }
}

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
