import { Worker } from 'node:worker_threads'
import type { GrantsReport, ReadGrant } from '#application/ports/grants.ts'
import { ofFile, type Bounds } from './extract/sheet.ts'

/** What the thread is given. */
export type WorkerJob = {
  readonly bytes: Uint8Array
  readonly file: string
  readonly schema: string
  readonly rulesFolder: string
  readonly bounds: Bounds
  readonly wantsCorrected: boolean
  readonly wantsGrants: boolean
}

/** What it answers: plain rows, that the caller writes as it likes. */
export type WorkerReply = { readonly report: GrantsReport; readonly corrected: string[][] | null; readonly grants: ReadGrant[] }

/** What a reading may cost before it is ended. */
export type Limits = { readonly milliseconds: number; readonly memoryMb: number }

export const LIMITS: Limits = { milliseconds: 60_000, memoryMb: 1024 }

/**
 * Reads a stranger's file in a thread that is ended when it takes too long or too much: the file is then said unreadable.
 * To be called from `main`: the thread's file is found beside this one, which a bundle would move.
 */
export function readInWorker(job: WorkerJob, limits: Limits): Promise<WorkerReply> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64 },
      stdout: true,
      stderr: true,
    })
    const end = (reply: WorkerReply): void => {
      clearTimeout(clock)
      void worker.terminate()
      resolve(reply)
    }
    const clock = setTimeout(() => end(ended(job, 'too-long-to-read')), limits.milliseconds)
    worker.once('message', (reply: WorkerReply) => end(reply))
    worker.once('error', (cause: Error & { code?: string }) =>
      end(ended(job, cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-big-to-read' : 'unreadable-file')),
    )
    worker.once('exit', () => end(ended(job, 'unreadable-file')))
  })
}

function ended(job: WorkerJob, reason: 'too-long-to-read' | 'too-big-to-read' | 'unreadable-file'): WorkerReply {
  const report: GrantsReport = {
    file: job.file,
    fingerprint: null,
    schema: job.schema,
    format: null,
    encoding: null,
    delimiter: null,
    sheet: null,
    headLine: null,
    columns: [],
    rows: 0,
    valid: false,
    figures: null,
    problems: [ofFile(reason, true)],
    problemsCount: 1,
  }
  return { report, corrected: null, grants: [] }
}
