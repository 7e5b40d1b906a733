import type { AllocationRefusal } from '#domain/scenario/allocation.ts'
import { euros } from './amounts.ts'

const NNBSP = '\u202f'
const quoted = (text: string): string => `«${NNBSP}${text}${NNBSP}»`

type Sentences = { [Kind in AllocationRefusal['kind']]: (refusal: Extract<AllocationRefusal, { kind: Kind }>) => string }

/** Why a scenario gives no allocation: a kind without its sentence does not compile. */
const SENTENCES: Sentences = {
  infeasible: ({ steps, asked, available }) =>
    steps.length === 1
      ? `Le pas ${quoted(steps[0] ?? '')} demande ${euros(asked)}, et il ne reste que ${euros(available)}. Baissez sa part ou relevez l’enveloppe.`
      : `Les pas ${steps.map(quoted).join(', ')} ne tiennent pas ensemble${NNBSP}: le dernier demande ${euros(asked)}, et il ne reste que ${euros(available)}. Baissez l’une de leurs parts, ou relevez l’enveloppe.`,
  'unknown-value': ({ step, code, column }) =>
    `Le pas ${quoted(step)} a besoin de ${quoted(column)} pour le territoire ${quoted(code)}, et cette donnée n’est pas connue.`,
  'claims-before-match': ({ step }) =>
    `Le pas ${quoted(step)} vient avant le pas ${quoted('match')}, qui fixe les demandes. Placez-le après.`,
  'second-match': ({ step }) => `Le pas ${quoted(step)} fixe les demandes une deuxième fois. Gardez un seul pas ${quoted('match')}.`,
  'reinforced-not-after-match': ({ step }) => `Le pas ${quoted(step)} doit venir juste après le pas ${quoted('match')}.`,
  'surplus-without-catch-up': ({ step }) =>
    `Le pas ${quoted(step)} donne le reste comme le dernier rattrapage, et aucun pas ${quoted('catch-up')} ne vient avant lui.`,
}

export function allocationRefusalSentence<Kind extends AllocationRefusal['kind']>(
  refusal: Extract<AllocationRefusal, { kind: Kind }>,
): string {
  const sentence = SENTENCES[refusal.kind] as (refusal: AllocationRefusal) => string
  return sentence(refusal)
}
