/** A count that is the sum of others. */
export type Sum = { readonly total: string; readonly parts: readonly string[] }

export type Range = { readonly least: number; readonly most: number }

/** Signed whole terms whose sum is a constant. */
type Equation = { readonly terms: ReadonlyMap<string, number>; readonly constant: number }

/**
 * Between what each unsaid count lies for whoever reads those that are said, knowing that all are whole, and at least so many.
 * Bounds: sums are crossed two by two, then followed until nothing narrows; it never says wider than what one sum alone gives.
 * Policy: docs/decisions/2026-11-25-minutes-and-statistics.md
 */
export function ranges(
  unsaid: ReadonlyMap<string, number>,
  said: ReadonlyMap<string, number>,
  sums: readonly Sum[],
): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>([...unsaid].map(([id, least]) => [id, { least, most: Number.POSITIVE_INFINITY }]))
  const own = sums.flatMap((sum) => equationOf(sum, said, found) ?? [])
  const equations = [...own, ...reduced(own)]
  for (let isNarrowed = true; isNarrowed;) {
    isNarrowed = false
    for (const { terms, constant } of equations) {
      for (const [id, factor] of terms) {
        const range = found.get(id)
        if (range === undefined) continue
        const rest = restOf(id, terms, constant, found)
        const [low, high] = factor > 0 ? [rest.least / factor, rest.most / factor] : [rest.most / factor, rest.least / factor]
        const next = { least: Math.max(range.least, Math.ceil(low - TINY)), most: Math.min(range.most, Math.floor(high + TINY)) }
        if (next.least > range.least || next.most < range.most) {
          found.set(id, next)
          isNarrowed = true
        }
      }
    }
  }
  return found
}

const TINY = 1e-9

function equationOf({ total, parts }: Sum, said: ReadonlyMap<string, number>, unsaid: ReadonlyMap<string, Range>): Equation | null {
  const terms = new Map<string, number>()
  let constant = 0
  for (const [id, factor] of [[total, -1], ...parts.map((part) => [part, 1])] as [string, number][]) {
    const value = said.get(id)
    if (value !== undefined) constant -= factor * value
    else if (unsaid.has(id)) terms.set(id, (terms.get(id) ?? 0) + factor)
    else return null
  }
  return terms.size === 0 ? null : { terms, constant }
}

/** What the other terms leave for this one. */
function restOf(id: string, terms: Equation['terms'], constant: number, found: ReadonlyMap<string, Range>): Range {
  let [least, most] = [constant, constant]
  for (const [other, factor] of terms) {
    if (other === id) continue
    const { least: low, most: high } = found.get(other) ?? { least: 0, most: Number.POSITIVE_INFINITY }
    least -= factor > 0 ? factor * high : factor * low
    most -= factor > 0 ? factor * low : factor * high
  }
  return { least, most }
}

/** The same equations, each term of one taken out of the others: what several sums give together. */
function reduced(equations: readonly Equation[]): Equation[] {
  const rows = equations.map(({ terms, constant }) => ({ terms: new Map(terms), constant }))
  const pivots = new Set<(typeof rows)[number]>()
  for (const id of new Set(rows.flatMap(({ terms }) => [...terms.keys()]))) {
    const pivot = rows.find((row) => !pivots.has(row) && Math.abs(row.terms.get(id) ?? 0) === 1)
    if (pivot === undefined) continue
    pivots.add(pivot)
    for (const row of rows) {
      const times = row === pivot ? 0 : (row.terms.get(id) ?? 0) / (pivot.terms.get(id) ?? 1)
      if (times === 0) continue
      for (const [other, factor] of pivot.terms) {
        const next = (row.terms.get(other) ?? 0) - times * factor
        if (next === 0) row.terms.delete(other)
        else row.terms.set(other, next)
      }
      row.constant -= times * pivot.constant
    }
  }
  return rows.filter(({ terms }) => terms.size > 0)
}
