import type { TerritoryLevel } from './territory-id.ts'

/** From the first, included, to the second, excluded; no second: without end. */
export type Bracket = { readonly from: number; readonly below: number | null }

/** What is known of a territory when one looks for those it may be compared with; unknown is `null`. */
export type ComparableTraits = {
  readonly level: TerritoryLevel
  readonly population: number | null
  /** EPCI: CC, CA, CU, METRO, MET69. */
  readonly kind: string | null
  /** Communes: class of the density grid. */
  readonly densityClass: string | null
  readonly ruralPopulation: number | null
}

/** Which territories are comparable, and so why: every part that is given must hold. */
export type ComparableRule = {
  readonly level: TerritoryLevel
  readonly kinds?: readonly string[]
  readonly densityClass?: string
  readonly population?: Bracket
  /** Share of inhabitants who live in rural communes, in hundredths. */
  readonly ruralShare?: Bracket
}

/** Fewer than these, and a rank says little: the next, wider rule is taken. */
export const FEWEST_COMPARABLES = 8

const COMMUNE_SIZES = [0, 500, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]
const EPCI_SIZES = [0, 10_000, 20_000, 50_000, 100_000, 200_000]
const DEPARTEMENT_SIZES = [0, 300_000, 600_000, 1_000_000]
const RURAL_SHARES = [0, 25, 50]
const EPCI_KINDS = [['CC'], ['CA'], ['CU', 'METRO', 'MET69']]

/**
 * The rules by which a territory finds its peers, the narrowest first; none when nothing allows to compare.
 * Bounds: the foot of a bracket is in it, its head is not. A nation has no peer here.
 * Policy: docs/decisions/2026-11-22-comparable-territories.md
 */
export function comparableRules(traits: ComparableTraits): readonly ComparableRule[] {
  const { level, population } = traits
  if (level === 'nation') return []
  if (level === 'region') return [{ level }]
  if (population === null) return []
  if (level === 'departement') return departementRules(population, traits.ruralPopulation)
  if (level === 'epci') {
    const kinds = EPCI_KINDS.find((group) => group.includes(traits.kind ?? ''))
    return kinds === undefined
      ? []
      : [
          { level, kinds, population: bracketOf(population, EPCI_SIZES) },
          { level, kinds },
        ]
  }
  if (traits.densityClass === null) return []
  const { densityClass } = traits
  return [
    { level, densityClass, population: bracketOf(population, COMMUNE_SIZES) },
    { level, densityClass },
  ]
}

function departementRules(population: number, ruralPopulation: number | null): readonly ComparableRule[] {
  const level = 'departement'
  if (ruralPopulation === null || population === 0) return []
  const ruralShare = bracketOf((ruralPopulation * 100) / population, RURAL_SHARES)
  return [
    { level, ruralShare, population: bracketOf(population, DEPARTEMENT_SIZES) },
    { level, ruralShare },
  ]
}

/**
 * The bracket in which a value falls, by the feet of the brackets in rising order.
 * Bounds: a value on a foot belongs to the bracket that starts there.
 * Policy: docs/decisions/2026-11-22-comparable-territories.md
 */
export function bracketOf(value: number, feet: readonly number[]): Bracket {
  const place = feet.findLastIndex((foot) => foot <= value)
  return { from: feet[place] ?? 0, below: feet[place + 1] ?? null }
}
