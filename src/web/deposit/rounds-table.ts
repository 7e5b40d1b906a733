import type { Scheme } from '#application/ports/schemes.ts'
import { roundStanding } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { parisClock, parisDay } from '#wording/instants.ts'
import { ROUND_HEADS } from '#wording/pages/rounds-calendar.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import type { Column, Table } from '#wording/table.ts'

const KINDS: Readonly<Partial<Record<keyof typeof ROUND_HEADS, Partial<Column>>>> = {
  scheme: { isHead: true },
  opens_on: { kind: 'day' },
  closes_on: { kind: 'day' },
  committee_on: { kind: 'day' },
  decision_on: { kind: 'day' },
  envelope_cents: { kind: 'cents', unit: '€' },
}

/** The dates of the rounds that are not closed, the first to close first. */
export function roundsTable(schemes: readonly Scheme[], at: Instant): Table {
  const rounds = schemes
    .flatMap((scheme) => scheme.rounds.map((round) => ({ scheme, round })))
    .filter(({ round }) => roundStanding(round, at) !== 'closed')
    .toSorted((a, b) => (a.round.closesAt < b.round.closesAt ? -1 : a.round.closesAt > b.round.closesAt ? 1 : 0))
  return {
    id: 'sessions',
    caption: SCHEMES.datesTitle,
    columns: Object.entries(ROUND_HEADS).map(([key, label]) => ({
      key,
      label,
      kind: 'text',
      ...KINDS[key as keyof typeof ROUND_HEADS],
    })),
    rows: rounds.map(({ scheme, round }) => ({
      href: `/dispositifs/${scheme.id}`,
      cells: {
        scheme: (scheme.versions.at(-1) ?? scheme.versions[0]).rules.title,
        authority: scheme.authority.name,
        round: round.label,
        opens_on: parisDay(round.opensAt),
        closes_on: parisDay(round.closesAt),
        closes_at: parisClock(round.closesAt),
        committee_on: round.committeeOn,
        decision_on: round.decisionOn,
        envelope_cents: round.envelope,
      },
    })),
    sources: [],
  }
}
