import { printedFrame } from '#web/views/printed-frame.ts'
import type { DecidedFile } from '#application/read-decision.ts'
import type { PrintedDocument } from '#application/ports/documents.ts'
import { leftToPay, PAYMENT_KINDS, paymentSums } from '#domain/payment/payment.ts'
import { decisionWords, saidOf } from '#web/assembly/paper-view.ts'
import { reasonOf } from '#web/deposit/receipt-view.ts'
import { appealsOf } from '#web/deposit/what-follows.ts'
import { euros } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { DECIDED_LABELS } from '#wording/pages/assembly.ts'
import { OPINION_LABELS } from '#wording/pages/committees.ts'
import { MY_FILES, RECEIPT } from '#wording/pages/my-files.ts'
import { OPINION_MEANINGS, PAYMENT_LABELS, PAYMENTS } from '#wording/pages/payments.ts'
import type { Table } from '#wording/table.ts'
import type { ApplicationEvent } from '#application/ports/applications.ts'

/** What was decided of a file and on what, and where its money stands. */
export function decisionView(file: DecidedFile, events: readonly ApplicationEvent[]) {
  const { application, scheme, round, rules, deliberation, item, opinion, lines } = file
  const decision = item?.result?.decision ?? null
  const said = item === null || item.result === null || decision === null ? null : saidOf(item, decision, item.result)
  const closed = events.findLast(({ kind }) => kind === 'settle' || kind === 'lapse')
  const ineligible = events.findLast(({ kind }) => kind === 'declare-ineligible')
  const facts = [
    { label: RECEIPT.number, value: application.number ?? '' },
    { label: PAYMENTS.addressee, value: addresseeOf(application.content.applicant) },
    { label: RECEIPT.scheme, value: `${rules.title}, ${round.label}` },
    { label: PAYMENTS.decision, value: decision === null ? STATE_LABELS[application.state] : decisionWords(decision, DECIDED_LABELS) },
    { label: PAYMENTS.decidedOn, value: deliberation === null ? PAYMENTS.dayUnknown : frenchDay(deliberation.heldOn) },
    ...(deliberation === null
      ? []
      : [
          {
            label: PAYMENTS.deliberation,
            value: `${deliberation.number ?? ''}, ${PAYMENTS.decided(deliberation.body.name, frenchDay(deliberation.heldOn))}`,
          },
        ]),
  ]
  return {
    path: `/mes-dossiers/${application.id}`,
    desk: `/instruction/${application.id}`,
    actHref: deliberation?.state === 'published' ? `/deliberations/${deliberation.id}` : null,
    title: MY_FILES.fileTitle(application.content.title),
    number: application.number ?? '',
    state: STATE_LABELS[application.state],
    isFictitious: scheme.authority.isFictitious,
    facts,
    opinion:
      opinion === null
        ? null
        : {
            label: [OPINION_LABELS[opinion.kind], ...(opinion.amount === null ? [] : [euros(opinion.amount)])].join(', '),
            reason: opinion.reason,
            meaning: `${OPINION_MEANINGS[opinion.kind]} ${PAYMENTS.opinionOnly}`,
          },
    departure: said?.departure ?? null,
    why: said?.why ?? '',
    // Heard by no committee, it was refused for what made it ineligible.
    ineligible: opinion === null && ineligible !== undefined ? reasonOf(ineligible.detail) : null,
    closed: closed === undefined ? null : reasonOf(closed.detail),
    appeals: [...appealsOf(rules), ...(rules.appeals.length === 0 ? [PAYMENTS.noAppeal] : [PAYMENTS.appealFrom, PAYMENTS.lastDayUnknown])],
    money: decision?.kind === 'award' ? moneyView(decision.amount, lines) : null,
    canPay: file.mayPay,
  }
}

const addresseeOf = ({ name, address }: DecidedFile['application']['content']['applicant']): string =>
  [name, ...address.split('\n').map((line) => line.trim())].filter(Boolean).join(', ')

export type DecisionView = ReturnType<typeof decisionView>

function moneyView(awarded: Parameters<typeof leftToPay>[0], lines: DecidedFile['lines']) {
  const sums = paymentSums(lines)
  const table: Table = {
    id: 'versements',
    caption: PAYMENTS.title,
    columns: [
      { key: 'ligne', label: PAYMENTS.columns.kind, kind: 'text', isHead: true },
      { key: 'jour', label: PAYMENTS.columns.on, kind: 'day' },
      { key: 'montant_cents', label: PAYMENTS.columns.amount, kind: 'cents', unit: '€' },
      { key: 'raison', label: PAYMENTS.columns.words, kind: 'text' },
    ],
    rows: lines.map(({ kind, on, amount, words }) => ({
      cells: { ligne: PAYMENT_LABELS[kind], jour: on, montant_cents: amount, raison: words },
    })),
    sources: [],
  }
  return {
    table,
    sums: [
      { label: PAYMENTS.awarded, value: euros(awarded) },
      ...PAYMENT_KINDS.filter((kind) => sums[kind] !== 0).map((kind) => ({ label: PAYMENT_LABELS[kind], value: euros(sums[kind]) })),
      { label: PAYMENTS.left, value: euros(leftToPay(awarded, lines)) },
    ],
  }
}

/** The letter that tells a decision. */
export const printedDecision = (view: DecisionView): PrintedDocument => ({
  title: PAYMENTS.decisionTitle,
  subtitle: view.title,
  ...printedFrame(view.isFictitious, PAYMENTS.letterFoot),
  blocks: [
    {
      kind: 'table',
      caption: PAYMENTS.decisionTitle,
      columns: [
        { label: RECEIPT.what, isNumber: false, weight: 1 },
        { label: RECEIPT.value, isNumber: false, weight: 2 },
      ],
      rows: view.facts.map(({ label, value }) => ({ cells: [label, value], isTotal: false })),
    },
    ...(view.ineligible === null ? [] : [{ kind: 'text', text: `${PAYMENTS.ineligible} ${view.ineligible}` } as const]),
    ...(view.opinion === null
      ? []
      : [
          { kind: 'heading', level: 1, text: PAYMENTS.opinion } as const,
          { kind: 'text', text: view.opinion.label } as const,
          { kind: 'text', text: view.opinion.meaning } as const,
          { kind: 'text', text: view.opinion.reason } as const,
        ]),
    ...(view.departure === null ? [] : [{ kind: 'text', text: `${view.departure} : ${view.why}` } as const]),
    { kind: 'heading', level: 1, text: PAYMENTS.appealsTitle },
    ...view.appeals.map((text) => ({ kind: 'text', text }) as const),
  ],
})
