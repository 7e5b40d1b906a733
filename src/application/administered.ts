import type { HouseAct } from '#domain/rights/act.ts'
import { permitInHouse } from './permit.ts'
import type { Roles } from './ports/roles.ts'
import type { Authority, Scheme, Schemes } from './ports/schemes.ts'

export type Administering = { readonly personId: string; readonly on: string }

/** The authorities in which somebody may do an act of the house. */
export async function administered(
  { roles, schemes }: { readonly roles: Roles; readonly schemes: Pick<Schemes, 'authorities'> },
  act: HouseAct,
  { personId, on }: Administering,
): Promise<readonly Authority[]> {
  const ids = new Set((await permitInHouse(roles, act, personId, on)).map(({ authorityId }) => authorityId))
  return ids.size === 0 ? [] : (await schemes.authorities()).filter(({ id }) => ids.has(id))
}

/** The same with their schemes. */
export async function administeredSchemes(
  desk: { readonly roles: Roles; readonly schemes: Schemes },
  act: HouseAct,
  asked: Administering,
): Promise<readonly { readonly authority: Authority; readonly schemes: readonly Scheme[] }[]> {
  const authorities = await administered(desk, act, asked)
  const all = authorities.length === 0 ? [] : await desk.schemes.all()
  return authorities.map((authority) => ({ authority, schemes: all.filter((scheme) => scheme.authority.id === authority.id) }))
}
