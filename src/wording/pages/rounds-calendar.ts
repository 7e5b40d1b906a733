import { cents, type Cents } from '#domain/money/cents.ts'
import { euros } from '../amounts.ts'
import { frenchDay } from '../days.ts'
import { exactMinute, frenchInstant, parisDay } from '../instants.ts'

/** What a date of a round is. */
export type RoundDateKind = 'opens' | 'closes' | 'committee' | 'decision'

const KINDS: Readonly<Record<RoundDateKind, string>> = { opens: 'Ouverture', closes: 'Clôture', committee: 'Comité', decision: 'Vote' }

export const roundsCalendarName = (scheme: string | null): string => (scheme === null ? 'Sessions de dépôt' : `Sessions : ${scheme}`)

type RoundDateWords = { readonly kind: RoundDateKind; readonly scheme: string; readonly round: string; readonly isFictitious: boolean }

export const roundDateTitle = ({ kind, scheme, round, isFictitious }: RoundDateWords): string =>
  `${isFictitious ? '[Fictif] ' : ''}${KINDS[kind]} : ${scheme}, ${round}`

type Change = { readonly isEnvelope: boolean; readonly was: string | null; readonly reason: string; readonly changedAt: string }
type Described = RoundDateWords & {
  readonly authority: string
  readonly instant: string | null
  readonly envelope: Cents | null
  readonly changes: readonly Change[]
}

export const roundDateDescription = ({ authority, instant, envelope, changes, isFictitious }: Described): string =>
  [
    authority,
    instant === null ? null : exactMinute(instant),
    envelope === null ? null : `Enveloppe : ${euros(envelope)}`,
    ...changes.map(changeLine),
    isFictitious ? 'Région fictive, pour apprendre.' : null,
  ]
    .filter((line) => line !== null)
    .join('\n')

const changeLine = ({ isEnvelope, was, reason, changedAt }: Change): string =>
  `${isEnvelope ? 'Enveloppe' : 'Date'} changée le ${frenchDay(parisDay(changedAt))} (avant : ${formerly(isEnvelope, was)}). Raison : ${reason}`

function formerly(isEnvelope: boolean, was: string | null): string {
  if (was === null) return 'non connue'
  if (isEnvelope) return euros(cents(Number(was)))
  return was.includes('T') ? frenchInstant(was) : frenchDay(was)
}

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
