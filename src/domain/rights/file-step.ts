import type { LetterRefusal } from '../grant/letter-template.ts'
import type { UndoRefusal } from '../grant/undo-step.ts'
import type { RightsRefusal } from './may-act.ts'
import type { Day } from '../time/day.ts'

/** Steps of the service that move a file. */
export const SERVICE_MOVES = ['declare-complete', 'ask-for-parts', 'declare-eligible', 'declare-ineligible'] as const
export type ServiceMove = (typeof SERVICE_MOVES)[number]

/** What may be done to a file, or to several at once. */
export type FileStep =
  | { readonly kind: 'move'; readonly move: ServiceMove; readonly reason: string; readonly answerBy: Day | null }
  /** Null: to nobody. */
  | { readonly kind: 'assign'; readonly officerId: string | null }
  | { readonly kind: 'place' }
  | { readonly kind: 'letter'; readonly templateId: string }

/** Why a step cannot be taken. */
export type StepRefusal =
  | {
      readonly kind:
        | 'unknown-file'
        | 'moved-meanwhile'
        | 'no-reason'
        | 'told-otherwise'
        | 'no-answer-day'
        | 'answer-past'
        | 'same-officer'
        | 'not-an-officer'
        | 'no-template'
    }
  | { readonly kind: 'refused'; readonly refusals: readonly RightsRefusal[] }
  | { readonly kind: 'no-letter'; readonly refusals: readonly LetterRefusal[] }

export type StepOutcome = { readonly kind: 'done' } | StepRefusal
export type UndoOutcome =
  | { readonly kind: 'undone' | 'unknown-file' | 'moved-meanwhile' }
  | { readonly kind: 'stays'; readonly refusals: readonly UndoRefusal[] }
  | { readonly kind: 'refused'; readonly refusals: readonly RightsRefusal[] }
