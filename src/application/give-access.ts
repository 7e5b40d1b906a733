import { type AccessChoice } from '#domain/grant/access-copy.ts'
import type { ItemRecord } from '#domain/committee/item-records.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { Instant } from '#domain/time/instant.ts'
import { permittedFile, type Permit, type Permitted } from './permit.ts'
import type { AccessCopies, AccessCopy } from './ports/access-copies.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings } from './ports/committee-meetings.ts'
import type { Committees, SealedOpinion } from './ports/committees.ts'
import type { Deliberation, DeliberationItem, Deliberations } from './ports/deliberations.ts'
import type { KeptLine, Payments } from './ports/payments.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'
import { decidedItem } from './read-decision.ts'

type Desk = {
  readonly accessCopies: AccessCopies
  readonly applications: Applications
  readonly committees: Committees
  readonly committeeMeetings: CommitteeMeetings
  readonly deliberations: Deliberations
  readonly payments: Payments
  readonly schemes: Schemes
}
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }
type Refused = Exclude<Permit, { kind: 'allowed' }>

/** A decided file, to be communicated: neither ballots nor reader notes are read here, for they are never given. */
export type FileToGive = Pick<Permitted, 'application' | 'role'> & {
  readonly kind: 'opened'
  readonly scheme: Scheme
  readonly round: AnnouncedRound
  readonly rules: SchemeRules
  readonly content: ApplicationContent
  readonly opinion: SealedOpinion | null
  readonly records: readonly ItemRecord[]
  readonly deliberation: Deliberation | null
  readonly item: DeliberationItem | null
  readonly lines: readonly KeptLine[]
  readonly copies: readonly AccessCopy[]
}

/** Opens a decided file for whoever answers requests of access. */
export async function openAccess(desk: Desk, asked: Asked): Promise<FileToGive | Refused> {
  const permitted = await permittedFile(desk.applications, { act: 'mask-for-access', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role, may } = permitted
  const { fileId } = asked
  const found = await desk.schemes.round(application.roundId)
  if (found === null) return { kind: 'unknown-file' }
  const decided = await decidedItem(desk.deliberations, fileId)
  return {
    kind: 'opened',
    application,
    role,
    ...found,
    content: (await desk.applications.sent(fileId)).at(-1)?.content ?? application.content,
    opinion: may('read-opinion') ? await desk.committees.opinion(fileId) : null,
    records: await desk.committeeMeetings.records(fileId),
    deliberation: decided?.deliberation ?? null,
    item: decided?.item ?? null,
    lines: may('read-payments') ? await desk.payments.of(fileId) : [],
    copies: await desk.accessCopies.of(fileId),
  }
}

type GivenOutcome = { readonly kind: 'given'; readonly copy: number } | { readonly kind: 'moved-meanwhile' | 'no-words' } | Refused

/** Records a copy for somebody who asks, each line as the officer chose. */
export async function giveAccess(
  desk: Desk,
  { asker, lines, at, ...asked }: Asked & { readonly asker: string; readonly lines: readonly AccessChoice[]; readonly at: Instant },
): Promise<GivenOutcome> {
  const permitted = await permittedFile(desk.applications, { act: 'mask-for-access', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = asker.trim().slice(0, 500)
  if (words === '') return { kind: 'no-words' }
  const by = { personId: asked.personId, role: permitted.role }
  const copy = await desk.accessCopies.give(asked.fileId, { asker: words, lines, state: permitted.application.state, by, at })
  return copy === null ? { kind: 'moved-meanwhile' } : { kind: 'given', copy }
}
