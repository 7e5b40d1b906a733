import type { ApplicationState } from './application-life.ts'
import type { PastStep } from './undo-step.ts'

/**
 * Whether a letter was written since a file stands where it does: its person may have read there what was decided, and another
 * decision would contradict it.
 * Policy: docs/decisions/2026-11-25-appraisal-desk.md
 */
export function isToldByLetter(past: readonly Pick<PastStep, 'kind' | 'stateAfter'>[], state: ApplicationState): boolean {
  const since = past.slice(past.findLastIndex(({ stateAfter }) => stateAfter !== state) + 1)
  return since.some(({ kind }) => kind === 'letter')
}
