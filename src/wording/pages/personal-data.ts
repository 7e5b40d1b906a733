import type { FileAct } from '#domain/rights/act.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** Acts that show what a file says, as the page of personal data tells who does them. */
export const READING_ACTS = [
  'read-file',
  'read-part',
  'write-note',
  'read-others-notes',
  'read-counts',
  'read-opinion',
] as const satisfies readonly FileAct[]

const READING_WORDS: Readonly<Record<(typeof READING_ACTS)[number], string>> = {
  'read-file': 'Ce que dit le dossier',
  'read-part': 'Ses pièces',
  'write-note': 'Écrire une note de lecture',
  'read-others-notes': 'Les notes des lecteurs',
  'read-counts': 'Le compte des voix',
  'read-opinion': 'L’avis scellé',
}

export const readingWords = (act: (typeof READING_ACTS)[number]): string => READING_WORDS[act]

/** What is said of personal data: who answers for them, what for, how long, who reads, one's rights. */
export const PERSONAL_DATA = {
  title: 'Vos données personnelles',
  crumb: 'Données personnelles',
  lead: 'Qui en répond, pour quoi, combien de temps, qui les lit, et comment vous en gardez la main. Lire ce site ne vous demande rien.',
  unchecked:
    'Chaque autorité confirme les fondements et les durées dans son analyse d’impact. Ce qui suit décrit ce que fait le logiciel, et les fondements qu’il propose.',
  whoTitle: 'Qui en répond',
  whoFiles: 'Pour un dossier, l’autorité qui le reçoit. C’est à elle que vous écrivez.',
  whoSite: (keeper: string): string => `Pour les comptes et les envois par courriel, qui tient ce site${NARROW}: ${keeper}.`,
  whoSiteUnknown:
    'Pour les comptes et les envois par courriel, qui tient ce site. Son nom n’a pas été donné : ce site ne devrait pas recevoir de vrais dossiers.',
  noAuthority: 'Aucune autorité ne reçoit de dossiers sur ce site.',
  write: 'Lui écrire',
  fictitious: 'Cette autorité est fictive : elle ne reçoit aucun vrai dossier, et son adresse ne mène à personne.',
  whatTitle: 'Ce qui est gardé',
  columns: { purpose: 'Pour quoi', data: 'Quoi', ground: 'Fondement proposé', kept: 'Combien de temps' },
  publicTask: 'Mission d’intérêt public (RGPD, 6, 1, e)',
  consent: 'Votre accord, que vous reprenez quand vous voulez (RGPD, 6, 1, a)',
  security: 'Mission d’intérêt public, et devoir de sécurité (RGPD, 32)',
  rows: {
    account: {
      purpose: 'Savoir qui entre',
      data: 'Nom, adresse électronique, déclaration d’avoir 18 ans et sa date, mot de passe haché, clés, second facteur chiffré',
    },
    sessions: { purpose: 'Rester entré', data: 'Sessions ouvertes, nom du navigateur. L’adresse de votre réseau n’est pas gardée' },
    drafts: { purpose: 'Préparer un dossier', data: 'Ce que vous tapez et joignez, année de naissance si un règlement la demande' },
    files: { purpose: 'Instruire et décider', data: 'Le dossier envoyé, ses pièces, ses échanges, qui y a fait quoi' },
    answers: {
      purpose: 'Compter qui demande et qui est aidé',
      data: 'Genre, génération, qui porte le projet, si vous répondez. À part du dossier : aucun lecteur ne les voit',
    },
    committee: { purpose: 'Donner un avis', data: 'Notes et voix des membres, retraits et leur raison' },
    roles: { purpose: 'Savoir qui peut agir', data: 'Rôle, autorité, début et fin, qui l’a donné' },
    following: { purpose: 'Vous prévenir', data: 'Adresse électronique, ce que vous suivez' },
    mails: { purpose: 'Envoyer un courriel', data: 'Adresse et contenu, le temps de l’envoi' },
    log: {
      purpose: 'Prouver ce qui a été décidé',
      data: 'Des empreintes qui ne nomment personne. Ce qu’elles cachent est gardé à part et s’efface',
    },
    registry: { purpose: 'Tenir le registre des textes', data: 'Nom de qui enregistre, corrige, publie ou conteste une lecture' },
    published: {
      purpose: 'Rendre lisibles les aides publiées',
      data: 'Bénéficiaires publiés par les administrations. Une personne physique est masquée',
    },
    network: {
      purpose: 'Empêcher les abus',
      data: 'Adresse de réseau, et adresse électronique de qui essaie d’entrer : en mémoire, ou en empreinte calculée sous le secret du site',
    },
  },
  kept: {
    account: 'Jusqu’à ce que vous l’effaciez, plus longtemps si un dossier envoyé ou un rôle vous nomme',
    sessions: (hours: number): string => `${counted(hours, 'heure', 'heures')} après le dernier usage`,
    drafts: (years: number): string =>
      `Jusqu’à ce que vous effaciez votre compte, ou ${counted(years, 'an', 'ans')} sans y toucher, quand l’autorité en fait le tri`,
    files: (years: number, isChecked: boolean): string =>
      `${counted(years, 'an', 'ans')} au moins après le dernier acte, puis jusqu’au visa des archives${isChecked ? '' : '. Ce nombre n’est pas vérifié'}`,
    answers: 'Jusqu’à ce que vous les effaciez, ou votre compte ; sinon avec le dossier',
    roles: 'Avec les décisions prises dans ce rôle. La fin n’est pas encore réglée',
    following: (days: number): string =>
      `Jusqu’à ce que vous partiez, en un clic, ou ${counted(days, 'jour', 'jours')} si vous ne confirmez pas`,
    mails: 'Effacé une fois envoyé. La trace de l’envoi disparaît après 30 jours',
    log: 'Les empreintes toujours. Ce qu’elles cachent, aussi longtemps que le dossier',
    registry: 'Avec les textes, qui sont publics',
    published: 'Aussi longtemps que le fichier d’origine est lu ici',
    network: 'Une minute pour les pages ; un quart d’heure pour les essais d’entrée, dont l’empreinte est effacée dans les deux heures',
  },
  readersTitle: 'Qui lit un dossier envoyé',
  readersLead:
    'Cette liste vient de la table des droits que le logiciel applique. Un brouillon n’est lu que de qui l’écrit. Une personne en conflit d’intérêts ne voit rien.',
  readersColumns: { act: 'Quoi', roles: 'Qui, à son étape' },
  elected: 'Les membres élus ne lisent ni le dossier, ni ses pièces, ni les notes.',
  noProfiling:
    'Aucune décision n’est prise par le logiciel seul. Rien n’est vendu, ni transmis à un tiers, ni mesuré par un outil d’audience.',
  cookiesTitle: 'Les témoins (cookies)',
  cookies: [
    '« compte » : rester entré, douze heures après le dernier usage. Deux autres, le temps d’un code ou d’une clé.',
    '« registre » : la personne qui tient le registre des textes. « role » : jouer un rôle fictif, en démonstration.',
    'Aucun autre. Lire une page publique n’en demande aucun.',
  ],
  rightsTitle: 'Vos droits',
  rights: [
    'Voir et reprendre : depuis votre compte, et depuis chacun de vos dossiers, en un fichier.',
    'Corriger : votre nom depuis votre compte. Un dossier envoyé ne se retouche plus : écrivez à l’autorité.',
    'Effacer : votre compte, vos brouillons, ce que vous suivez et vos réponses pour les statistiques, tout de suite. Un dossier envoyé est une archive publique : il n’est détruit qu’avec le visa des archives (code du patrimoine, R. 212-14, et RGPD, 17, 3).',
    'Vous opposer, ou demander qu’un usage soit limité : écrivez à l’autorité.',
    'Si la réponse manque ou ne convient pas : adressez une réclamation à la Commission nationale de l’informatique et des libertés (CNIL).',
  ],
  age: 'Personne de moins de 18 ans n’a de compte. Un projet mené par des mineurs est déposé par une personne majeure ou une structure.',
  account: 'Votre compte',
  files: 'Vos dossiers',
  archives: 'Archives (administration d’une autorité)',
  more: 'Données personnelles : qui en répond, combien de temps, vos droits',
} as const
