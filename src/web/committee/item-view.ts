import type { OpenedItem } from '#application/open-item.ts'
import { BALLOT_CHOICES, OPINION_KINDS, type ItemVote } from '#domain/committee/item-vote.ts'
import { contentLines } from '#web/appraisal/file-view.ts'
import { euros } from '#wording/amounts.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { BALLOT_LABELS, COMMITTEES, OPINION_LABELS } from '#wording/pages/committees.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

type Named = { readonly id: string; readonly name: string }

/** One file before its committee, as much of it as the person may see. */
export function itemView(item: OpenedItem, readers: readonly Named[]) {
  const { application, committee, rules, round, sent, acts, mine, notes, vote, opinion } = item
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
      assign: acts.includes('assign-reader') && readers.length > 0,
      note: acts.includes('write-note'),
      vote: acts.includes('cast-ballot'),
      recuse: acts.includes('declare-recusal'),
      seal: acts.includes('seal-opinion'),
    },
    readers,
    mine: { note: mine.note, ballot: mine.ballot },
    choices: BALLOT_CHOICES.map((value) => ({ value, label: BALLOT_LABELS[value] })),
    opinions: OPINION_KINDS.map((value) => ({ value, label: OPINION_LABELS[value] })),
    notes: notes?.map(({ words }, at) => ({ label: COMMITTEES.noteOf(at + 1), words })) ?? null,
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

/** How a vote stands, in sentences. */
function voteWords(vote: ItemVote): string[] {
  const { outcome } = vote
  const { outcomes } = COMMITTEES
  const said =
    outcome.kind === 'no-quorum'
      ? outcomes['no-quorum'](outcome.lacking)
      : outcome.kind === 'tied'
        ? outcomes.tied(outcome.between.map((kind) => OPINION_LABELS[kind].toLowerCase()).join(', '))
        : outcomes.opinion(OPINION_LABELS[outcome.opinion].toLowerCase())
  return [COMMITTEES.took(vote), said]
}
