/** How often a trait was met among the passages learnt from, and what it weighs. */
export type LearntTrait = { readonly met: number; readonly weight: number }

/** A trait of a subject: how a passage writes it, and what it weighs for each request. */
export type LearntSubject = { readonly met: number; readonly said: string; readonly weights: readonly (readonly [number, number])[] }

/** What labelled passages taught: which words tell a subject, and which tell that those who sign commit themselves. */
export type LearntWords = {
  /** How a passage found by them is called. */
  readonly name: string
  /** How many passages they were learnt from. */
  readonly passages: number
  readonly requests: readonly string[]
  readonly stems: ReadonlyMap<string, LearntSubject>
  readonly pairs: ReadonlyMap<string, LearntSubject>
  /** For each request, the words that weigh most, heaviest first. */
  readonly heaviest: readonly (readonly string[])[]
  /** What a passage is worth before any word of it is read. */
  readonly start: number
  readonly words: ReadonlyMap<string, LearntTrait>
  readonly runs: ReadonlyMap<string, LearntTrait>
  readonly said: ReadonlyMap<string, LearntTrait>
  readonly cues: ReadonlyMap<string, LearntTrait>
  /** What cues weigh besides for one request: where a denial is what is asked. */
  readonly cuesOf: readonly ReadonlyMap<string, number>[]
}
