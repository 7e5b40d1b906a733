import { chanceBelow, chanceOf } from '#domain/scenario/seeded-chance.ts'

/** Draws from one seed: the same seed, the same draws. */
export type Draw = {
  /** A whole number from the first to the last, both included. */
  readonly between: (first: number, last: number) => number
  readonly isOneIn: (hundred: number) => boolean
  readonly one: <Value>(of: readonly Value[]) => Value
  /** The list in a drawn order. */
  readonly shuffled: <Value>(of: readonly Value[]) => Value[]
}

export function drawFrom(seed: number): Draw {
  const chance = chanceOf(seed)
  const between = (first: number, last: number): number => first + chanceBelow(chance, last - first + 1)
  const one = <Value>(of: readonly Value[]): Value => {
    const found = of[between(0, of.length - 1)]
    if (found === undefined) throw new RangeError('nothing to draw from')
    return found
  }
  return {
    between,
    one,
    isOneIn: (hundred) => between(1, 100) <= hundred,
    shuffled: (of) => {
      const left = [...of]
      return of.flatMap(() => left.splice(between(0, left.length - 1), 1))
    },
  }
}
