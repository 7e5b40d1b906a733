import type { VoteManner, VotingRule } from '#domain/committee/committee-rules.ts'
import type { ItemVote } from '#domain/committee/item-vote.ts'
import { HANDS, type Hand } from '#domain/committee/show-of-hands.ts'
import { RULE_STATUS_LABELS } from '../committee-labels.ts'
import { NARROW } from '../spaces.ts'

export const HAND_LABELS: Readonly<Record<Hand, string>> = { for: 'Pour', against: 'Contre', abstention: 'Abstention' }

export const MANNER_LABELS: Readonly<Record<VoteManner, string>> = { ballot: 'Scrutin secret', show: 'Main levée' }

/** How many were for, against and abstained; nothing of a vote by ballot. */
export const handCounts = ({ counts, show }: Pick<ItemVote, 'counts' | 'show'>): string => {
  if (show === null) return ''
  const count: Readonly<Record<Hand, number>> = { for: counts[show.asked], against: show.against, abstention: counts.abstention }
  return HANDS.map((hand) => `${HAND_LABELS[hand]}${NARROW}: ${count[hand]}`).join(', ')
}

/** What a rule says of the manner of voting, with its status and its source. */
export const votingRuleSentence = ({ manner, source, status }: VotingRule): string =>
  `Le comité vote ${manner === 'show' ? 'à main levée' : 'au scrutin secret'} (${RULE_STATUS_LABELS[status].toLowerCase()}${NARROW}; ${source}).`

/** What is said where a file is voted by show of hands. */
export const SHOW = {
  title: 'Manière de voter',
  byRule: (source: string): string => `Le règlement du comité le dit${NARROW}: ${source}.`,
  byChoice: 'Aucune règle en vigueur ne le dit : le secrétariat choisit, dossier par dossier.',
  toShow: 'Faire voter à main levée',
  toBallot: 'Revenir au scrutin secret',
  ballotsOut: 'À main levée, les bulletins déjà remis ne comptent plus pour ce dossier.',
  member: 'Le vote se fait à main levée, en séance : il n’y a pas de bulletin à remettre.',
  notOpen: 'Ouvrez l’examen du dossier pour consigner les voix.',
  asked: 'Avis mis aux voix',
  lead: 'Lisez chaque voix tout haut, puis consignez-les ensemble. Une nouvelle consignation remplace la précédente. Les voix nominatives ne paraissent qu’au procès-verbal complet.',
  absent: 'Absent',
  save: 'Consigner ces voix',
  refusals: {
    'moved-meanwhile': 'Ce dossier n’est plus devant le comité. Rechargez la page.',
    'nobody-said': 'Consignez au moins une voix.',
    'not-open': 'L’examen du dossier n’est pas ouvert : aucune voix ne se consigne.',
    'voted-by-ballot': 'Ce dossier se vote au scrutin secret : choisissez d’abord la main levée.',
    'not-able': 'Une des voix est d’une personne qui ne peut pas voter ce dossier : elle ne siège pas, ou elle est en retrait.',
    'no-choice': 'Choisissez l’avis mis aux voix.',
  },
} as const
