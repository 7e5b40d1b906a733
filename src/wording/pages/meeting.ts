import type { ItemOrder } from '#domain/committee/order-of-items.ts'
import type { PossibleLink } from '#domain/committee/possible-link.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What is said where a committee's meeting is prepared. */
export const MEETING = {
  title: 'Séance',
  lead: 'Qui lit quoi, dans quel ordre les dossiers passent, et qui sort.',
  secret: 'Cette page n’est lue que du secrétariat : un membre en retrait ne voit ni le dossier, ni sa place, ni son heure.',
  readingsTitle: 'Lectures',
  membersCaption: 'Charge de chaque membre',
  filesCaption: 'Dossiers devant le comité ou prêts à l’être',
  noFile: 'Aucun dossier n’est devant ce comité.',
  columns: {
    member: 'Membre',
    trade: 'Métier',
    reads: 'Dossiers confiés',
    noted: 'Notes remises',
    aside: 'Retraits',
    undertaking: 'Engagement signé',
    file: 'Dossier',
    state: 'État',
    readers: 'Lecteurs',
    out: 'En retrait',
  },
  nobody: 'Personne',
  alternate: 'suppléance',
  rankingsTitle: 'Classements',
  rankingsIntro: 'Les avis « recommandé », session par session, face à l’enveloppe.',
  notSigned: 'Pas encore',
  proposeTitle: 'Répartir les lectures',
  proposeIntro:
    'La répartition garde les lecteurs déjà nommés et partage le reste le plus également possible, sans aucun retrait. Rien n’est enregistré avant que vous l’appliquiez.',
  readings: 'Lectures par dossier',
  most: 'Dossiers par membre, au plus',
  mostHint: 'Laissez vide pour la plus petite charge possible.',
  trade: 'Un métier parmi les lecteurs de chaque dossier',
  noTrade: 'Aucun en particulier',
  language: 'La langue du dossier, quand ce n’est pas le français',
  languageHint: 'Comptent les membres qui ont dit la lire.',
  languages: { one: 'Un lecteur au moins la lit', all: 'Tous les lecteurs à nommer la lisent' },
  noLanguage: 'Sans en tenir compte',
  propose: 'Proposer une répartition',
  proposalTitle: 'Répartition proposée',
  proposedCaption: 'Lectures à confier, dossier par dossier',
  loadsCaption: 'Charge de chaque membre, avant et après',
  toName: 'À confier à',
  named: 'Déjà confié à',
  before: 'Avant',
  after: 'Après',
  within: (count: number, most: number): string =>
    `${counted(count, 'lecture', 'lectures')} à confier, ${counted(most, 'dossier', 'dossiers')} par membre au plus, lectures déjà confiées comprises.`,
  uneven:
    'Des charges diffèrent de plus d’un dossier : les lectures déjà confiées sont gardées, et un retrait, un lien possible, un métier ou une langue demandés empêchent d’échanger davantage.',
  doubtful: 'Lien possible avec ce dossier : voyez plus bas',
  apply: 'Appliquer cette répartition',
  applied: 'Les lectures sont confiées.',
  nothingLacks: 'Chaque dossier a tous ses lecteurs.',
  busy: 'Plusieurs recherches sont en cours. Réessayez dans un instant.',
  unfinished: 'La recherche n’a pas abouti dans le temps permis. Demandez moins de choses à la fois.',
  fewestUnknown:
    'Toutes les contraintes ne tiennent pas ensemble. Combien il faut en lever au moins n’a pas été trouvé dans le temps permis.',
  moved: 'Un dossier ou un retrait a changé entre-temps : rien n’est enregistré. Proposez de nouveau.',
  orderTitle: 'Ordre du jour',
  orderIntro: 'L’ordre où le moins de personnes sortent de la salle.',
  noItem: 'Aucun dossier n’est à l’ordre du jour.',
  stays: 'Personne ne sort',
  out: (names: string): string => `Hors de la salle${NARROW}: ${names}`,
  exits: ({ exits, atLeast }: Pick<ItemOrder, 'exits' | 'atLeast'>): string =>
    exits === 0
      ? 'Personne n’a à sortir.'
      : `${counted(exits, 'sortie', 'sorties')} en tout${NARROW}; ${exits === atLeast ? 'aucun ordre n’en demande moins' : `aucun ordre n’en demande moins de ${atLeast}`}.`,
  manner: (manner: string): string => `Vote${NARROW}: ${manner.toLowerCase()}`,
  linksTitle: 'Liens possibles',
  linksIntro:
    'Ce que des noms, des sociétés ou des adresses font soupçonner. Rien n’est décidé : c’est à la personne de se mettre en retrait.',
  noLink: 'Aucun lien n’apparaît entre les membres et les dossiers.',
} as const

type LinkWords = Readonly<Record<PossibleLink['by'], (who: string, said: string) => string>>

const BY: LinkWords = {
  'own-name': (who) => `${who} porte ce nom`,
  company: (who, said) => `${who} a déclaré la société «${NARROW}${said}${NARROW}»`,
  person: (who, said) => `${who} a déclaré un lien avec «${NARROW}${said}${NARROW}»`,
  address: (who, said) => `${who} a déclaré l’adresse «${NARROW}${said}${NARROW}»`,
}

const FOUND: Readonly<Record<PossibleLink['found']['part'], (name: string) => string>> = {
  applicant: (name) => `qui demande s’appelle «${NARROW}${name}${NARROW}»`,
  other: (name) => `«${NARROW}${name}${NARROW}» porte aussi ce projet`,
  address: (name) => `qui demande habite ou siège «${NARROW}${name}${NARROW}»`,
}

/** The way that leads from a person to a file, step by step. */
export const linkSentence = ({ by, said, found }: PossibleLink, who: string): string =>
  `${BY[by](who, said)}${NARROW}; ${FOUND[found.part](found.name)}.`
