import type { LearntSubject, LearntTrait, LearntWords } from '#domain/baseline/learnt-words.ts'

/** Weights are kept as thousandths. */
const SCALE = 1000

type Traits = Readonly<Record<string, readonly [number, number]>>
type Subjects = Readonly<Record<string, readonly [number, string, ...number[]]>>

/** The file of learnt words, as `npm run learn` writes it: ours, and never a stranger’s. */
export type LearntFile = {
  readonly name: string
  readonly passages: number
  readonly requests: readonly string[]
  readonly subject: { readonly stems: Subjects; readonly pairs: Subjects }
  readonly promise: {
    readonly start: number
    readonly words: Traits
    readonly runs: Traits
    readonly said: Traits
    readonly cues: Traits
    readonly cuesOf: readonly Readonly<Record<string, number>>[]
  }
}

/** Lays out the learnt words of a file. */
export function learntWordsOf({ name, passages, requests, subject, promise }: LearntFile): LearntWords {
  const stems = subjectsOf(subject.stems)
  return {
    name,
    passages,
    requests,
    stems,
    pairs: subjectsOf(subject.pairs),
    heaviest: requests.map((_, rank) => heaviestOf(rank, stems)),
    start: promise.start / SCALE,
    words: traitsOf(promise.words),
    runs: traitsOf(promise.runs),
    said: traitsOf(promise.said),
    cues: traitsOf(promise.cues),
    cuesOf: promise.cuesOf.map((own) => new Map(Object.entries(own).map(([cue, weight]) => [cue, weight / SCALE]))),
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

/** Ranks of requests and their weights follow each other. */
const subjectsOf = (subjects: Subjects): Map<string, LearntSubject> =>
  new Map(
    Object.entries(subjects).map(([trait, [met, said, ...flat]]) => [
      trait,
      { met, said, weights: flat.flatMap((rank, at) => (at % 2 === 0 ? [[rank, (flat[at + 1] ?? 0) / SCALE] as const] : [])) },
    ]),
  )
