import type { Result } from '../result.ts'
import type { ApplicationState, FileEventKind } from './application-life.ts'

/** Minutes during which whoever took a step may take it back. */
export const UNDO_MINUTES = 15

/** A thing that happened to a file, as much as taking it back needs. */
export type PastStep = { readonly id: number; readonly kind: FileEventKind; readonly stateAfter: ApplicationState; readonly madeBy: string }

/** Why a step stays taken. */
export type UndoRefusal =
  | { readonly kind: 'no-such-step' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'never-undone'; readonly step: FileEventKind }
  | { readonly kind: 'told-by-letter' }
  | { readonly kind: 'something-since'; readonly step: FileEventKind }
  | { readonly kind: 'too-late'; readonly minutes: number }

const UNDOABLE: readonly FileEventKind[] = ['ask-for-parts', 'declare-complete', 'declare-eligible', 'declare-ineligible', 'assigned']

/**
 * The state to which a file comes back when its last step is taken back, or why it stays: what an applicant was told of by letter,
 * what a committee received and what others built on are never undone; another step says otherwise, in the open.
 * Bounds: `minutes` since the step, 15 included; only whoever took it, and only while it is the last thing that happened.
 * Policy: docs/decisions/2026-11-25-appraisal-desk.md
 */
export function undoneState(
  past: readonly PastStep[],
  asked: { readonly stepId: number; readonly personId: string; readonly minutes: number },
): Result<ApplicationState, UndoRefusal> {
  const place = past.findIndex(({ id }) => id === asked.stepId)
  const [step, before] = [past[place], past[place - 1]]
  if (step === undefined || before === undefined) return { refusals: [{ kind: 'no-such-step' }] }
  if (!UNDOABLE.includes(step.kind)) return { refusals: [{ kind: 'never-undone', step: step.kind }] }
  if (step.madeBy !== asked.personId) return { refusals: [{ kind: 'not-yours' }] }
  const since = past.slice(place + 1)
  const [next] = since
  if (since.some(({ kind }) => kind === 'letter')) return { refusals: [{ kind: 'told-by-letter' }] }
  if (next !== undefined) return { refusals: [{ kind: 'something-since', step: next.kind }] }
  if (asked.minutes > UNDO_MINUTES) return { refusals: [{ kind: 'too-late', minutes: UNDO_MINUTES }] }
  return { value: before.stateAfter }
}
