import { FORBIDDEN, loadBounds, type ReaderQuestion, type ReaderShortage } from './reader-question.ts'
import { CLOSED, type ReaderState } from './reader-state.ts'

/**
 * A file that has fewer experts without conflict than readings.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function shortageOfFile(question: ReaderQuestion, file: number): ReaderShortage {
  const free = question.experts.filter((_, expert) => isFree(question, file, expert)).length
  return { files: [{ file, needs: question.readings }], experts: [], needed: question.readings, possible: free }
}

/**
 * Why an expert who holds too many cannot be relieved: who he could give to, in chain, hold all they may, and nobody else may read their files.
 * Bounds: none of the files named can be left out; without any one of the experts, more files would be named, or none.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function shortageAround(question: ReaderQuestion, state: ReaderState, burdened: number): ReaderShortage {
  const bounds = loadBounds(question)
  let experts = reachedFrom(state, burdened)
  let files = fewestFiles(question, experts, bounds)
  // Fewer experts may do: each in turn is left out when what remains is still short.
  for (let isLess = true; isLess;) {
    isLess = false
    for (const one of experts) {
      const fewer = experts.filter((expert) => expert !== one)
      const named = fewestFiles(question, fewer, bounds)
      if (fewer.length > 0 && named.length > 0 && named.length <= files.length) {
        experts = fewer
        files = named
        isLess = true
      }
    }
  }
  return { files, experts, needed: sum(files.map(({ needs }) => needs)), possible: sum(experts.map((expert) => bounds[expert] ?? 0)) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function isFree({ experts, costs }: ReaderQuestion, file: number, expert: number): boolean {
  return costs[file * experts.length + expert] !== FORBIDDEN
}

function reachedFrom({ experts, files, open, held, loads }: ReaderState, from: number): number[] {
  const reached = new Set([from])
  for (const here of reached)
    for (let at = 0; at < (loads[here] ?? 0); at += 1) {
      const row = (held[here * files + at] ?? 0) * experts
      for (let other = 0; other < experts; other += 1) if ((open[row + other] ?? CLOSED) < CLOSED) reached.add(other)
    }
  return [...reached].toSorted((a, b) => a - b)
}

/** The fewest files whose needs from these experts pass what they may read, those that need most first; none when they do not. */
function fewestFiles(question: ReaderQuestion, experts: readonly number[], bounds: Int32Array): ReaderShortage['files'] {
  const among = new Set(experts)
  const possible = sum(experts.map((expert) => bounds[expert] ?? 0))
  const needing = question.files
    .map((_, file) => {
      let others = 0
      for (let expert = 0; expert < bounds.length; expert += 1) if (!among.has(expert) && isFree(question, file, expert)) others += 1
      return { file, needs: question.readings - others }
    })
    .filter(({ needs }) => needs > 0)
    .toSorted((a, b) => b.needs - a.needs || a.file - b.file)
  let needed = 0
  for (const [at, { needs }] of needing.entries()) {
    needed += needs
    if (needed > possible) return needing.slice(0, at + 1).toSorted((a, b) => a.file - b.file)
  }
  return []
}
