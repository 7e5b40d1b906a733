import type { FileToGive } from '#application/give-access.ts'
import type { AccessCopy } from '#application/ports/access-copies.ts'
import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import { MASK_REASONS, PART_GIVINGS, proposedMask, type AccessLineKind, type AccessPart } from '#domain/grant/access-copy.ts'
import { decisionWords } from '#web/assembly/paper-view.ts'
import { sizeWords } from '#web/deposit/file-view.ts'
import { contentLines } from './file-view.ts'
import { euros } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { APPLICANT_LABELS, FORMAT_LABELS, STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { ACCESS, GIVING_LABELS, MASK_LABELS } from '#wording/pages/access.ts'
import { APPRAISAL } from '#wording/pages/appraisal.ts'
import { DECIDED_LABELS } from '#wording/pages/assembly.ts'
import { OPINION_LABELS } from '#wording/pages/committees.ts'
import { RECORD_SENTENCES } from '#wording/pages/item-records.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { PAYMENT_LABELS, PAYMENTS } from '#wording/pages/payments.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { TEXT_FILES } from '#wording/text-notice.ts'

export type AccessLine = { readonly id: string; readonly kind: AccessLineKind; readonly label: string; readonly value: string }

const AIDED = ['awarded', 'settled', 'lapsed']

/** Each line of a decided file that may be given, once what it says is masked or not. What is empty has no line. */
export function accessLines({ content, rules, opinion, records, deliberation, item, lines }: FileToGive): AccessLine[] {
  const { applicant, budget } = content
  const { answers, declarations } = contentLines(rules, content)
  const decision = item?.result?.decision ?? null
  const { lines: words } = ACCESS
  const all: AccessLine[] = [
    { id: 'title', kind: 'title', label: MY_FILES.name, value: content.title },
    { id: 'applicant', kind: 'applicant', label: MY_FILES.applicantName, value: applicant.name },
    { id: 'address', kind: 'address', label: words.address, value: [applicant.address, applicant.commune].filter(Boolean).join('\n') },
    {
      id: 'birth-year',
      kind: 'birth-year',
      label: words.birthYear,
      value: applicant.birthYear === null ? '' : String(applicant.birthYear),
    },
    { id: 'siret', kind: 'identifier', label: MY_FILES.siret, value: applicant.siret ?? '' },
    {
      id: 'others',
      kind: 'others',
      label: words.others,
      value: content.others.map(({ name, part }) => [name, part].filter(Boolean).join(', ')).join(' ; '),
    },
    { id: 'asked', kind: 'asked', label: APPRAISAL.asked, value: content.asked === '' ? '' : `${content.asked}\u00a0€` },
    ...answers.map(({ label, value }, at) => ({
      id: `answer-${rules.fields[at]?.id ?? at}`,
      kind: 'answer' as const,
      label,
      value: value === APPRAISAL.empty ? '' : value,
    })),
    ...declarations.map(({ label, value }, at) => ({
      id: `declaration-${content.declarations[at]?.kind ?? at}`,
      kind: 'declaration' as const,
      label,
      value,
    })),
    ...budget.expenses.map(({ label, amount }, at) => ({
      id: `expense-${at}`,
      kind: 'budget' as const,
      label: words.budgetLine(MY_FILES.expenses, at + 1),
      value: [label, amount].filter(Boolean).join(', '),
    })),
    ...budget.funding.map(({ label, amount }, at) => ({
      id: `funding-${at}`,
      kind: 'budget' as const,
      label: words.budgetLine(MY_FILES.funding, at + 1),
      value: [label, amount].filter(Boolean).join(', '),
    })),
    ...records
      .filter(({ kind }) => kind === 'hearing' || kind === 'second-call')
      .map(({ kind, words: said, call, madeAt }, at) => ({
        id: `record-${at}`,
        kind: 'meeting' as const,
        label: words.record(frenchInstant(madeAt)),
        value: [RECORD_SENTENCES[kind]('', call), said].filter(Boolean).join('. '),
      })),
    ...(opinion === null
      ? []
      : [
          {
            id: 'opinion',
            kind: 'opinion' as const,
            label: words.opinion,
            value: [OPINION_LABELS[opinion.kind], ...(opinion.amount === null ? [] : [euros(opinion.amount)])].join(', '),
          },
          { id: 'opinion-reason', kind: 'opinion-reason' as const, label: words.opinionReason, value: opinion.reason },
        ]),
    {
      id: 'decision',
      kind: 'decision',
      label: words.decision,
      value:
        decision === null || deliberation === null
          ? words.noDecision
          : `${decisionWords(decision, DECIDED_LABELS)}, ${deliberation.number ?? ''}, ${PAYMENTS.decided(deliberation.body.name, frenchDay(deliberation.heldOn))}`,
    },
    ...lines.map(({ id, kind, amount, on, words: said }) => ({
      id: `payment-${id}`,
      kind: 'payment' as const,
      label: words.payment(frenchDay(on)),
      value: `${PAYMENT_LABELS[kind]}, ${euros(amount)}. ${said}`,
    })),
  ]
  return all.filter(({ value }) => value !== '')
}

/** A decided file as whoever answers a request of access works on it. */
export function accessView(file: FileToGive) {
  const { application, content, scheme, rules, round, copies } = file
  const isAided = AIDED.includes(application.state)
  return {
    path: `/instruction/${application.id}`,
    title: MY_FILES.fileTitle(content.title),
    number: application.number ?? '',
    state: STATE_LABELS[application.state],
    scheme: `${rules.title}, ${round.label}`,
    about: [APPLICANT_LABELS[content.applicant.kind], ...(content.format === null ? [] : [FORMAT_LABELS[content.format]])].join(', '),
    isFictitious: scheme.authority.isFictitious,
    lines: accessLines(file).map((line) => ({ ...line, proposed: proposedMask(line.kind, content.applicant.kind, isAided) })),
    reasons: MASK_REASONS.map((value) => ({ value, label: MASK_LABELS[value] })),
    parts: application.parts.map(({ id, documentId, name, size }) => ({
      id,
      name,
      size: sizeWords(size),
      label: rules.documents.find((document) => document.id === documentId)?.label ?? MY_FILES.otherDocument,
      href: `/instruction/${application.id}/piece/${id}`,
    })),
    givings: PART_GIVINGS.map((value) => ({ value, label: GIVING_LABELS[value] })),
    copies: copies.map(({ id, asker, givenAt, parts }) => ({
      href: `?copie=${id}&format=pdf`,
      label: ACCESS.copy(frenchInstant(givenAt), asker),
      parts: parts
        .filter(({ giving }) => giving !== 'withheld')
        .map(({ partId, name, giving }) => ({
          href: `/instruction/${application.id}/communication/${id}/${partId}`,
          label: giving === 'masked' ? ACCESS.partMasked(name) : ACCESS.partGiven(name),
        })),
    })),
  }
}

const lined = (rows: readonly (readonly string[])[]): PrintedBlock[] =>
  rows.map(([label = '', value = '']) => ({ kind: 'text', text: `${label} : ${value}` }))

/** How a document is given, and why less than whole. */
function partWords({ giving, mask, fingerprint, copy }: AccessPart): string {
  const reason = mask === null ? '' : MASK_LABELS[mask]
  if (giving === 'whole') return ACCESS.partWords.whole(fingerprint)
  return giving === 'masked' ? ACCESS.partWords.masked(reason, copy ?? '') : ACCESS.partWords.withheld(reason)
}

/** The communicable copy: the lines that were looked at when it was made, and no other. */
export function printedAccess(file: FileToGive, copy: AccessCopy): PrintedDocument {
  const lines = new Map(accessLines(file).map((line) => [line.id, line]))
  const { application, scheme, rules, round } = file
  const rows = copy.lines.flatMap(({ id, mask }) => {
    const line = lines.get(id)
    return line === undefined ? [] : [[line.label, mask === null ? line.value : ACCESS.masked(MASK_LABELS[mask])]]
  })
  return {
    title: ACCESS.copyTitle,
    subtitle: `${application.number ?? ''}, ${rules.title}, ${round.label}`,
    warning: scheme.authority.isFictitious ? SCHEMES.fictitious : null,
    author: TEXT_FILES.author,
    foot: ACCESS.foot,
    pageWords: [TEXT_FILES.page, TEXT_FILES.of],
    isLandscape: false,
    blocks: [
      ...lined([...rows, [ACCESS.votesAndNotes, ACCESS.withheld]]),
      ...(copy.parts.length === 0 ? [] : [{ kind: 'heading', level: 1, text: ACCESS.partsTitle } as const]),
      ...lined(copy.parts.map((part) => [part.name, partWords(part)])),
      { kind: 'heading', level: 1, text: ACCESS.appealTitle },
      { kind: 'text', text: ACCESS.appeal },
    ],
  }
}
