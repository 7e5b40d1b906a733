import { namesOf } from '#application/names-of.ts'
import type { House } from '#application/ports/house.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import type { Names } from './work-line.ts'

/** Names of those who appraise; whose account is no more is said so. */
export async function officerNames(house: Pick<House, 'accounts' | 'playedRoles'>, personIds: readonly string[]): Promise<Names> {
  const nameOf = await namesOf(house, personIds)
  return (personId) => nameOf(personId) ?? WORK.unnamed
}
