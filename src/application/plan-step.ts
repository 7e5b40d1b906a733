import { moved } from '#domain/grant/application-life.ts'
import { isToldByLetter } from '#domain/grant/told-by-letter.ts'
import { writtenLetter, type WrittenLetter } from '#domain/grant/letter-template.ts'
import type { FileAct } from '#domain/rights/act.ts'
import type { Instant } from '#domain/time/instant.ts'
import { openAppraisal, type AppraisedFile } from './appraise-file.ts'
import { permittedFile, type Permit } from './permit.ts'
import type { Application, Applications, Doer } from './ports/applications.ts'
import type { DeMinimisCeiling } from '#domain/scheme/de-minimis.ts'
import type { CommitteeMeetings } from './ports/committee-meetings.ts'
import type { Committees } from './ports/committees.ts'
import type { FileStep, ServiceMove, StepOutcome, StepRefusal } from '#domain/rights/file-step.ts'
import type { FileWork } from './ports/file-work.ts'
import type { LetterTemplates } from './ports/letter-templates.ts'
import type { Schemes } from './ports/schemes.ts'
import { takeItemStep } from './take-item-step.ts'

/** What steps are taken with. */
export type StepDesk = {
  readonly applications: Applications
  readonly schemes: Schemes
  readonly committees: Committees
  readonly committeeMeetings: CommitteeMeetings
  readonly fileWork: FileWork
  readonly letterTemplates: LetterTemplates
  readonly deMinimis: readonly DeMinimisCeiling[]
  readonly fingerprintOf: (value: object) => string
}

/** Who asks for a step on which file, the batch that it belongs to, and how a letter says what it knows of a file. */
export type StepAsked = {
  readonly fileId: string
  readonly personId: string
  readonly on: string
  readonly batch: string | null
  readonly valuesOf: (file: AppraisedFile) => Readonly<Record<string, string>>
}

/** A step that may be taken: what it would do is known, and nothing is done yet. */
export type ReadyStep = {
  readonly kind: 'ready'
  readonly application: Application
  readonly letter: WrittenLetter | null
  /** Takes it; `false` when the file has moved since. */
  readonly take: (at: Instant) => Promise<boolean>
}

const ACT_OF: Readonly<Record<ServiceMove, FileAct>> = {
  'ask-for-parts': 'ask-for-parts',
  'declare-complete': 'declare-complete',
  'declare-eligible': 'decide-eligibility',
  'declare-ineligible': 'decide-eligibility',
}
/** What the applicant must be told of why. */
const REASONED: readonly ServiceMove[] = ['ask-for-parts', 'declare-ineligible']
const LONGEST_REASON = 5000

/** What a step would do to a file, or why it cannot be taken: the same checks show it for confirmation and carry it out. */
export function planStep(desk: StepDesk, step: FileStep, asked: StepAsked): Promise<ReadyStep | StepRefusal> {
  switch (step.kind) {
    case 'move':
      return planMove(desk, step, asked)
    case 'assign':
      return planAssignment(desk, step, asked)
    case 'place':
      return planPlacing(desk, asked)
    case 'letter':
      return planLetter(desk, step, asked)
  }
}

/** Takes one step on one file. */
export async function takeStep(desk: StepDesk, step: FileStep, asked: StepAsked & { readonly at: Instant }): Promise<StepOutcome> {
  const plan = await planStep(desk, step, asked)
  if (plan.kind !== 'ready') return plan
  return { kind: (await plan.take(asked.at)) ? 'done' : 'moved-meanwhile' }
}

type Refused = Exclude<Permit, { kind: 'allowed' }>
const refusalOf = (refused: Refused): StepRefusal =>
  refused.kind === 'refused' ? { kind: 'refused', refusals: refused.refusals } : { kind: 'unknown-file' }

