import { carryOver, isPlaceFor, type LeftBehind } from '#domain/grant/carry-over.ts'
import type { FileCopy } from '#domain/grant/file-copy.ts'
import type { FileAct } from '#domain/rights/act.ts'
import type { Instant } from '#domain/time/instant.ts'
import { openRound, type BeginOutcome } from './deposit-application.ts'
import type { Actor } from './ports/actor.ts'
import type { Application, Applications, SentContent } from './ports/applications.ts'
import { permittedFile, type Permit } from './permit.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = { readonly applications: Applications; readonly schemes: Schemes }
type Beginning = { readonly id: string; readonly roundId: string; readonly person: Actor; readonly at: Instant }

/** Deposits again a project that was refused, deferred, withdrawn or not eligible: a new draft says what the former did, documents included. */
export async function beginAgain(
  { applications, schemes }: Desk,
  { formerId, on, ...given }: Beginning & { readonly formerId: string; readonly on: string },
): Promise<BeginOutcome | Exclude<Permit, { kind: 'allowed' }>> {
  const permitted = await permittedFile(applications, { act: 'redeposit', fileId: formerId, personId: given.person.id, on })
  if (permitted.kind !== 'permitted') return permitted
  const former = permitted.application
  const [before, found] = [await schemes.round(former.roundId), await openRound(schemes, given)]
  if (found.kind !== 'open') return found
  const { content, left } = carryOver(former.content, before?.rules.fields ?? [], found.rules)
  const parts = former.parts.filter(({ documentId }) => isPlaceFor(documentId, found.rules))
  const lost = former.parts.filter((part) => !parts.includes(part)).map(({ name }) => ({ kind: 'part', name }) as const)
  const by = { personId: given.person.id, role: permitted.role }
  await applications.begin({ ...given, content, formerId, by, start: { parts, detail: { left: [...left, ...lost] } } })
  return { kind: 'begun' }
}

/** Begins a draft from a copy that somebody took away, of a file deposited here or elsewhere: its documents are to be attached again. */
export async function beginFromCopy(
  { applications, schemes }: Desk,
  { copy, ...given }: Beginning & { readonly copy: FileCopy },
): Promise<BeginOutcome> {
  const found = await openRound(schemes, given)
  if (found.kind !== 'open') return found
  const { content, left } = carryOver(copy.content, copy.questions, found.rules)
  const lost = copy.parts.map((name) => ({ kind: 'part', name }) as const)
  const by = { personId: given.person.id, role: 'applicant' } as const
  await applications.begin({ ...given, content, formerId: null, by, start: { parts: [], detail: { left: [...left, ...lost] } } })
  return { kind: 'begun' }
}

/** What could not be carried into a draft when it was begun from another; nothing when it was begun empty. */
export async function leftBehind(applications: Applications, fileId: string): Promise<readonly LeftBehind[] | null> {
  const [begun] = await applications.events(fileId)
  const detail = begun?.kind === 'begun' ? begun.detail : null
  return typeof detail === 'object' && detail !== null && 'left' in detail ? (detail.left as readonly LeftBehind[]) : null
}

/** The last copy sent of the file that this one deposits again, for whoever may do that act on both. */
export async function formerCopy(
  applications: Applications,
  { formerId }: Pick<Application, 'formerId'>,
  asked: { readonly act: FileAct; readonly personId: string; readonly on: string },
): Promise<(SentContent & { readonly fileNumber: string }) | null> {
  if (formerId === null) return null
  const permitted = await permittedFile(applications, { ...asked, fileId: formerId })
  const copy = permitted.kind === 'permitted' ? (await applications.sent(formerId)).at(-1) : undefined
  return permitted.kind !== 'permitted' || copy === undefined ? null : { ...copy, fileNumber: permitted.application.number ?? '' }
}
