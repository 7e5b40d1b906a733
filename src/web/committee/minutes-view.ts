import type { NameOf } from '#application/names-of.ts'
import type { FullMinutes, MinutesItem } from '#application/read-minutes.ts'
import { BALLOT_CHOICES, type ItemVote } from '#domain/committee/item-vote.ts'
import { euros } from '#wording/amounts.ts'
import { TRADE_LABELS } from '#wording/committee-labels.ts'
import { frenchDay } from '#wording/days.ts'
import { frenchInstant } from '#wording/instants.ts'
import { COMMITTEES, OPINION_LABELS } from '#wording/pages/committees.ts'
import { COMPOSITION } from '#wording/pages/composition.ts'
import { usedSecondCall } from '#wording/pages/second-call.ts'
import { handCounts, HAND_LABELS } from '#wording/pages/show-of-hands.ts'
import { RECORD_SENTENCES } from '#wording/pages/item-records.ts'
import { MEETING } from '#wording/pages/meeting.ts'
import { MINUTES } from '#wording/pages/minutes.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { rankingView } from './ranking-view.ts'

type Named = (id: string) => string

/** Everybody whom the minutes name. */
export const peopleIn = ({ members, items }: FullMinutes): string[] => [
  ...new Set([
    ...members.map(({ personId }) => personId),
    ...items.flatMap(({ readers, recused, records, shown }) => [
      ...(shown?.hands.map(({ personId }) => personId) ?? []),
      ...readers,
      ...recused.map(({ personId }) => personId),
      ...records.flatMap(({ personId }) => personId ?? []),
    ]),
  ]),
]

/** The full minutes of a round, in words. */
export function minutesView({ committee, round, title, isFictitious, days, members, items, isWhole, ranked }: FullMinutes, nameOf: NameOf) {
  const name: Named = (id) => nameOf(id) ?? COMMITTEES.gone
  const isSealed = items.some(({ opinion }) => opinion !== null)
  const ranking = ranked === null || ranked.files.length === 0 ? null : rankingView(ranked)
  return {
    path: `/comites/proces-verbal/${round.id}`,
    committee: { id: committee.id, name: committee.rules.name },
    title: `${title}, ${round.label}`,
    isFictitious,
    notes: [
      ...(isWhole ? [] : [MINUTES.notWhole]),
      ...(items.some(({ opinion }) => opinion === null) ? [MINUTES.provisional] : []),
      MINUTES.withdrawnOut,
    ],
    facts: [
      { label: MINUTES.committee, value: committee.rules.name },
      { label: MINUTES.round, value: `${title}, ${round.label}` },
      { label: MINUTES.days, value: isSealed ? days.map(frenchDay).join(', ') : MINUTES.noDay },
    ],
    members: members.map(({ personId, trade, alternateOf, fromOn, untilOn }) => [
      name(personId),
      trade === null ? COMPOSITION.notSaid : TRADE_LABELS[trade],
      frenchDay(fromOn),
      untilOn === null ? COMPOSITION.noEnd : frenchDay(untilOn),
      alternateOf === null ? COMPOSITION.memberSeat : COMPOSITION.alternateOf(name(alternateOf)),
    ]),
    items: items.map((item) => itemOf(item, name)),
    ranking:
      ranking === null
        ? null
        : {
            rows: ranking.files.map((file) => [String(file.place), `${file.number}, ${file.title}`, file.amount, file.upTo, file.within]),
            sums: ranking.sums,
            without: ranking.without,
          },
  }
}
export type MinutesView = ReturnType<typeof minutesView>

function itemOf({ id, number, title, applicant, readers, recused, records, opinion, shown }: MinutesItem, name: Named) {
  return {
    id,
    title: `${number}, ${MY_FILES.fileTitle(title)}`,
    applicant,
    facts: [
      { label: MINUTES.readers, value: readers.map(name).join(', ') || MEETING.nobody },
      {
        label: MINUTES.recused,
        value: recused.map(({ personId, reason }) => `${name(personId)} (${reason || MINUTES.noReason})`).join(', ') || MEETING.nobody,
      },
      ...(opinion === null
        ? [{ label: MINUTES.opinion, value: MINUTES.notSealed }]
        : [
            ...votesOf(opinion.vote, shown, name),
            { label: MINUTES.quorum, value: MINUTES.took(opinion.vote) },
            ...(opinion.vote.secondCall === null ? [] : [{ label: MINUTES.quorumRule, value: usedSecondCall(opinion.vote.secondCall) }]),
            { label: MINUTES.outcome, value: outcomeWords(opinion.vote) },
            { label: MINUTES.wayOut, value: opinion.vote.wayOut || MINUTES.noWayOut },
            { label: MINUTES.opinion, value: OPINION_LABELS[opinion.kind] },
            { label: MINUTES.amount, value: opinion.amount === null ? MINUTES.unknownAmount : euros(opinion.amount) },
            { label: MINUTES.reason, value: opinion.reason },
            { label: MINUTES.seal, value: MINUTES.sealed(frenchInstant(opinion.sealedAt), opinion.fingerprint) },
          ]),
    ],
    records: records.map(({ kind, words, personId, call, madeAt }) =>
      [`${frenchInstant(madeAt)}, ${RECORD_SENTENCES[kind](personId === null ? '' : name(personId), call)}`, words]
        .filter(Boolean)
        .join('. '),
    ),
  }
}

/** By ballot, how many chose each opinion; by show, how many were for and against the one put to the vote, and who said what. */
function votesOf(vote: ItemVote, shown: MinutesItem['shown'], name: Named) {
  if (vote.show === null)
    return [
      { label: MINUTES.manner, value: MINUTES.byBallot },
      { label: MINUTES.votes, value: BALLOT_CHOICES.map((choice) => MINUTES.count(choice, vote.counts[choice])).join(', ') },
    ]
  const said = shown?.hands.map(({ personId, hand }) => `${name(personId)} (${HAND_LABELS[hand].toLowerCase()})`) ?? []
  return [
    { label: MINUTES.manner, value: MINUTES.byShow(vote.show.asked) },
    { label: MINUTES.votes, value: handCounts(vote) },
    { label: MINUTES.hands, value: said.join(', ') || MINUTES.noHands },
  ]
}

function outcomeWords({ outcome }: ItemVote): string {
  if (outcome.kind === 'not-carried') return MINUTES.outcomes['not-carried'](outcome.asked)
  if (outcome.kind === 'no-quorum') return MINUTES.outcomes['no-quorum'](outcome.lacking)
  return outcome.kind === 'tied' ? MINUTES.outcomes.tied(outcome.between) : MINUTES.outcomes.opinion(outcome.opinion)
}
