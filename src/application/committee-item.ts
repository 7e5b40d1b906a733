import { itemVote, type BallotChoice, type ItemVote, type OpinionKind } from '#domain/committee/item-vote.ts'
import { moved } from '#domain/grant/application-life.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { FileAct } from '#domain/rights/act.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Applications, QueuedFile, SentContent } from './ports/applications.ts'
import type { Committee, Committees, ReaderNote, SealedOpinion } from './ports/committees.ts'
import { permit, permittedFile, type Permit, type Permitted } from './permit.ts'
import type { RoleGiven, Roles } from './ports/roles.ts'
import type { AnnouncedRound, Schemes } from './ports/schemes.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'

type Desk = { readonly applications: Applications; readonly committees: Committees; readonly schemes: Schemes; readonly roles: Roles }
type Refused = Exclude<Permit, { kind: 'allowed' }>
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }

/** A committee that somebody keeps or sits on, with the files they may see. */
export type MyCommittee = { readonly committee: Committee; readonly isKept: boolean; readonly files: readonly QueuedFile[] }

/** The committees that a person keeps or sits on today. */
export async function myCommittees({ committees, roles }: Desk, personId: string, on: string): Promise<readonly MyCommittee[]> {
  const mine = await roles.of(personId, on)
  const known = await committees.all()
  const found = known.flatMap((committee) => {
    const isKept = mine.some(({ role, authorityId }) => role === 'committee-secretary' && authorityId === committee.authorityId)
    return isKept || mine.some((one) => isSeatOn(one, committee.id)) ? [{ committee, isKept }] : []
  })
  return Promise.all(
    found.map(async (one) => {
      const files = await committees.files(one.committee.id, personId)
      return { ...one, files: one.isKept ? files : files.filter(({ state }) => state !== 'eligible') }
    }),
  )
}

const isSeatOn = ({ role, bodyId }: RoleGiven, committeeId: string): boolean =>
  (role === 'expert' || role === 'state-officer') && bodyId === committeeId

const ITEM_ACTS = [
  'place-on-agenda',
  'assign-reader',
  'write-note',
  'cast-ballot',
  'declare-recusal',
  'seal-opinion',
] as const satisfies readonly FileAct[]
export type ItemAct = (typeof ITEM_ACTS)[number]

/** One file before a committee, as much of it as the person may see. */
export type OpenedItem = Omit<Permitted, 'kind'> & {
  readonly kind: 'opened'
  readonly committee: Committee
  readonly round: AnnouncedRound
  readonly rules: SchemeRules
  readonly sent: SentContent
  readonly acts: readonly ItemAct[]
  readonly mine: { readonly note: string; readonly ballot: BallotChoice | null }
  /** The notes, once a reader's own is in; nothing before. */
  readonly notes: readonly ReaderNote[] | null
  /** How the vote stands, for whoever keeps the session; a member sees nothing of it. */
  readonly vote: ItemVote | null
  readonly opinion: SealedOpinion | null
}

/** Opens a file before its committee. */
export async function openItem(desk: Desk, asked: Asked): Promise<OpenedItem | Refused> {
  const { applications, committees } = desk
  const permitted = await permittedFile(applications, { act: 'read-file', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role } = permitted
  const found = await desk.schemes.round(application.roundId)
  const committee = (await committees.all()).find(({ id }) => id === found?.round.committeeId)
  const sent = (await applications.sent(asked.fileId)).at(-1)
  if (found === null || committee === undefined || sent === undefined) return { kind: 'unknown-file' }
  const allowed = async (act: FileAct): Promise<boolean> => (await permit(applications, { act, ...asked })).kind === 'allowed'
  const answers = await Promise.all(ITEM_ACTS.map(allowed))
  const item = await committees.item(committee.id, asked.fileId, asked.on)
  const mine = item.notes.find(({ personId }) => personId === asked.personId)
  const isKeeper = role === 'committee-secretary'
  const owesNote = ITEM_ACTS.some((act, at) => act === 'write-note' && answers[at]) && mine === undefined
  const seesOthers = !owesNote && (await allowed('read-others-notes'))
  return {
    kind: 'opened',
    application,
    role,
    committee,
    round: found.round,
    rules: found.rules,
    sent,
    acts: ITEM_ACTS.filter((_, at) => answers[at]),
    mine: { note: mine?.words ?? '', ballot: item.ballots.find(({ personId }) => personId === asked.personId)?.choice ?? null },
    notes: seesOthers ? item.notes : null,
    vote: isKeeper
      ? itemVote(
          item.members,
          item.ballots.map(({ choice }) => choice),
          committee.rules.quorum,
        )
      : null,
    opinion: (await allowed('read-opinion')) ? await committees.opinion(asked.fileId) : null,
  }
}

export type ItemStep =
  | { readonly kind: 'place' }
  | { readonly kind: 'assign'; readonly readerId: string }
  | { readonly kind: 'note'; readonly words: string }
  | { readonly kind: 'vote'; readonly choice: BallotChoice }
  | { readonly kind: 'recuse'; readonly reason: string }
  | {
      readonly kind: 'seal'
      readonly opinion: OpinionKind
      readonly amount: Cents | null
      readonly reason: string
      readonly wayOut: string
    }

export type ItemOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'moved-meanwhile' }
  | { readonly kind: 'no-words' }
  | { readonly kind: 'not-seated' }
  | { readonly kind: 'no-way-out'; readonly vote: ItemVote }
  | Refused

