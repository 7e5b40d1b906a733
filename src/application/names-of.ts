import type { Accounts } from './ports/accounts.ts'
import type { PlayedRoles } from './ports/played-roles.ts'

/** What people are called: fictitious ones by their part, others by their account; `undefined` for an account that is no more. */
export type NameOf = (personId: string) => string | undefined

/** Reads the names of some people at once. */
export async function namesOf(
  { accounts, playedRoles }: { readonly accounts: Pick<Accounts, 'namesOf'>; readonly playedRoles: PlayedRoles | null },
  personIds: readonly string[],
): Promise<NameOf> {
  const known = await accounts.namesOf([...new Set(personIds)].filter((id) => playedRoles?.nameOf(id) === undefined))
  return (personId) => playedRoles?.nameOf(personId) ?? known.get(personId)
}
