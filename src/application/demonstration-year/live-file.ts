import { sendDraft } from '../deposit-application.ts'
import { supplyParts, withdrawApplication } from '../own-file-steps.ts'
import type { Deliberations } from '../ports/deliberations.ts'
import type { OwnAnswersDesk } from '../ports/own-answers.ts'
import type { Payments } from '../ports/payments.ts'
import { tellOwnAnswers } from '../tell-own-answers.ts'
import { addPayment, closePayments } from '../keep-payments.ts'
import type { YearWords } from '../ports/year-words.ts'
import { decidedItem } from '../read-decision.ts'
import { takeStep as takeServiceStep, type StepDesk } from '../plan-step.ts'
import { takeItemStep, type ItemStep } from '../take-item-step.ts'
import { minus } from '#domain/money/cents.ts'
import { paymentSums } from '#domain/payment/payment.ts'
import { NO_ANSWER } from '#domain/statistics/own-answers.ts'
import type { Instant } from '#domain/time/instant.ts'
import { dayPlus } from './day-arithmetic.ts'
import { YEAR_PEOPLE, type FileStep, type PlannedFile } from './planned-year.ts'

/** What the year is lived with. */
export type FileDesk = StepDesk & {
  readonly deliberations: Deliberations
  readonly payments: Payments
  readonly ownAnswers: OwnAnswersDesk
  readonly sha256: (bytes: Uint8Array) => string
}

/** A step of the year was refused: the plan and the rules disagree, which is a bug. */
export class YearRefused extends Error {}

export function must(outcome: { readonly kind: string }, expected: string, what: string): void {
  if (outcome.kind !== expected) throw new YearRefused(`${what}: ${JSON.stringify(outcome)}`)
}

const BETWEEN_MOVES: readonly string[] = ['assign', 'recuse', 'note', 'ballots', 'pay']
const isMove = ({ kind }: FileStep): boolean => !BETWEEN_MOVES.includes(kind)

/** Lives a file from where it stands: its events tell which moves were made, and what is said between two moves may be said again. */
export async function liveFile(desk: FileDesk, file: PlannedFile, words: YearWords): Promise<void> {
  const { applications } = desk
  const known = await applications.find(file.id)
  if (known === null) {
    const { id, roundId, content, applicantId: personId } = file
    await applications.begin({ id, roundId, content, formerId: null, by: { personId, role: 'applicant' }, at: file.begunAt })
  }
  const isSent = (known?.sentAt ?? null) !== null
  if (!isSent) await attach(desk, file, file.documents, words, 'draft')
  if (file.sentAt === null) return
  if (!isSent) {
    const [at, on] = [file.sentAt, file.sentAt.slice(0, 10)]
    const own = { fileId: file.id, personId: file.applicantId, on, at, answers: file.ownAnswers }
    if (file.ownAnswers !== NO_ANSWER) must(await tellOwnAnswers(desk, own), 'told', file.id)
    const given = { fileId: file.id, personId: file.applicantId, on, at, seen: 0, fingerprint: desk.fingerprintOf }
    must(await sendDraft(desk, given), 'sent', file.id)
  }
  await liveSteps(desk, file, file.steps, words)
}

/** Takes the steps that were not taken yet; those after an award come once all of those before are. */
export async function liveSteps(desk: FileDesk, file: PlannedFile, steps: readonly FileStep[], words: YearWords): Promise<void> {
  const done = await movesOf(desk, file.id)
  const last = steps.findLastIndex((step) => isMove(step) && done.has(step.kind))
  for (const step of steps.slice(last + 1)) await takeStep(desk, file, step, words)
}

/** Whether a file has been begun, sent and moved as it was planned: each move is made once at most. */
export async function isWhollyLived(desk: FileDesk, file: PlannedFile): Promise<boolean> {
  if ((await desk.applications.find(file.id)) === null) return false
  const done = await movesOf(desk, file.id)
  return (file.sentAt === null || done.has('submit')) && file.steps.filter(isMove).every(({ kind }) => done.has(kind))
}

/** A day given for the answer, in a year that is fictitious. */
const DAYS_TO_ANSWER = 15

const movesOf = async ({ applications }: FileDesk, id: string): Promise<ReadonlySet<string>> =>
  new Set((await applications.events(id)).map(({ kind }) => kind))

async function takeStep(desk: FileDesk, file: PlannedFile, step: FileStep, words: YearWords): Promise<void> {
  const { committees } = desk
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
        await takeServiceStep(
          desk,
          { kind: 'move', move: step.kind, reason: step.reason, answerBy: dayPlus(asked.on, DAYS_TO_ANSWER) },
          { ...asked, personId: file.officerId, batch: null, valuesOf: () => ({}) },
        ),
        'done',
        `${file.id} ${step.kind}`,
      )
    case 'supply-parts':
      await attach(desk, file, file.lateDocuments, words, 'incomplete')
      return must(await supplyParts(desk, { ...own, fingerprint: desk.fingerprintOf }), 'sent', `${file.id} ${step.kind}`)
    case 'withdraw':
      return must(await withdrawApplication(desk, own), 'withdrawn', `${file.id} ${step.kind}`)
    case 'settle':
    case 'lapse':
      return close(desk, step.kind, { ...asked, personId: file.officerId }, words)
    case 'pay':
      return pay(desk, { ...asked, personId: file.officerId }, step, words)
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

type Closing = { readonly fileId: string; readonly personId: string; readonly on: string; readonly at: Instant }

type PayStep = Extract<FileStep, { readonly kind: 'pay' }>

/** Writes a line of an award's account, once. */
async function pay(desk: FileDesk, asked: Closing, { line: kind, amount }: PayStep, words: YearWords): Promise<void> {
  const isThere = (await desk.payments.of(asked.fileId)).some((line) => line.kind === kind && line.madeAt === asked.at)
  if (isThere) return
  const line = { kind, amount, on: asked.on, words: words[kind] }
  must(await addPayment(desk, { ...asked, line }), 'added', `${asked.fileId} ${kind}`)
}

/** Pays what an award still lacks, or leaves it there, and closes its account. */
async function close(desk: FileDesk, move: 'settle' | 'lapse', asked: Closing, words: YearWords): Promise<void> {
  const decision = (await decidedItem(desk.deliberations, asked.fileId))?.item.result?.decision
  if (move === 'settle' && decision?.kind === 'award') {
    const sums = paymentSums(await desk.payments.of(asked.fileId))
    for (const line of ['mandated', 'paid'] as const) {
      const left = minus(decision.amount, sums[line])
      if (left > 0) await pay(desk, asked, { kind: 'pay', line, amount: left, at: asked.at }, words)
    }
  }
  must(
    await closePayments(desk, { ...asked, move, reason: move === 'settle' ? words.settled : words.lapsed }),
    'closed',
    `${asked.fileId} ${move}`,
  )
}

/** Attaches documents that say what they are; those already there stay. */
async function attach(
  { applications, sha256 }: FileDesk,
  file: PlannedFile,
  documents: readonly string[],
  words: YearWords,
  whileIn: 'draft' | 'incomplete',
): Promise<void> {
  const there = (await applications.find(file.id))?.parts.map(({ documentId }) => documentId) ?? []
  for (const documentId of documents.filter((id) => !there.includes(id))) {
    const bytes = new TextEncoder().encode(`${words.document}\n${documentId}\n`)
    await applications.addPart({
      applicationId: file.id,
      documentId,
      name: `${documentId}-fictif.txt`,
      media: 'text/plain',
      fingerprint: sha256(bytes),
      bytes,
      by: file.applicantId,
      whileIn,
    })
  }
}