const ACT_OF: Readonly<Record<ItemStep['kind'], ItemAct>> = {
  place: 'place-on-agenda',
  assign: 'assign-reader',
  note: 'write-note',
  vote: 'cast-ballot',
  recuse: 'declare-recusal',
  seal: 'seal-opinion',
}

/** Takes one step on a file before its committee. */
export async function takeItemStep(
  desk: Desk,
  {
    step,
    at,
    fingerprint,
    ...asked
  }: Asked & { readonly step: ItemStep; readonly at: Instant; readonly fingerprint: (sealed: object) => string },
): Promise<ItemOutcome> {
  const { applications, committees } = desk
  const permitted = await permittedFile(applications, { act: ACT_OF[step.kind], ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role } = permitted
  const by = { personId: asked.personId, role }
  const round = (await desk.schemes.round(application.roundId))?.round
  const committee = (await committees.all()).find(({ id }) => id === round?.committeeId)
  if (committee === undefined) return { kind: 'unknown-file' }
  switch (step.kind) {
    case 'place': {
      const to = moved(application.state, 'send-to-committee')
      if (to === undefined) return { kind: 'moved-meanwhile' }
      const isMoved = await applications.move(asked.fileId, {
        kind: 'send-to-committee',
        from: [application.state],
        to,
        detail: {},
        at,
        by,
      })
      return { kind: isMoved ? 'done' : 'moved-meanwhile' }
    }
    case 'assign': {
      const known = await applications.ties(asked.fileId, step.readerId, asked.on)
      if (known === null || !known.ties.isSeated || known.ties.isInConflict || known.ties.isApplicant) return { kind: 'not-seated' }
      await applications.tie(asked.fileId, step.readerId, 'reader', '', asked.personId)
      return { kind: 'done' }
    }
    case 'note': {
      const words = step.words.trim().slice(0, 20_000)
      if (words === '') return { kind: 'no-words' }
      await committees.note(asked.fileId, asked.personId, words)
      return { kind: 'done' }
    }
    case 'vote':
      await committees.vote(asked.fileId, asked.personId, step.choice)
      return { kind: 'done' }
    case 'recuse':
      if (step.reason.trim() === '') return { kind: 'no-words' }
      await committees.recuse(asked.fileId, asked.personId, step.reason.trim().slice(0, 2000), at)
      return { kind: 'done' }
    case 'seal': {
      const reason = step.reason.trim().slice(0, 10_000)
      if (reason === '') return { kind: 'no-words' }
      const item = await committees.item(committee.id, asked.fileId, asked.on)
      const vote = itemVote(
        item.members,
        item.ballots.map(({ choice }) => choice),
        committee.rules.quorum,
      )
      const wayOut = step.wayOut.trim().slice(0, 2000)
      const isPlain = vote.outcome.kind === 'opinion' && vote.outcome.opinion === step.opinion
      if (!isPlain && wayOut === '') return { kind: 'no-way-out', vote }
      const amount = step.opinion === 'recommended' ? step.amount : null
      const sealed = {
        applicationId: asked.fileId,
        committeeId: committee.id,
        kind: step.opinion,
        amount,
        reason,
        vote: { ...vote, wayOut },
        sealedAt: at,
        by,
      }
      return { kind: (await committees.seal(sealed, fingerprint)) ? 'done' : 'moved-meanwhile' }
    }
  }
}
