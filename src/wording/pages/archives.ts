import type { RetentionCategory } from '#domain/retention/retention-rule.ts'
import { frenchDay } from '../days.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What is said where an authority keeps its files, then lets some go. */
export const ARCHIVES = {
  title: 'Archives',
  crumb: 'Archives',
  lead: 'Les dossiers envoyés sont des archives publiques. Rien n’y est détruit sans le visa des archives, ni sans un geste de votre part.',
  notYours: 'Vous n’administrez aucune autorité. Proposer une destruction revient à son administration.',
  stepsTitle: 'Comment cela se passe',
  steps: [
    'Vous choisissez, parmi les dossiers dont le temps est passé, ceux que vous proposez. La liste forme le bordereau.',
    'Vous l’adressez aux archives. Elles donnent leur visa, en exceptant au besoin des dossiers qu’elles gardent.',
    'Vous consignez ce visa : son numéro, son jour, qui l’a signé.',
    'Vous détruisez, en recopiant le numéro du visa. C’est sans retour.',
  ],
  law: 'Sans visa, détruire une archive publique est un délit (code du patrimoine, R. 212-14, version du 2 janvier 2021, et L. 214-3).',
  rulesTitle: 'Combien de temps',
  rule: (category: RetentionCategory, years: number): string =>
    `${CATEGORIES[category]}${NARROW}: ${counted(years, 'an', 'ans')} après le dernier acte du dossier.`,
  unchecked:
    'Ces durées sont un choix de Contrechamp. Le tableau de tri des archives des Régions (DGP/SIAF/2013/004, 10 novembre 2013) n’a pas pu être lu : demandez-le à vos archives avant de proposer.',
  draftRule: (years: number): string =>
    `Un brouillon jamais envoyé n’est pas une archive : on peut l’effacer après ${counted(years, 'an', 'ans')} sans y toucher. C’est un choix de Contrechamp.`,
  dueTitle: 'Ce qui peut être proposé',
  dueLead: 'Vous voyez ce qu’est un dossier, jamais ce qu’il dit. Ceux qui vous concernent n’y sont pas.',
  due: (count: number): string =>
    count === 0 ? 'Aucun dossier n’a passé son temps.' : `${counted(count, 'dossier a passé son temps', 'dossiers ont passé leur temps')}.`,
  kept: (count: number, firstOn: string | null): string =>
    firstOn === null
      ? ''
      : `${counted(count, 'dossier clos est encore gardé', 'dossiers clos sont encore gardés')}. Le premier pourra être proposé le ${frenchDay(firstOn)}.`,
  choose: 'Dossiers à proposer',
  since: (lastOn: string, endsOn: string): string => `dernier acte le ${frenchDay(lastOn)}, gardé jusqu’au ${frenchDay(endsOn)}`,
  propose: 'Former la liste',
  listsTitle: 'Listes',
  noList: 'Aucune liste n’a encore été formée.',
  list: (id: number): string => `Liste ${id}`,
  proposedOn: (at: string): string => `Formée le ${at}.`,
  waiting: 'En attente du visa',
  readyState: 'Visée, à détruire',
  doneState: 'Détruite',
  columns: { number: 'Numéro', scheme: 'Dispositif', state: 'État', endsOn: 'Gardé jusqu’au', fate: 'Sort' },
  fates: { proposed: 'proposé', excepted: 'gardé par les archives', destroyed: 'détruit' },
  visaTitle: 'Consigner le visa',
  visaNumber: 'Numéro du visa',
  visaOn: 'Jour du visa',
  visaSignedBy: 'Signé par',
  visaSignedByHint: 'La fonction suffit, par exemple « la directrice des archives départementales ».',
  excepted: 'Dossiers que les archives gardent',
  record: 'Consigner le visa',
  giveUp: 'Renoncer à cette liste',
  visa: (number: string, on: string, signedBy: string): string => `Visa ${number} du ${frenchDay(on)}, signé par : ${signedBy}.`,
  destroyTitle: 'Détruire',
  destroyLead: (count: number): string =>
    `${counted(count, 'dossier sera détruit', 'dossiers seront détruits')} : contenu, pièces, notes, voix, noms, et ce que le journal avait engagé. Restent le numéro, la décision, les empreintes et, d’un dossier aidé, son titre et son bénéficiaire, qui sont publics. Les sauvegardes les portent encore jusqu’à ce qu’elles tournent.`,
  retype: 'Recopiez le numéro du visa',
  destroy: 'Détruire définitivement',
  destroyedOn: (at: string): string => `Détruite le ${at}.`,
  draftsTitle: 'Brouillons jamais envoyés',
  drafts: (count: number): string =>
    count === 0
      ? 'Aucun brouillon n’est assez ancien pour être effacé.'
      : `${counted(count, 'brouillon peut être effacé', 'brouillons peuvent être effacés')}.`,
  deleteDrafts: 'Effacer ces brouillons',
  done: 'C’est fait.',
  destroyed: (destroyed: number, left: number): string =>
    `${counted(destroyed, 'dossier est détruit', 'dossiers sont détruits')}.${left === 0 ? '' : ` ${counted(left, 'dossier a bougé depuis : il est laissé', 'dossiers ont bougé depuis : ils sont laissés')}.`}`,
  deleted: (count: number): string => `${counted(count, 'brouillon est effacé', 'brouillons sont effacés')}.`,
} as const

const CATEGORIES: Readonly<Record<RetentionCategory, string>> = {
  aided: 'Dossier d’une aide soldée ou caduque',
  'not-aided': 'Dossier refusé, ajourné, non recevable ou retiré',
}

/** Why nothing was done. */
export const ARCHIVES_REFUSALS = {
  'not-yours': ARCHIVES.notYours,
  'nothing-chosen': 'Choisissez au moins un dossier.',
  'not-due': 'Un de ces dossiers ne peut pas être proposé : son temps n’est pas passé, ou une liste le porte déjà. Rechargez la page.',
  'moved-meanwhile': 'La liste a changé entre-temps, ou son visa manque. Rechargez la page.',
  'visa-unread': 'Donnez le numéro, qui a signé, et un jour entre celui de la liste et aujourd’hui.',
  'wrong-number': 'Ce n’est pas le numéro du visa de cette liste : rien n’a été détruit.',
} as const
