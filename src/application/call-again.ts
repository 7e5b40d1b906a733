import { secondCallRefusal, type SecondCallRefusal } from '#domain/committee/second-call.ts'
import type { Day } from '#domain/time/day.ts'
import { voteOn } from './open-item.ts'
import type { Applications } from './ports/applications.ts'
import type { Committees } from './ports/committees.ts'
import { permittedFile, type Permit } from './permit.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = { readonly applications: Applications; readonly committees: Committees; readonly schemes: Schemes }

export type CallOutcome =
  { readonly kind: 'recorded' | 'moved-meanwhile' | 'quorum-met' | SecondCallRefusal } | Exclude<Permit, { kind: 'allowed' }>

/** Records that a file whose vote lacked voters is called a second time: on which day it was sent, and for which. */
export async function callAgain(
  { applications, committees, schemes }: Desk,
  asked: { readonly fileId: string; readonly personId: string; readonly on: string },
  { sentOn, heldOn, words }: { readonly sentOn: Day | null; readonly heldOn: Day | null; readonly words: string },
): Promise<CallOutcome> {
  const { fileId: applicationId, personId: by, on } = asked
  const permitted = await permittedFile(applications, { act: 'open-item', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const committee = await committees.find((await schemes.round(permitted.application.roundId))?.round.committeeId ?? null)
  if (committee === null) return { kind: 'unknown-file' }
  if (sentOn === null || heldOn === null) return { kind: 'bad-days' }
  const { records } = await committees.item(committee.id, applicationId, on)
  const refusal = secondCallRefusal({ sentOn, heldOn }, records, on)
  if (refusal !== null) return { kind: refusal }
  const call = { sentOn, heldOn, words: words.trim().slice(0, 10_000) }
  const kind = await committees.callAgain({ applicationId, committeeId: committee.id, on, by }, call, (item) => {
    const { took, needed, outcome } = voteOn(item, committee, on)
    return outcome.kind === 'no-quorum' ? { took, needed } : null
  })
  return { kind }
}
