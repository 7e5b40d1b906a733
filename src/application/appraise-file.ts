import { checkApplication, type Finding } from '#domain/grant/check-application.ts'
import { timeLimits, type TimeLimit } from '#domain/grant/time-limits.ts'
import type { FileAct } from '#domain/rights/act.ts'
import { deMinimisCeiling, type DeMinimisCeiling } from '#domain/scheme/de-minimis.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { ApplicationEvent, Applications, SentContent } from './ports/applications.ts'
import type { FileStanding, FileWork } from './ports/file-work.ts'
import { permittedFile, type Permit, type Permitted } from './permit.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'

type Desk = {
  readonly applications: Applications
  readonly schemes: Schemes
  readonly fileWork: FileWork
  readonly deMinimis: readonly DeMinimisCeiling[]
}

/** Acts of the service on one file, in the order of the work. */
const SERVICE_ACTS = [
  'assign-officer',
  'ask-for-parts',
  'declare-complete',
  'decide-eligibility',
  'write-letter',
  'undo-step',
  'read-payments',
] as const satisfies readonly FileAct[]
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
  readonly standing: FileStanding
  readonly limits: readonly TimeLimit[]
  readonly acts: readonly ServiceAct[]
}

/** Opens a file for the service that appraises it, by the act that asks for it. */
export async function openAppraisal(
  desk: Desk,
  { act = 'read-file', ...asked }: { readonly act?: FileAct; readonly fileId: string; readonly personId: string; readonly on: string },
): Promise<AppraisedFile | Exclude<Permit, { kind: 'allowed' }>> {
  const permitted = await permittedFile(desk.applications, { act, ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role, may } = permitted
  const found = await desk.schemes.round(application.roundId)
  const standing = await desk.fileWork.standing(asked.fileId)
  if (found === null || standing === null) return { kind: 'unknown-file' }
  const sent = await desk.applications.sent(asked.fileId)
  const last = sent.at(-1)
  const year = Number(standing.receivedOn.slice(0, 4))
  const deMinimis = deMinimisCeiling(desk.deMinimis, standing.receivedOn)
  const documents = (last?.parts ?? []).map(({ documentId }) => documentId)
  return {
    kind: 'opened',
    application,
    role,
    ...found,
    sent,
    events: await desk.applications.events(asked.fileId),
    findings: last === undefined ? [] : checkApplication(found.rules, last.content, { documents, year, deMinimis }),
    standing,
    limits: timeLimits({ ...standing, state: application.state, round: found.round, silence: found.rules.silence }),
    acts: SERVICE_ACTS.filter(may),
  }
}
