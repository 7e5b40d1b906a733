import type { MeetingReaders } from './meeting-readers.ts'
import { checkNeeds } from './reader-needs.ts'
import type { ReaderAssignment } from './reader-question.ts'

type Readers = readonly (readonly number[])[]
type Handed = { readonly from: number; readonly file: number }

/**
 * The same readings shared as evenly as what they cost allows: chains of readings pass from who reads most to who reads two fewer at least.
 * Units: readings; `already` says how many each member has beside these.
 * Bounds: the same cost, pair by pair; no conflict, no need left unserved; stand-ins for readers named already keep theirs.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function evenReaders(sought: MeetingReaders, assignment: ReaderAssignment, already: readonly number[]): ReaderAssignment {
  for (let readers: Readers = assignment.readers; ;) {
    const evener = passedOn(sought, readers, already)
    if (evener === null) return { readers, cost: assignment.cost }
    readers = evener
  }
}

/** One chain fewer to pass, or nothing when there is none left. */
function passedOn(sought: MeetingReaders, readers: Readers, already: readonly number[]): Readers | null {
  const loads = sought.members.map((_, rank) => (already[rank] ?? 0) + readers.filter((some) => some.includes(rank)).length)
  const loadOf = (rank: number): number => loads[rank] ?? 0
  for (const giver of [...loads.keys()].toSorted((a, b) => loadOf(b) - loadOf(a) || a - b)) {
    const handed = reachedFrom(sought, readers, giver)
    const takers = [...handed.keys()].filter((rank) => loadOf(rank) <= loadOf(giver) - 2).toSorted((a, b) => loadOf(a) - loadOf(b) || a - b)
    for (const taker of takers) {
      const passed = along(readers, handed, taker)
      if (checkNeeds(sought.needs, { readers: passed, cost: 0 }).length === 0) return passed
    }
  }
  return null
}

/** Who may be reached from somebody by handing readings on at the same cost, and by whom and which file. */
function reachedFrom({ question: { costs, experts }, members }: MeetingReaders, readers: Readers, giver: number): Map<number, Handed> {
  const cost = (file: number, rank: number): number => costs[file * experts.length + rank] ?? 0
  const handed = new Map<number, Handed>()
  const queue = [giver]
  for (const from of queue)
    for (const [file, some] of readers.entries())
      for (const to of some.includes(from) ? members.keys() : []) {
        if (to === giver || handed.has(to) || some.includes(to) || cost(file, to) !== cost(file, from)) continue
        handed.set(to, { from, file })
        queue.push(to)
      }
  return handed
}

/** The readings once each along the chain has handed one on. */
function along(readers: Readers, handed: ReadonlyMap<number, Handed>, taker: number): Readers {
  const passed = [...readers]
  let to = taker
  for (let last = handed.get(to); last !== undefined; last = handed.get(to)) {
    const { from, file } = last
    passed[file] = (passed[file] ?? []).map((rank) => (rank === from ? to : rank)).toSorted((a, b) => a - b)
    to = from
  }
  return passed
}
