import type { DeclarationKind } from '../scheme/scheme-rules.ts'
import type { ApplicationContent } from './application.ts'

/** A part of what a file says, as two readings of it are compared. */
export type ContentPlace =
  | { readonly kind: 'title' | 'format' | 'first-work' | 'applicant' | 'others' | 'asked' | 'de-minimis' | 'expenses' | 'funding' }
  | { readonly kind: 'answer'; readonly field: string }
  | { readonly kind: 'declaration'; readonly declaration: DeclarationKind }

/**
 * The parts that two readings of a file say otherwise, in the order of the form.
 * Bounds: an answer that one of them lacks is an empty one; blanks count, as they were typed; a year of birth is not compared.
 * Policy: docs/decisions/2026-11-25-drafts-kept-and-taken-up.md
 */
export function changedPlaces(before: ApplicationContent, after: ApplicationContent): ContentPlace[] {
  const places: ContentPlace[] = [
    { kind: 'title' },
    { kind: 'format' },
    { kind: 'first-work' },
    { kind: 'applicant' },
    { kind: 'others' },
    ...named(Object.keys(after.answers), Object.keys(before.answers)).map((field) => ({ kind: 'answer', field }) as const),
    { kind: 'asked' },
    { kind: 'de-minimis' },
    { kind: 'expenses' },
    { kind: 'funding' },
    ...named(kindsOf(after), kindsOf(before)).map((declaration) => ({ kind: 'declaration', declaration }) as const),
  ]
  return places.filter((place) => JSON.stringify(saidAt(before, place)) !== JSON.stringify(saidAt(after, place)))
}

const named = <Name>(first: readonly Name[], then: readonly Name[]): Name[] => [...new Set([...first, ...then])]
const kindsOf = ({ declarations }: ApplicationContent): DeclarationKind[] => declarations.map(({ kind }) => kind)

/** What a file says there, in an order of its own: that of the database is not the same each time. */
function saidAt(content: ApplicationContent, place: ContentPlace): unknown {
  const { applicant, budget } = content
  switch (place.kind) {
    case 'title':
      return content.title
    case 'format':
      return content.format
    case 'first-work':
      return content.isFirstWork
    case 'applicant':
      return [applicant.kind, applicant.name, applicant.siret, applicant.rna, applicant.address, applicant.commune ?? '']
    case 'others':
      return content.others.map(({ name, part }) => [name, part])
    case 'answer':
      return content.answers[place.field] ?? ''
    case 'asked':
      return content.asked
    case 'de-minimis':
      return content.deMinimisReceived ?? ''
    case 'expenses':
      return budget.expenses.map(({ label, amount, inTerritory }) => [label, amount, inTerritory])
    case 'funding':
      return budget.funding.map(({ label, kind, amount, isAcquired }) => [label, kind, amount, isAcquired])
    case 'declaration':
      return content.declarations.filter(({ kind }) => kind === place.declaration).map(({ isMade, words }) => [isMade, words])
  }
}

/** A document as a copy of a file tells it. */
export type CopiedPart = { readonly documentId: string; readonly name: string; readonly fingerprint: string }

/**
 * The documents that one copy of a file holds and the other does not.
 * Bounds: the same bytes in the same place are the same document, whatever its name.
 * Policy: docs/decisions/2026-11-25-drafts-kept-and-taken-up.md
 */
export function changedParts<Part extends CopiedPart>(
  before: readonly Part[],
  after: readonly Part[],
): { readonly added: readonly Part[]; readonly removed: readonly Part[] } {
  const without = (parts: readonly Part[], others: readonly Part[]): Part[] =>
    parts.filter((part) => !others.some((other) => other.documentId === part.documentId && other.fingerprint === part.fingerprint))
  return { added: without(after, before), removed: without(before, after) }
}
