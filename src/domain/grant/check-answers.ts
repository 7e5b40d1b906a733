import { typedEuros } from '../money/typed-euros.ts'
import type { AskedField } from '../scheme/scheme-rules.ts'
import { dayOf } from '../time/day.ts'
import type { Finding } from './check-application.ts'

/**
 * What the answers lack, field by field, in the order of the form.
 * Bounds: an empty answer to a field that is not required is no finding; a length is counted in signs as people see them.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export function checkAnswers(fields: readonly AskedField[], answers: Readonly<Record<string, string>>): Finding[] {
  return fields.flatMap((field): Finding[] => {
    const answer = (answers[field.id] ?? '').trim()
    if (answer === '') return field.isRequired ? [{ kind: 'field-missing', field: field.id }] : []
    if (!isReadable(field, answer)) return [{ kind: 'field-unreadable', field: field.id }]
    const length = [...answer].length
    return field.longest !== null && length > field.longest
      ? [{ kind: 'field-too-long', field: field.id, length, longest: field.longest }]
      : []
  })
}

function isReadable({ kind, choices }: AskedField, answer: string): boolean {
  switch (kind) {
    case 'line':
    case 'text':
      return true
    case 'amount':
      return typedEuros(answer) !== undefined
    case 'day':
      return dayOf(answer) !== undefined
    case 'whole':
      return /^\d{1,9}$/.test(answer)
    case 'choice':
      return choices.includes(answer)
    case 'yes-no':
      return answer === 'oui' || answer === 'non'
  }
}
