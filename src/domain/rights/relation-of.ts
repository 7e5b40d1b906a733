import type { Role } from '../person/role.ts'
import type { Relation, Ties } from './relation.ts'

const READERS: readonly Role[] = ['expert', 'state-officer']
const OFFICERS: readonly Role[] = ['case-officer', 'committee-secretary', 'assembly-clerk', 'administrator']

/**
 * The relation that counts for a role: a conflict covers all others but the applicant's own file, which remains theirs as an applicant.
 * Bounds: one relation, the most telling first.
 * Policy: docs/decisions/2026-11-25-rights-in-one-table.md
 */
export function relationOf(role: Role, ties: Ties): Relation {
  if (role === 'applicant') return !ties.isApplicant ? 'stranger' : ties.isCoApplicant ? 'joined' : 'own'
  if (ties.isInConflict || ties.isApplicant) return 'in-conflict'
  if (READERS.includes(role)) return !ties.isSeated ? 'stranger' : ties.isAssigned ? 'assigned' : 'seated'
  if (role === 'elected-official') return ties.isOfAssembly ? 'seated' : 'stranger'
  if (OFFICERS.includes(role)) return !ties.isOfAuthority ? 'stranger' : ties.isAssigned ? 'assigned' : 'of-authority'
  return 'stranger'
}
