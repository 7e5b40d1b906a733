import { FORBIDDEN, loadBounds, type ReaderQuestion } from './reader-question.ts'

/** Above any cost and price that a pair may reach. */
export const CLOSED = 1 << 28

/** A search under way, changed in place: who holds which file, and the price of each expert's time. Each file holds its cheapest readers, price counted. */
export type ReaderState = {
  readonly experts: number
  readonly files: number
  readonly readings: number
  /** By file then expert: the cost of a pair, `CLOSED` when forbidden. */
  readonly costs: Int32Array
  /** The same, `CLOSED` too when the expert already holds the file. */
  readonly open: Int32Array
  /** By expert: the files held, the first `loads` of each row; and by file then expert, where the file is in that row. */
  readonly held: Int32Array
  readonly place: Int32Array
  readonly loads: Int32Array
  readonly most: Int32Array
  readonly prices: Int32Array
}

/**
 * Each file with its cheapest readers, whatever their loads; or the first file that has too few experts without conflict.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function cheapestReaders(question: ReaderQuestion): ReaderState | { readonly lacking: number } {
  const experts = question.experts.length
  const files = question.files.length
  const costs = Int32Array.from(question.costs, (cost) => (cost === FORBIDDEN ? CLOSED : cost))
  const state: ReaderState = {
    experts,
    files,
    readings: question.readings,
    costs,
    open: costs.slice(),
    held: new Int32Array(experts * files),
    place: new Int32Array(experts * files),
    loads: new Int32Array(experts),
    most: loadBounds(question),
    prices: new Int32Array(experts),
  }
  for (let file = 0; file < files; file += 1)
    for (let turn = 0; turn < question.readings; turn += 1) {
      const expert = cheapestOpen(state, file)
      if (expert < 0) return { lacking: file }
      take(state, file, expert)
    }
  return state
}

/**
 * The expert who would cost a file least, price counted, among those who do not hold it; −1 when there is none.
 * Bounds: of two at the same cost, who holds fewer, then the first listed.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function cheapestOpen({ experts, open, prices, loads }: ReaderState, file: number): number {
  const row = file * experts
  let found = -1
  let least = CLOSED
  for (let expert = 0; expert < experts; expert += 1) {
    const cost = (open[row + expert] ?? 0) + (prices[expert] ?? 0)
    if (cost < least || (cost === least && found >= 0 && (loads[expert] ?? 0) < (loads[found] ?? 0))) {
      least = cost
      found = expert
    }
  }
  return found
}

/**
 * An expert takes a file that he does not hold.
 * Bounds: changes the state.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function take({ experts, files, open, held, place, loads }: ReaderState, file: number, expert: number): void {
  const load = loads[expert] ?? 0
  open[file * experts + expert] = CLOSED
  held[expert * files + load] = file
  place[file * experts + expert] = load
  loads[expert] = load + 1
}

/**
 * A file goes from one expert to another.
 * Bounds: changes the state.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function move(state: ReaderState, file: number, from: number, to: number): void {
  const { experts, files, costs, open, held, place, loads } = state
  const last = (loads[from] ?? 0) - 1
  const moved = held[from * files + last] ?? 0
  const at = place[file * experts + from] ?? 0
  held[from * files + at] = moved
  place[moved * experts + from] = at
  loads[from] = last
  open[file * experts + from] = costs[file * experts + from] ?? 0
  take(state, file, to)
}

/**
 * Whether an expert holds a file.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function holds({ experts, costs, open }: ReaderState, file: number, expert: number): boolean {
  return open[file * experts + expert] === CLOSED && (costs[file * experts + expert] ?? CLOSED) < CLOSED
}
