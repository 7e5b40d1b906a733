import type { RightsRefusal } from '#domain/rights/may-act.ts'
import { ROLE_LABELS, STATE_LABELS } from './decision-labels.ts'

type Sentences = { [Kind in RightsRefusal['kind']]: (refusal: Extract<RightsRefusal, { kind: Kind }>) => string }

const SENTENCES: Sentences = {
  'in-conflict': () => 'Vous êtes en retrait de ce dossier : rien de lui ne vous est montré, et vous n’y prenez aucune part.',
  'not-this-role': ({ roles }) =>
    roles.length === 0
      ? 'Personne ne peut faire cela.'
      : `Cela revient à : ${roles.map((role) => ROLE_LABELS[role].toLowerCase()).join(', ')}.`,
  'not-this-relation': ({ relations }) =>
    relations.every((relation) => relation === 'own')
      ? 'Cela revient à la personne qui a commencé ce dossier.'
      : 'Cela revient à une personne désignée pour ce dossier ; vous ne l’êtes pas aujourd’hui.',
  'not-this-moment': ({ states }) =>
    `Ce n’est possible que pour un dossier dont l’état est : ${states.map((state) => STATE_LABELS[state].toLowerCase()).join(', ')}.`,
}

/** Why an act is refused, and to whom or when it belongs. */
export function rightsSentence<Kind extends RightsRefusal['kind']>(refusal: Extract<RightsRefusal, { kind: Kind }>): string {
  return SENTENCES[refusal.kind](refusal)
}
