import { chanceBelow, type SeededChance } from '../scenario/seeded-chance.ts'

/**
 * One of a list, each as likely as the others.
 * Bounds: a list of at least one; changes the sequence.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function drawOne<One>(all: readonly One[], chance: SeededChance): One {
  const one = all[chanceBelow(chance, all.length)]
  if (one === undefined) throw new RangeError('drawn from nothing')
  return one
}

/**
 * So many of a list, drawn without putting any back, each as likely as the others.
 * Bounds: the whole list, in an order drawn, when more are asked; changes the sequence.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function drawEqually<One extends object>(all: readonly One[], count: number, chance: SeededChance): One[] {
  const left = [...all]
  const last = Math.min(count, left.length)
  for (let at = 0; at < last; at += 1) {
    const chosen = at + chanceBelow(chance, left.length - at)
    const [here, there] = [left[at], left[chosen]]
    if (here === undefined || there === undefined) throw new RangeError('drawn from nothing')
    left[at] = there
    left[chosen] = here
  }
  return left.slice(0, last)
}

/**
 * So many of a list, drawn without putting any back, each as likely as its weight among those left.
 * Bounds: the whole list when more are asked; weights are whole numbers of at least 1; changes the sequence.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function drawByWeight<One extends object>(
  all: readonly One[],
  weightOf: (one: One) => number,
  count: number,
  chance: SeededChance,
): One[] {
  const weights = [...new Set(all.map(weightOf))]
  const byWeight = weights.map((weight) => ({ weight, left: all.filter((one) => weightOf(one) === weight) }))
  const drawn: One[] = []
  while (drawn.length < Math.min(count, all.length)) {
    const whole = byWeight.reduce((sum, { weight, left }) => sum + weight * left.length, 0)
    let mark = chanceBelow(chance, whole)
    for (const { weight, left } of byWeight) {
      if (mark < weight * left.length) {
        const place = Math.floor(mark / weight)
        const [one, last] = [left[place], left.pop()]
        if (one === undefined || last === undefined) throw new RangeError('drawn from nothing')
        drawn.push(one)
        if (place < left.length) left[place] = last
        break
      }
      mark -= weight * left.length
    }
  }
  return drawn
}
