import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What is said where recommended files are placed under an envelope. */
export const RANKING = {
  title: 'Classement',
  lead: 'Les dossiers recommandés, dans l’ordre du comité, face à l’enveloppe de la session.',
  none: 'Aucun avis « recommandé » n’est scellé dans cette session.',
  keptFromOne:
    'Vous êtes en retrait d’un dossier de cette session : une autre personne du secrétariat tient ce classement. Les sommes vous en diraient trop.',
  listTitle: 'Ordre et montants',
  place: (number: string): string => `Rang du dossier ${number}`,
  amount: 'Montant de l’avis',
  upTo: 'Cumul',
  unknownAmount: 'Montant non dit dans l’avis',
  within: 'Tient dans l’enveloppe',
  beyond: 'Dépasse l’enveloppe',
  notKnown: 'Ne se sait pas',
  save: 'Enregistrer cet ordre',
  saved: 'L’ordre est enregistré.',
  closed: 'Des dossiers de cette session sont devant une assemblée, ou décidés : l’ordre ne change plus.',
  moved: 'Un dossier a changé d’état entre-temps : rien n’est enregistré. Rechargez la page.',
  sameRank: (rank: number): string => `Deux dossiers ont le rang ${rank}${NARROW}: donnez à chacun le sien. Rien n’est enregistré.`,
  sumTitle: 'Somme',
  envelope: 'Enveloppe de la session',
  noEnvelope: 'L’enveloppe de cette session n’est pas connue.',
  total: 'Total recommandé',
  left: 'Reste',
  over: 'Dépassement',
  without: (count: number): string =>
    `${counted(count, 'dossier n’a pas de montant', 'dossiers n’ont pas de montant')} dans son avis${NARROW}: le total ne le compte pas.`,
} as const

/** What is said where the administration lifts a recusal. */
export const RECUSALS = {
  title: 'Retraits',
  lead: 'Les retraits en cours de votre administration. Seule elle peut en lever un, avec sa raison ; jamais le sien.',
  none: 'Aucun retrait que vous puissiez lever.',
  file: (number: string): string => `Dossier ${number}`,
  reason: 'Raison de lever ce retrait',
  lift: 'Lever ce retrait',
  liftLabel: (name: string, number: string): string => `Lever ce retrait${NARROW}: ${name}, dossier ${number}`,
  lifted: 'Le retrait est levé, et consigné.',
  refusals: { 'no-words': 'Écrivez la raison.', 'moved-meanwhile': 'Ce retrait n’est plus en cours.' },
} as const
