import type { LogAct, LogFacts, LogHead, LogSeal } from '#domain/log/log-act.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'

/** An act to keep: facts that name nobody, and what is only committed to. */
export type ActToLog = {
  readonly act: LogAct
  readonly at: string
  readonly facts: LogFacts
  /** Values that the entry commits to and does not say; kept apart, erasable. */
  readonly hidden: Readonly<Record<string, unknown>>
}

export type LogOpening = { readonly seq: number; readonly name: string; readonly salt: string; readonly value: unknown }

/** What shows that one entry is of a sealed day: its place there from 0, and what stands beside its path to the signed root. */
export type LogInclusion = {
  readonly text: string
  readonly place: number
  readonly path: readonly string[]
  readonly seal: LogSeal
  readonly publicKey: string
}

/** The chain of acts that matter. Acts are appended by the store, in the transaction that does them. */
export type DecisionLog = {
  /** The texts of the entries, in their order, from a number on. */
  readonly texts: (from: number, most: number) => Promise<readonly string[]>
  readonly count: () => Promise<number>
  /** Null for no entry of that number, `unsealed` while its day is not signed. */
  readonly inclusion: (seq: number) => Promise<LogInclusion | 'unsealed' | null>
  readonly seals: () => Promise<readonly LogSeal[]>
  readonly keys: () => Promise<readonly { readonly id: string; readonly publicKey: string }[]>
  /** What commitments hide, of one entry. */
  readonly openings: (seq: number) => Promise<readonly LogOpening[]>
  /** Forgets what an entry committed to; the chain stays whole. */
  readonly erase: (seq: number) => Promise<void>
  /** Opens the key that signs from now on, when the log does not know it: an entry names it. */
  readonly openKey: (at: Instant) => Promise<void>
  /** Signs where a log ends that has so many entries and seals. */
  readonly head: (given: { readonly at: Instant; readonly count: number; readonly seals: number }) => Promise<LogHead>
  /** Signs every day before this one that has entries and no seal; gives how many. */
  readonly sealBefore: (day: Day) => Promise<number>
}
