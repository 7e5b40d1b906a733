import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'

/** The acts that the log keeps: each is a decision, or leads to one. */
export const LOG_ACTS = [
  'scheme-published',
  'round-opened',
  'round-changed',
  'committee-kept',
  'role-given',
  'role-withdrawn',
  'file-sent',
  'file-moved',
  'letter-written',
  'opinion-sealed',
  'costing-kept',
  'vote-recorded',
  'award-published',
  'payment-recorded',
  'access-given',
  'archives-visa-recorded',
  'files-destroyed',
  'text-published',
  'text-withdrawn',
  'baseline-decided',
  'key-opened',
] as const
export type LogAct = (typeof LOG_ACTS)[number]

/** What an entry says to all: words, whole numbers, yes or no; never of a person. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

/** One act as the log tells it to all: facts that name nobody, and commitments to what it does not say. */
export type LogEntry = {
  /** From 1, without a gap. */
  readonly seq: number
  readonly at: Instant
  readonly act: LogAct
  readonly facts: LogFacts
  /** By name, the SHA-256 of a drawn salt and a value that stays apart, and may be erased. */
  readonly commitments: Readonly<Record<string, string>>
  /** The fingerprint of the entry before; zeros for the first. */
  readonly previous: string
}

/** A day of the log, closed: the root of its entries' tree, signed. */
export type LogSeal = {
  readonly day: Day
  readonly count: number
  readonly lastSeq: number
  readonly lastHash: string
  readonly root: string
  readonly key: string
  readonly signature: string
}

/** Where a log ends as it is given out, signed: how many entries and seals it has. */
export type LogHead = {
  readonly at: Instant
  readonly count: number
  readonly lastHash: string
  readonly seals: number
  readonly key: string
  readonly signature: string
}
