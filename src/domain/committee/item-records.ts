import type { Day } from '../time/day.ts'

/** What is done with a file in meeting, besides votes and notes. */
export const ITEM_RECORD_KINDS = ['open', 'close', 'second-call', 'alternate', 'hearing', 'lift-recusal', 'by-show', 'by-ballot'] as const
export type ItemRecordKind = (typeof ITEM_RECORD_KINDS)[number]

/** A second convocation: the day it was sent, the day it calls for, and the voters for want of whom it was sent. */
export type SecondCall = { readonly sentOn: Day; readonly heldOn: Day; readonly took: number; readonly needed: number }

export type ItemRecord = {
  readonly kind: ItemRecordKind
  readonly words: string
  /** The alternate who is called, or whose recusal is lifted. */
  readonly personId: string | null
  /** Of a second convocation; nothing of one that was recorded before its days were asked. */
  readonly call: SecondCall | null
  readonly madeBy: string
  readonly madeAt: string
}

/** Where a file stands in its meeting: not yet taken up, under discussion, or closed to votes. */
export type ItemStanding = 'not-opened' | 'open' | 'closed'

/**
 * Where a file stands, by what was done last.
 * Bounds: one that was never opened takes votes, which a committee may cast before it meets; one that is closed takes none until it is opened again.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function itemStanding(records: readonly Pick<ItemRecord, 'kind'>[]): ItemStanding {
  const last = records.findLast(({ kind }) => kind === 'open' || kind === 'close')
  return last === undefined ? 'not-opened' : last.kind === 'open' ? 'open' : 'closed'
}

/**
 * Whether an act follows from where a file stands: an open one is not opened again, only an open one is closed, and how a closed one was voted stays.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function mayRecord(standing: ItemStanding, kind: ItemRecordKind): boolean {
  if (kind === 'open') return standing !== 'open'
  if (kind === 'by-show' || kind === 'by-ballot') return standing !== 'closed'
  return kind !== 'close' || standing === 'open'
}
