import { cheapestOpen, CLOSED, move, type ReaderState } from './reader-state.ts'

/** After a few rounds prices only creep: chains of exchanges end the work sooner. */
const ROUNDS = 12

/**
 * Raises the price of each expert who holds too much, just enough for the files that lose least by it to go elsewhere.
 * Bounds: changes the state; each file still holds its cheapest readers, and who has a price above zero still holds all he may.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function raisePrices(state: ReaderState): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let isSettled = true
    for (let expert = 0; expert < state.experts; expert += 1) {
      const over = (state.loads[expert] ?? 0) - (state.most[expert] ?? 0)
      if (over > 0 && release(state, expert, over)) isSettled = false
    }
    if (isSettled) return
  }
}

/** The files that would lose least, elsewhere first by lower loss then by rank, leave an expert; whether any did. */
function release(state: ReaderState, expert: number, over: number): boolean {
  const { experts, files, costs, open, held, loads, prices } = state
  const load = loads[expert] ?? 0
  const losses = new Float64Array(load)
  for (let at = 0; at < load; at += 1) {
    const file = held[expert * files + at] ?? 0
    const other = cheapestOpen(state, file)
    const dearer = other < 0 ? CLOSED : (open[file * experts + other] ?? 0) + (prices[other] ?? 0)
    // One number holds both, so that sorting is by loss, then by rank.
    losses[at] = (dearer - (costs[file * experts + expert] ?? 0)) * files + file
  }
  losses.sort()
  let reached = 0
  let left = 0
  for (const coded of losses.subarray(0, over)) {
    const file = ((coded % files) + files) % files
    const other = cheapestOpen(state, file)
    if (other < 0) break
    reached = (coded - file) / files
    move(state, file, expert, other)
    left += 1
  }
  if (left > 0) prices[expert] = reached
  return left > 0
}
