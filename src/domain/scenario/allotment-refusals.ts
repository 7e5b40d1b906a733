import { compareFractions, exactFraction, type Fraction } from '../money/exact-fraction.ts'
import type { AllotmentConstraint, AllotmentPlace, AllotmentQuestion, AllotmentRefusal } from './allotment-question.ts'

/** Beyond it a search would be long: the departments are a hundred and one. */
export const MOST_TERRITORIES = 120
/** Beyond it the sets of constraints to try in turn would be too many. */
export const MOST_CONSTRAINTS = 12

/** A territory of which not all is known. */
export type KnownOrNot = Omit<AllotmentPlace, 'present'> & { readonly present: AllotmentPlace['present'] | null }

/**
 * Every reason not to search, or the question with all that it needs.
 * Bounds: an envelope above zero, at least one territory, shares and indices from 0 to 1, amounts ≥ 0.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function askable(
  envelope: AllotmentQuestion['envelope'],
  territories: readonly KnownOrNot[],
  constraints: readonly AllotmentConstraint[],
): { readonly question: AllotmentQuestion; readonly refusals: readonly AllotmentRefusal[] } {
  const refusals: AllotmentRefusal[] = []
  if (envelope <= 0) refusals.push({ kind: 'empty-envelope' })
  if (territories.length === 0) refusals.push({ kind: 'no-territory' })
  if (territories.length > MOST_TERRITORIES)
    refusals.push({ kind: 'too-many-territories', found: territories.length, most: MOST_TERRITORIES })
  if (constraints.length > MOST_CONSTRAINTS)
    refusals.push({ kind: 'too-many-constraints', found: constraints.length, most: MOST_CONSTRAINTS })
  const codes = (isUnknown: (one: KnownOrNot) => boolean): readonly string[] => territories.filter(isUnknown).map(({ code }) => code)
  const noPresent = codes(({ present }) => present === null)
  if (noPresent.length > 0) refusals.push({ kind: 'unknown-present', codes: noPresent })
  const noUpstream = codes(({ upstreamDue }) => upstreamDue === null)
  if (noUpstream.length > 0 && constraints.some(({ kind }) => kind === 'upstream'))
    refusals.push({ kind: 'unknown-upstream', codes: noUpstream })
  for (const [rank, one] of constraints.entries()) refusals.push(...constraintRefusals(one, rank, territories))
  const places = territories.flatMap((one) => (one.present === null ? [] : [{ ...one, present: one.present }]))
  return { question: { envelope, places, constraints }, refusals }
}

function constraintRefusals(one: AllotmentConstraint, rank: number, territories: readonly KnownOrNot[]): AllotmentRefusal[] {
  if (one.kind === 'loss-limit') return isShare(one.share) ? [] : [{ kind: 'outside-bounds', constraint: rank }]
  if (one.kind === 'equity' || one.kind === 'upstream') return isShare(one.atLeast) ? [] : [{ kind: 'outside-bounds', constraint: rank }]
  const { code } = one
  if (code !== null && !territories.some((territory) => territory.code === code))
    return [{ kind: 'unknown-territory', constraint: rank, code }]
  return one.amount < 0 ? [{ kind: 'outside-bounds', constraint: rank }] : []
}

const isShare = (share: Fraction): boolean => share.numerator >= 0n && compareFractions(share, exactFraction(1n)) <= 0
