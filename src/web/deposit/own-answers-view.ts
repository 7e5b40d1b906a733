import type { Authority } from '#application/ports/schemes.ts'
import type { readOwnAnswers } from '#application/tell-own-answers.ts'
import { OWN_CHOICES, OWN_QUESTIONS, ownAnswersOf, type OwnAnswers, type OwnQuestion } from '#domain/statistics/own-answers.ts'
import { trimmedField } from '#web/form-fields.ts'
import { OWN_ANSWERS, OWN_QUESTION_LABELS, ownChoiceLabel } from '#wording/pages/own-answers.ts'

const FIELDS: Readonly<Record<OwnQuestion, string>> = { gender: 'genre', generation: 'generation', initiative: 'initiative' }

/** What a form answers for statistics alone. */
export const ownAnswersIn = (form: FormData): OwnAnswers => ownAnswersOf((question) => trimmedField(form, FIELDS[question]))

/** The questions for statistics as whoever began a file sees them; nothing to anybody else. */
export function ownAnswersView(read: Awaited<ReturnType<typeof readOwnAnswers>>, { name, contact }: Authority) {
  if (read === null) return null
  const { answers, mayTell } = read
  return {
    controller: OWN_ANSWERS.controller(name, contact),
    mayTell,
    isAnswered: answers !== null && OWN_QUESTIONS.some((question) => answers[question] !== null),
    questions: OWN_QUESTIONS.map((question) => {
      const answer = answers?.[question] ?? null
      return {
        name: FIELDS[question],
        label: OWN_QUESTION_LABELS[question],
        said: answer === null ? OWN_ANSWERS.unsaid : ownChoiceLabel(question, answer),
        options: OWN_CHOICES[question].map((value) => ({ value, label: ownChoiceLabel(question, value), isChosen: value === answer })),
      }
    }),
  }
}

export type OwnAnswersView = NonNullable<ReturnType<typeof ownAnswersView>>
