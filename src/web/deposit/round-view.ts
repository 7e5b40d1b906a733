import type { AnnouncedRound, RoundChange } from '#application/ports/schemes.ts'
import { roundStanding, type Round, type RoundStanding } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { cents } from '#domain/money/cents.ts'
import { euros } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { STANDING_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'

/** What a committee is called, by its id. */
export type CommitteeNames = ReadonlyMap<string, string>

export type RoundView = {
  readonly id: string
  readonly label: string
  readonly standing: RoundStanding
  readonly standingLabel: string
  readonly when: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** Which version of the rules holds, and where it is read. */
  readonly follows: { readonly words: string; readonly older: { readonly href: string; readonly label: string } | null }
  readonly changes: readonly string[]
}

type Announced = { readonly round: AnnouncedRound; readonly lastVersion: number; readonly names: CommitteeNames }

/** A round as anybody reads it. */
export function roundView({ round, lastVersion, names }: Announced, at: Instant): RoundView {
  const standing = roundStanding(round, at)
  const { version } = round
  return {
    id: round.id,
    label: round.label,
    standing,
    standingLabel: STANDING_LABELS[standing],
    when: whenOf(round, standing),
    facts: roundFacts(round, names),
    follows:
      version === lastVersion
        ? { words: SCHEMES.follows(version), older: null }
        : {
            words: SCHEMES.followsOlder(version, lastVersion),
            older: { href: `/dispositifs/${round.schemeId}?version=${version}#criteres`, label: SCHEMES.readVersion(version) },
          },
    changes: round.changes.map((change) => changeText(change, names)),
  }
}

function whenOf({ opensAt, closesAt }: Round, standing: RoundStanding): string {
  if (standing === 'closed') return SCHEMES.closedAt(frenchInstant(closesAt))
  if (standing === 'open') return SCHEMES.openUntil(frenchInstant(closesAt))
  return SCHEMES.opensAndCloses(frenchInstant(opensAt), frenchInstant(closesAt))
}

type Facts = Pick<Round, 'envelope' | 'committeeId' | 'committeeOn' | 'decisionOn'>

/** What is known of a round beside its opening and closing. */
export const roundFacts = ({ envelope, committeeId, committeeOn, decisionOn }: Facts, names: CommitteeNames) => [
  { label: SCHEMES.envelope, value: valueText('envelope', envelope, names) },
  { label: SCHEMES.heard, value: valueText('committee', committeeId, names) },
  { label: SCHEMES.changeFields['committee-on'], value: valueText('committee-on', committeeOn, names) },
  { label: SCHEMES.decisionOn, value: valueText('decision-on', decisionOn, names) },
]

/** A change of a round: when, of what, from what to what, and why. */
export const changeText = ({ field, was, becomes, reason, changedAt }: RoundChange, names: CommitteeNames): string =>
  SCHEMES.changed({
    on: frenchInstant(changedAt),
    field: field in SCHEMES.changeFields ? SCHEMES.changeFields[field as keyof typeof SCHEMES.changeFields] : field,
    was: valueText(field, was, names),
    becomes: valueText(field, becomes, names),
    reason,
  })

function valueText(field: string, value: string | number | null, names: CommitteeNames): string {
  if (value === null) return SCHEMES.unknownYet
  if (field === 'envelope') return euros(cents(Number(value)))
  if (field === 'committee') return names.get(String(value)) ?? String(value)
  return String(value).includes('T') ? frenchInstant(String(value)) : frenchDay(String(value))
}
