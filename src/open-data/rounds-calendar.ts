import ical, { ICalEventStatus } from 'ical-generator'
import type { AnnouncedRound, RoundChange, Scheme, SchemeVersion } from '#application/ports/schemes.ts'
import { roundDateDescription, roundDateTitle, roundsCalendarName, type RoundDateKind } from '#wording/pages/rounds-calendar.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ')

type RoundDate = {
  readonly kind: RoundDateKind
  /** An instant, or a whole day. */
  readonly on: string | null
  readonly changes: readonly RoundChange[]
}

/**
 * The rounds of some schemes as an iCalendar: openings and closings to the minute, days of committee and of vote whole.
 * Each date keeps its identity, and counts its changes, the closing those of the envelope too; one that is no longer known is cancelled where it stood.
 */
export function roundsCalendar(schemes: readonly Scheme[], origin: string): string {
  const [only, ...others] = schemes
  const calendar = ical({
    name: roundsCalendarName(only === undefined || others.length > 0 ? null : titleOf(only)),
    prodId: { company: 'Contrechamp', product: 'sessions', language: 'FR' },
  })
  for (const scheme of schemes)
    for (const round of scheme.rounds)
      for (const { kind, on, changes } of datesOf(round)) {
        const stood = on ?? changes.at(-1)?.was ?? null
        if (stood === null) continue
        const [start, isWhole] = [new Date(stood), stood.length === 'YYYY-MM-DD'.length]
        const { rules, publishedAt } = versionOf(scheme, round)
        const words = { kind, scheme: rules.title, round: round.label, isFictitious: scheme.authority.isFictitious }
        calendar.createEvent({
          id: `${round.id}-${kind}@contrechamp`,
          sequence: changes.length,
          start,
          end: new Date(start.getTime() + (isWhole ? DAY_MS : MINUTE_MS)),
          allDay: isWhole,
          stamp: new Date(changes.at(-1)?.changedAt ?? publishedAt),
          summary: oneLine(roundDateTitle(words)),
          description: roundDateDescription({
            ...words,
            authority: scheme.authority.name,
            instant: isWhole ? null : stood,
            envelope: kind === 'closes' ? round.envelope : null,
            changes: changes.map(({ field, was, reason, changedAt }) => ({ isEnvelope: field === 'envelope', was, reason, changedAt })),
          }).replaceAll('\r', ' '),
          url: `${origin}/dispositifs/${scheme.id}`,
          ...(on === null ? { status: ICalEventStatus.CANCELLED } : {}),
        })
      }
  return calendar.toString()
}

const titleOf = ({ versions }: Scheme): string => (versions.at(-1) ?? versions[0]).rules.title

/** The rules that hold for a round: it was announced when they were published, or later. */
const versionOf = ({ versions }: Scheme, { version }: AnnouncedRound): SchemeVersion =>
  versions.find(({ number }) => number === version) ?? versions[0]

function datesOf({ opensAt, closesAt, committeeOn, decisionOn, changes }: AnnouncedRound): RoundDate[] {
  const of = (...names: string[]): RoundChange[] => changes.filter(({ field }) => names.includes(field))
  return [
    { kind: 'opens', on: opensAt, changes: of('opens-at') },
    { kind: 'closes', on: closesAt, changes: of('closes-at', 'envelope') },
    { kind: 'committee', on: committeeOn, changes: of('committee-on') },
    { kind: 'decision', on: decisionOn, changes: of('decision-on') },
  ]
}
