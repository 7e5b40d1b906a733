import { Worker } from 'node:worker_threads'
import type { Limits } from './read-in-worker.ts'

/** Why a thread gave no answer. */
export type EndedReason = 'too-long-to-read' | 'too-big-to-read' | 'unreadable-file'
export type Ended = { readonly kind: 'answered'; readonly answer: unknown } | { readonly kind: 'ended'; readonly reason: EndedReason }

/** The one answer of a thread that is ended when it takes too long or too much. */
export function inWorker(file: URL, job: object, limits: Limits): Promise<Ended> {
  return new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64 },
      stdout: true,
      stderr: true,
    })
    const end = (ended: Ended): void => {
      clearTimeout(clock)
      void worker.terminate()
      resolve(ended)
    }
    const clock = setTimeout(() => end({ kind: 'ended', reason: 'too-long-to-read' }), limits.milliseconds)
    worker.once('message', (answer: unknown) => end({ kind: 'answered', answer }))
    worker.once('error', (cause: Error & { code?: string }) =>
      end({ kind: 'ended', reason: cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-big-to-read' : 'unreadable-file' }),
    )
    worker.once('exit', () => end({ kind: 'ended', reason: 'unreadable-file' }))
  })
}
