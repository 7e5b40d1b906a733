import type { Instant } from '#domain/time/instant.ts'
import { openAppraisal, type AppraisedFile } from './appraise-file.ts'
import { permittedFile } from './permit.ts'
import { planStep, takeStep, type ReadyStep, type StepAsked, type StepDesk } from './plan-step.ts'
import type { Application } from './ports/applications.ts'
import type { FileBatch, FileBatches } from './ports/file-batches.ts'
import type { FileStep, StepRefusal } from '#domain/rights/file-step.ts'
import { undoFileStep } from './undo-file-step.ts'

export type BatchDesk = StepDesk & { readonly fileBatches: FileBatches }
type Asked = Omit<StepAsked, 'fileId' | 'batch'>

/** Files at once: enough for a session, and a bounded time. */
export const MOST_FILES = 500

/** What a step would do to one file of a batch; a file that one may not read is told as none. */
export type ForeseenStep = {
  readonly fileId: string
  readonly application: Application | null
  readonly plan: ReadyStep | StepRefusal
  /** What the file lacks, where the step would say that it lacks nothing. */
  readonly lacks: Pick<AppraisedFile, 'findings' | 'rules'> | null
}

/** Says, before anything is done, what a step would do to each file, and which it cannot be taken on and why. */
export async function foreseeBatch(desk: StepDesk, step: FileStep, fileIds: readonly string[], asked: Asked): Promise<ForeseenStep[]> {
  const foreseen: ForeseenStep[] = []
  const isCompleting = step.kind === 'move' && step.move === 'declare-complete'
  for (const fileId of fileIds.slice(0, MOST_FILES)) {
    const plan = await planStep(desk, step, { ...asked, fileId, batch: null })
    const application = plan.kind === 'ready' ? plan.application : await readable(desk, { ...asked, fileId })
    const file = plan.kind === 'ready' && isCompleting ? await openAppraisal(desk, { ...asked, fileId }) : null
    foreseen.push({ fileId, application, plan, lacks: file?.kind === 'opened' && file.findings.length > 0 ? file : null })
  }
  return foreseen
}

/** Takes a step on each file, one by one, each under its own right; a batch sent twice is done once. */
export async function carryOutBatch(
  desk: BatchDesk,
  step: FileStep,
  { id, fileIds, at, ...asked }: Asked & { readonly id: string; readonly fileIds: readonly string[]; readonly at: Instant },
): Promise<void> {
  const chosen = [...new Set(fileIds)].slice(0, MOST_FILES)
  if (chosen.length === 0 || !(await desk.fileBatches.open({ id, madeBy: asked.personId, step, at, fileIds: chosen }))) return
  for (const fileId of chosen) await desk.fileBatches.tell(id, fileId, await takeStep(desk, step, { ...asked, fileId, batch: id, at }))
}

/** One's own batch, with the files that one may still read. */
export type OpenedBatch = FileBatch & { readonly files: ReadonlyMap<string, Application> }

/** Opens what came of a batch, for whoever asked for it. */
export async function openBatch(
  desk: BatchDesk,
  asked: { readonly id: string; readonly personId: string; readonly on: string },
): Promise<OpenedBatch | null> {
  const batch = await desk.fileBatches.find(asked.id)
  if (batch?.madeBy !== asked.personId) return null
  const files = new Map<string, Application>()
  for (const { fileId } of batch.lines) {
    const application = await readable(desk, { fileId, personId: asked.personId, on: asked.on })
    if (application !== null) files.set(fileId, application)
  }
  return { ...batch, files }
}

/** Takes back what a batch did, file by file, where it still may be. */
export async function undoBatch(
  desk: BatchDesk,
  { id, personId, on, at }: { readonly id: string; readonly personId: string; readonly on: string; readonly at: Instant },
): Promise<'undone' | 'unknown'> {
  const batch = await desk.fileBatches.find(id)
  if (batch?.madeBy !== personId) return 'unknown'
  if (!(await desk.fileBatches.openUndo(id, at))) return 'undone'
  for (const { fileId, outcome } of batch.lines)
    if (outcome?.kind === 'done')
      await desk.fileBatches.tellUndo(id, fileId, await undoFileStep(desk, { fileId, personId, on, at, step: { batch: id } }))
  return 'undone'
}

async function readable(
  { applications }: StepDesk,
  { fileId, personId, on }: { readonly fileId: string; readonly personId: string; readonly on: string },
): Promise<Application | null> {
  const permitted = await permittedFile(applications, { act: 'read-file', fileId, personId, on })
  return permitted.kind === 'permitted' ? permitted.application : null
}
