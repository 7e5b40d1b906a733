import { flowFileOf, type FlowFile } from '#domain/flow/past-round.ts'
import type { FlowAssumptions } from '#domain/flow/assumptions.ts'
import { COMMITTEE_SEATS } from '#domain/person/role.ts'
import type { HouseAct } from '#domain/rights/act.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Flow, FlowRemark, PastRounds } from './ports/flow.ts'
import type { RoleGiven, Roles } from './ports/roles.ts'
import type { Scheme, Schemes } from './ports/schemes.ts'
import { permitInHouse } from './permit.ts'

type Desk = { readonly flow: Flow; readonly schemes: Schemes; readonly roles: Roles }
type Asker = { readonly personId: string; readonly on: string }

/** The schemes whose flow a person may read; null for whoever has no role for it. */
export async function flowSchemes(
  { schemes, roles }: Pick<Desk, 'schemes' | 'roles'>,
  { personId, on }: Asker,
): Promise<readonly Scheme[] | null> {
  const mine = await permitInHouse(roles, 'read-flow', personId, on)
  if (mine.length === 0) return null
  return (await schemes.all()).filter(({ authority }) => mine.some(({ authorityId }) => authorityId === authority.id))
}

/** What is known of a scheme's flow: its past rounds, who works on them today, what was said of the options. */
export type OpenedFlow = {
  readonly kind: 'opened'
  readonly scheme: Scheme
  readonly past: PastRounds
  /** People in office today: they are what the means are first supposed to be. */
  readonly people: { readonly officers: number; readonly readers: number }
  readonly remarks: readonly FlowRemark[]
  /** The roles in which the person may speak. */
  readonly speaks: readonly RoleGiven[]
}

/** A scheme that is not there, or whose flow is not this person's to read. */
export type FlowRefused = { readonly kind: 'unknown-scheme' } | { readonly kind: 'not-this-role'; readonly act: HouseAct }

/** Opens what is known of a scheme's flow. */
export async function openFlow(
  desk: Desk,
  { schemeId, at, ...asker }: Asker & { readonly schemeId: string; readonly at: Instant },
): Promise<OpenedFlow | FlowRefused> {
  const scheme = await desk.schemes.find(schemeId)
  if (scheme === null) return { kind: 'unknown-scheme' }
  if ((await rolesFor(desk, 'read-flow', scheme, asker)).length === 0) return { kind: 'not-this-role', act: 'read-flow' }
  const held = (await desk.roles.inAuthority(scheme.authority.id)).filter((role) => holdsOn(role, asker.on))
  const committeeId = scheme.rounds.findLast((round) => round.committeeId !== null)?.committeeId ?? null
  const people = (chosen: (role: RoleGiven) => boolean): number => new Set(held.filter(chosen).map(({ personId }) => personId)).size
  return {
    kind: 'opened',
    scheme,
    past: await desk.flow.pastRounds(schemeId, asker.personId, at),
    people: {
      officers: people(({ role }) => role === 'case-officer'),
      readers: people(({ role, bodyId }) => COMMITTEE_SEATS.includes(role) && bodyId !== null && bodyId === committeeId),
    },
    remarks: await desk.flow.remarks(schemeId),
    speaks: await rolesFor(desk, 'discuss-flow', scheme, asker),
  }
}

/** The roles that a person holds in a scheme's own authority for an act. */
export const rolesFor = async (
  { roles }: Pick<Desk, 'roles'>,
  act: HouseAct,
  { authority }: Scheme,
  { personId, on }: Asker,
): Promise<readonly RoleGiven[]> =>
  (await permitInHouse(roles, act, personId, on)).filter(({ authorityId }) => authorityId === authority.id)

const holdsOn = ({ fromOn, untilOn, withdrawnAt }: RoleGiven, on: string): boolean =>
  withdrawnAt === null && fromOn <= on && (untilOn === null || on <= untilOn)

/** Past rounds as they are drawn from, under the rules that hold last. */
export function drawnFrom({ scheme, past }: OpenedFlow, { pagesWithoutLimit }: FlowAssumptions): readonly (readonly FlowFile[])[] {
  const { rules } = scheme.versions.at(-1) ?? scheme.versions[0]
  return past.rounds.map(({ files }) => files.map((file) => flowFileOf(file, rules, pagesWithoutLimit)))
}
