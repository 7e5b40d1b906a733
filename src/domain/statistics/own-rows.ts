import { isSmall, silentCounts, type Count } from './protect.ts'
import type { Sum } from './ranges.ts'

/** A file by an answer that only its applicant knows, and what came of it. */
export type AnsweredOne = { readonly category: string; readonly isRecommended: boolean; readonly isAwarded: boolean }

/** What came of the files of one answer; `null` is kept silent. Awards have a public name and this answer has not: they are kept silent as the others. */
export type OwnRow = {
  readonly category: string
  readonly applied: number | null
  readonly recommended: number | null
  readonly awarded: number | null
}

/** Those who were not recommended, or not awarded, are never written, and found by difference all the same. */
const KINDS = ['applied', 'recommended', 'unrecommended', 'awarded', 'unawarded'] as const
type Kind = (typeof KINDS)[number]

/**
 * How many files asked, were recommended and were awarded, by an answer given for statistics alone.
 * Bounds: totals are known to all; one to four is kept silent, as is an answer that leaves one to four awards to the others, or none: it would be that of each name published.
 * Policy: docs/decisions/2026-11-25-answers-for-statistics.md
 */
export function ownRows(files: readonly AnsweredOne[]): OwnRow[] {
  const categories = [...new Set(files.map(({ category }) => category))].toSorted()
  const of = (kind: Kind, category: string | null): number =>
    files.filter((file) => (category === null || file.category === category) && isOf[kind](file)).length
  const totals = new Map(KINDS.map((kind) => [kind, of(kind, null)]))
  const cells = categories.flatMap((category) =>
    KINDS.map((kind): Count => {
      const [value, all] = [of(kind, category), totals.get(kind) ?? 0]
      const isOfAll = kind === 'awarded' && all > 0 && (value === all || isSmall(all - value))
      return {
        id: idOf(kind, category),
        value,
        isSensitive: isSmall(value) || isOfAll,
        isKnown: false,
        isUnsaid: kind === 'unrecommended' || kind === 'unawarded',
      }
    }),
  )
  const known = [...totals].map(([kind, value]): Count => ({ id: kind, value, isSensitive: false, isKnown: true }))
  const silent = silentCounts([...cells, ...known], sumsOf(categories))
  const told = (kind: Kind, category: string): number | null => (silent.has(idOf(kind, category)) ? null : of(kind, category))
  return categories.map((category) => ({
    category,
    applied: told('applied', category),
    recommended: told('recommended', category),
    awarded: told('awarded', category),
  }))
}

const isOf: Readonly<Record<Kind, (file: AnsweredOne) => boolean>> = {
  applied: () => true,
  recommended: ({ isRecommended }) => isRecommended,
  unrecommended: ({ isRecommended }) => !isRecommended,
  awarded: ({ isAwarded }) => isAwarded,
  unawarded: ({ isAwarded }) => !isAwarded,
}

const idOf = (kind: Kind, category: string): string => `${kind}=${category}`

/** Along each line and down each column. */
const sumsOf = (categories: readonly string[]): Sum[] => [
  ...KINDS.map((kind) => ({ total: kind, parts: categories.map((category) => idOf(kind, category)) })),
  ...categories.flatMap((category) =>
    (
      [
        ['recommended', 'unrecommended'],
        ['awarded', 'unawarded'],
      ] as const
    ).map((parts) => ({ total: idOf('applied', category), parts: parts.map((kind) => idOf(kind, category)) })),
  ),
]
