import type { NameOf } from '#application/names-of.ts'
import type { CommitteeMember } from '#application/ports/committee-members.ts'
import type { Composition } from '#application/read-composition.ts'
import type { AppointmentEffect } from '#domain/committee/appointment.ts'
import { TRADES, type CommitteeRules } from '#domain/committee/committee-rules.ts'
import type { MemberProfile } from '#domain/committee/member-profile.ts'
import { GENDERS, type CompositionBreach } from '#domain/committee/composition.ts'
import { breachSentence, GENDER_LABELS, RULE_STATUS_LABELS, ruleSentence, TRADE_LABELS } from '#wording/committee-labels.ts'
import { COMMITTEES } from '#wording/pages/committees.ts'
import { COMPOSITION, PUBLIC_COMMITTEES } from '#wording/pages/composition.ts'
import { secondCallRuleSentence } from '#wording/pages/second-call.ts'
import { votingRuleSentence } from '#wording/pages/show-of-hands.ts'
import type { Table } from '#wording/table.ts'

const named =
  (nameOf: NameOf) =>
  (id: string): string =>
    nameOf(id) ?? COMMITTEES.gone

/** The composition of a committee, for whoever keeps it. */
export function compositionView({ committee, members, rules }: Composition, nameOf: NameOf) {
  const name = named(nameOf)
  return {
    id: committee.id,
    name: committee.rules.name,
    members: memberTable(members, name),
    rules: rules.map(({ rule, breaches }) => ({
      ...ruleView(rule),
      isKept: breaches.length === 0,
      breaches: breaches.map((breach) => breachSentence(breach, name)),
    })),
    votes: voteRules(committee.rules),
    seated: members.filter(({ alternateOf }) => alternateOf === null).map(({ personId }) => ({ id: personId, name: name(personId) })),
    trades: TRADES.map((value) => ({ value, label: TRADE_LABELS[value] })),
    genders: GENDERS.map((value) => ({ value, label: GENDER_LABELS[value] })),
  }
}

/** What the committee's votes are bound by, in sentences. */
const voteRules = ({ quorum, voting, secondCall }: CommitteeRules): string[] => [
  COMPOSITION.quorum(quorum.leastPercent, quorum.never),
  ...(voting ? [votingRuleSentence(voting)] : []),
  ...(secondCall ? [secondCallRuleSentence(secondCall)] : []),
]

/** A rule of composition as it is read: what it asks, whether it binds, where it was read. */
export const ruleView = (rule: Composition['rules'][number]['rule']) => ({
  sentence: ruleSentence(rule),
  status: RULE_STATUS_LABELS[rule.status],
  isInForce: rule.status === 'in-force',
  source: rule.source,
})

function memberTable(members: readonly CommitteeMember[], name: (id: string) => string): Table {
  const { columns } = COMPOSITION
  return {
    id: 'membres',
    caption: COMPOSITION.membersCaption,
    columns: [
      { key: 'name', label: columns.name, kind: 'text', isHead: true },
      { key: 'trade', label: columns.trade, kind: 'text' },
      { key: 'alternate', label: columns.alternate, kind: 'text' },
      { key: 'until', label: columns.until, kind: 'day' },
      { key: 'gender', label: columns.gender, kind: 'text' },
      { key: 'said', label: columns.said, kind: 'text' },
      { key: 'mandate', label: columns.mandate, kind: 'text' },
      { key: 'undertaking', label: columns.undertaking, kind: 'day' },
      { key: 'fee', label: columns.fee, kind: 'text' },
    ],
    rows: members.map((member) => ({
      href: `?membre=${encodeURIComponent(member.personId)}#nommer`,
      cells: {
        name: name(member.personId),
        trade: member.trade === null ? COMPOSITION.notSaid : TRADE_LABELS[member.trade],
        alternate: member.alternateOf === null ? COMPOSITION.memberSeat : COMPOSITION.alternateOf(name(member.alternateOf)),
        until: member.untilOn ?? COMPOSITION.noEnd,
        gender: member.gender === null ? COMPOSITION.notSaid : GENDER_LABELS[member.gender],
        said: saidWords(member),
        mandate: member.mandate === '' ? COMPOSITION.noMandate : member.mandate,
        undertaking: member.undertakingOn ?? COMPOSITION.noUndertaking,
        fee: member.feeRule === '' ? COMPOSITION.notSaid : member.feeRule,
      },
    })),
    sources: [],
  }
}

/** What a member said of themselves; what they did not say is unknown. */
const saidWords = ({ bornIn, departement, languages }: MemberProfile): string => {
  const { unsaid } = COMPOSITION
  if (bornIn === null && departement === null && languages.length === 0) return COMPOSITION.notSaid
  return [
    bornIn === null ? unsaid.born : COMPOSITION.born(bornIn),
    departement ?? unsaid.departement,
    languages.length === 0 ? unsaid.languages : languages.join(', ').toLowerCase(),
  ].join(' ; ')
}

/** What an appointment would change, in sentences with their sources. */
export function effectView({ mended, brought, forbidding }: AppointmentEffect, personId: string, nameOf: NameOf) {
  const name = named(nameOf)
  const said = (breaches: readonly CompositionBreach[]): string[] =>
    breaches.map((one) => `${breachSentence(one, name)} (${RULE_STATUS_LABELS[one.status]} ; ${one.source})`)
  return { name: name(personId), mended: said(mended), brought: said(brought), forbidding: said(forbidding) }
}

/** The composition of a committee as anybody may read it: trades, names and rules, and nobody's gender. */
export function publicComposition({ committee, members, rules }: Composition, nameOf: NameOf) {
  const name = named(nameOf)
  const said = ({ personId, alternateOf }: CommitteeMember): string =>
    alternateOf === null ? name(personId) : PUBLIC_COMMITTEES.alternate(name(personId), name(alternateOf))
  const seats = [...TRADES, null].map((trade) => ({
    trade: trade === null ? PUBLIC_COMMITTEES.unknownTrade : TRADE_LABELS[trade],
    people: members.filter((one) => one.trade === trade).map(said),
  }))
  return {
    id: committee.id,
    name: committee.rules.name,
    seats: seats.filter(({ people }) => people.length > 0),
    rules: rules.map(({ rule, breaches }) => ({ ...ruleView(rule), isKept: breaches.length === 0 })),
    votes: voteRules(committee.rules),
  }
}
