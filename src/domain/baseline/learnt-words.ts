/** How often a trait was met among the passages learnt from, and what it weighs. */
export type LearntTrait = { readonly met: number; readonly weight: number }

/** What a trait weighs for each request: its rank, its weight. */
export type LearntWeights = readonly (readonly [number, number])[]

/** A trait of a subject: how a passage writes it, and what it weighs for each request. */
export type LearntSubject = { readonly met: number; readonly said: string; readonly weights: LearntWeights }

/** What each part of a reading counts for in the sum that decides; over nothing, the request is carried. */
export type LearntShares = {
  readonly start: number
  readonly subject: number
  readonly promise: number
  readonly own: number
  /** What the rules found in the passage, or set aside in it. */
  readonly present: number
  readonly partial: number
  readonly contrary: number
  readonly aside: number
}

/** What labelled passages taught: which words tell a subject, which tell that those who sign commit themselves, and which carry or refuse one request. */
export type LearntWords = {
  /** How a passage found by them is called, and one that they set aside. */
  readonly name: string
  readonly against: string
  /** How many passages they were learnt from. */
  readonly passages: number
  readonly requests: readonly string[]
  readonly stems: ReadonlyMap<string, LearntSubject>
  readonly pairs: ReadonlyMap<string, Omit<LearntSubject, 'said'>>
  /** For each request, the words that weigh most, heaviest first. */
  readonly heaviest: readonly (readonly string[])[]
  /** What a promise is worth before any word of it is read. */
  readonly start: number
  readonly words: ReadonlyMap<string, LearntTrait>
  readonly runs: ReadonlyMap<string, LearntTrait>
  readonly said: ReadonlyMap<string, LearntTrait>
  readonly cues: ReadonlyMap<string, LearntTrait>
  /** For each request, among passages that speak of it: what it is worth at first, and what each trait adds. */
  readonly own: {
    readonly starts: readonly number[]
    readonly stems: ReadonlyMap<string, LearntWeights>
    readonly words: ReadonlyMap<string, LearntWeights>
    readonly runs: ReadonlyMap<string, LearntWeights>
  }
  readonly shares: LearntShares
}
