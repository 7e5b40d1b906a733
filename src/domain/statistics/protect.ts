import { ranges, type Sum } from './ranges.ts'

/** A count that is to be published, unless it would tell who is behind it. */
export type Count = {
  readonly id: string
  readonly value: number
  /** Small, or what remains of it is. */
  readonly isSensitive: boolean
  /** Known to all from elsewhere: it cannot be kept silent. */
  readonly isKnown: boolean
  /** Published nowhere, and looked for all the same. */
  readonly isUnsaid?: boolean
}

/** From so many on, a count tells nothing of those behind it. Below, nothing but zero is said. */
export const FEWEST_TOLD = 5

/**
 * Whether a count, or what is left of it once the part that is known by name is taken off, is too small to be said.
 * Bounds: one to four; zero tells nobody.
 * Policy: docs/decisions/2026-11-25-minutes-and-statistics.md
 */
export const isSmall = (count: number): boolean => count > 0 && count < FEWEST_TOLD

/**
 * The ids of the counts to keep silent: the sensitive ones, and enough others for no sum to give them back.
 * Bounds: every way to find a count again is looked at, through all sums together; what everybody knows is never kept silent.
 * Policy: docs/decisions/2026-11-25-minutes-and-statistics.md
 */
export function silentCounts(counts: readonly Count[], sums: readonly Sum[]): ReadonlySet<string> {
  const byId = new Map(counts.map((count) => [count.id, count]))
  const silent = new Set(
    counts.filter(({ isSensitive, isUnsaid, isKnown }) => (isSensitive || isUnsaid === true) && !isKnown).map(({ id }) => id),
  )
  for (;;) {
    const told = new Map(counts.filter(({ id }) => !silent.has(id)).map(({ id, value }) => [id, value]))
    // Whoever reads knows that a zero is kept silent last: what is silent is one at least.
    const floors = new Map([...silent].map((id) => [id, byId.get(id)?.value === 0 ? 0 : 1]))
    const possible = ranges(floors, told, sums)
    const found = [...silent].filter((id) => byId.get(id)?.isSensitive === true && isFound(possible.get(id)))
    const more = found.map((id) => nextSilent(id, byId, silent, sums)).find((id) => id !== undefined)
    if (more === undefined) return silent
    silent.add(more)
  }
}

const isFound = (range: { readonly least: number; readonly most: number } | undefined): boolean =>
  range !== undefined && range.least === range.most

/** The smallest count that may be kept silent, a zero last, in the first sum that has one: those that hold this count, then any that holds a silent one. */
function nextSilent(id: string, byId: ReadonlyMap<string, Count>, silent: ReadonlySet<string>, sums: readonly Sum[]): string | undefined {
  const near = sums.filter(({ total, parts }) => total === id || parts.includes(id))
  const linked = sums.filter(({ total, parts }) => silent.has(total) || parts.some((part) => silent.has(part)))
  for (const { total, parts } of [...near, ...linked]) {
    const candidates = [...parts, total]
      .flatMap((one) => byId.get(one) ?? [])
      .filter(({ id: one, isKnown }) => !silent.has(one) && !isKnown)
      .toSorted((a, b) => Number(a.value === 0) - Number(b.value === 0) || a.value - b.value || (a.id < b.id ? -1 : 1))
    if (candidates[0] !== undefined) return candidates[0].id
  }
  return undefined
}
