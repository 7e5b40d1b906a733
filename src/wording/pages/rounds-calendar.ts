import { exactMinute } from '../instants.ts'

/** What a date of a round is. */
export type RoundDateKind = 'opens' | 'closes' | 'committee' | 'decision'

const KINDS: Readonly<Record<RoundDateKind, string>> = { opens: 'Ouverture', closes: 'Clôture', committee: 'Comité', decision: 'Vote' }

export const roundsCalendarName = (scheme: string | null): string => (scheme === null ? 'Sessions de dépôt' : `Sessions : ${scheme}`)

type RoundDateWords = { readonly kind: RoundDateKind; readonly scheme: string; readonly round: string; readonly isFictitious: boolean }

export const roundDateTitle = ({ kind, scheme, round, isFictitious }: RoundDateWords): string =>
  `${isFictitious ? '[Fictif] ' : ''}${KINDS[kind]} : ${scheme}, ${round}`

type Described = RoundDateWords & { readonly authority: string; readonly instant: string | null; readonly reason: string | null }

export const roundDateDescription = ({ authority, instant, reason, isFictitious }: Described): string =>
  [
    authority,
    instant === null ? null : exactMinute(instant),
    reason === null ? null : `Date changée : ${reason}`,
    isFictitious ? 'Région fictive, pour apprendre.' : null,
  ]
    .filter((line) => line !== null)
    .join('\n')

/** The heads of the table of rounds. */
export const ROUND_HEADS = {
  scheme: 'Dispositif',
  authority: 'Autorité',
  round: 'Session',
  opens_on: 'Ouverture',
  closes_on: 'Clôture',
  closes_at: 'Heure (Paris)',
  committee_on: 'Comité',
  decision_on: 'Vote',
  envelope_cents: 'Enveloppe',
} as const
