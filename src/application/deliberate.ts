import { resultRefusal, isExplained, type ResultRefusal } from '#domain/deliberation/check-result.ts'
import type { PaymentTerms, Purpose } from '#domain/deliberation/deliberation.ts'
import { isSessionToCome, mayBeTransmittedOn } from '#domain/deliberation/session-day.ts'
import type { FileAct } from '#domain/rights/act.ts'
import type { AwardingBody } from '#domain/scheme/awarding-body.ts'
import { dayOf } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Deliberation, Presence, Proposal, VotedItem } from './ports/deliberations.ts'
import { allowedOn, authoritiesOf, type AssemblyDesk } from './open-paper.ts'
import { permit, type Permit } from './permit.ts'

type Refused = Exclude<Permit, { kind: 'allowed' }> | { readonly kind: 'unknown-paper' }
type Who = { readonly personId: string; readonly on: string }

export type PrepareOutcome =
  { readonly kind: 'prepared' } | { readonly kind: 'no-file' | 'no-body' | 'bad-day' | 'moved-meanwhile' } | Refused

/** Writes a paper for a body, from files that have their opinion. */
export async function preparePaper(
  desk: AssemblyDesk,
  given: Who & {
    readonly id: string
    readonly body: AwardingBody
    readonly purpose: Purpose
    readonly heldOn: string
    readonly files: readonly string[]
    readonly at: Instant
  },
): Promise<PrepareOutcome> {
  const { id, body, purpose, heldOn, personId, on, at } = given
  const files = [...new Set(given.files)]
  if (files.length === 0) return { kind: 'no-file' }
  const refused = await refusalOn(desk, files, 'prepare-deliberation', given)
  if (refused !== null) return refused
  if (body.name.trim() === '') return { kind: 'no-body' }
  if (dayOf(heldOn) === undefined) return { kind: 'bad-day' }
  const [first] = files
  const authorityId = first === undefined ? undefined : (await desk.applications.find(first))?.authorityId
  const keeping = await authoritiesOf(desk.roles, 'keep-deliberations', personId, on)
  if (authorityId === undefined || !keeping.includes(authorityId)) return { kind: 'unknown-paper' }
  const isPrepared = await desk.deliberations.prepare({ id, authorityId, body, purpose, heldOn, files, by: personId, at })
  return { kind: isPrepared ? 'prepared' : 'moved-meanwhile' }
}

export type ProposeOutcome =
  { readonly kind: 'proposed' } | { readonly kind: 'moved-meanwhile' | 'departure-not-explained' | 'not-its-body' } | Refused

/** Changes what is proposed of one file; a proposal that departs from the opinion says why, or that nobody said it. */
export async function propose(
  desk: AssemblyDesk,
  { paperId, fileId, proposal, ...who }: Who & { readonly paperId: string; readonly fileId: string; readonly proposal: Proposal },
): Promise<ProposeOutcome> {
  const paper = await keptPaper(desk, paperId, who)
  const item = paper?.items.find(({ applicationId }) => applicationId === fileId)
  if (paper === null || item === undefined) return { kind: 'unknown-paper' }
  const refused = await refusalOn(desk, [fileId], 'prepare-deliberation', who)
  if (refused !== null) return refused
  const { decision } = proposal
  if (!isAllowed(await allowedOn(desk.schemes, paper), item.schemeId, decision.kind)) return { kind: 'not-its-body' }
  if (!isExplained(item.opinion, decision, proposal)) return { kind: 'departure-not-explained' }
  return { kind: (await desk.deliberations.propose(paperId, fileId, proposal)) ? 'proposed' : 'moved-meanwhile' }
}

export type VoteOutcome =
  | { readonly kind: 'voted' }
  | { readonly kind: 'session-to-come'; readonly heldOn: string }
  | { readonly kind: 'voted-already' | 'number-taken' | 'no-number' | 'bad-presence' }
  | { readonly kind: 'not-its-body'; readonly number: string }
  | { readonly kind: 'item-refused'; readonly number: string; readonly refusal: ResultRefusal }
  | Refused

