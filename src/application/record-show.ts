import { itemStanding } from '#domain/committee/item-records.ts'
import type { ShownVote } from '#domain/committee/show-of-hands.ts'
import { mannerOf } from './open-item.ts'
import type { Applications } from './ports/applications.ts'
import type { Committee, CommitteeItem, Committees } from './ports/committees.ts'
import { permittedFile, type Permit } from './permit.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = { readonly applications: Applications; readonly committees: Committees; readonly schemes: Schemes }

/** Why a vote by show is not kept. */
type ShowRefusal = 'nobody-said' | 'not-open' | 'voted-by-ballot' | 'not-able'

export type ShowOutcome = { readonly kind: 'recorded' | 'moved-meanwhile' | ShowRefusal } | Exclude<Permit, { kind: 'allowed' }>

/** Records what each member present said aloud of the opinion put to the vote: the whole of it, in the place of what was recorded before. */
export async function recordShow(
  { applications, committees, schemes }: Desk,
  asked: { readonly fileId: string; readonly personId: string; readonly on: string },
  shown: ShownVote,
): Promise<ShowOutcome> {
  const permitted = await permittedFile(applications, { act: 'record-show', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const committee = await committees.find((await schemes.round(permitted.application.roundId))?.round.committeeId ?? null)
  if (committee === null) return { kind: 'unknown-file' }
  const { fileId: applicationId, personId: by, on } = asked
  const outcome = await committees.show({ applicationId, committeeId: committee.id, on, by }, shown, (item) =>
    refusalOn(item, committee, shown),
  )
  if (typeof outcome !== 'string') return { kind: outcome.refusal }
  return { kind: outcome === 'shown' ? 'recorded' : outcome }
}

/** Only members who may vote on it say anything, once, while it is discussed. */
function refusalOn(item: CommitteeItem, committee: Committee, { hands }: ShownVote): ShowRefusal | null {
  const said = hands.map(({ personId }) => personId)
  if (said.length === 0) return 'nobody-said'
  if (itemStanding(item.records) !== 'open') return 'not-open'
  if (mannerOf(item, committee) === 'ballot') return 'voted-by-ballot'
  return new Set(said).size === said.length && said.every((one) => item.able.includes(one)) ? null : 'not-able'
}
