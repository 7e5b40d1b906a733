import { Worker } from 'node:worker_threads'
import type { LinearSolver, LinearSolvers } from '#application/ports/linear-solver.ts'
import type { LinearAnswer } from '#domain/scenario/linear-model.ts'
import { lpText } from './lp-text.ts'

/** What one search may cost before it is ended. */
export type SearchLimits = { readonly milliseconds: number; readonly memoryMb: number }

export const SEARCH_LIMITS: SearchLimits = { milliseconds: 10_000, memoryMb: 256 }

/**
 * A solver in a thread of its own, ended when the search is over or has taken too long: what it is asked then is answered « unfinished ».
 * To be called from `main`: the thread's file is found beside this one, which a bundle would move.
 */
export function linearSolvers(limits: SearchLimits = SEARCH_LIMITS): LinearSolvers {
  return {
    during: async (search) => {
      const worker = new Worker(new URL('./solver-thread.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32 },
        stdout: true,
        stderr: true,
      })
      const solver = solverOf(worker, limits.milliseconds)
      try {
        return await search(solver)
      } finally {
        solver.stop()
        await worker.terminate()
      }
    },
  }
}

/** Programs are answered in the order they are sent. */
function solverOf(worker: Worker, milliseconds: number): LinearSolver & { readonly stop: () => void } {
  const waiting: ((answer: LinearAnswer) => void)[] = []
  let ended: LinearAnswer | undefined
  const end = (reason: 'time' | 'memory' | 'solver'): void => {
    ended ??= { kind: 'unfinished', reason }
    for (const answer of waiting.splice(0)) answer(ended)
    void worker.terminate()
  }
  const clock = setTimeout(() => end('time'), milliseconds)
  worker.on('message', (answer: LinearAnswer) => waiting.shift()?.(answer))
  worker.once('error', (cause: Error & { code?: string }) => end(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'solver'))
  worker.once('exit', () => end('solver'))
  return {
    solve: (model) =>
      new Promise((answer) => {
        if (ended) return answer(ended)
        waiting.push(answer)
        worker.postMessage({ text: lpText(model), isWhole: (model.wholes?.length ?? 0) > 0 })
      }),
    stop: () => clearTimeout(clock),
  }
}