/** Records what a body voted, file by file, all at once or not at all. */
export async function recordVotes(
  desk: AssemblyDesk,
  given: Who & {
    readonly paperId: string
    readonly number: string
    readonly presence: Presence
    readonly items: readonly VotedItem[]
    readonly at: Instant
    readonly fingerprint: (voted: object) => string
  },
): Promise<VoteOutcome> {
  const { paperId, presence, personId, at, fingerprint } = given
  const paper = await keptPaper(desk, paperId, given)
  if (paper === null) return { kind: 'unknown-paper' }
  if (paper.state !== 'prepared') return { kind: 'voted-already' }
  if (isSessionToCome(paper.heldOn, given.on)) return { kind: 'session-to-come', heldOn: paper.heldOn }
  const number = given.number.trim().slice(0, 60)
  if (number === '') return { kind: 'no-number' }
  if (presence.present < 1 || presence.present > presence.inOffice) return { kind: 'bad-presence' }
  const allowed = await allowedOn(desk.schemes, paper)
  const items: VotedItem[] = []
  for (const item of paper.items) {
    const said = given.items.find(({ applicationId }) => applicationId === item.applicationId)
    if (said === undefined || item.state === 'withdrawn') continue
    const { decision } = said.result
    if (decision !== null && !isAllowed(allowed, item.schemeId, decision.kind)) return { kind: 'not-its-body', number: item.number }
    const refusal = resultRefusal(item.opinion, said.result, presence.present)
    if (refusal !== null) return { kind: 'item-refused', number: item.number, refusal }
    items.push(said)
  }
  const refused = await refusalOn(
    desk,
    items.map(({ applicationId }) => applicationId),
    'record-vote',
    given,
  )
  if (refused !== null) return refused
  return {
    kind: await desk.deliberations.vote(paperId, { number, presence, items, at, by: { personId, role: 'assembly-clerk' }, fingerprint }),
  }
}

export type PublishOutcome =
  { readonly kind: 'published' } | { readonly kind: 'not-voted' } | { readonly kind: 'bad-transmission'; readonly heldOn: string } | Refused

/** Makes a vote public, once the act was transmitted. */
export async function publishPaper(
  desk: AssemblyDesk,
  {
    paperId,
    transmittedOn,
    terms,
    at,
    ...who
  }: Who & { readonly paperId: string; readonly transmittedOn: string; readonly terms: PaymentTerms | null; readonly at: Instant },
): Promise<PublishOutcome> {
  const paper = await keptPaper(desk, paperId, who)
  if (paper === null) return { kind: 'unknown-paper' }
  if (!mayBeTransmittedOn(transmittedOn, paper.heldOn, who.on)) return { kind: 'bad-transmission', heldOn: paper.heldOn }
  const awarded = paper.items.filter(({ result }) => result?.decision?.kind === 'award').map(({ applicationId }) => applicationId)
  const refused = paper.purpose === 'decide' ? await refusalOn(desk, awarded, 'publish-award', who) : null
  if (refused !== null) return refused
  return { kind: (await desk.deliberations.publish(paperId, { transmittedOn, terms, at })) ? 'published' : 'not-voted' }
}

async function keptPaper({ deliberations, roles }: AssemblyDesk, paperId: string, { personId, on }: Who): Promise<Deliberation | null> {
  const paper = await deliberations.find(paperId)
  if (paper === null) return null
  return (await authoritiesOf(roles, 'keep-deliberations', personId, on)).includes(paper.authorityId) ? paper : null
}

const isAllowed = (allowed: Awaited<ReturnType<typeof allowedOn>>, schemeId: string, kind: 'award' | 'refuse' | 'defer'): boolean =>
  allowed[schemeId]?.includes(kind) ?? false

/** The first refusal among files, or nothing when the act may be done on each. */
async function refusalOn(
  { applications }: AssemblyDesk,
  files: readonly string[],
  act: FileAct,
  { personId, on }: Who,
): Promise<Exclude<Permit, { kind: 'allowed' }> | null> {
  for (const fileId of files) {
    const answer = await permit(applications, { act, fileId, personId, on })
    if (answer.kind !== 'allowed') return answer
  }
  return null
}
