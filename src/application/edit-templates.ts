import type { ApplicationState } from '#domain/grant/application-life.ts'
import { variablesOf, type LetterTemplate } from '#domain/grant/letter-template.ts'
import { FILE_RIGHTS } from '#domain/rights/rights-table.ts'
import { permitInHouse } from './permit.ts'
import type { KeptTemplate, LetterTemplates } from './ports/letter-templates.ts'
import type { Roles } from './ports/roles.ts'

type Desk = { readonly letterTemplates: LetterTemplates; readonly roles: Roles }
type Asked = { readonly personId: string; readonly on: string }

/** The templates of the authorities whose letters somebody may write; null for whoever writes for none. */
export async function openTemplates(
  { letterTemplates, roles }: Desk,
  { personId, on }: Asked,
): Promise<{ readonly authorityIds: readonly string[]; readonly templates: readonly KeptTemplate[] } | null> {
  const serving = await permitInHouse(roles, 'write-templates', personId, on)
  if (serving.length === 0) return null
  const authorityIds = [...new Set(serving.map(({ authorityId }) => authorityId))]
  return { authorityIds, templates: await letterTemplates.of(authorityIds) }
}

export type TemplateOutcome =
  | { readonly kind: 'kept' | 'not-yours' | 'words-missing' | 'state-missing' }
  | { readonly kind: 'variables-unknown'; readonly names: readonly string[] }

/** The states of files to which a letter may be written at all. */
export const LETTER_STATES: readonly ApplicationState[] = [...new Set(FILE_RIGHTS['write-letter'].flatMap(({ states }) => states))]

/** Writes a template, or another number of it; one whose variables nobody could say is refused. */
export async function keepTemplate(
  desk: Desk,
  {
    template,
    authorityId,
    known,
    ...asked
  }: Asked & { readonly template: LetterTemplate; readonly authorityId: string; readonly known: readonly string[] },
): Promise<TemplateOutcome> {
  const opened = await openTemplates(desk, asked)
  if (opened === null || !opened.authorityIds.includes(authorityId)) return { kind: 'not-yours' }
  if ([template.title, template.subject, template.body].some((words) => words.trim() === '')) return { kind: 'words-missing' }
  const states = template.states.filter((state) => LETTER_STATES.includes(state))
  if (states.length === 0) return { kind: 'state-missing' }
  const names = variablesOf(template).filter((name) => !known.includes(name))
  if (names.length > 0) return { kind: 'variables-unknown', names }
  await desk.letterTemplates.keep(authorityId, { ...template, states }, asked.personId)
  return { kind: 'kept' }
}
