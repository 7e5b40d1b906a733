import { compensatedSum } from './compensated-sum.ts'
import type { Endowed } from './endowed.ts'

/** An index with what of it lies within the groups, and what between them. */
export type SplitIndex = { readonly total: number | null; readonly within: number | null; readonly between: number | null }

/** The share of the money and of the people that each territory is; indices are numbers, not money. */
type Shares = readonly { readonly group: string | null; readonly money: number; readonly people: number }[]

/**
 * Theil’s T: the mean of (x/μ) ln(x/μ), weighted by population, with its split when every territory has a group.
 * Units: from 0. Rounding: none here; logarithms are numbers. Bounds: `null` when the total is zero; 0 ln 0 is 0.
 * Source: theil-1967 (literature)
 */
export function theilT(territories: readonly Endowed[]): SplitIndex {
  return splitOf(
    territories,
    (shares) => compensatedSum(shares.map(({ money, people }) => (money === 0 ? 0 : money * Math.log(money / people)))),
    'money',
  )
}

/**
 * Theil’s L, the mean logarithmic deviation: the mean of ln(μ/x), weighted by population, with its split.
 * Units: from 0. Rounding: none here. Bounds: `null` when the total is zero, or when a territory has nothing.
 * Source: theil-1967 (literature)
 */
export function theilL(territories: readonly Endowed[]): SplitIndex {
  if (territories.some(({ value }) => value === 0)) return NO_INDEX
  return splitOf(territories, (shares) => compensatedSum(shares.map(({ money, people }) => people * Math.log(people / money))), 'people')
}

/**
 * Atkinson’s index, for an aversion to inequality of 0.5, 1 or 2.
 * Units: from 0 to 1. Rounding: none here. Bounds: `null` when the total is zero; 1 when a territory has nothing and the aversion is 1 or more.
 * Source: atkinson-1970 (literature)
 */
export function atkinson(territories: readonly Endowed[], aversion: 0.5 | 1 | 2): number | null {
  const shares = sharesOf(territories)
  if (shares === null) return null
  if (aversion >= 1 && shares.some(({ money }) => money === 0)) return 1
  const ratios = shares.map(({ money, people }) => ({ people, ratio: money / people }))
  if (aversion === 1) return 1 - Math.exp(compensatedSum(ratios.map(({ people, ratio }) => people * Math.log(ratio))))
  const mean = compensatedSum(ratios.map(({ people, ratio }) => people * ratio ** (1 - aversion)))
  return 1 - mean ** (1 / (1 - aversion))
}

const NO_INDEX: SplitIndex = { total: null, within: null, between: null }

function sharesOf(territories: readonly Endowed[]): Shares | null {
  const [money, people] = [
    compensatedSum(territories.map(({ value }) => value)),
    compensatedSum(territories.map(({ population }) => population)),
  ]
  if (money === 0) return null
  return territories.map(({ group, value, population }) => ({ group, money: value / money, people: population / people }))
}

function splitOf(territories: readonly Endowed[], index: (shares: Shares) => number, weight: 'money' | 'people'): SplitIndex {
  const shares = sharesOf(territories)
  if (shares === null) return NO_INDEX
  const total = index(shares)
  if (territories.some(({ group }) => group === null)) return { total, within: null, between: null }
  const groups = [...new Set(shares.map(({ group }) => group))].map((group) => {
    const members = shares.filter((one) => one.group === group)
    return {
      group,
      members,
      money: compensatedSum(members.map(({ money }) => money)),
      people: compensatedSum(members.map(({ people }) => people)),
    }
  })
  const within = groups.map((one) => {
    if (one.money === 0) return 0
    const inside = one.members.map(({ group, money, people }) => ({ group, money: money / one.money, people: people / one.people }))
    return one[weight] * index(inside)
  })
  return { total, within: compensatedSum(within), between: index(groups) }
}
