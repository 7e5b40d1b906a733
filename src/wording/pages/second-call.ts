import type { Quorum, SecondCallRule } from '#domain/committee/committee-rules.ts'
import type { SecondCallStanding, UsedSecondCall } from '#domain/committee/second-call.ts'
import { RULE_STATUS_LABELS } from '../committee-labels.ts'
import { frenchDay } from '../days.ts'
import { counted } from '../numbers.ts'
import { NARROW, WIDE } from '../spaces.ts'

const quorumWords = (quorum: Quorum | null): string =>
  quorum === null
    ? 'aucun quorum n’est demandé'
    : `le quorum est de ${quorum.leastPercent}${WIDE}% des membres qui peuvent voter sur le dossier, et jamais moins de ${quorum.never}`

/** What a rule says of a second convocation, with its status and its source. */
export const secondCallRuleSentence = ({ quorum, leastDays, source, status }: SecondCallRule): string =>
  `Sur seconde convocation, envoyée ${counted(leastDays, 'jour', 'jours')} au moins avant la séance, ${quorumWords(quorum)} (${RULE_STATUS_LABELS[status].toLowerCase()}${NARROW}; ${source}).`

export const NO_SECOND_CALL_RULE = 'Aucune règle ne dit ce que change une seconde convocation : le quorum reste le même.'

/** What the second convocation that was recorded changes of the quorum. */
export const SECOND_CALL_STANDINGS: Readonly<Record<SecondCallStanding, string>> = {
  'no-rule': 'La seconde convocation est consignée. Aucune règle ne dit ce qu’elle change : le quorum reste le même.',
  'only-proposed': 'La seconde convocation est consignée. La règle qui en parle n’est que proposée : le quorum reste le même.',
  'too-soon':
    'Seconde convocation sans effet : envoyée trop tard au regard du délai de la règle. Le quorum reste le même. Consignez-en une autre, envoyée à temps.',
  'to-come': 'La seconde convocation est consignée. Sa règle vaudra le jour de la séance pour laquelle elle convoque.',
  holds: 'Séance sur seconde convocation : le quorum est celui de sa règle.',
}

/** The rule and the convocation on which a quorum rested, for the minutes. */
export const usedSecondCall = ({ sentOn, heldOn, source }: UsedSecondCall): string =>
  `Sur seconde convocation envoyée le ${frenchDay(sentOn)} pour le ${frenchDay(heldOn)}, selon${NARROW}: ${source}`
