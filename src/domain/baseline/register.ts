import type { Axis } from '../convention/axis.ts'
import type { RuleSource } from '../source/status.ts'

/** How a request of the register is served. */
export type ServedAs = 'clause' | 'mechanism' | 'process' | 'indicator' | 'directory' | 'publication'

export const SERVED_AS: readonly ServedAs[] = ['clause', 'mechanism', 'process', 'indicator', 'directory', 'publication']

/** One thing that the note asks for, in our own words. */
export type RegisterRequest = {
  readonly id: string
  readonly asked: string
  readonly servedAs: readonly ServedAs[]
  readonly axis: Axis | null
}

/** Everything that the note asks for, in its order; proposals, never law. */
export type Register = { readonly source: RuleSource; readonly requests: readonly RegisterRequest[] }

/** A clause ready to be taken over in a convention: ours, and a proposal. */
export type ModelClause = { readonly request: string; readonly title: string; readonly text: string }
