import { cheapestOpen, CLOSED, holds, move, type ReaderState } from './reader-state.ts'

/**
 * Among all the assignments that cost as little, keeps the first: file by file in their order, the readers earliest in the list of experts.
 * Bounds: changes the state, whose prices prove that it costs least; the same cost after as before.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function firstOfEquals(state: ReaderState): void {
  const search = {
    before: new Int32Array(state.experts),
    by: new Int32Array(state.experts),
    queue: new Int32Array(state.experts),
    isVain: new Uint8Array(state.experts),
  }
  // What the last reader of a file costs it, price counted: an exchange that costs nothing is between two readers at that cost.
  const edge = Int32Array.from({ length: state.files }, (_, file) => edgeOf(state, file))
  for (let file = 0; file < state.files; file += 1) {
    if (!isTied(state, file, edge)) continue
    let kept = 0
    search.isVain.fill(0)
    for (let expert = 0; expert < state.experts && kept < state.readings; expert += 1) {
      if (holds(state, file, expert)) kept += 1
      else if (priced(state, file, expert) === edge[file] && bringIn(state, edge, search, file, expert)) kept += 1
    }
  }
}

type Search = {
  readonly before: Int32Array
  readonly by: Int32Array
  readonly queue: Int32Array
  /** Experts from whom, for this file, no exchange leads anywhere: nor will it for a later expert, who may take the place of fewer. */
  readonly isVain: Uint8Array
}

const priced = ({ experts, costs, prices }: ReaderState, file: number, expert: number): number =>
  (costs[file * experts + expert] ?? CLOSED) + (prices[expert] ?? 0)

function edgeOf(state: ReaderState, file: number): number {
  let dearest = -1
  for (let expert = 0; expert < state.experts; expert += 1)
    if (holds(state, file, expert)) dearest = Math.max(dearest, priced(state, file, expert))
  return dearest
}

function isTied(state: ReaderState, file: number, edge: Int32Array): boolean {
  const other = cheapestOpen(state, file)
  return other >= 0 && priced(state, file, other) === edge[file]
}

/** Gives a file to an expert in place of a later one, if exchanges among the files not yet settled make it cost nothing; whether it could. */
function bringIn(state: ReaderState, edge: Int32Array, { before, by, queue, isVain }: Search, file: number, expert: number): boolean {
  const { experts, files, held, loads, most, prices } = state
  const leaving = (other: number): boolean => other > expert && holds(state, file, other) && priced(state, file, other) === edge[file]
  if (isVain[expert] === 1) return false
  before.fill(-1)
  before[expert] = expert
  queue[0] = expert
  let ends = 1
  let end = -1
  for (let at = 0; at < ends && end < 0; at += 1) {
    const here = queue[at] ?? 0
    if (leaving(here)) {
      end = here
      break
    }
    // Who has room takes one more: whoever's time has no price may then read one less.
    if ((loads[here] ?? 0) < (most[here] ?? 0))
      for (let other = 0; other < experts; other += 1)
        if (before[other] === -1 && isVain[other] === 0 && prices[other] === 0) {
          before[other] = here
          by[other] = -1
          queue[ends] = other
          ends += 1
        }
    for (let rank = 0; rank < (loads[here] ?? 0); rank += 1) {
      const given = held[here * files + rank] ?? 0
      if (given <= file || priced(state, given, here) !== edge[given]) continue
      for (let other = 0; other < experts; other += 1)
        if (before[other] === -1 && isVain[other] === 0 && !holds(state, given, other) && priced(state, given, other) === edge[given]) {
          before[other] = here
          by[other] = given
          queue[ends] = other
          ends += 1
        }
    }
  }
  if (end < 0) {
    for (const vain of queue.subarray(0, ends)) isVain[vain] = 1
    return false
  }
  isVain.fill(0)
  settle(state, { before, by }, expert, end)
  move(state, file, end, expert)
  return true
}

function settle(state: ReaderState, { before, by }: Pick<Search, 'before' | 'by'>, from: number, to: number): void {
  for (let at = to; at !== from; at = before[at] ?? from) {
    const file = by[at] ?? -1
    if (file >= 0) move(state, file, before[at] ?? from, at)
  }
}
