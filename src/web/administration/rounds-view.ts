import type { OpenedScheme } from '#application/run-rounds.ts'
import { lastVersion } from '#application/publish-scheme.ts'
import { roundStanding } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { STANDING_LABELS } from '#wording/decision-labels.ts'
import { parisDay } from '#wording/instants.ts'
import { RUN_ROUNDS } from '#wording/pages/administration-rounds.ts'
import type { Table } from '#wording/table.ts'

/** The rounds that somebody runs: those that may still receive files first, the next to close first; each leads to where it changes. */
export function runRoundsTable(opened: readonly OpenedScheme[], at: Instant): Table {
  const { columns } = RUN_ROUNDS
  const rounds = opened
    .flatMap(({ scheme, committees }) => scheme.rounds.map((round) => ({ scheme, committees, round, standing: roundStanding(round, at) })))
    .toSorted((a, b) => Number(a.standing === 'closed') - Number(b.standing === 'closed') || inOrder(a, b))
  return {
    id: 'sessions',
    caption: RUN_ROUNDS.caption,
    columns: [
      { key: 'round', label: columns.round, kind: 'text', isHead: true },
      { key: 'scheme', label: columns.scheme, kind: 'text' },
      { key: 'standing', label: columns.standing, kind: 'text' },
      { key: 'opens_on', label: columns.opens_on, kind: 'day' },
      { key: 'closes_on', label: columns.closes_on, kind: 'day' },
      { key: 'envelope_cents', label: columns.envelope_cents, kind: 'cents', unit: '€' },
      { key: 'committee', label: columns.committee, kind: 'text' },
      { key: 'committee_on', label: columns.committee_on, kind: 'day' },
      { key: 'decision_on', label: columns.decision_on, kind: 'day' },
      { key: 'changes', label: columns.changes, kind: 'count' },
    ],
    rows: rounds.map(({ scheme, committees, round, standing }) => ({
      href: `/administration/sessions/${round.id}`,
      cells: {
        round: round.label,
        scheme: lastVersion(scheme).rules.title,
        standing: STANDING_LABELS[standing],
        opens_on: parisDay(round.opensAt),
        closes_on: parisDay(round.closesAt),
        envelope_cents: round.envelope,
        committee:
          round.committeeId === null
            ? RUN_ROUNDS.noCommittee
            : (committees.find(({ id }) => id === round.committeeId)?.rules.name ?? round.committeeId),
        committee_on: round.committeeOn,
        decision_on: round.decisionOn,
        changes: round.changes.length,
      },
    })),
    sources: [],
  }
}

type Closing = { readonly round: { readonly closesAt: string } }
const inOrder = (a: Closing, b: Closing): number => (a.round.closesAt < b.round.closesAt ? -1 : a.round.closesAt > b.round.closesAt ? 1 : 0)
