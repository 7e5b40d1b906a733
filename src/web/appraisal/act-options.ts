import { trimmedField } from '#web/form-fields.ts'
import type { FileStep, ServiceMove } from '#domain/rights/file-step.ts'
import { SERVICE_MOVES } from '#domain/rights/file-step.ts'
import type { Work } from '#application/read-work.ts'
import { dayOf } from '#domain/time/day.ts'
import type { FileAct } from '#domain/rights/act.ts'
import { BATCHES } from '#wording/pages/file-batches.ts'
import type { Names } from './work-line.ts'

type Option = { readonly value: string; readonly label: string }

/** The act that each step asks for, as the one table of rights names it. */
const ACT_OF: Readonly<Record<ServiceMove, FileAct>> = {
  'declare-complete': 'declare-complete',
  'ask-for-parts': 'ask-for-parts',
  'declare-eligible': 'decide-eligibility',
  'declare-ineligible': 'decide-eligibility',
}

/** What may be asked of the files that are ticked, by kind; only what one's roles may ever do. */
export function actOptions({ acts, officers, templates }: Pick<Work, 'acts' | 'officers' | 'templates'>, nameOf: Names) {
  const { groups, assign, nobody, place, moves } = BATCHES
  const moved = SERVICE_MOVES.filter((move) => acts.includes(ACT_OF[move])).map((value): Option => ({ value, label: moves[value] }))
  const given = [
    ...officers.map(({ personId }) => ({ value: `confier:${personId}`, label: assign(nameOf(personId)) })),
    { value: 'confier:', label: nobody },
  ]
  const letters = templates.map(({ id, title }): Option => ({ value: `lettre:${id}`, label: title }))
  return [
    { label: groups.decide, options: moved },
    { label: groups.assign, options: acts.includes('assign-officer') ? given : [] },
    { label: groups.write, options: acts.includes('write-letter') ? letters : [] },
    { label: groups.committee, options: acts.includes('place-on-agenda') ? [{ value: 'comite', label: place }] : [] },
  ].filter(({ options }) => options.length > 0)
}

/** The step that a form asks for; nothing when it asks for none. */
export function stepOfForm(form: FormData): FileStep | null {
  const act = trimmedField(form, 'acte')
  const [kind, ...rest] = act.split(':')
  const id = rest.join(':')
  if (kind === 'confier' && act !== 'confier') return { kind: 'assign', officerId: id === '' ? null : id }
  if (kind === 'lettre' && id !== '') return { kind: 'letter', templateId: id }
  if (act === 'comite') return { kind: 'place' }
  const move = SERVICE_MOVES.find((one) => one === act)
  if (move === undefined) return null
  return { kind: 'move', move, reason: trimmedField(form, 'raison'), answerBy: dayOf(trimmedField(form, 'avant')) ?? null }
}

/** What a form of an act says, given back as it was typed when the act is refused. */
export const typedIn = (form: FormData) => ({
  act: trimmedField(form, 'acte'),
  words: trimmedField(form, 'raison'),
  by: trimmedField(form, 'avant'),
})
export type Typed = ReturnType<typeof typedIn>

/** The same step as a form would ask for it again. */
export function wordOfStep(step: FileStep): string {
  switch (step.kind) {
    case 'move':
      return step.move
    case 'assign':
      return `confier:${step.officerId ?? ''}`
    case 'place':
      return 'comite'
    case 'letter':
      return `lettre:${step.templateId}`
  }
}

/** The files that a form ticks. */
export const fileIdsOf = (form: FormData): string[] => [
  ...new Set(form.getAll('dossier').filter((value): value is string => typeof value === 'string' && value !== '')),
]
