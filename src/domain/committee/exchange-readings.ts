import { CLOSED, move, type ReaderState } from './reader-state.ts'

/** No chain yet; and no exchange, so far above that no price brings it below. */
const NONE = CLOSED / 2
const NO_EXCHANGE = (CLOSED / 4) * 3

/** By pair of experts: the least that it costs for the first to give one file to the second, and which file. */
type Exchanges = { readonly least: Int32Array; readonly file: Int32Array }

/**
 * Moves readings, along the cheapest chains of exchanges, from who holds too many to who may take more, until nobody holds too many.
 * Gives −1, or else the rank of an expert who holds too many and cannot be relieved.
 * Bounds: changes the state; the cost is the least of all that respect the loads, when −1.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function exchangeReadings(state: ReaderState): number {
  const { experts, loads, most } = state
  if (loads.every((load, expert) => load <= (most[expert] ?? 0))) return -1
  const exchanges = { least: new Int32Array(experts * experts), file: new Int32Array(experts * experts) }
  for (let expert = 0; expert < experts; expert += 1) fillRow(state, exchanges, expert)
  const chain = { cost: new Int32Array(experts), before: new Int32Array(experts), isReached: new Uint8Array(experts) }
  for (;;) {
    const last = cheapestChain(state, exchanges, chain)
    if (last < 0) return loads.findIndex((load, expert) => load > (most[expert] ?? 0))
    if (last === experts) return -1
    followChain(state, exchanges, chain.before, last)
  }
}

type Chain = { readonly cost: Int32Array; readonly before: Int32Array; readonly isReached: Uint8Array }

/** Dijkstra's search from all who hold too many to the nearest who may take more: his rank, −1 when none, the count of experts when done. */
function cheapestChain(state: ReaderState, { least }: Exchanges, { cost, before, isReached }: Chain): number {
  const { experts, loads, most, prices } = state
  let isDone = true
  for (let expert = 0; expert < experts; expert += 1) {
    const isOver = (loads[expert] ?? 0) > (most[expert] ?? 0)
    if (isOver) isDone = false
    cost[expert] = isOver ? 0 : NONE
    before[expert] = -1
    isReached[expert] = 0
  }
  if (isDone) return experts
  for (;;) {
    let here = -1
    let nearest = NONE
    for (let expert = 0; expert < experts; expert += 1)
      if (isReached[expert] === 0 && (cost[expert] ?? 0) < nearest) {
        nearest = cost[expert] ?? 0
        here = expert
      }
    if (here < 0) return -1
    if ((loads[here] ?? 0) < (most[here] ?? 0)) {
      for (let expert = 0; expert < experts; expert += 1) {
        const gained = nearest - (cost[expert] ?? 0)
        if (gained > 0) prices[expert] = (prices[expert] ?? 0) + gained
      }
      return here
    }
    isReached[here] = 1
    const base = nearest - (prices[here] ?? 0)
    const row = here * experts
    for (let expert = 0; expert < experts; expert += 1) {
      const there = base + (least[row + expert] ?? 0) + (prices[expert] ?? 0)
      if (there < (cost[expert] ?? 0)) {
        cost[expert] = there
        before[expert] = here
      }
    }
  }
}

function followChain(state: ReaderState, exchanges: Exchanges, before: Int32Array, last: number): void {
  const { experts, costs, open } = state
  const files: number[] = []
  for (let to = last, from = before[to] ?? -1; from >= 0; to = from, from = before[to] ?? -1) {
    const file = exchanges.file[from * experts + to] ?? 0
    move(state, file, from, to)
    files.push(file)
  }
  // What each file opens or closes: its holders' rows, those of who gave and took included.
  const changed = new Set<number>()
  for (let at: number = last; at >= 0; at = before[at] ?? -1) changed.add(at)
  for (const file of files)
    for (let expert = 0; expert < experts; expert += 1)
      if (open[file * experts + expert] === CLOSED && (costs[file * experts + expert] ?? 0) < CLOSED) changed.add(expert)
  for (const expert of changed) fillRow(state, exchanges, expert)
}

function fillRow({ experts, files, costs, open, held, loads }: ReaderState, { least, file }: Exchanges, expert: number): void {
  const row = expert * experts
  least.fill(NO_EXCHANGE, row, row + experts)
  const end = expert * files + (loads[expert] ?? 0)
  for (let at = expert * files; at < end; at += 1) {
    const given = held[at] ?? 0
    const from = given * experts
    const base = costs[from + expert] ?? 0
    for (let other = 0; other < experts; other += 1) {
      const dearer = (open[from + other] ?? 0) - base
      if (dearer < (least[row + other] ?? 0)) {
        least[row + other] = dearer
        file[row + other] = given
      }
    }
  }
}
