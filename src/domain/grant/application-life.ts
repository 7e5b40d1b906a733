import type { Role } from '../person/role.ts'

/** Where a file stands between its first word and its last payment. */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'incomplete',
  'complete',
  'eligible',
  'ineligible',
  'in-committee',
  'opined',
  'awarded',
  'refused',
  'deferred',
  'withdrawn',
  'settled',
  'lapsed',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** Where a file waits for what comes next: no figure of its year is told yet. */
export const STILL_OPEN = [
  'draft',
  'submitted',
  'complete',
  'eligible',
  'in-committee',
  'opined',
] as const satisfies readonly ApplicationState[]

/** A step of a file's life: from where, to where, by whom. */
export type Move = { readonly from: readonly ApplicationState[]; readonly to: ApplicationState; readonly by: Role }

/**
 * Every step there is; what is not here is refused.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export const MOVES = {
  submit: { from: ['draft'], to: 'submitted', by: 'applicant' },
  'ask-for-parts': { from: ['submitted'], to: 'incomplete', by: 'case-officer' },
  'supply-parts': { from: ['incomplete'], to: 'submitted', by: 'applicant' },
  'declare-complete': { from: ['submitted'], to: 'complete', by: 'case-officer' },
  'declare-eligible': { from: ['complete', 'ineligible'], to: 'eligible', by: 'case-officer' },
  'declare-ineligible': { from: ['complete', 'eligible'], to: 'ineligible', by: 'case-officer' },
  'send-to-committee': { from: ['eligible'], to: 'in-committee', by: 'committee-secretary' },
  'seal-opinion': { from: ['in-committee'], to: 'opined', by: 'committee-secretary' },
  award: { from: ['opined'], to: 'awarded', by: 'assembly-clerk' },
  refuse: { from: ['opined', 'ineligible'], to: 'refused', by: 'assembly-clerk' },
  defer: { from: ['opined'], to: 'deferred', by: 'assembly-clerk' },
  withdraw: {
    from: ['draft', 'submitted', 'incomplete', 'complete', 'eligible', 'in-committee', 'opined'],
    to: 'withdrawn',
    by: 'applicant',
  },
  settle: { from: ['awarded'], to: 'settled', by: 'case-officer' },
  lapse: { from: ['awarded'], to: 'lapsed', by: 'case-officer' },
} as const satisfies Record<string, Move>

/** The name of a step. */
export type MoveKind = keyof typeof MOVES

/** What may happen to a file: a step of its life, or something said of it. */
export type FileEventKind =
  MoveKind | 'begun' | 'co-applicant-joined' | 'co-applicant-left' | 'assigned' | 'letter' | 'note' | 'payment' | 'access-given' | 'undone'

/**
 * Where a file stands after that step, or nothing when it cannot take it from where it stands.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export function moved(state: ApplicationState, kind: MoveKind): ApplicationState | undefined {
  const move: Move = MOVES[kind]
  return move.from.includes(state) ? move.to : undefined
}
