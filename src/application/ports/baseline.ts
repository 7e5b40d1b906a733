import type { BaselineReading } from '#domain/baseline/baseline-reading.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { BaselineDecision } from '#domain/baseline/baseline-standing.ts'

/** What the rules propose for a request in a version, as it is kept: what was searched for is in the rules, only where is kept. */
export type KeptReading = Pick<BaselineReading, 'request' | 'state' | 'passages' | 'setAside'> & {
  readonly versionId: number
  readonly divisions: readonly string[]
}

/** A decision that holds, without its passages. */
export type HeldDecision = Pick<BaselineDecision, 'versionId' | 'state' | 'by' | 'at'> & {
  readonly textId: string
  readonly request: string
}

/** A party does not agree with a state; shown to all once it is accepted that the party is one. */
export type BaselineContest = {
  readonly id: number
  readonly textId: string
  readonly request: string
  readonly party: string
  readonly passage: string
  readonly reason: string
  readonly at: string
  readonly isAccepted: boolean
  readonly answer: { readonly words: string; readonly by: string; readonly at: string } | null
}

export type NewContest = Pick<BaselineContest, 'textId' | 'request' | 'party' | 'passage' | 'reason'>

/** Where texts stand against the common base. Whatever a person does also keeps the act, in the same transaction, and raises the data's version. */
export type Baseline = {
  /** Published versions that these very rules have not read. */
  readonly unread: (rulesFingerprint: string) => Promise<readonly number[]>
  /** Keeps what rules propose for a version, in place of what others proposed. */
  readonly keep: (versionId: number, rulesFingerprint: string, readings: readonly BaselineReading[]) => Promise<void>
  /** The states proposed for every published version, by request: what a matrix is made of. */
  readonly proposed: () => Promise<readonly { readonly versionId: number; readonly states: Readonly<Record<string, BaselineState>> }[]>
  /** What is proposed for a version, by request. */
  readonly readings: (versionId: number) => Promise<readonly KeptReading[]>
  /** What is proposed for a request in every published version. */
  readonly readingsOf: (request: string) => Promise<readonly KeptReading[]>
  /** The last decision of each text and request. */
  readonly held: () => Promise<readonly HeldDecision[]>
  /** The decisions of a text, the latest last; each says its request. */
  readonly decisions: (textId: string) => Promise<readonly (BaselineDecision & { readonly request: string })[]>
  /** The last decision on a request in each text. */
  readonly heldOf: (request: string) => Promise<readonly (BaselineDecision & { readonly textId: string })[]>
  /** Refused when somebody decided meanwhile: `after` is how many decisions the person saw. */
  readonly decide: (given: {
    readonly textId: string
    readonly request: string
    readonly after: number
    readonly decision: Omit<BaselineDecision, 'at'>
  }) => Promise<'kept' | 'changed-meanwhile' | 'unknown-text'>
  /** Contests of one text, or of all; the latest last. */
  readonly contests: (textId: string | null) => Promise<readonly BaselineContest[]>
  /** Kept unseen until a registrar accepts it; refused when too many wait already. */
  readonly contest: (given: NewContest) => Promise<'kept' | 'too-many' | 'unknown-text'>
  /** A registrar says that the party is one: the contest is then shown. */
  readonly acceptContest: (id: number, by: string) => Promise<'kept' | 'unknown-contest'>
  readonly answerContest: (id: number, words: string, by: string) => Promise<'kept' | 'unknown-contest'>
}
