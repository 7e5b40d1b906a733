import { PREVENTING, checkApplication, type Finding } from '#domain/grant/check-application.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { deMinimisCeiling, type DeMinimisCeiling } from '#domain/scheme/de-minimis.ts'
import { roundStanding } from '#domain/scheme/round.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Actor } from './ports/actor.ts'
import type { Application, Applications, Doer } from './ports/applications.ts'
import { permit, permittedFile, type Permit, type Permitted } from './permit.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'

type Desk = {
  readonly applications: Applications
  readonly schemes: Schemes
  readonly deMinimis: readonly DeMinimisCeiling[]
}
type Refused = Exclude<Permit, { kind: 'allowed' }>

/** A file with the round and the rules that hold for it, and what it lacks. */
export type OpenedFile = {
  readonly kind: 'opened'
  readonly application: Application
  readonly scheme: Scheme
  readonly round: AnnouncedRound
  readonly rules: SchemeRules
  readonly findings: readonly Finding[]
  readonly may: Permitted['may']
}

/** A new file begins with what is known of its applicant. */
export const emptyContent = (name: string): ApplicationContent => ({
  title: '',
  format: null,
  isFirstWork: null,
  others: [],
  applicant: { kind: 'natural-person', name, siret: null, rna: null, birthYear: null, address: '', territoryId: null },
  asked: '',
  answers: {},
  budget: { expenses: [], funding: [] },
  declarations: [],
})

type NoRound = { readonly kind: 'unknown-round' | 'round-closed' }
export type BeginOutcome = { readonly kind: 'begun' } | NoRound

/** A round where one may begin a draft, as long as it is not closed: one may prepare before it opens. */
export async function openRound(
  schemes: Schemes,
  { roundId, at }: { readonly roundId: string; readonly at: Instant },
): Promise<{ readonly kind: 'open'; readonly rules: SchemeRules } | NoRound> {
  const found = await schemes.round(roundId)
  if (found === null) return { kind: 'unknown-round' }
  return roundStanding(found.round, at) === 'closed' ? { kind: 'round-closed' } : { kind: 'open', rules: found.rules }
}

/** Begins an empty draft in a round. */
export async function beginApplication(
  { applications, schemes }: Pick<Desk, 'applications' | 'schemes'>,
  { person, ...given }: { readonly id: string; readonly roundId: string; readonly person: Actor; readonly at: Instant },
): Promise<BeginOutcome> {
  const found = await openRound(schemes, given)
  if (found.kind !== 'open') return found
  const by: Doer = { personId: person.id, role: 'applicant' }
  await applications.begin({ id: given.id, roundId: given.roundId, content: emptyContent(person.name), formerId: null, by })
  return { kind: 'begun' }
}

/** Opens one's own file, with what it lacks today. */
export async function openOwnFile(
  { applications, schemes, deMinimis }: Desk,
  { fileId, personId, on }: { readonly fileId: string; readonly personId: string; readonly on: string },
): Promise<OpenedFile | Refused> {
  const permitted = await permittedFile(applications, { act: 'read-own', fileId, personId, on })
  if (permitted.kind !== 'permitted') return permitted
  const { application, may } = permitted
  const found = await schemes.round(application.roundId)
  if (found === null) return { kind: 'unknown-file' }
  return { kind: 'opened', application, ...found, findings: findingsOf(found.rules, application, on, deMinimis), may }
}

const findingsOf = (rules: SchemeRules, { content, parts }: Application, on: string, ceilings: readonly DeMinimisCeiling[]): Finding[] =>
  checkApplication(rules, content, {
    documents: parts.map(({ documentId }) => documentId),
    year: Number(on.slice(0, 4)),
    deMinimis: deMinimisCeiling(ceilings, on as Day),
  })

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly saved: number; readonly findings: readonly Finding[] }
  | { readonly kind: 'saved-elsewhere' }
  | { readonly kind: 'sent' }

/** Keeps a draft as it stands, whatever it lacks. */
export async function saveDraft(
  desk: Desk,
  given: {
    readonly fileId: string
    readonly personId: string
    readonly on: string
    readonly seen: number
    readonly content: ApplicationContent
  },
): Promise<SaveOutcome | Refused> {
  const permitted = await permittedFile(desk.applications, { act: 'edit-draft', ...given })
  if (permitted.kind !== 'permitted') return permitted
  const found = await desk.schemes.round(permitted.application.roundId)
  const saved = await desk.applications.save(given.fileId, given.seen, given.content)
  if (typeof saved === 'string') return { kind: saved }
  const findings =
    found === null ? [] : findingsOf(found.rules, { ...permitted.application, content: given.content }, given.on, desk.deMinimis)
  return { kind: 'saved', saved, findings }
}

/** Whether one's own file was sent with this very content: the same form come again, by a second press or after a lost answer. */
export async function wasSentAs(
  desk: Desk,
  given: {
    readonly fileId: string
    readonly personId: string
    readonly on: string
    readonly content: ApplicationContent
    readonly fingerprint: (content: object) => string
  },
): Promise<boolean> {
  const opened = await openOwnFile(desk, given)
  if (opened.kind !== 'opened' || opened.application.number === null) return false
  return given.fingerprint(opened.application.content) === given.fingerprint(given.content)
}

export type SendOutcome =
  | { readonly kind: 'sent' | 'already'; readonly number: string; readonly sentAt: string; readonly fingerprint: string }
  | { readonly kind: 'saved-elsewhere' | 'not-a-draft' | 'round-to-come' | 'round-closed' }
  | { readonly kind: 'prevented'; readonly findings: readonly Finding[] }

/** Sends a draft: from then on it is whole, dated and numbered, and can no longer be changed. */
export async function sendDraft(
  desk: Desk,
  given: {
    readonly fileId: string
    readonly personId: string
    readonly on: string
    readonly at: Instant
    readonly seen: number
    readonly fingerprint: (sent: object) => string
  },
): Promise<SendOutcome | Refused> {
  const opened = await openOwnFile(desk, given)
  if (opened.kind !== 'opened') return opened
  const { application, round, findings } = opened
  if (application.number === null) {
    const allowed = await permit(desk.applications, { act: 'submit', ...given })
    if (allowed.kind !== 'allowed') return allowed
    const standing = roundStanding(round, given.at)
    if (standing !== 'open') return { kind: standing === 'closed' ? 'round-closed' : 'round-to-come' }
    const prevented = findings.filter(({ kind }) => PREVENTING.includes(kind))
    if (prevented.length > 0) return { kind: 'prevented', findings: prevented }
  }
  const by: Doer = { personId: given.personId, role: 'applicant' }
  return desk.applications.send(given.fileId, { seen: given.seen, at: given.at, by, fingerprint: given.fingerprint })
}
