import type { LearntShares, LearntSubject, LearntTrait, LearntWeights, LearntWords } from '#domain/baseline/learnt-words.ts'

/** Weights are kept as thousandths. */
const SCALE = 1000

type Traits = Readonly<Record<string, readonly [number, number]>>
type Subjects = Readonly<Record<string, readonly [number, string, ...number[]]>>
type Pairs = Readonly<Record<string, readonly [number, ...number[]]>>
type Owns = Readonly<Record<string, readonly number[]>>

/** The file of learnt words, as `npm run learn` writes it: ours, and never a stranger’s. */
export type LearntFile = {
  /** The fingerprint of what it was learnt from. */
  readonly from: string
  readonly name: string
  readonly against: string
  readonly passages: number
  readonly requests: readonly string[]
  readonly subject: { readonly stems: Subjects; readonly pairs: Pairs }
  readonly promise: {
    readonly start: number
    readonly words: Traits
    readonly runs: Traits
    readonly said: Traits
    readonly cues: Traits
  }
  readonly own: { readonly starts: readonly number[]; readonly stems: Owns; readonly words: Owns; readonly runs: Owns }
  readonly shares: LearntShares
}

/** Lays out the learnt words of a file. */
export function learntWordsOf({ name, against, passages, requests, subject, promise, own, shares }: LearntFile): LearntWords {
  const stems = subjectsOf(subject.stems)
  return {
    name,
    against,
    passages,
    requests,
    stems,
    pairs: new Map(Object.entries(subject.pairs).map(([trait, [met, ...flat]]) => [trait, { met, weights: weightsOf(flat) }])),
    heaviest: requests.map((_, rank) => heaviestOf(rank, stems)),
    start: promise.start / SCALE,
    words: traitsOf(promise.words),
    runs: traitsOf(promise.runs),
    said: traitsOf(promise.said),
    cues: traitsOf(promise.cues),
    own: {
      starts: own.starts.map((start) => start / SCALE),
      stems: ownsOf(own.stems),
      words: ownsOf(own.words),
      runs: ownsOf(own.runs),
    },
    shares: Object.fromEntries(Object.entries(shares).map(([part, share]) => [part, share / SCALE])) as LearntShares,
  }
}

/** Words told of all those that are looked for. */
const TOLD = 40

function heaviestOf(rank: number, stems: ReadonlyMap<string, LearntSubject>): string[] {
  const weighed = [...stems.values()].flatMap(({ said, weights }) => {
    const weight = weights.find(([of]) => of === rank)?.[1] ?? 0
    return weight > 0 ? [{ said, weight }] : []
  })
  const heaviest = weighed.toSorted((a, b) => b.weight - a.weight).slice(0, TOLD)
  return heaviest.map(({ said }) => said)
}

const traitsOf = (traits: Traits): Map<string, LearntTrait> =>
  new Map(Object.entries(traits).map(([trait, [met, weight]]) => [trait, { met, weight: weight / SCALE }]))

const subjectsOf = (subjects: Subjects): Map<string, LearntSubject> =>
  new Map(Object.entries(subjects).map(([trait, [met, said, ...flat]]) => [trait, { met, said, weights: weightsOf(flat) }]))

const ownsOf = (owns: Owns): Map<string, LearntWeights> => new Map(Object.entries(owns).map(([trait, flat]) => [trait, weightsOf(flat)]))

/** Ranks of requests and their weights follow each other. */
const weightsOf = (flat: readonly number[]): LearntWeights =>
  flat.flatMap((rank, at) => (at % 2 === 0 ? [[rank, (flat[at + 1] ?? 0) / SCALE] as const] : []))
