import { printedFrame } from '#web/views/printed-frame.ts'
import type { OpenedFile } from '#application/deposit-application.ts'
import type { PrintedDocument } from '#application/ports/documents.ts'
import type { ApplicationEvent, SentContent } from '#application/ports/applications.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { euros } from '#wording/amounts.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchDay } from '#wording/days.ts'
import { exactInstant, parisDay } from '#wording/instants.ts'
import { CO_APPLICANTS } from '#wording/pages/co-applicants.ts'
import { MY_FILES, RECEIPT } from '#wording/pages/my-files.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import { fileView, sizeWords } from './file-view.ts'
import { whatFollows } from './what-follows.ts'

const DECIDED: readonly ApplicationState[] = ['awarded', 'refused', 'deferred', 'settled', 'lapsed']

/** The receipt of a file that was sent: what proves it, and what the law makes of it. */
export function receiptView(
  file: OpenedFile,
  sent: SentContent,
  { events, coApplicants }: { readonly events: readonly ApplicationEvent[]; readonly coApplicants: readonly string[] },
  at: Instant,
) {
  const { application, scheme, round, rules } = file
  const said = (kind: ApplicationEvent['kind']): string => reasonOf(events.findLast((event) => event.kind === kind)?.detail)
  const label = (id: string): string => rules.documents.find((document) => document.id === id)?.label ?? MY_FILES.otherDocument
  return {
    path: `/mes-dossiers/${application.id}`,
    title: MY_FILES.fileTitle(sent.content.title),
    state: STATE_LABELS[application.state],
    isFictitious: scheme.authority.isFictitious,
    facts: [
      { label: RECEIPT.number, value: application.number ?? '' },
      { label: RECEIPT.received, value: exactInstant(sent.sentAt) },
      { label: RECEIPT.by, value: sent.content.applicant.name },
      ...(coApplicants.length === 0 ? [] : [{ label: CO_APPLICANTS.with, value: coApplicants.join(', ') }]),
      { label: RECEIPT.project, value: sent.content.title },
      { label: RECEIPT.asked, value: askedWords(sent.content.asked) },
      { label: RECEIPT.scheme, value: `${rules.title} (${SCHEMES.versionNumber(round.version)})` },
      { label: RECEIPT.round, value: round.label },
      { label: RECEIPT.service, value: `${scheme.authority.name}, ${scheme.authority.contact}` },
      { label: RECEIPT.fingerprint, value: sent.fingerprint },
    ],
    parts: sent.parts.map(({ documentId, name, size, fingerprint }) => ({
      label: label(documentId),
      name,
      size: sizeWords(size),
      fingerprint,
    })),
    next: whatFollows(file, { receivedOn: (application.receivedOn ?? parisDay(sent.sentAt)) as Day, events }, parisDay(at) as Day),
    request: file.may('supply-parts') ? said('ask-for-parts') : null,
    answerBy: application.state === 'incomplete' ? answerByIn(events) : null,
    refusal: application.state === 'ineligible' ? said('declare-ineligible') : null,
    documents: file.may('supply-parts') ? fileView(file, at).documents : [],
    hasDecision: DECIDED.includes(application.state),
    canWithdraw: file.may('withdraw'),
    canRedeposit: file.may('redeposit'),
  }
}

/** An amount as it was typed, in euros when it reads. */
function askedWords(asked: string): string {
  const amount = typedEuros(asked)
  return amount === undefined ? asked || RECEIPT.unsaid : euros(amount)
}

/** The day given for the answer, when there is one. */
function answerByIn(events: readonly ApplicationEvent[]): string | null {
  const detail = events.findLast(({ kind }) => kind === 'ask-for-parts')?.detail
  const day = typeof detail === 'object' && detail !== null && 'answerBy' in detail ? detail.answerBy : null
  return typeof day === 'string' ? MY_FILES.answerBy(frenchDay(day)) : null
}

/** The reason that a step was given, as the person reads it. */
export const reasonOf = (detail: unknown): string =>
  typeof detail === 'object' && detail !== null && 'reason' in detail && typeof detail.reason === 'string' ? detail.reason : ''

export type ReceiptView = ReturnType<typeof receiptView>

/** The same to print and to keep. */
export const printedReceipt = (view: ReceiptView): PrintedDocument => ({
  title: RECEIPT.title,
  subtitle: view.title,
  ...printedFrame(view.isFictitious, RECEIPT.printed),
  blocks: [
    { kind: 'text', text: RECEIPT.lead },
    {
      kind: 'table',
      caption: RECEIPT.title,
      columns: [
        { label: RECEIPT.what, isNumber: false, weight: 1 },
        { label: RECEIPT.value, isNumber: false, weight: 2 },
      ],
      rows: view.facts.map(({ label, value }) => ({ cells: [label, value], isTotal: false })),
    },
    { kind: 'heading', level: 1, text: RECEIPT.partsTitle },
    ...(view.parts.length === 0
      ? [{ kind: 'text', text: RECEIPT.noPart } as const]
      : [
          {
            kind: 'table',
            caption: RECEIPT.partsTitle,
            columns: [
              { label: RECEIPT.part, isNumber: false, weight: 2 },
              { label: RECEIPT.size, isNumber: true, weight: 1 },
              { label: RECEIPT.partFingerprint, isNumber: false, weight: 3 },
            ],
            rows: view.parts.map(({ label, name, size, fingerprint }) => ({
              cells: [`${label} : ${name}`, size, fingerprint],
              isTotal: false,
            })),
          } as const,
        ]),
    { kind: 'heading', level: 1, text: RECEIPT.nextTitle },
    ...[...(view.next.passed === null ? [] : [view.next.passed]), ...view.next.words].map((text) => ({ kind: 'text', text }) as const),
    ...view.next.appeals.map((text) => ({ kind: 'text', text: `${SCHEMES.appeals} : ${text}` }) as const),
  ],
})