async function planMove(
  { applications }: StepDesk,
  { move, reason, answerBy }: Extract<FileStep, { kind: 'move' }>,
  { fileId, personId, on, batch }: StepAsked,
): Promise<ReadyStep | StepRefusal> {
  const permitted = await permittedFile(applications, { act: ACT_OF[move], fileId, personId, on })
  if (permitted.kind !== 'permitted') return refusalOf(permitted)
  const { application, role } = permitted
  const words = reason.trim().slice(0, LONGEST_REASON)
  if (words === '' && REASONED.includes(move)) return { kind: 'no-reason' }
  if (
    words === '' &&
    move === 'declare-eligible' &&
    application.state === 'ineligible' &&
    isToldByLetter(await applications.events(fileId), application.state)
  )
    return { kind: 'told-otherwise' }
  const isAsking = move === 'ask-for-parts'
  if (isAsking && answerBy === null) return { kind: 'no-answer-day' }
  if (isAsking && answerBy !== null && answerBy < on) return { kind: 'answer-past' }
  const to = moved(application.state, move)
  if (to === undefined) return { kind: 'moved-meanwhile' }
  const detail = { reason: words, batch, ...(isAsking ? { answerBy } : {}) }
  const by: Doer = { personId, role }
  const take = (at: Instant) => applications.move(fileId, { kind: move, from: [application.state], to, detail, at, by })
  return { kind: 'ready', application, letter: null, take }
}

async function planAssignment(
  { applications, fileWork }: StepDesk,
  { officerId }: Extract<FileStep, { kind: 'assign' }>,
  { fileId, personId, on, batch }: StepAsked,
): Promise<ReadyStep | StepRefusal> {
  const permitted = await permittedFile(applications, { act: 'assign-officer', fileId, personId, on })
  if (permitted.kind !== 'permitted') return refusalOf(permitted)
  const { application, role } = permitted
  if (officerId !== null) {
    const known = await applications.ties(fileId, officerId, on)
    // Whoever is set aside is told as whoever is no officer: the list of those set aside is not to be guessed from here.
    if (known === null || !known.roles.includes('case-officer') || known.ties.isInConflict || known.ties.isApplicant)
      return { kind: 'not-an-officer' }
    if (known.ties.isAssigned) return { kind: 'same-officer' }
  }
  const take = (at: Instant) => fileWork.assign(fileId, officerId, { at, by: { personId, role }, batch })
  return { kind: 'ready', application, letter: null, take }
}

async function planPlacing(desk: StepDesk, { fileId, personId, on }: StepAsked): Promise<ReadyStep | StepRefusal> {
  const permitted = await permittedFile(desk.applications, { act: 'place-on-agenda', fileId, personId, on })
  if (permitted.kind !== 'permitted') return refusalOf(permitted)
  const given = { fileId, personId, on, step: { kind: 'place' }, fingerprint: desk.fingerprintOf } as const
  const take = async (at: Instant) => (await takeItemStep(desk, { ...given, at })).kind === 'done'
  return { kind: 'ready', application: permitted.application, letter: null, take }
}

async function planLetter(
  desk: StepDesk,
  { templateId }: Extract<FileStep, { kind: 'letter' }>,
  { batch, valuesOf, ...asked }: StepAsked,
): Promise<ReadyStep | StepRefusal> {
  const file = await openAppraisal(desk, { act: 'write-letter', ...asked })
  if (file.kind !== 'opened') return refusalOf(file)
  const { application, role } = file
  const template = (await desk.letterTemplates.of([application.authorityId])).find(({ id }) => id === templateId)
  if (template === undefined) return { kind: 'no-template' }
  const written = writtenLetter(template, application.state, valuesOf(file))
  if ('refusals' in written) return { kind: 'no-letter', refusals: written.refusals }
  const letter = { ...written.value, template: templateId, on: asked.on }
  const fingerprint = desk.fingerprintOf(letter)
  const by: Doer = { personId: asked.personId, role }
  const take = (at: Instant) => desk.fileWork.writeLetter(asked.fileId, letter, { state: application.state, fingerprint, at, by, batch })
  return { kind: 'ready', application, letter: written.value, take }
}
