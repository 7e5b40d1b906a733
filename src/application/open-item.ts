import { itemVote, type BallotChoice, type ItemVote } from '#domain/committee/item-vote.ts'
import { lastCall, quorumOn, secondCallStanding, type SecondCallStanding } from '#domain/committee/second-call.ts'
import { itemStanding, type ItemRecord, type ItemStanding } from '#domain/committee/item-records.ts'
import type { VoteManner } from '#domain/committee/committee-rules.ts'
import { chosenManner, showVote, voteManner, type ShownVote } from '#domain/committee/show-of-hands.ts'
import type { FileAct } from '#domain/rights/act.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { Applications, SentContent } from './ports/applications.ts'
import type { CommitteeMember, CommitteeMembers } from './ports/committee-members.ts'
import type { Committee, CommitteeItem, Committees, ReaderNote, SealedOpinion } from './ports/committees.ts'
import { permittedFile, type Permit, type Permitted } from './permit.ts'
import type { AnnouncedRound, Schemes } from './ports/schemes.ts'

type Desk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly committeeMembers: CommitteeMembers
  readonly schemes: Schemes
}
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }

/** What may be done to a file before its committee, in the order of the work. */
export const ITEM_ACTS = [
  'place-on-agenda',
  'assign-reader',
  'write-note',
  'cast-ballot',
  'record-show',
  'declare-recusal',
  'open-item',
  'seal-opinion',
] as const satisfies readonly FileAct[]
export type ItemAct = (typeof ITEM_ACTS)[number]

/** One file before a committee, as much of it as the person may see. */
export type OpenedItem = Pick<Permitted, 'application' | 'role'> & {
  readonly kind: 'opened'
  readonly committee: Committee
  readonly round: AnnouncedRound
  readonly rules: SchemeRules
  readonly sent: SentContent
  readonly acts: readonly ItemAct[]
  readonly mine: { readonly personId: string; readonly note: string; readonly ballot: BallotChoice | null }
  /** The members who may read it, for whoever names its readers, and those whom it was given to. */
  readonly able: readonly string[]
  readonly readers: readonly string[]
  /** What the last second convocation changes of its quorum today. */
  readonly call: SecondCallStanding | null
  /** The members who may vote on it, for whoever records what they say aloud. */
  readonly seats: readonly string[]
  /** The notes, once a reader's own is in; nothing before. */
  readonly notes: readonly ReaderNote[] | null
  /** How the vote stands, for whoever keeps the session; a member sees nothing of it. */
  readonly vote: ItemVote | null
  readonly manner: VoteManner
  /** What was said aloud, for whoever keeps the session. */
  readonly shown: ShownVote | null
  readonly opinion: SealedOpinion | null
  readonly standing: ItemStanding
  /** What was done with it in meeting, for those who were there. */
  readonly records: readonly ItemRecord[]
  /** The alternates who may be called for it, for whoever keeps the meeting. */
  readonly alternates: readonly CommitteeMember[]
}

/** Opens a file before its committee. */
export async function openItem(desk: Desk, asked: Asked): Promise<OpenedItem | Exclude<Permit, { kind: 'allowed' }>> {
  const { applications, committees } = desk
  const permitted = await permittedFile(applications, { act: 'read-file', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role, may } = permitted
  const found = await desk.schemes.round(application.roundId)
  const committee = found === null ? null : await committees.find(found.round.committeeId)
  const sent = (await applications.sent(asked.fileId)).at(-1)
  if (found === null || committee === null || sent === undefined) return { kind: 'unknown-file' }
  const item = await committees.item(committee.id, asked.fileId, asked.on)
  const mine = item.notes.find(({ personId }) => personId === asked.personId)
  const { records } = item
  const owesNote = may('write-note') && mine === undefined
  return {
    kind: 'opened',
    application,
    role,
    committee,
    round: found.round,
    rules: found.rules,
    sent,
    acts: ITEM_ACTS.filter(may),
    mine: {
      personId: asked.personId,
      note: mine?.words ?? '',
      ballot: item.ballots.find(({ personId }) => personId === asked.personId)?.choice ?? null,
    },
    able: may('assign-reader') ? item.able : [],
    readers: may('assign-reader') ? await readersAmong(applications, item.able, asked) : [],
    seats: may('record-show') ? item.able : [],
    manner: mannerOf(item, committee),
    call: callOn(item, committee, asked.on),
    shown: may('read-counts') ? item.shown : null,
    notes: may('read-others-notes') && !owesNote ? item.notes : null,
    vote: may('read-counts') ? voteOn(item, committee, asked.on) : null,
    standing: itemStanding(records),
    records: may('read-counts') ? records : may('read-others-notes') ? records.filter(({ kind }) => kind !== 'lift-recusal') : [],
    alternates: may('open-item') ? callable(await desk.committeeMembers.of(committee.id, asked.on), records) : [],
    opinion: may('read-opinion') ? await committees.opinion(asked.fileId) : null,
  }
}

/** Members to whom a file was given to read. */
async function readersAmong(applications: Applications, able: readonly string[], { fileId, on }: Asked): Promise<string[]> {
  const readers: string[] = []
  for (const personId of able) if ((await applications.ties(fileId, personId, on))?.ties.isAssigned === true) readers.push(personId)
  return readers
}

/** Alternates whose member nobody stands in for yet. */
function callable(members: readonly CommitteeMember[], records: readonly ItemRecord[]): CommitteeMember[] {
  const called = new Set(records.flatMap(({ kind, personId }) => (kind === 'alternate' && personId !== null ? [personId] : [])))
  const replaced = new Set(members.flatMap(({ personId, alternateOf }) => (called.has(personId) ? (alternateOf ?? []) : [])))
  return members.filter(({ alternateOf }) => alternateOf !== null && !replaced.has(alternateOf))
}

/** How a file is voted. */
export const mannerOf = ({ records }: CommitteeItem, { rules }: Committee): VoteManner => voteManner(chosenManner(records), rules.voting)

function callOn({ records }: CommitteeItem, { rules }: Committee, on: string): SecondCallStanding | null {
  const call = lastCall(records)
  return call === null ? null : secondCallStanding(call, rules.secondCall, on)
}

/** What the votes that are in give, by the quorum that holds on a day; ballots count for nothing once a file is voted by show. */
export function voteOn(item: CommitteeItem, committee: Committee, on: string): ItemVote {
  const { members, ballots, shown, records } = item
  const quorum = quorumOn(committee.rules, lastCall(records), on)
  const choices = ballots.map(({ choice }) => choice)
  if (mannerOf(item, committee) === 'ballot') return itemVote(members, choices, quorum)
  return shown === null ? itemVote(members, [], quorum) : showVote(members, shown, quorum)
}
