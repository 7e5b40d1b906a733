import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { PaymentKind, PaymentRefusal } from '#domain/payment/payment.ts'
import { euros } from '../amounts.ts'

export const PAYMENT_LABELS: Readonly<Record<PaymentKind, string>> = {
  planned: 'Versement prévu',
  committed: 'Engagé',
  mandated: 'Mandat émis',
  paid: 'Versé',
  'claw-back': 'Reversement demandé',
  'given-back': 'Reversé',
}

/** What an opinion means, to whoever meets it for the first time. */
export const OPINION_MEANINGS: Readonly<Record<OpinionKind, string>> = {
  recommended: 'Le comité conseille d’aider ce projet.',
  'recommended-without-means': 'Le comité conseille d’aider ce projet, mais dit que l’argent de la session n’y suffit pas.',
  deferred: 'Le comité conseille de revoir ce projet plus tard, sans l’aider ni l’écarter.',
  'not-recommended': 'Le comité ne conseille pas d’aider ce projet.',
}

/** What is said of a decision to whom it concerns, and of its money. */
export const PAYMENTS = {
  decisionTitle: 'Décision',
  addressee: 'À l’attention de',
  decidedOn: 'Date de la décision',
  dayUnknown: 'Non connue',
  opinionOnly: 'Un avis éclaire la décision, il ne décide pas.',
  appealFrom:
    'Le délai court à compter du jour où la décision vous a été notifiée, c’est-à-dire remise ou envoyée dans les formes (code de justice administrative, R. 421-1 et R. 421-5, non vérifiés ici).',
  lastDayUnknown:
    'Ce jour n’est pas connu ici : le dernier jour pour la contester ne peut pas être calculé. Comptez-le depuis la date de votre notification.',
  noAppeal: 'Le règlement ne dit pas comment la contester.',
  decided: (body: string, day: string): string => `${body}, séance du ${day}`,
  deliberation: 'Délibération',
  decision: 'Décision',
  opinion: 'Avis du comité',
  why: 'Motif de l’écart avec l’avis',
  ineligible: 'Le dossier a été jugé non recevable.',
  waiting: 'La décision n’est pas encore prise.',
  appealsTitle: 'Contester cette décision',
  letterFoot: 'Lettre produite par Contrechamp à partir de la délibération et de l’avis scellé.',
  pdf: 'Cette décision en PDF',
  read: 'Lire la décision',
  title: 'Versements',
  lead: 'Chaque ligne s’ajoute, aucune ne change : une erreur se corrige par une ligne négative, avec sa raison. Le bénéficiaire lit les mêmes.',
  ownLead: 'Ce qui est prévu, mandaté et versé, tel que le service l’a écrit.',
  none: 'Aucune ligne encore.',
  columns: { on: 'Jour', kind: 'Ligne', amount: 'Montant', words: 'Pièce, condition ou raison' },
  sums: 'Où en est l’aide',
  awarded: 'Attribuée',
  left: 'Reste à verser',
  addTitle: 'Ajouter une ligne',
  kind: 'Ligne',
  amount: 'Montant, en euros (précédé de − pour corriger)',
  on: 'Jour (à venir pour un versement prévu)',
  words: 'Pièce reçue, condition, numéro d’engagement ou de mandat, ou raison',
  add: 'Ajouter',
  closeTitle: 'Clore',
  closeLead: 'Soldée : tout ce qui devait l’être est versé. Caduque : les conditions n’ont pas été remplies à temps.',
  reason: 'Raison, que le bénéficiaire lira',
  settle: 'Solder',
  lapse: 'Déclarer caduque',
  done: 'C’est fait.',
  refusals: {
    'moved-meanwhile': 'Ce dossier a changé d’état entre-temps. Rechargez la page.',
    'bad-day': 'Ce jour ne convient pas : seul un versement prévu peut être à venir.',
    'no-words': 'Écrivez quelques mots : la pièce, la condition ou la raison.',
    'not-awarded': 'Aucune aide n’a été attribuée à ce dossier.',
    'bad-amount': 'Le montant ne se lit pas : écrivez-le en euros, comme 2 000 ou −2 000.',
    'bad-kind': 'Choisissez la ligne.',
  },
} as const

const BOUNDS: Readonly<Record<PaymentKind | 'awarded', string>> = {
  awarded: 'ce qui est attribué',
  planned: 'ce qui est prévu',
  committed: 'ce qui est engagé',
  mandated: 'ce qui est mandaté',
  paid: 'ce qui est versé',
  'claw-back': 'ce qui est demandé en retour',
  'given-back': 'ce qui est reversé',
}

/** Why a line cannot be written. */
export function paymentSentence(refusal: PaymentRefusal): string {
  switch (refusal.kind) {
    case 'nothing':
      return 'Un montant de zéro n’est pas une ligne.'
    case 'below-zero':
      return 'Cette correction ôterait plus que ce qui est écrit.'
    case 'beyond':
      return `C’est plus que ${BOUNDS[refusal.bound]} : ${euros(refusal.most)}.`
    case 'below':
      return `Ce serait moins que ${BOUNDS[refusal.bounded]} : ${euros(refusal.least)}.`
  }
}
