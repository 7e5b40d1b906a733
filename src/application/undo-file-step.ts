import { undoneState, UNDO_MINUTES, type PastStep } from '#domain/grant/undo-step.ts'
import type { Instant } from '#domain/time/instant.ts'
import { permittedFile } from './permit.ts'
import type { ApplicationEvent, Applications } from './ports/applications.ts'
import type { UndoOutcome } from '#domain/rights/file-step.ts'
import type { FileWork } from './ports/file-work.ts'

const MINUTE_MS = 60_000

/** Takes back a step of one's own on a file: what happened stays told, and that it was taken back is told after it. */
export async function undoFileStep(
  { applications, fileWork }: { readonly applications: Applications; readonly fileWork: FileWork },
  asked: {
    readonly fileId: string
    readonly personId: string
    readonly on: string
    readonly at: Instant
    /** The step to take back: the last of a batch, or by its number. */
    readonly step: { readonly batch: string } | { readonly id: number }
  },
): Promise<UndoOutcome> {
  const { fileId, personId, on, at, step } = asked
  const permitted = await permittedFile(applications, { act: 'undo-step', fileId, personId, on })
  if (permitted.kind !== 'permitted') return permitted
  const events = await applications.events(fileId)
  const taken = events.findLast((event) => ('id' in step ? event.id === step.id : event.kind !== 'undone' && batchOf(event) === step.batch))
  if (taken === undefined) return { kind: 'stays', refusals: [{ kind: 'no-such-step' }] }
  const answered = permitted.application.parts.some(({ addedAt }) => addedAt > taken.madeAt)
  if (answered) return { kind: 'stays', refusals: [{ kind: 'something-since', step: 'supply-parts' }] }
  const to = undoneState(events, { stepId: taken.id, personId, minutes: minutesSince(taken, at) })
  if ('refusals' in to) return { kind: 'stays', refusals: to.refusals }
  const given = { stepId: taken.id, to: to.value, at, by: { personId, role: permitted.role }, batch: 'batch' in step ? step.batch : null }
  return { kind: (await fileWork.undo(fileId, given)) ? 'undone' : 'moved-meanwhile' }
}

/** The last thing that happened to a file, when this person may still take it back. */
export function undoable(events: readonly ApplicationEvent[], personId: string, at: Instant): PastStep | null {
  const last = events.at(-1)
  if (last === undefined) return null
  return 'value' in undoneState(events, { stepId: last.id, personId, minutes: minutesSince(last, at) }) ? last : null
}

/** Until when a step taken then may be taken back. */
export const undoableUntil = (madeAt: string): string => new Date(Date.parse(madeAt) + UNDO_MINUTES * MINUTE_MS).toISOString()

const minutesSince = ({ madeAt }: { readonly madeAt: string }, at: Instant): number => (Date.parse(at) - Date.parse(madeAt)) / MINUTE_MS

const batchOf = ({ detail }: ApplicationEvent): string | null =>
  typeof detail === 'object' && detail !== null && 'batch' in detail && typeof detail.batch === 'string' ? detail.batch : null
