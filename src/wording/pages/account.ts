import type { Axis } from '#domain/convention/axis.ts'
import { MOMENT_LABELS } from '../labels.ts'
import { NARROW, WIDE } from '../spaces.ts'
import type { Moment } from '#domain/source/moment.ts'

export const AXIS_LABELS: Readonly<Record<Axis, string>> = {
  creation: 'Création',
  industry: 'Filières et emploi',
  diffusion: 'Diffusion culturelle',
  'image-education': 'Éducation aux images',
  heritage: 'Patrimoine',
  implementation: 'Mise en œuvre',
}

export const ACCOUNT = {
  lead: `Axe par axe, dispositif par dispositif, financeur par financeur${NARROW}: ce qui est écrit, voté, engagé, mandaté, payé pour cette année seule, ce que la règle ouvrirait, et ce qui n’est pas connu.`,
  crumb: 'Compte annuel',
  filesTitle: 'Emporter ce compte',
  files: { pdf: 'PDF accessible, à signer', xlsx: 'Classeur (XLSX)', csv: 'CSV', json: 'JSON' },
  rowsTitle: 'Les cinq moments',
  rowsIntro: `Une ligne par axe, dispositif et financeur. Les lignes lues dans la presse se recoupent${NARROW}: elles ne s’additionnent pas.`,
  rowsIntroExample: 'Une ligne par axe, dispositif et financeur.',
  rowsCaption: 'Montants de l’année, par axe, dispositif, financeur et moment',
  positionTitle: 'La position et le solde',
  positionIntro: `Dû${NARROW}: argent propre × clé, au centime inférieur. Tenu${NARROW}: le dû après plafond et gel. Solde${NARROW}: tenu moins payé par le CNC.`,
  positionCaption: 'Position de chaque ligne',
  noPosition: 'Aucune position ne se calcule : ni l’argent propre des collectivités ni l’apport du CNC ne sont connus pour cette année.',
  spreadTitle: 'Chiffres de plusieurs années',
  spreadIntro: 'Les sources ne disent pas comment ils se répartissent. Ils sont montrés, sans être divisés.',
  spreadCaption: 'Chiffres qui couvrent plusieurs années',
  unknownTitle: 'Ce qui n’est pas connu',
  unknownCaption: 'Données qui manquent à ce compte',
  replyTitle: 'Réponses écrites',
  validationTitle: 'Prêt à être validé',
  validationIntro: `Chaque partie relit, date et signe sur la version imprimée. Tant qu’une case est vide, ce compte n’est validé par personne.`,
  validationLines: ['Nom et qualité', 'Date', 'Signature', 'Réserves'],
  noParty: 'Les signataires de cette convention ne sont pas connus.',
  notValidated: 'Aucune partie n’a validé ce compte.',
  noAxis: 'axe non dit',
  accountsTitle: 'Comptes annuels',
  exampleTitle: 'Compte annuel d’exemple',
  exampleWarning: 'Exemple fictif : la convention C et ses œuvres sont inventées.',
  exampleLead:
    'Les aides et la règle du dépôt (rules/examples), comptées par le même moteur que la commande « position » et l’interface. Mêmes fichiers, mêmes centimes.',
  exampleParties: ['Région (fictive)', 'Département X (fictif)', 'CNC', 'État (DRAC)'],
  exampleLink: 'Un compte d’exemple complet, sur une convention fictive',
  who: {
    own: 'Argent propre des collectivités, séparé de celui du CNC',
    cnc: 'Apport du CNC de l’année',
    holder: 'la Région et le CNC, par le tableau financier annuel',
    axes: 'Ventilation par axe et par dispositif',
    moments: (moments: readonly Moment[]): string => `Montants ${moments.map((moment) => `${MOMENT_LABELS[moment]}s`).join(', ')}`,
    payer: 'la DRAC, le CNC et la paierie de chaque collectivité',
    rest: 'Amont, plafond et gel applicables',
    cncHolder: 'le CNC',
  },
  printedBy: 'Contrechamp',
  columns: {
    axis: 'Axe',
    scheme: 'Dispositif',
    funder: 'Financeur',
    unsaid: 'Moment non précisé',
    includesCnc: 'CNC compris',
    basis: 'Assiette',
    due: 'Dû',
    held: 'Tenu',
    voted: 'CNC voté',
    written: 'CNC écrit',
    paid: 'CNC payé',
    missing: 'Manque (règle)',
    promise: 'Manque (promesse)',
    balance: 'Solde',
    key: `Pour 1${WIDE}€ du CNC`,
    what: 'Ce qui manque',
    holder: 'Qui peut le donner',
  },
} as const

export const accountTitle = (convention: string, year: number): string => `Compte ${year}${NARROW}: ${convention}`

export const accountLink = (year: number): string => `Compte ${year}`

/** At the foot of each printed page. */
export const printedFoot = (day: string, address: string): string => `Contrechamp · ${address} · imprimé le ${day}`
