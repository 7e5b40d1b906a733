import type { AppraisedFile } from '#application/appraise-file.ts'
import type { ApplicationEvent } from '#application/ports/applications.ts'
import type { FileMail } from '#application/ports/file-mails.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { budgetSums, readBudget } from '#domain/grant/budget-table.ts'
import { isToldByLetter } from '#domain/grant/told-by-letter.ts'
import type { PastStep } from '#domain/grant/undo-step.ts'
import type { AskedField, DeclarationKind, SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { dayOf } from '#domain/time/day.ts'
import { sizeWords } from '#web/deposit/file-view.ts'
import { reasonOf } from '#web/deposit/receipt-view.ts'
import { euros } from '#wording/amounts.ts'
import { APPLICANT_LABELS, DECLARATION_LABELS, FORMAT_LABELS, STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchDay } from '#wording/days.ts'
import { findingForService } from '#wording/findings.ts'
import { frenchInstant } from '#wording/instants.ts'
import { APPRAISAL, eventWords } from '#wording/pages/appraisal.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { stepContext } from './batch-context.ts'
import { mailSentences } from './letters-to-send-view.ts'
import { limitSentence, type Names } from './work-line.ts'

type Line = { readonly label: string; readonly value: string }

/** What a file says, line by line, as those who read it see it. */
export function contentLines(rules: SchemeRules, content: ApplicationContent) {
  const sums = budgetSums(readBudget(content.budget).budget)
  const lines: Line[] = [
    { label: MY_FILES.format, value: content.format === null ? '' : FORMAT_LABELS[content.format] },
    { label: MY_FILES.applicantName, value: `${content.applicant.name} (${APPLICANT_LABELS[content.applicant.kind].toLowerCase()})` },
    { label: MY_FILES.siret, value: content.applicant.siret ?? '' },
    { label: MY_FILES.communeLabel, value: content.applicant.commune ?? '' },
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
    answers: rules.fields.map(({ id, label, kind }) => ({ label, value: answerWords(kind, content.answers[id] ?? '') || APPRAISAL.empty })),
    declarations: content.declarations.map(({ kind, isMade, words }) => ({
      label: DECLARATION_LABELS[kind].label,
      value: [isMade ? MY_FILES.yes : MY_FILES.no, words].filter(Boolean).join('. '),
    })),
  }
}

/** A day in words; what does not read as one stays as it was typed. */
function answerWords(kind: AskedField['kind'], answer: string): string {
  const day = kind === 'day' ? dayOf(answer) : undefined
  return day === undefined ? answer : frenchDay(day)
}

/** A file as the service reads it. */
export function appraisedView(
  { application, scheme, round, rules, sent, events, findings, standing, limits, acts }: AppraisedFile,
  { asked, nameOf, officers, templates }: Awaited<ReturnType<typeof stepContext>>,
  { undo, mails }: { readonly undo: PastStep | null; readonly mails: readonly FileMail[] },
) {
  const last = sent.at(-1)
  const content = last?.content ?? application.content
  const label = (id: string): string => rules.documents.find((document) => document.id === id)?.label ?? MY_FILES.otherDocument
  return {
    id: application.id,
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
    findings: [...findings.map((finding) => findingForService(finding, rules)), ...deniedObligations(rules, content)],
    officer: standing.officerIds.map(nameOf).join(', ') || WORK.nobody,
    limits: limits.map((limit) => ({ words: limitSentence(limit, rules, asked.on), isLate: limit.on !== null && limit.on < asked.on })),
    receivedElsewhere: application.receivedOn === null ? null : APPRAISAL.receivedElsewhere(frenchDay(application.receivedOn)),
    events: events.map((event) => ({
      id: event.id,
      words: eventWords(event.kind),
      at: [frenchInstant(event.madeAt), ...(isOfService(event) ? [nameOf(event.madeBy)] : [])].join(', '),
      ...eventDetail(event, nameOf),
      mails: mailSentences(mails, event.id, nameOf),
    })),
    payments: acts.includes('read-payments') ? `/instruction/${application.id}/versements` : null,
    undo: undo === null ? null : { id: undo.id, words: APPRAISAL.undo(eventWords(undo.kind)) },
    officers: acts.includes('assign-officer')
      ? officers
          .filter(({ authorityId }) => authorityId === application.authorityId)
          .map(({ personId }) => ({
            value: `confier:${personId}`,
            label: nameOf(personId),
            isChosen: standing.officerIds.includes(personId),
          }))
      : [],
    templates: acts.includes('write-letter')
      ? templates
          .filter(({ authorityId, states }) => authorityId === application.authorityId && states.includes(application.state))
          .map(({ id, title }) => ({ value: `lettre:${id}`, label: title }))
      : [],
    contradicted: contradictedOf(application.state, events, mails),
    acts: {
      'ask-for-parts': acts.includes('ask-for-parts'),
      'declare-complete': acts.includes('declare-complete'),
      'declare-eligible': acts.includes('decide-eligibility') && application.state !== 'eligible',
      'declare-ineligible': acts.includes('decide-eligibility') && application.state !== 'ineligible',
    },
  }
}

/** Obligations to which the file answers no: nothing lacks, and those who appraise must see it. */
const OBLIGATIONS: readonly DeclarationKind[] = ['vhss-obligations', 'vhss-training']
const deniedObligations = (rules: SchemeRules, { declarations }: ApplicationContent): string[] =>
  declarations
    .filter(({ kind, isMade }) => !isMade && OBLIGATIONS.includes(kind) && rules.declarations.includes(kind))
    .map(({ kind }) => APPRAISAL.denied(DECLARATION_LABELS[kind].label))

/** What the person may already have read, where the decision that stands was told by letter; its mails that wait, too. */
function contradictedOf(state: ApplicationState, events: readonly ApplicationEvent[], mails: readonly FileMail[]): string[] {
  if ((state !== 'ineligible' && state !== 'eligible') || !isToldByLetter(events, state)) return []
  const letter = events.findLast(({ kind }) => kind === 'letter')
  if (letter === undefined) return []
  const waiting = mails.filter(({ eventId, mayBeTakenBack }) => eventId === letter.id && mayBeTakenBack).length
  return [
    APPRAISAL.toldBy(textIn(letter.detail, 'subject'), frenchInstant(letter.madeAt)),
    ...(waiting > 0 ? [APPRAISAL.mailsWait(waiting)] : []),
  ]
}

const isOfService = ({ madeRole }: ApplicationEvent): boolean => madeRole === 'case-officer' || madeRole === 'committee-secretary'

/** Those who have or had a file, or took a step on it for the service, whom its page names. */
export const officersIn = ({ standing, events }: Pick<AppraisedFile, 'standing' | 'events'>): readonly string[] => [
  ...standing.officerIds,
  ...events.flatMap((event) => [...(isOfService(event) ? [event.madeBy] : []), textIn(event.detail, 'officer')].filter(Boolean)),
]

const textIn = (detail: unknown, name: string): string => {
  const said: Readonly<Record<string, unknown>> = typeof detail === 'object' && detail !== null ? { ...detail } : {}
  const value = said[name]
  return typeof value === 'string' ? value : ''
}

/** What is told of an event beside its name: the reason, to whom the file was given, the letter. */
function eventDetail({ kind, detail }: ApplicationEvent, nameOf: Names): { reason: string; note: string; letter: string } {
  const text = (name: string): string => textIn(detail, name)
  const by = text('answerBy')
  const note =
    kind === 'assigned'
      ? text('officer') === ''
        ? APPRAISAL.givenToNobody
        : nameOf(text('officer'))
      : kind === 'ask-for-parts' && by !== ''
        ? APPRAISAL.answerBy(frenchDay(by))
        : text('subject')
  return { reason: reasonOf(detail), note, letter: text('text') }
}
