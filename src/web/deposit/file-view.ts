import type { OpenedFile } from '#application/deposit-application.ts'
import { OTHER_DOCUMENT } from '#domain/grant/application.ts'
import { OUTSIDE_RULES, PREVENTING, type Finding } from '#domain/grant/check-application.ts'
import { budgetSums, FUNDING_KINDS, readBudget } from '#domain/grant/budget-table.ts'
import { roundStanding } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { CommuneView } from './commune-view.ts'
import { euros } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { APPLICANT_LABELS, DECLARATION_LABELS, FORMAT_LABELS, FUNDING_LABELS, STATE_LABELS } from '#wording/decision-labels.ts'
import { findingSentence } from '#wording/findings.ts'
import { frenchInstant } from '#wording/instants.ts'
import { wholeNumber } from '#wording/numbers.ts'
import { CO_APPLICANTS } from '#wording/pages/co-applicants.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

type Option = { readonly value: string; readonly label: string }

export type FieldView = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly kind: 'line' | 'text' | 'amount' | 'day' | 'whole' | 'choice' | 'yes-no'
  readonly value: string
  readonly options: readonly Option[]
  readonly problem: string | null
}

const BLANK_ROWS = 3

/** One's own file as its form shows it: what was typed, what lacks beside each field, what may be sent. */
export function fileView(
  { application, scheme, round, rules, findings, may }: OpenedFile,
  at: Instant,
  commune: CommuneView | null = null,
) {
  const { content, parts } = application
  const standing = roundStanding(round, at)
  const sentence = (finding: Finding): string => findingSentence(finding, rules)
  const sums = budgetSums(readBudget(content.budget).budget)
  const problemOf = (id: string): string | null => {
    const found = findings.find((finding) => 'field' in finding && finding.field === id && finding.kind !== 'field-missing')
    return found === undefined ? null : sentence(found)
  }
  return {
    id: application.id,
    path: `/mes-dossiers/${application.id}`,
    title: MY_FILES.fileTitle(content.title),
    number: application.number,
    state: STATE_LABELS[application.state],
    isDraft: application.state === 'draft',
    saved: application.saved,
    savedAt: MY_FILES.savedOn(frenchInstant(application.savedAt)),
    scheme: { title: rules.title, href: `/dispositifs/${scheme.id}?version=${round.version}`, round: round.label },
    isFictitious: scheme.authority.isFictitious,
    content,
    formats: rules.formats.map((value): Option => ({ value, label: FORMAT_LABELS[value] })),
    applicants: rules.applicants.map((value): Option => ({ value, label: APPLICANT_LABELS[value] })),
    commune,
    asksAge: rules.ageLimit !== null,
    others: [...content.others, { name: '', part: '' }],
    fields: rules.fields.map((field): FieldView => {
      const most = field.longest === null ? '' : MY_FILES.signs(wholeNumber(field.longest))
      return {
        name: `q-${field.id}`,
        label: field.label,
        hint: [field.hint ?? '', field.kind === 'day' ? MY_FILES.dayHint : '', most].filter(Boolean).join(' '),
        kind: field.kind,
        value: field.kind === 'day' ? frenchDay(content.answers[field.id] ?? '') : (content.answers[field.id] ?? ''),
        options: field.choices.map((value) => ({ value, label: value })),
        problem: problemOf(field.id),
      }
    }),
    askedHint: MY_FILES.askedHint(rules.floor === null ? null : euros(rules.floor), rules.ceiling === null ? null : euros(rules.ceiling)),
    askedProblem: findings.filter(({ kind }) => ABOUT_ASKED.includes(kind)).map(sentence),
    asksDeMinimis: rules.isDeMinimis,
    deMinimisProblem: findings.filter(({ kind }) => ABOUT_DE_MINIMIS.includes(kind)).map(sentence),
    asksBudget: rules.asksBudget,
    expenses: [...content.budget.expenses, ...Array.from({ length: BLANK_ROWS }, () => ({ label: '', amount: '', inTerritory: '' }))],
    funding: [
      ...content.budget.funding,
      ...Array.from({ length: BLANK_ROWS }, () => ({ label: '', kind: 'own' as const, amount: '', isAcquired: false })),
    ],
    fundingKinds: FUNDING_KINDS.map((value): Option => ({ value, label: FUNDING_LABELS[value] })),
    sums: { expenses: euros(sums.expenses), inTerritory: euros(sums.inTerritory), funding: euros(sums.funding) },
    declarations: rules.declarations.map((kind) => {
      const made = content.declarations.find((declaration) => declaration.kind === kind)
      const answer = made === undefined ? '' : made.isMade ? 'oui' : 'non'
      return { kind, ...DECLARATION_LABELS[kind], answer, words: made?.words ?? '', isAlone: kind === 'honour' }
    }),
    documents: [
      ...rules.documents
        .filter(({ applicants }) => applicants.length === 0 || applicants.includes(content.applicant.kind))
        .map(({ id, label, hint, isRequired }) => ({ id, label, hint, isRequired })),
      { id: OTHER_DOCUMENT, label: MY_FILES.otherDocument, hint: null, isRequired: false },
    ].map((document) => ({
      ...document,
      parts: parts.filter(({ documentId }) => documentId === document.id).map(partView(application.id)),
    })),
    preventing: findings.filter(({ kind }) => PREVENTING.includes(kind)).map(sentence),
    outside: findings.filter(({ kind }) => OUTSIDE_RULES.includes(kind)).map(sentence),
    warnings: findings.filter(({ kind }) => !PREVENTING.includes(kind) && !OUTSIDE_RULES.includes(kind)).map(sentence),
    canSend: standing === 'open' && may('submit'),
    canInvite: may('invite-co-applicant'),
    canWithdraw: may('withdraw'),
    sendNote: !may('submit')
      ? CO_APPLICANTS.sentByOther
      : standing === 'to-come'
        ? MY_FILES.toCome(frenchInstant(round.opensAt))
        : standing === 'closed'
          ? MY_FILES.closed(frenchInstant(round.closesAt))
          : MY_FILES.sendLead,
  }
}

export type FileView = ReturnType<typeof fileView>

const ABOUT_ASKED: readonly Finding['kind'][] = ['asked-unreadable', 'below-floor', 'above-ceiling', 'asked-differs']

const ABOUT_DE_MINIMIS: readonly Finding['kind'][] = ['de-minimis-unreadable', 'de-minimis-passed']

const KILO = 1024

/** A size as people read it: « 340 ko », « 2,4 Mo ». */
export const sizeWords = (bytes: number): string =>
  bytes < KILO * KILO
    ? `${wholeNumber(Math.max(1, Math.round(bytes / KILO)))}\u00a0ko`
    : `${(bytes / KILO / KILO).toFixed(1).replace('.', ',')}\u00a0Mo`

const partView =
  (id: string) =>
  ({ id: part, name, size }: { readonly id: number; readonly name: string; readonly size: number }) => ({
    id: part,
    name,
    size: sizeWords(size),
    href: `/mes-dossiers/${id}/piece/${part}`,
  })
