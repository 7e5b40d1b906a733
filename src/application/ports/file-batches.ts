import type { Instant } from '#domain/time/instant.ts'
import type { StepOutcome, FileStep, UndoOutcome } from '#domain/rights/file-step.ts'

export type FileBatch = {
  readonly id: string
  readonly madeBy: string
  readonly step: FileStep
  readonly madeAt: string
  readonly undoneAt: string | null
  /** Null: not yet done, or not asked. */
  readonly lines: readonly { readonly fileId: string; readonly outcome: StepOutcome | null; readonly undo: UndoOutcome | null }[]
}

/** Acts on several files at once, with what came of each. */
export type FileBatches = {
  /** `false` when this batch was opened already. */
  readonly open: (
    batch: Pick<FileBatch, 'id' | 'madeBy' | 'step'> & { readonly at: Instant; readonly fileIds: readonly string[] },
  ) => Promise<boolean>
  readonly tell: (id: string, fileId: string, outcome: StepOutcome) => Promise<void>
  readonly find: (id: string) => Promise<FileBatch | null>
  /** One's own, the last first. */
  readonly ofPerson: (personId: string, most: number) => Promise<readonly Omit<FileBatch, 'lines'>[]>
  /** Marks a batch as being taken back; `false` when it was already. */
  readonly openUndo: (id: string, at: Instant) => Promise<boolean>
  readonly tellUndo: (id: string, fileId: string, outcome: UndoOutcome) => Promise<void>
}
