import { permit, permittedFile, type Permit } from './permit.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings, Recusal } from './ports/committee-meetings.ts'
import type { Roles } from './ports/roles.ts'

type Desk = { readonly applications: Applications; readonly committeeMeetings: CommitteeMeetings; readonly roles: Roles }

/** The recusals that somebody may lift. */
export async function liftableRecusals(
  { applications, committeeMeetings, roles }: Desk,
  personId: string,
  on: string,
): Promise<readonly Recusal[]> {
  const authorities = [...new Set((await roles.of(personId, on)).map(({ authorityId }) => authorityId))]
  const found: Recusal[] = []
  for (const recusal of await committeeMeetings.recusals(authorities, personId)) {
    const asked = { act: 'lift-recusal', fileId: recusal.fileId, personId, on } as const
    if ((await permit(applications, asked)).kind === 'allowed') found.push(recusal)
  }
  return found
}

export type LiftOutcome = { readonly kind: 'lifted' | 'moved-meanwhile' | 'no-words' } | Exclude<Permit, { kind: 'allowed' }>

/** Lifts somebody's recusal, with the reason why: never one's own, for whoever is set aside sees no such file. */
export async function liftRecusal(
  { applications, committeeMeetings }: Pick<Desk, 'applications' | 'committeeMeetings'>,
  asked: { readonly fileId: string; readonly personId: string; readonly on: string },
  { whoId, reason, at }: { readonly whoId: string; readonly reason: string; readonly at: string },
): Promise<LiftOutcome> {
  const permitted = await permittedFile(applications, { act: 'lift-recusal', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = reason.trim().slice(0, 2000)
  if (words === '') return { kind: 'no-words' }
  const { state } = permitted.application
  const isLifted = await committeeMeetings.lift(asked.fileId, whoId, { state, reason: words, at, by: asked.personId })
  return { kind: isLifted ? 'lifted' : 'moved-meanwhile' }
}
