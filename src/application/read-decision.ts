import type { Deliberation, DeliberationItem, Deliberations } from './ports/deliberations.ts'
import type { Applications } from './ports/applications.ts'
import type { Committees, SealedOpinion } from './ports/committees.ts'
import type { KeptLine, Payments } from './ports/payments.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'
import type { FileAct } from '#domain/rights/act.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { permittedFile, type Permit, type Permitted } from './permit.ts'

type Desk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly deliberations: Deliberations
  readonly payments: Payments
  readonly schemes: Schemes
}
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }
type Refused = Exclude<Permit, { kind: 'allowed' }>

/** A file once it is decided: by whom, on which opinion, and what was paid of it. */
export type DecidedFile = Pick<Permitted, 'application' | 'role'> & {
  readonly kind: 'opened'
  readonly scheme: Scheme
  readonly round: AnnouncedRound
  readonly rules: SchemeRules
  readonly deliberation: Deliberation | null
  readonly item: DeliberationItem | null
  readonly opinion: SealedOpinion | null
  readonly lines: readonly KeptLine[]
  readonly mayPay: boolean
}

/** Opens what was decided of a file, for whoever may do that act on it. */
export async function readDecision(
  desk: Desk,
  { act, ...asked }: Asked & { readonly act: Extract<FileAct, 'read-decision' | 'read-payments'> },
): Promise<DecidedFile | Refused> {
  const permitted = await permittedFile(desk.applications, { act, ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role, may } = permitted
  const found = await desk.schemes.round(application.roundId)
  if (found === null) return { kind: 'unknown-file' }
  const decided = await decidedItem(desk.deliberations, asked.fileId)
  return {
    kind: 'opened',
    application,
    role,
    ...found,
    deliberation: decided?.deliberation ?? null,
    item: decided?.item ?? null,
    opinion: may('read-opinion') ? await desk.committees.opinion(asked.fileId) : null,
    lines: may('read-payments') ? await desk.payments.of(asked.fileId) : [],
    mayPay: may('record-payment'),
  }
}

/** The last decision that was taken of a file. */
export async function decidedItem(deliberations: Deliberations, fileId: string) {
  for (const deliberation of await deliberations.ofFile(fileId)) {
    const item = deliberation.items.find(
      ({ applicationId, result }) => applicationId === fileId && result?.decision !== null && result !== null,
    )
    if (item !== undefined) return { deliberation, item }
  }
  return null
}
