import { checkApplication, type Finding } from '#domain/grant/check-application.ts'
import { moved, type MoveKind } from '#domain/grant/application-life.ts'
import type { FileAct } from '#domain/rights/act.ts'
import { deMinimisCeiling, type DeMinimisCeiling } from '#domain/scheme/de-minimis.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ApplicationEvent, Applications, QueuedFile, SentContent } from './ports/applications.ts'
import { permitInHouse, permittedFile, type Permit, type Permitted } from './permit.ts'
import type { Roles } from './ports/roles.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'

type Desk = {
  readonly applications: Applications
  readonly schemes: Schemes
  readonly roles: Roles
  readonly deMinimis: readonly DeMinimisCeiling[]
}
type Refused = Exclude<Permit, { kind: 'allowed' }>
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }

/** The files that a service has to work on; null for whoever serves no authority. */
export async function readQueue(
  { applications, roles }: Pick<Desk, 'applications' | 'roles'>,
  personId: string,
  on: string,
): Promise<readonly QueuedFile[] | null> {
  const serving = await permitInHouse(roles, 'read-queue', personId, on)
  if (serving.length === 0) return null
  return applications.queue([...new Set(serving.map(({ authorityId }) => authorityId))], personId)
}

/** Acts of the service on one file, in the order of the work. */
const SERVICE_ACTS = ['ask-for-parts', 'declare-complete', 'decide-eligibility'] as const satisfies readonly FileAct[]
type ServiceAct = (typeof SERVICE_ACTS)[number]

/** A file as the service reads it: what was last sent, what it lacks, its life, and what may be done now. */
export type AppraisedFile = Pick<Permitted, 'application' | 'role'> & {
  readonly kind: 'opened'
  readonly scheme: Scheme
  readonly round: AnnouncedRound
  readonly rules: SchemeRules
  readonly sent: readonly SentContent[]
  readonly events: readonly ApplicationEvent[]
  readonly findings: readonly Finding[]
  readonly acts: readonly ServiceAct[]
}

/** Opens a file for the service that appraises it. */
export async function openAppraisal(desk: Desk, asked: Asked): Promise<AppraisedFile | Refused> {
  const permitted = await permittedFile(desk.applications, { act: 'read-file', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role, may } = permitted
  const found = await desk.schemes.round(application.roundId)
  if (found === null) return { kind: 'unknown-file' }
  const sent = await desk.applications.sent(asked.fileId)
  const last = sent.at(-1)
  const sentOn = (application.sentAt ?? asked.on).slice(0, 10) as Day
  const deMinimis = deMinimisCeiling(desk.deMinimis, sentOn)
  const documents = (last?.parts ?? []).map(({ documentId }) => documentId)
  return {
    kind: 'opened',
    application,
    role,
    ...found,
    sent,
    events: await desk.applications.events(asked.fileId),
    findings:
      last === undefined ? [] : checkApplication(found.rules, last.content, { documents, year: Number(sentOn.slice(0, 4)), deMinimis }),
    acts: SERVICE_ACTS.filter(may),
  }
}

export type AppraisalOutcome = { readonly kind: 'moved' } | { readonly kind: 'moved-meanwhile' } | { readonly kind: 'no-reason' } | Refused

const ACT_OF: Partial<Readonly<Record<MoveKind, ServiceAct>>> = {
  'ask-for-parts': 'ask-for-parts',
  'declare-complete': 'declare-complete',
  'declare-eligible': 'decide-eligibility',
  'declare-ineligible': 'decide-eligibility',
}
/** What the applicant must be told of why. */
const REASONED: readonly MoveKind[] = ['ask-for-parts', 'declare-ineligible']

/** Takes a step of the appraisal, with its reason where the applicant must know one. */
export async function appraise(
  { applications }: Pick<Desk, 'applications'>,
  { move, reason, at, ...asked }: Asked & { readonly move: MoveKind; readonly reason: string; readonly at: Instant },
): Promise<AppraisalOutcome> {
  const act = ACT_OF[move]
  if (act === undefined) return { kind: 'unknown-file' }
  const permitted = await permittedFile(applications, { act, ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = reason.trim().slice(0, 5000)
  if (words === '' && REASONED.includes(move)) return { kind: 'no-reason' }
  const { state } = permitted.application
  const to = moved(state, move)
  if (to === undefined) return { kind: 'moved-meanwhile' }
  const by = { personId: asked.personId, role: permitted.role }
  const isMoved = await applications.move(asked.fileId, { kind: move, from: [state], to, detail: { reason: words }, at, by })
  return { kind: isMoved ? 'moved' : 'moved-meanwhile' }
}
