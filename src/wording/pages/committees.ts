import type { BallotChoice, ItemVote, OpinionKind } from '#domain/committee/item-vote.ts'
import type { Cents } from '#domain/money/cents.ts'
import { euros } from '../amounts.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What a committee advises, in words. */
export const OPINION_LABELS: Readonly<Record<OpinionKind, string>> = {
  recommended: 'Recommandé',
  'recommended-without-means': 'Recommandé, sans moyens disponibles',
  deferred: 'Ajourné',
  'not-recommended': 'Non recommandé',
}

export const BALLOT_LABELS: Readonly<Record<BallotChoice, string>> = { ...OPINION_LABELS, abstention: 'Abstention' }

/** What is said where committees read, discuss and vote. */
export const COMMITTEES = {
  title: 'Comités',
  crumb: 'Comités',
  lead: 'Les dossiers devant les comités que vous tenez ou où vous siégez. Ceux dont vous êtes en retrait n’y paraissent pas.',
  gone: 'Compte effacé',
  none: 'Vous ne tenez aucun comité et ne siégez dans aucun.',
  noFile: 'Aucun dossier.',
  yours: 'Vos comités',
  listTitle: 'Les dossiers',
  filters: 'Choisir les dossiers',
  committee: 'Comité',
  awaited: 'Ce qui vous attend',
  awaitedLabels: { reading: 'À lire', vote: 'Sans votre vote', agenda: 'À mettre à l’ordre du jour', opinion: 'Avis à sceller' },
  nothingAwaited: 'Rien',
  own: { noted: 'Note remise', voted: 'Voté' },
  columns: {
    file: 'Projet',
    applicant: 'Demandeur',
    round: 'Dispositif et session',
    committee: 'Comité',
    state: 'État',
    since: 'Depuis le',
  },
  next: 'Dossier suivant',
  back: 'Tous vos dossiers',
  readTitle: 'Le dossier',
  mineTitle: 'Votre lecture',
  note: 'Note de lecture',
  noteHint: 'Vous lirez celles des autres une fois la vôtre remise.',
  noteKept: 'Votre note est remise. La modifier remplace celle qui y est.',
  saveNote: 'Remettre cette note',
  replaceNote: 'Remplacer votre note',
  voteKeepsNote: 'Voter remet aussi la note écrite plus haut.',
  voteTitle: 'Votre vote',
  voteHint: 'Secret jusqu’à ce que l’avis soit scellé. Le dernier vote compte.',
  vote: 'Voter',
  recuseTitle: 'Se mettre en retrait',
  recuseLead:
    'Un lien avec le projet, ses auteurs ou sa société ? Dites-le : vous ne verrez plus rien de ce dossier, et votre note et votre vote en sont ôtés. Seule l’administration peut lever un retrait.',
  recuseReason: 'Le lien, en quelques mots. Il n’est lu que de qui tient la séance et de l’administration.',
  recuse: 'Me mettre en retrait de ce dossier',
  replaced:
    'Une personne vous supplée sur ce dossier : il ne vous est plus montré, et votre note et votre vote, si vous en aviez donné, n’y comptent plus. Une erreur ? Dites-le à qui tient la séance.',
  recused: 'Vous êtes en retrait de ce dossier. Rien de lui ne vous est plus montré.',
  notesTitle: 'Notes de lecture',
  notesHidden: 'Vous lirez les notes des autres une fois la vôtre remise.',
  notesLater: 'Les notes se lisent quand le dossier est à l’ordre du jour.',
  notesClosed: 'L’avis est scellé : les notes des lecteurs ne se lisent plus ici.',
  noNote: 'Aucune note n’a été remise.',
  noteOf: (rank: number, isOwn: boolean): string => `Lecture ${rank}${isOwn ? ' (la vôtre)' : ''}`,
  placeTitle: 'Ordre du jour',
  place: 'Mettre à l’ordre du jour',
  assignTitle: 'Confier la lecture',
  reader: 'Membre',
  readBy: (names: string): string => `Déjà confiée à${NARROW}: ${names}.`,
  allRead: 'Chaque membre qui peut lire ce dossier le lit déjà.',
  assign: 'Confier ce dossier',
  sealTitle: 'Avis du comité',
  sealLead: 'Scellé, l’avis ne change plus. L’assemblée le recevra tel quel.',
  opinion: 'Avis',
  amount: 'Montant recommandé, en euros',
  reason: 'Raison, que la personne lira',
  wayOut: 'Voie prise, si le vote ne donne pas cet avis',
  wayOutHint: 'Seconde convocation, suppléance, nouveau vote… Laissez vide quand l’avis est celui du vote.',
  final: 'J’ai relu cet avis : une fois scellé, il ne change plus.',
  seal: 'Sceller cet avis',
  most: (asked: string, ceiling: string): string =>
    [asked === '' ? '' : `Demandé${NARROW}: ${asked}.`, ceiling === '' ? '' : `Plafond du dispositif${NARROW}: ${ceiling}.`]
      .filter(Boolean)
      .join(' '),
  sealedTitle: 'Avis scellé',
  fingerprint: 'Empreinte',
  done: 'C’est fait.',
  doneActs: {
    place: 'Le dossier est à l’ordre du jour.',
    assign: 'La lecture est confiée.',
    note: 'Votre note est remise.',
    vote: 'Votre vote est gardé.',
    'note-and-vote': 'Votre vote et votre note sont gardés.',
    seal: 'L’avis est scellé.',
    record: 'C’est consigné.',
  },
  took: ({ took, seated, recused, needed }: Pick<ItemVote, 'took' | 'seated' | 'recused' | 'needed'>): string =>
    `${counted(took, 'membre a voté', 'membres ont voté')} sur ${seated}, ${counted(recused, 'est en retrait', 'sont en retrait')}${NARROW}; il en faut ${needed}.`,
  outcomes: {
    'no-quorum': (lacking: number): string =>
      `Le quorum n’est pas réuni${NARROW}: il manque ${counted(lacking, 'votant', 'votants')}. Voies possibles${NARROW}: une suppléance, une seconde convocation.`,
    tied: (between: string): string =>
      `Les voix sont partagées${NARROW}: ${between}. Votez de nouveau, ou consignez comment l’égalité a été levée.`,
    nothing: 'Aucune voix ne s’est portée sur un avis.',
    'not-carried': (asked: string): string =>
      `Mis aux voix${NARROW}: ${asked}. Il n’a pas plus de voix pour que contre${NARROW}: mettez un autre avis aux voix, ou consignez la voie prise.`,
    opinion: (opinion: string): string => `Le vote donne${NARROW}: ${opinion}.`,
  },
  refusals: {
    'moved-meanwhile': 'Ce dossier a changé d’état entre-temps. Rechargez la page.',
    'no-words': 'Écrivez quelques mots.',
    'closed-to-votes': 'Ce dossier est clos en séance : il ne prend plus de vote, à moins que le secrétariat le rouvre.',
    'voted-by-show': 'Ce dossier se vote à main levée, en séance : il n’y a pas de bulletin.',
    'not-seated': 'Cette personne ne peut pas lire ce dossier : elle ne siège pas, ou elle est en retrait.',
    'no-way-out': 'Le vote ne donne pas cet avis : consignez la voie prise, avec sa raison.',
    'no-choice': 'Choisissez dans la liste.',
    'not-confirmed': 'Cochez la case : une fois scellé, l’avis ne change plus.',
    'bad-amount': 'Le montant ne se lit pas : écrivez-le en euros, comme 12 000 ou 12 000,50.',
  },
} as const

/** Why an amount is not advised. */
export const PASSED_BOUNDS: Readonly<Record<'above-asked' | 'above-ceiling', (most: Cents) => string>> = {
  'above-asked': (most) => `Le montant dépasse ce qui est demandé${NARROW}: ${euros(most)} au plus.`,
  'above-ceiling': (most) => `Le montant dépasse le plafond du dispositif${NARROW}: ${euros(most)} au plus.`,
}
