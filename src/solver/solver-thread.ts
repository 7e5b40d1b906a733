import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'
import { readAnswer } from './solver-answer.ts'

/** Solves the programs it is sent, in turn, until it is ended. One thread, no presolve: the same text gives the same answer. */
const highs = await loadHighs()

parentPort?.on('message', (text: string) => {
  const solved = highs.solve(text, { output_flag: false, presolve: 'off', solver: 'simplex', parallel: 'off', random_seed: 0 })
  parentPort?.postMessage(readAnswer(solved))
})
