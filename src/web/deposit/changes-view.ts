import type { SentContent } from '#application/ports/applications.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { LeftBehind } from '#domain/grant/carry-over.ts'
import { changedParts, changedPlaces, type ContentPlace, type CopiedPart } from '#domain/grant/content-changes.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { APPLICANT_LABELS, DECLARATION_LABELS, FORMAT_LABELS, FUNDING_LABELS } from '#wording/decision-labels.ts'
import { APPRAISAL } from '#wording/pages/appraisal.ts'
import { BEGIN_AGAIN, leftSentence } from '#wording/pages/begin-again.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

/** One thing that a file says otherwise than the one before, face to face. */
export type ChangeView = { readonly label: string; readonly before: string; readonly after: string }

type Read = { readonly content: ApplicationContent; readonly parts: readonly CopiedPart[] }

/** Where a draft comes from, and what found no place in it. */
export const originView = (formerNumber: string | null, left: readonly LeftBehind[]) => ({
  words: formerNumber === null ? BEGIN_AGAIN.fromCopy : BEGIN_AGAIN.fromFormer(formerNumber),
  left: left.map(leftSentence),
})

/** What changes from a file to the one that deposits it again. */
export function changesView(former: SentContent & { readonly fileNumber: string }, now: Read, rules: SchemeRules) {
  const { added, removed } = changedParts(former.parts, now.parts)
  const orNone = (words: string): string => words || APPRAISAL.empty
  return {
    lead: BEGIN_AGAIN.changesLead(former.fileNumber),
    changes: [
      ...changedPlaces(former.content, now.content).map((place) => ({
        label: labelOf(place, rules),
        before: orNone(wordsAt(former.content, place)),
        after: orNone(wordsAt(now.content, place)),
      })),
      ...removed.map(({ name }) => ({ label: BEGIN_AGAIN.removed, before: name, after: APPRAISAL.empty })),
      ...added.map(({ name }) => ({ label: BEGIN_AGAIN.added, before: APPRAISAL.empty, after: name })),
    ] satisfies readonly ChangeView[],
  }
}

export type ChangesView = ReturnType<typeof changesView>

const LABELS: Readonly<Record<Exclude<ContentPlace['kind'], 'answer' | 'declaration'>, string>> = {
  title: MY_FILES.name,
  format: MY_FILES.format,
  'first-work': MY_FILES.firstWork,
  applicant: MY_FILES.applicantTitle,
  others: MY_FILES.othersTitle,
  asked: MY_FILES.asked,
  'de-minimis': MY_FILES.deMinimis,
  expenses: MY_FILES.expenses,
  funding: MY_FILES.funding,
}

function labelOf(place: ContentPlace, { fields }: SchemeRules): string {
  if (place.kind === 'answer') return fields.find(({ id }) => id === place.field)?.label ?? BEGIN_AGAIN.otherQuestion(place.field)
  return place.kind === 'declaration' ? DECLARATION_LABELS[place.declaration].label : LABELS[place.kind]
}

const yesNo = (is: boolean): string => (is ? MY_FILES.yes : MY_FILES.no)
const lines = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join('\n')

function wordsAt(content: ApplicationContent, place: ContentPlace): string {
  const { applicant, budget } = content
  switch (place.kind) {
    case 'title':
      return content.title
    case 'format':
      return content.format === null ? '' : FORMAT_LABELS[content.format]
    case 'first-work':
      return content.isFirstWork === null ? '' : yesNo(content.isFirstWork)
    case 'applicant':
      return lines([
        applicant.name,
        APPLICANT_LABELS[applicant.kind],
        applicant.siret,
        applicant.rna,
        applicant.address,
        applicant.commune ?? '',
      ])
    case 'others':
      return lines(content.others.map(({ name, part }) => [name, part].filter(Boolean).join(', ')))
    case 'answer':
      return content.answers[place.field] ?? ''
    case 'asked':
      return content.asked
    case 'de-minimis':
      return content.deMinimisReceived ?? ''
    case 'expenses':
      return lines(budget.expenses.map(({ label, amount, inTerritory }) => BEGIN_AGAIN.expenseLine(label, amount, inTerritory)))
    case 'funding':
      return lines(
        budget.funding.map(({ label, kind, amount, isAcquired }) =>
          BEGIN_AGAIN.fundingLine(label, FUNDING_LABELS[kind], amount, isAcquired),
        ),
      )
    case 'declaration':
      return lines(
        content.declarations
          .filter(({ kind }) => kind === place.declaration)
          .map(({ isMade, words }) => [yesNo(isMade), words].filter(Boolean).join('. ')),
      )
  }
}
