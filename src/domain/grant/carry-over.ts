import { OTHER_DOCUMENT, type ApplicationContent } from './application.ts'
import type { DeclarationKind, SchemeRules } from '../scheme/scheme-rules.ts'

/** What was written for one scheme and has no place in another. */
export type LeftBehind =
  | { readonly kind: 'format' | 'budget' }
  | { readonly kind: 'answer'; readonly label: string }
  | { readonly kind: 'declaration'; readonly declaration: DeclarationKind }
  | { readonly kind: 'part'; readonly name: string }

/** The questions that a file answers, as the scheme it was written for asked them. */
export type AskedQuestions = readonly { readonly id: string; readonly label: string }[]

/**
 * What a file says, put into the form of a scheme, and what could not be.
 * Bounds: an answer goes to the question of its own id, else to the only one of the same words; what is certified is certified anew.
 * Policy: docs/decisions/2026-11-25-drafts-kept-and-taken-up.md
 */
export function carryOver(
  content: ApplicationContent,
  questions: AskedQuestions,
  { formats, fields, asksBudget, declarations }: SchemeRules,
): { readonly content: ApplicationContent; readonly left: readonly LeftBehind[] } {
  const labelOf = (id: string): string => questions.find((question) => question.id === id)?.label ?? id
  const given = Object.entries(content.answers).filter(([, answer]) => answer.trim() !== '')
  const placed = given.map(([id, answer]) => ({ label: labelOf(id), answer, to: fieldFor(id, labelOf(id), fields) }))
  const isSupported = content.format === null || formats.includes(content.format)
  const hasBudget = content.budget.expenses.length + content.budget.funding.length > 0
  const made = content.declarations.filter(({ kind }) => kind !== 'honour')
  const isDeclared = ({ kind }: { readonly kind: DeclarationKind }): boolean => declarations.includes(kind)
  return {
    content: {
      ...content,
      format: isSupported ? content.format : null,
      answers: Object.fromEntries(placed.flatMap(({ to, answer }) => (to === undefined ? [] : [[to, answer]]))),
      budget: asksBudget ? content.budget : { expenses: [], funding: [] },
      declarations: made.filter(isDeclared),
    },
    left: [
      ...(isSupported ? [] : [{ kind: 'format' } as const]),
      ...placed.flatMap(({ to, label }) => (to === undefined ? [{ kind: 'answer', label } as const] : [])),
      ...(asksBudget || !hasBudget ? [] : [{ kind: 'budget' } as const]),
      ...made.filter((one) => !isDeclared(one)).map(({ kind }) => ({ kind: 'declaration', declaration: kind }) as const),
    ],
  }
}

function fieldFor(id: string, label: string, fields: AskedQuestions): string | undefined {
  if (fields.some((field) => field.id === id)) return id
  const same = fields.filter((field) => sameWords(field.label) === sameWords(label))
  return same.length === 1 ? same[0]?.id : undefined
}

const sameWords = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Whether a scheme has a place for a document.
 * Policy: docs/decisions/2026-11-25-drafts-kept-and-taken-up.md
 */
export const isPlaceFor = (documentId: string, { documents }: Pick<SchemeRules, 'documents'>): boolean =>
  documentId === OTHER_DOCUMENT || documents.some(({ id }) => id === documentId)
