import type { CostingBound, CostingRefusal, PartnerKind } from '#domain/grant/costing.ts'
import { euros } from '../amounts.ts'
import { NARROW } from '../spaces.ts'

export const PARTNER_LABELS: Readonly<Record<PartnerKind, string>> = {
  region: 'Région',
  departement: 'Département',
  metropole: 'Métropole ou intercommunalité',
  cnc: 'CNC',
  drac: 'DRAC',
  other: 'Autre',
}

const BOUNDS: Readonly<Record<CostingBound['of'], string>> = {
  need: 'Besoin restant',
  ceiling: 'Plafond du dispositif, pour l’autorité qui le porte',
  'this-aid': 'Intensité de l’aide du dispositif',
  'public-money': 'Intensité des aides publiques, déduction faite des acquises',
}

/** What a file may not pass, with the article where one says it. */
export const boundLabel = ({ of, article }: Pick<CostingBound, 'of' | 'article'>): string =>
  article === '' ? BOUNDS[of] : `${BOUNDS[of]} (article ${article})`

export type CostingRefusalSaid = CostingRefusal | { readonly kind: 'has-amounts'; readonly partnerId: string }

/** Why a costing is not kept, with files and partners named as the reader knows them. */
export function costingRefusal(refusal: CostingRefusalSaid, fileOf: (id: string) => string, partnerOf: (id: string) => string): string {
  switch (refusal.kind) {
    case 'need-unknown':
      return `${fileOf(refusal.fileId)}${NARROW}: ni son besoin ni son budget ne se lisent${NARROW}; aucun montant ne peut être proposé.`
    case 'above':
      return `${fileOf(refusal.fileId)}${NARROW}: ${euros(refusal.amount)} dépassent ${euros(refusal.bound.most)}. ${boundLabel(refusal.bound)}.`
    case 'above-envelope':
      return `${partnerOf(refusal.partnerId)}${NARROW}: ${euros(refusal.amount)} proposés dépassent son enveloppe de ${euros(refusal.envelope)}.`
    case 'has-amounts':
      return `${partnerOf(refusal.partnerId)}${NARROW}: des montants sont proposés en son nom. Ôtez-les d’abord.`
  }
}

/** What is said where partner authorities cost the files that a committee recommends. */
export const COSTING = {
  title: 'Chiffrage',
  ofRound: 'Chiffrage de la session, proposé par les partenaires',
  lead: 'Ce que chaque autorité partenaire propose pour les dossiers recommandés.',
  proposal: 'Proposition aux instances qui décident : aucune n’est engagée, et un montant n’est dû qu’une fois voté.',
  keptFromOne:
    'Vous êtes en retrait d’un dossier de cette session : une autre personne tient ce chiffrage. Les sommes vous en diraient trop.',
  none: 'Aucun avis « recommandé » n’est scellé dans cette session.',
  noSession: 'Aucune séance de chiffrage n’est consignée.',
  sessionTitle: 'Séance et partenaires',
  heldOn: 'Jour de la séance',
  partner: (rank: number): string => `Partenaire ${rank}`,
  leadPartner: 'Autorité qui porte le dispositif',
  kind: 'Nature',
  name: 'Nom',
  nameHint: 'Laissez vide s’il n’y a pas d’autre partenaire.',
  envelope: 'Enveloppe, en euros',
  envelopeHint: 'Laissez vide si elle n’est pas connue.',
  present: 'Qui est présent',
  presentHint: 'Noms et fonctions.',
  nobody: 'Personne',
  saveSession: 'Enregistrer la séance',
  envelopesTitle: 'Enveloppes',
  envelopesCaption: 'Enveloppe de chaque partenaire, et ce qu’il en reste',
  columns: { partner: 'Partenaire', kind: 'Nature', envelope: 'Enveloppe', spent: 'Proposé', left: 'Reste', present: 'Présents' },
  amountsTitle: 'Montants',
  amountsIntro:
    'Le total d’un dossier ne passe ni son besoin, ni l’intensité des aides ; un partenaire ne passe pas son enveloppe. Au centime, tout ou rien.',
  amountsCaption: 'Montants proposés, dossier par dossier',
  file: 'Dossier',
  opinion: 'Montant de l’avis',
  total: 'Total',
  sum: 'Ensemble',
  unknownAmount: 'Non dit dans l’avis',
  needUnknown: 'Le besoin ne se lit pas.',
  amountOf: (number: string): string => `, dossier ${number}, en euros`,
  save: 'Enregistrer ces montants',
  saved: 'C’est enregistré, et consigné au journal.',
  closed: 'Des dossiers de cette session ont été décidés : rien ne change plus.',
  files: 'Fichiers',
  csv: 'Montants (CSV)',
  envelopesCsv: 'Enveloppes (CSV)',
  refusedTitle: 'Rien n’est enregistré',
  refusals: {
    'moved-meanwhile': 'Un dossier a changé d’état entre-temps : rien n’est enregistré. Rechargez la page.',
    'no-session': 'Consignez d’abord la séance et ses partenaires.',
    'bad-day': 'Le jour de la séance ne se lit pas.',
    'bad-amount': 'Un montant ne se lit pas : écrivez-le en euros, comme 12 000 ou 12 000,50.',
  },
} as const
