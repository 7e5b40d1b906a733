import { BALLOT_CHOICES, OPINION_KINDS, itemVote, type BallotChoice, type OpinionKind } from '#domain/committee/item-vote.ts'
import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { YearWords } from '../ports/year-words.ts'
import type { Draw } from './draw.ts'
import { dayPlus, minuteOf } from './day-arithmetic.ts'
import { membersOf, type FileStep } from './planned-year.ts'

const RECUSED_PERCENT = 8
const NO_QUORUM_PERCENT = 3
const TIED_PERCENT = 5

type Given = {
  readonly committeeId: string
  readonly committee: CommitteeRules
  readonly heldOn: string
  readonly rank: number
  readonly opinion: OpinionKind
  readonly amount: Cents | null
  readonly words: YearWords
}

/** A file before its committee: two readers, a vote, a sealed opinion that the vote gives or that the committee found a way to. */
export function drawHearing(draw: Draw, given: Given): readonly FileStep[] {
  const { committeeId, heldOn, rank, opinion, amount, words } = given
  const members = draw.shuffled(membersOf(committeeId))
  const aside = draw.isOneIn(RECUSED_PERCENT) ? members.slice(0, 1) : []
  const able = members.slice(aside.length)
  const readers = able.slice(0, 2)
  const inSession = (minute: number) => minuteOf(heldOn, Math.min(rank * 8 + minute, 900))
  const before = (days: number) => minuteOf(dayPlus(heldOn, -days), draw.between(0, 540))
  const placedAt = before(14)
  const placed: FileStep[] = [
    { kind: 'send-to-committee', at: placedAt },
    { kind: 'assign', readers, at: placedAt },
  ]
  const set = aside.map((personId): FileStep => ({ kind: 'recuse', personId, reason: draw.one(words.recusals), at: placedAt }))
  const notes = readers
    .map((personId): FileStep => ({ kind: 'note', personId, words: draw.one(words.notes), at: before(draw.between(2, 13)) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const choices = drawChoices(draw, able.length, opinion)
  const ballots = able.slice(0, choices.length).map((personId, at) => ({ personId, choice: choices[at] ?? 'abstention' }))
  const { outcome } = itemVote({ seated: members.length, recused: aside.length }, choices, given.committee.quorum)
  const isPlain = outcome.kind === 'opinion' && outcome.opinion === opinion
  const wayOut = isPlain ? '' : outcome.kind === 'no-quorum' ? words.quorumWayOut : words.tieWayOut
  const reason = draw.one(reasonsOf(words)[opinion])
  return [
    ...placed,
    ...set,
    ...notes,
    { kind: 'ballots', ballots, at: inSession(0) },
    { kind: 'seal-opinion', opinion, amount, reason, wayOut, at: inSession(6) },
  ]
}

const reasonsOf = (words: YearWords): Readonly<Record<OpinionKind, readonly string[]>> => ({
  recommended: words.reasonsFor,
  'recommended-without-means': words.reasonsWithoutMeans,
  deferred: words.reasonsDeferred,
  'not-recommended': words.reasonsAgainst,
})

/** Ballots of those who came: mostly for the opinion, at times too few, at times as many for another. */
function drawChoices(draw: Draw, able: number, opinion: OpinionKind): readonly BallotChoice[] {
  if (draw.isOneIn(NO_QUORUM_PERCENT)) return Array.from({ length: 2 }, () => opinion)
  const other = draw.one(OPINION_KINDS.filter((kind) => kind !== opinion))
  if (draw.isOneIn(TIED_PERCENT)) return [opinion, other, opinion, other, opinion, other]
  const came = able - draw.between(0, 2)
  return Array.from({ length: came }, (_, at) => (at < Math.ceil(came * 0.6) ? opinion : draw.one(BALLOT_CHOICES)))
}
