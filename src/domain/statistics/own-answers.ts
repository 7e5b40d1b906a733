/** What applicants may tell of who writes or directs, and of who brings the project, for statistics alone. */
export const OWN_QUESTIONS = ['gender', 'generation', 'initiative'] as const
export type OwnQuestion = (typeof OWN_QUESTIONS)[number]

/**
 * The answers to each; whoever would rather not answer says so.
 * Policy: docs/decisions/2026-11-25-answers-for-statistics.md
 */
export const OWN_CHOICES = {
  gender: ['women', 'men', 'women-and-men', 'other', 'declined'],
  generation: ['under-30', 'from-30', 'from-40', 'from-50', 'from-60', 'declined'],
  initiative: ['author', 'author-with-producer', 'producer', 'co-production', 'other', 'declined'],
} as const satisfies Readonly<Record<OwnQuestion, readonly string[]>>

/** What was answered; `null` was asked and left empty. */
export type OwnAnswers = { readonly [Question in OwnQuestion]: (typeof OWN_CHOICES)[Question][number] | null }

export const NO_ANSWER: OwnAnswers = { gender: null, generation: null, initiative: null }

/**
 * What a file is counted under, question by question: an answer, asked and left empty, or never asked.
 * Policy: docs/decisions/2026-11-25-answers-for-statistics.md
 */
export const ownCategory = (answers: OwnAnswers | null, question: OwnQuestion): string =>
  answers === null ? '' : (answers[question] ?? 'unanswered')

/**
 * The answers that these words give; what is no choice is left empty.
 * Bounds: a stranger may have sent them.
 * Policy: docs/decisions/2026-11-25-answers-for-statistics.md
 */
export const ownAnswersOf = (said: (question: OwnQuestion) => string): OwnAnswers => ({
  gender: OWN_CHOICES.gender.find((one) => one === said('gender')) ?? null,
  generation: OWN_CHOICES.generation.find((one) => one === said('generation')) ?? null,
  initiative: OWN_CHOICES.initiative.find((one) => one === said('initiative')) ?? null,
})
