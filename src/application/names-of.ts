import type { Accounts } from './ports/accounts.ts'
import type { PlayedRoles } from './ports/played-roles.ts'

/** What people are called: fictitious ones by their part, others by their account; `undefined` for an account that is no more. */
export type NameOf = (personId: string) => string | undefined

/** Reads the names of some people at once. */
export async function namesOf(
  { accounts, playedRoles }: { readonly accounts: Pick<Accounts, 'namesOf'>; readonly playedRoles: PlayedRoles | null },
  personIds: readonly string[],
): Promise<NameOf> {
  const played = new Map(playedRoles?.people.map(({ id, name }) => [id, name]))
  const known = await accounts.namesOf([...new Set(personIds)].filter((id) => !played.has(id)))
  return (personId) => played.get(personId) ?? known.get(personId)
}
