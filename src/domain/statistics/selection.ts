import { total, type Cents } from '../money/cents.ts'
import { isSmall, silentCounts, type Count } from './protect.ts'

/** A file as statistics see it: what it is of a category, and what came of it. */
export type SelectedOne = { readonly category: string; readonly isRecommended: boolean; readonly awarded: Cents | null }

/** What came of the files of one category; `null` is kept silent. Awards are public by name, so that they are always said. */
export type SelectionRow = {
  readonly category: string
  readonly applied: number | null
  readonly recommended: number | null
  readonly awarded: number
  readonly awardedCents: Cents
}

/**
 * How many files asked, were recommended and were awarded, by category, without telling what became of a few.
 * Bounds: the totals are known to all, by the log and by the published votes; a count is kept silent when it, or what it leaves besides the awards, is one to four.
 * Policy: docs/decisions/2026-11-25-minutes-and-statistics.md
 */
export function selectionRows(files: readonly SelectedOne[]): SelectionRow[] {
  const categories = [...new Set(files.map(({ category }) => category))].toSorted()
  const rows = categories.map((category) => {
    const own = files.filter((file) => file.category === category)
    const awards = own.flatMap(({ awarded }) => (awarded === null ? [] : [awarded]))
    return {
      category,
      applied: own.length,
      recommended: own.filter(({ isRecommended }) => isRecommended).length,
      awarded: awards.length,
      awardedCents: total(awards),
    }
  })
  const applied = silentAmong(rows.map(({ category, applied: count, awarded }) => [category, count, count - awarded]))
  const recommended = silentAmong(rows.map(({ category, recommended: count, applied: asked }) => [category, count, asked - count]))
  return rows.map((row) => ({
    ...row,
    applied: applied.has(row.category) ? null : row.applied,
    recommended: recommended.has(row.category) ? null : row.recommended,
  }))
}

/**
 * A few counts whose sum is known, each `null` when it is kept silent.
 * Policy: docs/decisions/2026-11-25-minutes-and-statistics.md
 */
export function toldCounts<Key extends string>(counts: Readonly<Record<Key, number>>): Record<Key, number | null> {
  const entries = Object.entries(counts) as [Key, number][]
  const silent = silentAmong(entries.map(([key, count]) => [key, count, 0]))
  return Object.fromEntries(entries.map(([key, count]) => [key, silent.has(key) ? null : count])) as Record<Key, number | null>
}

/** Which counts of a line to keep silent, by what each is and what it leaves; their sum is known to all. */
function silentAmong(line: readonly (readonly [id: string, value: number, left: number])[]): ReadonlySet<string> {
  const counts: Count[] = line.map(([id, value, left]) => ({
    id: `=${id}`,
    value,
    isSensitive: isSmall(value) || isSmall(left),
    isKnown: false,
  }))
  const sum: Count = { id: 'total', value: line.reduce((all, [, value]) => all + value, 0), isSensitive: false, isKnown: true }
  const silent = silentCounts([...counts, sum], [{ total: sum.id, parts: counts.map(({ id }) => id) }])
  return new Set([...silent].map((id) => id.slice(1)))
}
