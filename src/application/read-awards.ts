import { cents, total, type Cents } from '#domain/money/cents.ts'
import type { AwardAmounts, AwardChoices, AwardFilter, Awards, KnownAward } from './ports/awards.ts'

export const AWARDS_A_PAGE = 50

/** What one sum adds up, and what it leaves out because it is not known. */
export type AwardSum = Omit<AwardAmounts, 'amounts'> & {
  readonly sumCents: Cents | null
  readonly knownCount: number
  readonly unknownCount: number
}

export type AwardsRead = {
  readonly filter: AwardFilter
  readonly awards: readonly KnownAward[]
  readonly count: number
  readonly page: number
  readonly pagesCount: number
  /** One for each kind that may be added up; never a sum of sums. */
  readonly sums: readonly AwardSum[]
  readonly waitingCount: number
  readonly choices: AwardChoices
}

/** A sum of what is known; `null` when nothing is. */
export function awardSum({ amounts, ...kind }: AwardAmounts): AwardSum {
  const known = amounts.filter((amount) => amount !== null)
  return {
    ...kind,
    sumCents: known.length === 0 ? null : total(known.map(cents)),
    knownCount: known.length,
    unknownCount: amounts.length - known.length,
  }
}

/** One page of the awards that a filter keeps, or all of them, with the sums of all. A page beyond the last is the last. */
export async function readAwards(awards: Omit<Awards, 'byLevel'>, filter: AwardFilter, asked: number | 'all'): Promise<AwardsRead> {
  const [groups, choices, waitingCount] = await Promise.all([awards.amounts(filter), awards.choices(), awards.countWaiting(filter)])
  const sums = groups.map(awardSum)
  const count = sums.reduce((sum, { knownCount, unknownCount }) => sum + knownCount + unknownCount, 0)
  const pagesCount = asked === 'all' ? 1 : Math.max(1, Math.ceil(count / AWARDS_A_PAGE))
  const page = asked === 'all' ? 1 : Math.min(Math.max(1, asked), pagesCount)
  const found = await awards.find(filter, (page - 1) * AWARDS_A_PAGE, asked === 'all' ? null : AWARDS_A_PAGE)
  return { filter, awards: found, count, page, pagesCount, sums, waitingCount, choices }
}
