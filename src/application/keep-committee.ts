import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import { administered, type Administering } from './administered.ts'
import { addressOfTitle } from './deposit-text.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { Roles } from './ports/roles.ts'
import type { Authority, Schemes } from './ports/schemes.ts'

type Desk = { readonly roles: Roles; readonly schemes: Pick<Schemes, 'authorities'>; readonly committees: Committees }

/** The committees of the authorities whose committees somebody sets up. */
export async function openCommittees(
  desk: Desk,
  asked: Administering,
): Promise<readonly { readonly authority: Authority; readonly committees: readonly Committee[] }[]> {
  const authorities = await administered(desk, 'keep-committee', asked)
  const all = authorities.length === 0 ? [] : await desk.committees.all()
  return authorities.map((authority) => ({ authority, committees: all.filter(({ authorityId }) => authorityId === authority.id) }))
}

export type KeepOutcome =
  | { readonly kind: 'not-yours' | 'name-missing' | 'name-taken' | 'source-missing' }
  | { readonly kind: 'kept'; readonly committee: Committee }

/** Creates a committee, or writes anew the rules of one. */
export async function keepCommittee(
  desk: Desk,
  asked: Administering & { readonly authorityId: string; readonly committeeId: string | null },
  rules: CommitteeRules,
): Promise<KeepOutcome> {
  const of = (await openCommittees(desk, asked)).find(({ authority }) => authority.id === asked.authorityId)
  const known = of?.committees.find(({ id }) => id === asked.committeeId)
  if (of === undefined || (asked.committeeId !== null && known === undefined)) return { kind: 'not-yours' }
  const id = known?.id ?? `${of.authority.id}-${addressOfTitle(rules.name)}`
  if (addressOfTitle(rules.name) === '') return { kind: 'name-missing' }
  const isTaken = known === undefined && (await desk.committees.find(id)) !== null
  if (isTaken || of.committees.some((one) => one.id !== id && one.rules.name === rules.name)) return { kind: 'name-taken' }
  if (rules.composition.some(({ source }) => source === '')) return { kind: 'source-missing' }
  const committee: Committee = { id, authorityId: of.authority.id, rules }
  await desk.committees.keep(committee)
  return { kind: 'kept', committee }
}
