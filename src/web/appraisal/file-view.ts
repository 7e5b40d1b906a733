import type { AppraisedFile } from '#application/appraise-file.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { budgetSums, readBudget } from '#domain/grant/budget-table.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { sizeWords } from '#web/deposit/file-view.ts'
import { reasonOf } from '#web/deposit/receipt-view.ts'
import { euros } from '#wording/amounts.ts'
import { APPLICANT_LABELS, DECLARATION_LABELS, FORMAT_LABELS, STATE_LABELS } from '#wording/decision-labels.ts'
import { findingSentence } from '#wording/findings.ts'
import { frenchInstant } from '#wording/instants.ts'
import { APPRAISAL, eventWords } from '#wording/pages/appraisal.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

type Line = { readonly label: string; readonly value: string }

/** What a file says, line by line, as those who read it see it. */
export function contentLines(rules: SchemeRules, content: ApplicationContent) {
  const sums = budgetSums(readBudget(content.budget).budget)
  const lines: Line[] = [
    { label: MY_FILES.format, value: content.format === null ? '' : FORMAT_LABELS[content.format] },
    { label: MY_FILES.applicantName, value: `${content.applicant.name} (${APPLICANT_LABELS[content.applicant.kind].toLowerCase()})` },
    { label: MY_FILES.siret, value: content.applicant.siret ?? '' },
    { label: APPRAISAL.asked, value: content.asked === '' ? '' : `${content.asked}\u00a0€` },
    ...(rules.isDeMinimis
      ? [{ label: MY_FILES.deMinimis, value: content.deMinimisReceived ? `${content.deMinimisReceived}\u00a0€` : '' }]
      : []),
    ...(rules.asksBudget
      ? [{ label: APPRAISAL.budget, value: `${euros(sums.expenses)}, ${MY_FILES.inTerritory} ${euros(sums.inTerritory)}` }]
      : []),
  ]
  return {
    lines: lines.map((line) => ({ ...line, value: line.value || APPRAISAL.empty })),
    answers: rules.fields.map(({ id, label }) => ({ label, value: content.answers[id] || APPRAISAL.empty })),
    declarations: content.declarations.map(({ kind, isMade, words }) => ({
      label: DECLARATION_LABELS[kind].label,
      value: [isMade ? MY_FILES.yes : MY_FILES.no, words].filter(Boolean).join('. '),
    })),
  }
}

/** A file as the service reads it. */
export function appraisedView({ application, scheme, round, rules, sent, events, findings, acts }: AppraisedFile) {
  const last = sent.at(-1)
  const content = last?.content ?? application.content
  const label = (id: string): string => rules.documents.find((document) => document.id === id)?.label ?? MY_FILES.otherDocument
  return {
    path: `/instruction/${application.id}`,
    title: MY_FILES.fileTitle(content.title),
    number: application.number ?? '',
    state: STATE_LABELS[application.state],
    scheme: `${rules.title}, ${round.label}`,
    schemeHref: `/dispositifs/${scheme.id}?version=${round.version}`,
    isFictitious: scheme.authority.isFictitious,
    copies: APPRAISAL.copies(sent.length),
    ...contentLines(rules, content),
    parts: application.parts.map(({ id, documentId, name, size }) => ({
      label: label(documentId),
      name,
      size: sizeWords(size),
      href: `/instruction/${application.id}/piece/${id}`,
    })),
    findings: findings.map((finding) => findingSentence(finding, rules)),
    events: events.map(({ id, kind, madeAt, detail }) => ({
      id,
      words: eventWords(kind),
      at: frenchInstant(madeAt),
      reason: reasonOf(detail),
    })),
    acts: {
      'ask-for-parts': acts.includes('ask-for-parts'),
      'declare-complete': acts.includes('declare-complete'),
      'declare-eligible': acts.includes('decide-eligibility') && application.state !== 'eligible',
      'declare-ineligible': acts.includes('decide-eligibility') && application.state !== 'ineligible',
    },
  }
}
