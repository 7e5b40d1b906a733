import type { Siret } from '#domain/grant/siret.ts'
import type { Accounts } from './ports/accounts.ts'
import type { Roles } from './ports/roles.ts'
import type { Authority, Schemes } from './ports/schemes.ts'

type Desk = { readonly accounts: Pick<Accounts, 'personByEmail'>; readonly roles: Roles; readonly schemes: Schemes }

export type NewAuthority = Pick<Authority, 'id' | 'name' | 'numberPrefix' | 'contact'> & { readonly siret: Siret | null }

export type AuthorityOutcome =
  | { readonly kind: 'fictitious' | 'prefix-taken' }
  | { readonly kind: 'kept'; readonly isNew: boolean; readonly administrator: 'given' | 'held-already' | 'no-account' }

/** Creates a real authority or corrects it, and gives its administrator their role when their account is there. */
export async function openAuthority(
  { accounts, roles, schemes }: Desk,
  { authority, email, on, by }: { readonly authority: NewAuthority; readonly email: string; readonly on: string; readonly by: string },
): Promise<AuthorityOutcome> {
  const known = await schemes.authorities()
  const before = known.find(({ id }) => id === authority.id)
  if (before?.isFictitious === true) return { kind: 'fictitious' }
  if (known.some(({ id, numberPrefix }) => id !== authority.id && numberPrefix === authority.numberPrefix)) return { kind: 'prefix-taken' }
  await schemes.keepAuthority({
    ...authority,
    siret: authority.siret ?? before?.siret ?? null,
    territoryId: before?.territoryId ?? null,
    isFictitious: false,
  })
  const kept = { kind: 'kept', isNew: before === undefined } as const
  const person = await accounts.personByEmail(email)
  if (person === null) return { ...kept, administrator: 'no-account' }
  const held = await roles.of(person.id, on)
  if (held.some(({ role, authorityId }) => role === 'administrator' && authorityId === authority.id))
    return { ...kept, administrator: 'held-already' }
  await roles.give({
    personId: person.id,
    role: 'administrator',
    authorityId: authority.id,
    bodyId: null,
    fromOn: on,
    untilOn: null,
    givenBy: by,
  })
  return { ...kept, administrator: 'given' }
}
