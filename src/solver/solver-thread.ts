import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'
import { readAnswer } from './solver-answer.ts'

/** Solves the programs it is sent, in turn, until it is ended. One thread, no presolve: the same text gives the same answer. */
const highs = await loadHighs()

/** With whole numbers the best is proved: no gap is left. Whole numbers alone are simplified first, which is as repeatable and much faster. */
const SETTINGS = { output_flag: false, parallel: 'off', random_seed: 0 } as const
const LINEAR = { ...SETTINGS, presolve: 'off', solver: 'simplex' } as const
const WHOLE = { ...SETTINGS, mip_rel_gap: 0 } as const

parentPort?.on('message', ({ text, isWhole }: { readonly text: string; readonly isWhole: boolean }) => {
  const solved = highs.solve(text, isWhole ? WHOLE : LINEAR)
  parentPort?.postMessage(readAnswer(solved))
})
