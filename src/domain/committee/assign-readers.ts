import { exchangeReadings } from './exchange-readings.ts'
import { firstOfEquals } from './first-of-equals.ts'
import { raisePrices } from './raise-prices.ts'
import { assertReaderQuestion, type ReaderOutcome, type ReaderQuestion } from './reader-question.ts'
import { shortageAround, shortageOfFile } from './reader-shortage.ts'
import { cheapestReaders, holds, type ReaderState } from './reader-state.ts'

/**
 * The assignment of readers that costs least, or why there is none.
 * Units: the costs given. Rounding: none.
 * Bounds: of assignments that cost as little, the first, file by file in their order, by the ranks of its readers; no load above its bound, no pair forbidden.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function assignReaders(question: ReaderQuestion): ReaderOutcome {
  assertReaderQuestion(question)
  const state = cheapestReaders(question)
  if ('lacking' in state) return { kind: 'short', shortage: shortageOfFile(question, state.lacking) }
  raisePrices(state)
  const burdened = exchangeReadings(state)
  if (burdened >= 0) return { kind: 'short', shortage: shortageAround(question, state, burdened) }
  firstOfEquals(state)
  const readers = Array.from({ length: state.files }, (_, file) => readersOf(state, file))
  return { kind: 'assigned', assignment: { readers, cost: costOf(state, readers) } }
}

function readersOf(state: ReaderState, file: number): number[] {
  const found: number[] = []
  for (let expert = 0; expert < state.experts; expert += 1) if (holds(state, file, expert)) found.push(expert)
  return found
}

function costOf({ experts, costs }: ReaderState, readers: readonly (readonly number[])[]): number {
  let cost = 0
  for (const [file, some] of readers.entries()) for (const expert of some) cost += costs[file * experts + expert] ?? 0
  return cost
}
