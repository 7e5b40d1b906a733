import type { BaselineState } from './baseline-rule.ts'

/** A passage that a person keeps as proof: where it stands in the text, and its words. */
export type DecidedPassage = {
  readonly article: string
  readonly block: string | null
  readonly page: number | null
  readonly quote: string
}

/** What a person decided of a request in a text, having read one version of it. */
export type BaselineDecision = {
  readonly versionId: number
  readonly state: BaselineState
  readonly passages: readonly DecidedPassage[]
  readonly reason: string
  readonly by: string
  /** Date and time, ISO. */
  readonly at: string
}

/** How sure a state is: no text was read; the rules propose; a person decided; a person decided before the version now read. */
export type Standing = 'unread' | 'proposed' | 'decided' | 'to-review'

export type StandingState = { readonly state: BaselineState | null; readonly standing: Standing }

/**
 * What stands for a request in a version: the last decision, else what the rules propose, else nothing.
 * Bounds: a decision made on another version still tells the state, and is to be looked at again.
 * Policy: docs/decisions/2026-11-25-deciding-the-baseline.md
 */
export function standingOf(
  versionId: number | null,
  proposed: BaselineState | null,
  decision: Pick<BaselineDecision, 'versionId' | 'state'> | null,
): StandingState {
  if (versionId === null) return { state: null, standing: 'unread' }
  if (decision !== null) return { state: decision.state, standing: decision.versionId === versionId ? 'decided' : 'to-review' }
  return proposed === null ? { state: null, standing: 'unread' } : { state: proposed, standing: 'proposed' }
}
