import type { Result } from '../result.ts'
import type { ApplicationState } from './application-life.ts'

/** A letter to be written to many: its words hold variables between braces. */
export type LetterTemplate = {
  readonly id: string
  readonly title: string
  readonly subject: string
  readonly body: string
  /** The states of a file to which it may be written. */
  readonly states: readonly ApplicationState[]
}

/** Why a letter is not written. */
export type LetterRefusal =
  | { readonly kind: 'variable-unknown'; readonly name: string }
  | { readonly kind: 'value-missing'; readonly name: string }
  | { readonly kind: 'state-not-meant'; readonly states: readonly ApplicationState[] }

/** A letter as it is sent. */
export type WrittenLetter = { readonly subject: string; readonly text: string }

const VARIABLE = /\{([^{}]*)\}/g

/**
 * The variables that a template holds, each once, in their order.
 * Policy: docs/decisions/2026-11-25-appraisal-desk.md
 */
export const variablesOf = ({ subject, body }: Pick<LetterTemplate, 'subject' | 'body'>): string[] => [
  ...new Set([...`${subject}\n${body}`.matchAll(VARIABLE)].map(([, name = '']) => name.trim())),
]

/**
 * A letter with its variables said, or each that cannot be: an unknown one is a fault of the template, an empty one would leave a hole.
 * Policy: docs/decisions/2026-11-25-appraisal-desk.md
 */
export function writtenLetter(
  template: LetterTemplate,
  state: ApplicationState,
  values: Readonly<Record<string, string>>,
): Result<WrittenLetter, LetterRefusal> {
  const [first, ...others] = [
    ...(template.states.includes(state) ? [] : [{ kind: 'state-not-meant', states: template.states } as const]),
    ...variablesOf(template).flatMap((name): LetterRefusal[] => {
      if (!Object.hasOwn(values, name)) return [{ kind: 'variable-unknown', name }]
      return (values[name] ?? '').trim() === '' ? [{ kind: 'value-missing', name }] : []
    }),
  ]
  if (first !== undefined) return { refusals: [first, ...others] }
  const said = (words: string): string => words.replaceAll(VARIABLE, (_, name: string) => values[name.trim()] ?? '')
  return { value: { subject: said(template.subject), text: said(template.body) } }
}
