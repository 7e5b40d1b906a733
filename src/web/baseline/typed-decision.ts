import { textField } from '#web/form-fields.ts'

/** What a registrar had chosen and written when a decision is refused, and the field that is told of it. */
export type TypedDecision = {
  readonly state: string
  readonly passages: readonly string[]
  readonly ids: string
  readonly reason: string
  readonly at: 'etat' | 'noms' | 'raison' | null
}

export const typedDecision = (form: FormData): TypedDecision => ({
  state: textField(form, 'etat'),
  passages: form.getAll('passage').map(String),
  ids: textField(form, 'noms'),
  reason: textField(form, 'raison'),
  at: null,
})

/** The field that each refusal is said beside. */
export const REFUSED_AT = { 'no-state': 'etat', 'no-passage': 'noms', 'no-reason': 'raison', 'unknown-text': null } as const

/** The names of passages in what was pasted: those of links, after their « # », or names themselves. */
export const passageNames = (pasted: string): string[] =>
  pasted
    .split(/[\s,;]+/)
    .map((link) => nameIn(link.slice(link.indexOf('#') + 1)))
    .filter((name) => name !== '')

function nameIn(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
