import type { AccessChoice, AccessPart } from '#domain/grant/access-copy.ts'
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

type Chosen = {
  readonly lines: readonly AccessChoice[]
  readonly parts: readonly AccessPart[]
  /** The bytes of what was masked, by document. */
  readonly masked: ReadonlyMap<number, Uint8Array>
}

/** Records a copy for somebody who asks, each line and each document as the officer chose. */
export async function giveAccess(
  desk: Desk,
  { asker, at, lines, parts, masked, ...asked }: Asked & Chosen & { readonly asker: string; readonly at: Instant },
): Promise<GivenOutcome> {
  const permitted = await permittedFile(desk.applications, { act: 'mask-for-access', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = asker.trim().slice(0, 500)
  if (words === '') return { kind: 'no-words' }
  const by = { personId: asked.personId, role: permitted.role }
  const copy = await desk.accessCopies.give(asked.fileId, {
    asker: words,
    lines,
    parts,
    masked,
    state: permitted.application.state,
    by,
    at,
  })
  return copy === null ? { kind: 'moved-meanwhile' } : { kind: 'given', copy }
}

/** A document as one copy gives it: itself, or what was masked; null when that copy does not give it. */
export async function accessPart(
  desk: Desk,
  { copyId, partId, ...asked }: Asked & { readonly copyId: number; readonly partId: number },
): Promise<{ readonly kind: 'given'; readonly part: AccessPart; readonly media: string; readonly bytes: Uint8Array } | Refused | null> {
  const permitted = await permittedFile(desk.applications, { act: 'mask-for-access', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { fileId } = asked
  const copy = (await desk.accessCopies.of(fileId)).find(({ id }) => id === copyId)
  const part = copy?.parts.find((one) => one.partId === partId)
  if (part === undefined || part.giving === 'withheld') return null
  if (part.giving === 'masked') {
    const bytes = await desk.accessCopies.maskedBytes(fileId, copyId, partId)
    return bytes === null ? null : { kind: 'given', part, media: 'application/pdf', bytes }
  }
  const found = await desk.applications.partBytes(fileId, partId)
  return found === null ? null : { kind: 'given', part, media: found.part.media, bytes: found.bytes }
}
