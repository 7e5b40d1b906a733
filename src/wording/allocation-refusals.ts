import type { AllocationRefusal } from '#domain/scenario/allocation.ts'
import { euros } from './amounts.ts'

const NNBSP = '\u202f'
const quoted = (text: string): string => `«${NNBSP}${text}${NNBSP}»`

/** What a step or a column is called where the sentence is read: as the files write it, or as the laboratory shows it. */
export type NameOf = (name: string) => string

type Sentences = {
  [Kind in AllocationRefusal['kind']]: (refusal: Extract<AllocationRefusal, { kind: Kind }>, name: NameOf) => string
}

/** Why a scenario gives no allocation: a kind without its sentence does not compile. */
const SENTENCES: Sentences = {
  infeasible: ({ steps, asked, available }, name) =>
    steps.length === 1
      ? `Le pas ${quoted(name(steps[0] ?? ''))} demande ${euros(asked)}, et il ne reste que ${euros(available)}. Baissez sa part ou relevez l’enveloppe.`
      : `Les pas ${steps.map((step) => quoted(name(step))).join(', ')} ne tiennent pas ensemble${NNBSP}: le dernier demande ${euros(asked)}, et il ne reste que ${euros(available)}. Baissez l’une de leurs parts, ou relevez l’enveloppe.`,
  'unknown-value': ({ step, code, column }, name) =>
    `Le pas ${quoted(name(step))} a besoin de ${quoted(name(column))} pour le territoire ${quoted(name(code))}, et cette donnée n’est pas connue.`,
  'claims-before-match': ({ step }, name) =>
    `Le pas ${quoted(name(step))} vient avant le pas ${quoted(name('match'))}, qui fixe les demandes. Placez-le après.`,
  'second-match': ({ step }, name) =>
    `Le pas ${quoted(name(step))} fixe les demandes une deuxième fois. Gardez un seul pas ${quoted(name('match'))}.`,
  'reinforced-not-after-match': ({ step }, name) => `Le pas ${quoted(name(step))} doit venir juste après le pas ${quoted(name('match'))}.`,
  'surplus-without-catch-up': ({ step }, name) =>
    `Le pas ${quoted(name(step))} donne le reste comme le dernier rattrapage, et aucun pas ${quoted(name('catch-up'))} ne vient avant lui.`,
}

export function allocationRefusalSentence<Kind extends AllocationRefusal['kind']>(
  refusal: Extract<AllocationRefusal, { kind: Kind }>,
  name: NameOf = (same) => same,
): string {
  const sentence = SENTENCES[refusal.kind] as (refusal: AllocationRefusal, name: NameOf) => string
  return sentence(refusal, name)
}
