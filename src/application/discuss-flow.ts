import type { FlowOption } from '#domain/flow/flow-option.ts'
import type { Role } from '#domain/person/role.ts'
import type { Instant } from '#domain/time/instant.ts'
import { rolesFor, type FlowRefused } from './foresee-flow.ts'
import type { Actor } from './ports/actor.ts'
import type { Flow } from './ports/flow.ts'
import type { Roles } from './ports/roles.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = { readonly flow: Flow; readonly schemes: Schemes; readonly roles: Roles }
type Asked = { readonly schemeId: string; readonly person: Actor; readonly on: string; readonly at: Instant }

export const LONGEST_REMARK = 3000

export type RemarkOutcome = { readonly kind: 'said' | 'no-words' | 'too-long' | 'nothing-to-answer' } | FlowRefused

/** Says something of an option, in the role asked for when the person holds it, else in their first. */
export async function sayOfFlow(
  desk: Desk,
  {
    schemeId,
    person,
    on,
    at,
    ...said
  }: Asked & {
    readonly option: FlowOption
    readonly answersId: number | null
    readonly words: string
    readonly role: Role | null
  },
): Promise<RemarkOutcome> {
  const permitted = await speaking(desk, { schemeId, person, on })
  if ('kind' in permitted) return permitted
  const words = said.words.trim()
  if (words === '') return { kind: 'no-words' }
  if (words.length > LONGEST_REMARK) return { kind: 'too-long' }
  const role = permitted.roles.find((one) => one === said.role) ?? permitted.roles[0]
  const { option, answersId } = said
  return { kind: await desk.flow.say({ schemeId, option, answersId, words, author: { ...person, role }, at }) }
}

/** Withdraws one's own remark. */
export async function withdrawRemark(
  desk: Desk,
  { id, schemeId, person, on, at }: Asked & { readonly id: number },
): Promise<{ readonly kind: 'withdrawn' | 'not-yours' } | FlowRefused> {
  const permitted = await speaking(desk, { schemeId, person, on })
  if ('kind' in permitted) return permitted
  return { kind: (await desk.flow.withdraw({ id, schemeId, authorId: person.id, at })) ? 'withdrawn' : 'not-yours' }
}

async function speaking(
  desk: Desk,
  { schemeId, person, on }: Omit<Asked, 'at'>,
): Promise<{ readonly roles: readonly [Role, ...Role[]] } | FlowRefused> {
  const scheme = await desk.schemes.find(schemeId)
  if (scheme === null) return { kind: 'unknown-scheme' }
  const [first, ...others] = await rolesFor(desk, 'discuss-flow', scheme, { personId: person.id, on })
  if (first === undefined) return { kind: 'not-this-role', act: 'discuss-flow' }
  return { roles: [first.role, ...others.map(({ role }) => role)] }
}
