import type { ItemVote } from '#domain/committee/item-vote.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'
import { BALLOT_LABELS, OPINION_LABELS } from './committees.ts'

/** What the full minutes of a committee's round say. */
export const MINUTES = {
  title: 'Procès-verbal complet',
  lead: 'Fait de ce qui a été consigné, sans rien recopier : membres, lectures, retraits, votes, avis, classement.',
  archive: 'Archive, non communicable en l’état',
  archiveWhy:
    'Il nomme les lecteurs et les retraits, et donne les votes par nombre. Une copie se communique après la décision, ce qui est protégé étant masqué (code des relations entre le public et l’administration, L. 311-2 et L. 311-6 ; L. 311-7, cité de mémoire, reste à vérifier). Quelles mentions d’un comité régional y entrent n’est pas vérifié : à confirmer par le service juridique.',
  notWhole:
    'Ce procès-verbal n’est pas entier pour vous : vous êtes en retrait. Ce qui vous est caché ne se compte pas, et le classement n’est pas montré.',
  provisional: 'Provisoire : un avis au moins n’est pas scellé.',
  withdrawnOut: 'Un dossier retiré par son demandeur n’y paraît pas.',
  sessionTitle: 'Séance',
  committee: 'Comité',
  round: 'Session',
  days: 'Jours où les avis ont été scellés',
  noDay: 'Aucun avis n’est scellé encore.',
  membersTitle: 'Membres',
  membersCaption: 'Qui siège ou supplée',
  columns: { member: 'Membre', trade: 'Métier', from: 'Depuis le', until: 'Jusqu’au', seat: 'Place' },
  filesTitle: 'Dossiers',
  noFile: 'Aucun dossier à montrer.',
  readers: 'Lecteurs',
  recused: 'En retrait',
  noReason: 'raison non dite',
  manner: 'Manière de voter',
  byBallot: 'Scrutin secret',
  byShow: (asked: keyof typeof OPINION_LABELS): string => `Main levée, sur l’avis «${NARROW}${OPINION_LABELS[asked]}${NARROW}»`,
  votes: 'Votes',
  hands: 'Voix de chacun, dites à voix haute',
  noHands: 'Plus conservées',
  count: (choice: keyof ItemVote['counts'], count: number): string => `${BALLOT_LABELS[choice]}${NARROW}: ${count}`,
  quorum: 'Quorum',
  quorumRule: 'Quorum tenu',
  took: ({ took, seated, recused, needed }: Pick<ItemVote, 'took' | 'seated' | 'recused' | 'needed'>): string =>
    `${counted(took, 'votant', 'votants')}, ${needed} demandés${NARROW}; ${counted(seated, 'membre', 'membres')}, dont ${recused} en retrait`,
  outcome: 'Résultat du vote',
  outcomes: {
    'no-quorum': (lacking: number): string => `Quorum non réuni, il manquait ${counted(lacking, 'votant', 'votants')}`,
    tied: (between: readonly (keyof typeof OPINION_LABELS)[]): string =>
      `Voix partagées${NARROW}: ${between.map((kind) => OPINION_LABELS[kind].toLowerCase()).join(', ')}`,
    'not-carried': (asked: keyof typeof OPINION_LABELS): string =>
      `Pas plus de voix pour que contre, sur l’avis «${NARROW}${OPINION_LABELS[asked]}${NARROW}»`,
    opinion: (opinion: keyof typeof OPINION_LABELS): string => OPINION_LABELS[opinion],
  },
  wayOut: 'Voie prise',
  noWayOut: 'Aucune : l’avis est celui du vote',
  opinion: 'Avis',
  notSealed: 'Pas encore scellé',
  amount: 'Montant',
  unknownAmount: 'Non dit dans l’avis',
  reason: 'Raison',
  seal: 'Empreinte du scellé',
  sealed: (at: string, fingerprint: string): string => `${fingerprint}, le ${at}`,
  recordsTitle: 'En séance',
  rankingTitle: 'Classement',
  rankingCaption: 'Dossiers recommandés, dans l’ordre du comité',
  rank: 'Rang',
  file: 'Dossier',
  filesOut: 'Fichiers',
  pdf: 'Procès-verbal (PDF)',
  docx: 'Procès-verbal (DOCX)',
  foot: 'Archive, non communicable en l’état. Fait par Contrechamp de ce qui a été consigné.',
} as const
