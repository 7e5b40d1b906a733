import type { NameOf } from '#application/names-of.ts'
import type { OpenedItem } from '#application/open-item.ts'
import { BALLOT_CHOICES, OPINION_KINDS, type ItemVote, type OpinionKind } from '#domain/committee/item-vote.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { contentLines } from '#web/appraisal/file-view.ts'
import { euros } from '#wording/amounts.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { BALLOT_LABELS, COMMITTEES, OPINION_LABELS } from '#wording/pages/committees.ts'
import { ITEM_RECORDS, ITEM_STANDING_LABELS, RECORD_SENTENCES, secondCallWords } from '#wording/pages/item-records.ts'
import { NO_SECOND_CALL_RULE, SECOND_CALL_STANDINGS, secondCallRuleSentence } from '#wording/pages/second-call.ts'
import { handCounts } from '#wording/pages/show-of-hands.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { showView } from './show-view.ts'

/** One file before its committee, as much of it as the person may see. */
export function itemView(item: OpenedItem, nameOf: NameOf) {
  const { application, committee, rules, round, sent, acts, mine, notes, vote, opinion } = item
  const named = item.able.map((id) => ({ id, name: nameOf(id) ?? COMMITTEES.gone, isReader: item.readers.includes(id) }))
  return {
    path: `/comites/${application.id}`,
    title: MY_FILES.fileTitle(sent.content.title),
    number: application.number ?? '',
    state: STATE_LABELS[application.state],
    committee: committee.rules.name,
    scheme: `${rules.title}, ${round.label}`,
    schemeHref: `/dispositifs/${round.schemeId}?version=${round.version}`,
    ...contentLines(rules, sent.content),
    can: {
      place: acts.includes('place-on-agenda'),
      assign: acts.includes('assign-reader') && named.length > 0,
      note: acts.includes('write-note'),
      vote: acts.includes('cast-ballot') && item.standing !== 'closed' && item.manner === 'ballot',
      recuse: acts.includes('declare-recusal'),
      seal: acts.includes('seal-opinion'),
    },
    readers: named.filter(({ isReader }) => !isReader),
    readBy: named.filter(({ isReader }) => isReader).map(({ name }) => name),
    records: notes === null ? null : recordsView(item, nameOf),
    show: showView(item, nameOf),
    wayOut: wayTaken(item),
    most: mostWords(item),
    mine: { note: mine.note, ballot: mine.ballot },
    choices: BALLOT_CHOICES.map((value) => ({ value, label: BALLOT_LABELS[value] })),
    opinions: OPINION_KINDS.map((value) => ({ value, label: OPINION_LABELS[value] })),
    notes: notes?.map(({ words, personId }, at) => ({ label: COMMITTEES.noteOf(at + 1, personId === mine.personId), words })) ?? null,
    noNotes: acts.includes('write-note') ? COMMITTEES.notesHidden : opinion === null ? COMMITTEES.notesLater : COMMITTEES.notesClosed,
    vote: vote === null ? null : voteWords(vote),
    opinion:
      opinion === null
        ? null
        : {
            label: OPINION_LABELS[opinion.kind],
            amount: opinion.amount === null ? null : euros(opinion.amount),
            reason: opinion.reason,
            wayOut: opinion.vote.wayOut,
            at: frenchInstant(opinion.sealedAt),
            fingerprint: opinion.fingerprint,
          },
  }
}

type ItemView = ReturnType<typeof itemView>

/** The parts of the page that one may come for, in its order. */
export const itemPlaces = ({ can, mine, records }: ItemView): readonly { readonly href: string; readonly label: string }[] =>
  [
    { href: '#ordre-du-jour', label: COMMITTEES.placeTitle, is: can.place },
    { href: '#contenu-du-dossier', label: COMMITTEES.readTitle, is: true },
    { href: '#lecture', label: COMMITTEES.mineTitle, is: can.note || mine.note !== '' },
    { href: '#notes', label: COMMITTEES.notesTitle, is: true },
    { href: '#seance', label: ITEM_RECORDS.title, is: records !== null },
    { href: '#vote', label: COMMITTEES.voteTitle, is: can.vote },
    { href: '#confier', label: COMMITTEES.assignTitle, is: can.assign },
    { href: '#sceller', label: COMMITTEES.sealTitle, is: can.seal },
    { href: '#retrait', label: COMMITTEES.recuseTitle, is: can.recuse },
  ].filter(({ is }) => is)

/** A file in its meeting, for those who are there. */
function recordsView({ records, alternates, standing, acts, call: callStanding, committee, vote }: OpenedItem, nameOf: NameOf) {
  const { secondCall } = committee.rules
  const name = (id: string | null): string => (id === null ? '' : (nameOf(id) ?? COMMITTEES.gone))
  return {
    standing: ITEM_STANDING_LABELS[standing],
    isOpen: standing === 'open',
    isClosed: standing === 'closed',
    canRecord: acts.includes('open-item'),
    secondCall: {
      isOffered: vote?.outcome.kind === 'no-quorum',
      rule: secondCall ? secondCallRuleSentence(secondCall) : NO_SECOND_CALL_RULE,
      standing: callStanding === null ? null : SECOND_CALL_STANDINGS[callStanding],
    },
    lines: records.map(({ kind, words, personId, call, madeAt }, id) => ({
      id,
      what: RECORD_SENTENCES[kind](name(personId), call),
      words,
      at: frenchInstant(madeAt),
    })),
    alternates: alternates.map(({ personId, alternateOf }) => ({
      id: personId,
      label: ITEM_RECORDS.alternateOption(name(personId), name(alternateOf)),
    })),
  }
}
export type RecordsView = ReturnType<typeof recordsView>

/** The ways out that were recorded, offered where the quorum lacks; an opinion that goes against a vote asks for words of its own. Nobody is named: it is sealed. */
const wayTaken = ({ records, vote }: OpenedItem): string =>
  vote?.outcome.kind !== 'no-quorum'
    ? ''
    : records
        .flatMap(({ kind, words, call }) => {
          const way = kind === 'second-call' ? secondCallWords(call) : kind === 'alternate' ? ITEM_RECORDS.stoodIn : ''
          return way === '' ? [] : [[way, words].filter(Boolean).join('. ')]
        })
        .join('\n')

/** What an advised amount may not pass. */
function mostWords({ sent, rules }: OpenedItem): string {
  const asked = typedEuros(sent.content.asked)
  return COMMITTEES.most(asked === undefined ? '' : euros(asked), rules.ceiling === null ? '' : euros(rules.ceiling))
}

/** How a vote stands, in sentences. */
const voteWords = (vote: ItemVote): string[] => [
  COMMITTEES.took(vote),
  ...(vote.show === null ? [] : [`${handCounts(vote)}.`]),
  outcomeWords(vote),
]

function outcomeWords({ outcome, counts }: ItemVote): string {
  const { outcomes } = COMMITTEES
  const label = (kind: OpinionKind): string => OPINION_LABELS[kind].toLowerCase()
  switch (outcome.kind) {
    case 'no-quorum':
      return outcomes['no-quorum'](outcome.lacking)
    case 'tied':
      return outcome.between.every((kind) => counts[kind] === 0) ? outcomes.nothing : outcomes.tied(outcome.between.map(label).join(', '))
    case 'not-carried':
      return outcomes['not-carried'](label(outcome.asked))
    case 'opinion':
      return outcomes.opinion(label(outcome.opinion))
  }
}
