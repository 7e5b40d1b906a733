import { appraise } from '../appraise-file.ts'
import { sendDraft } from '../deposit-application.ts'
import { supplyParts, withdrawApplication } from '../own-file-steps.ts'
import type { Applications } from '../ports/applications.ts'
import type { Committees } from '../ports/committees.ts'
import type { Schemes } from '../ports/schemes.ts'
import { takeItemStep, type ItemStep } from '../take-item-step.ts'
import { YEAR_PEOPLE, type FileStep, type PlannedFile } from './planned-year.ts'

/** What the year is lived with. */
export type FileDesk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly schemes: Schemes
  readonly fingerprintOf: (value: object) => string
  readonly sha256: (bytes: Uint8Array) => string
}

/** A step of the year was refused: the plan and the rules disagree, which is a bug. */
export class YearRefused extends Error {}

export function must(outcome: { readonly kind: string }, expected: string, what: string): void {
  if (outcome.kind !== expected) throw new YearRefused(`${what}: ${JSON.stringify(outcome)}`)
}

const BETWEEN_MOVES: readonly string[] = ['assign', 'recuse', 'note', 'ballots']
const isMove = ({ kind }: FileStep): boolean => !BETWEEN_MOVES.includes(kind)

/** Lives a file from where it stands: its events tell which moves were made, and what is said between two moves may be said again. */
export async function liveFile(desk: FileDesk, file: PlannedFile, document: string): Promise<void> {
  const { applications } = desk
  const known = await applications.find(file.id)
  if (known === null) {
    const { id, roundId, content, applicantId: personId } = file
    await applications.begin({ id, roundId, content, formerId: null, by: { personId, role: 'applicant' } })
  }
  const isSent = (known?.sentAt ?? null) !== null
  if (!isSent) await attach(desk, file, file.documents, document)
  if (file.sentAt === null) return
  if (!isSent) {
    const [at, on] = [file.sentAt, file.sentAt.slice(0, 10)]
    const given = { fileId: file.id, personId: file.applicantId, on, at, seen: 0, fingerprint: desk.fingerprintOf }
    must(await sendDraft(desk, given), 'sent', file.id)
  }
  await liveSteps(desk, file, file.steps, document)
}

/** Takes the steps that were not taken yet; those after an award come once all of those before are. */
export async function liveSteps(desk: FileDesk, file: PlannedFile, steps: readonly FileStep[], document: string): Promise<void> {
  const done = await movesOf(desk, file.id)
  const last = steps.findLastIndex((step) => isMove(step) && done.has(step.kind))
  for (const step of steps.slice(last + 1)) await takeStep(desk, file, step, document)
}

/** Whether a file has been begun, sent and moved as it was planned: each move is made once at most. */
export async function isWhollyLived(desk: FileDesk, file: PlannedFile): Promise<boolean> {
  if ((await desk.applications.find(file.id)) === null) return false
  const done = await movesOf(desk, file.id)
  return (file.sentAt === null || done.has('submit')) && file.steps.filter(isMove).every(({ kind }) => done.has(kind))
}

const movesOf = async ({ applications }: FileDesk, id: string): Promise<ReadonlySet<string>> =>
  new Set((await applications.events(id)).map(({ kind }) => kind))

async function takeStep(desk: FileDesk, file: PlannedFile, step: FileStep, document: string): Promise<void> {
  const { applications, committees } = desk
  const { at } = step
  const asked = { fileId: file.id, on: at.slice(0, 10), at }
  const own = { ...asked, personId: file.applicantId }
  const ofItem = async (personId: string, taken: ItemStep): Promise<void> =>
    must(await takeItemStep(desk, { ...asked, personId, step: taken, fingerprint: desk.fingerprintOf }), 'done', `${file.id} ${step.kind}`)
  switch (step.kind) {
    case 'ask-for-parts':
    case 'declare-complete':
    case 'declare-eligible':
    case 'declare-ineligible':
      return must(
        await appraise(desk, { ...asked, personId: file.officerId, move: step.kind, reason: step.reason }),
        'moved',
        `${file.id} ${step.kind}`,
      )
    case 'supply-parts':
      await attach(desk, file, file.lateDocuments, document)
      return must(await supplyParts(desk, { ...own, fingerprint: desk.fingerprintOf }), 'sent', `${file.id} ${step.kind}`)
    case 'withdraw':
      return must(await withdrawApplication(desk, own), 'withdrawn', `${file.id} ${step.kind}`)
    case 'settle':
    case 'lapse': {
      const by = { personId: file.officerId, role: 'case-officer' } as const
      const to = step.kind === 'settle' ? 'settled' : 'lapsed'
      await applications.move(file.id, { kind: step.kind, from: ['awarded'], to, detail: {}, at, by })
      return
    }
    case 'send-to-committee':
      return ofItem(YEAR_PEOPLE.secretary, { kind: 'place' })
    case 'assign':
      for (const readerId of step.readers) await ofItem(YEAR_PEOPLE.secretary, { kind: 'assign', readerId })
      return
    case 'recuse':
      return ofItem(step.personId, { kind: 'recuse', reason: step.reason })
    case 'note':
      return ofItem(step.personId, { kind: 'note', words: step.words })
    case 'ballots':
      // Each is one's own act; asking anew for each what the day, the seat and the file allow would treble the time of the year.
      for (const { personId, choice } of step.ballots) await committees.vote(file.id, personId, choice)
      return
    case 'seal-opinion': {
      const { opinion, amount, reason, wayOut } = step
      return ofItem(YEAR_PEOPLE.secretary, { kind: 'seal', opinion, amount, reason, wayOut })
    }
  }
}

/** Attaches documents that say what they are; those already there stay. */
async function attach(
  { applications, sha256 }: FileDesk,
  file: PlannedFile,
  documents: readonly string[],
  document: string,
): Promise<void> {
  const there = (await applications.find(file.id))?.parts.map(({ documentId }) => documentId) ?? []
  for (const documentId of documents.filter((id) => !there.includes(id))) {
    const bytes = new TextEncoder().encode(`${document}\n${documentId}\n`)
    await applications.addPart({
      applicationId: file.id,
      documentId,
      name: `${documentId}-fictif.txt`,
      media: 'text/plain',
      fingerprint: sha256(bytes),
      bytes,
      by: file.applicantId,
    })
  }
}
