import { driftOf, type Drift } from '#domain/cofinancing/drift.ts'
import { detectedFreezes, type DetectedFreeze } from '#domain/cofinancing/freeze-detection.ts'
import type { FacingAmounts } from '#domain/cofinancing/facing-amounts.ts'
import { ONE_FOR_TWO } from '#domain/cofinancing/matching-ratio.ts'
import { CORRIDOR } from '#domain/cofinancing/published-position.ts'
import { fractionDown } from '#domain/money/fraction.ts'
import type { Moment } from '#domain/source/moment.ts'

/** The years of one perimeter at one moment, and what they show; nothing where they are too few. */
export type FollowedSeries = {
  readonly perimeter: string
  readonly moment: Moment | null
  readonly freezes: readonly DetectedFreeze[]
  readonly drift: Drift
}

/** What each perimeter shows over its years. A year that two sources give differently is left out: nobody says which is right. */
export function followedSeries(faces: readonly FacingAmounts[]): readonly FollowedSeries[] {
  const groups = new Map<string, FacingAmounts[]>()
  for (const face of faces) {
    const key = JSON.stringify([face.perimeter, face.moment])
    groups.set(key, [...(groups.get(key) ?? []), face])
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all
    if (first === undefined) return []
    const years = all.filter(({ year }) => all.filter((other) => other.year === year).length === 1)
    const followed = years.map(({ year, own, cnc }) => ({
      year,
      own,
      basis: own,
      due: own === null ? null : fractionDown(own, ONE_FOR_TWO.cnc, ONE_FOR_TWO.local),
      cnc,
    }))
    const { perimeter, moment } = first
    return [{ perimeter, moment, freezes: detectedFreezes(followed), drift: driftOf(followed, ONE_FOR_TWO, CORRIDOR) }]
  })
}
