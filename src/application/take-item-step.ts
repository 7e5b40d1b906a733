import { itemStanding } from '#domain/committee/item-records.ts'
import type { BallotChoice, ItemVote, OpinionKind } from '#domain/committee/item-vote.ts'
import { passedBound } from '#domain/committee/opinion-bound.ts'
import { moved } from '#domain/grant/application-life.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Applications } from './ports/applications.ts'
import type { Committee, Committees } from './ports/committees.ts'
import { mannerOf, voteOn, type ItemAct } from './open-item.ts'
import { permittedFile, type Permit, type Permitted } from './permit.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly schemes: Schemes
}

export type ItemStep =
  | { readonly kind: 'place' }
  | { readonly kind: 'assign'; readonly readerId: string }
  | { readonly kind: 'note'; readonly words: string }
  /** With the note being written, where there is one: a vote never loses it. */
  | { readonly kind: 'vote'; readonly choice: BallotChoice; readonly note?: string }
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
  | { readonly kind: 'closed-to-votes' | 'voted-by-show' }
  | { readonly kind: 'no-way-out'; readonly vote: ItemVote }
  | { readonly kind: 'above-asked' | 'above-ceiling'; readonly most: Cents }
  | Exclude<Permit, { kind: 'allowed' }>

type Given = {
  readonly fileId: string
  readonly personId: string
  readonly on: string
  readonly step: ItemStep
  readonly at: Instant
  readonly fingerprint: (sealed: object) => string
}

const ACT_OF: Readonly<Record<ItemStep['kind'], ItemAct>> = {
  place: 'place-on-agenda',
  assign: 'assign-reader',
  note: 'write-note',
  vote: 'cast-ballot',
  recuse: 'declare-recusal',
  seal: 'seal-opinion',
}

/** Takes one step on a file before its committee. */
export async function takeItemStep(desk: Desk, given: Given): Promise<ItemOutcome> {
  const { applications, committees } = desk
  const { step, fileId, personId, on, at } = given
  const permitted = await permittedFile(applications, { act: ACT_OF[step.kind], fileId, personId, on })
  if (permitted.kind !== 'permitted') return permitted
  const { application, role } = permitted
  switch (step.kind) {
    case 'place': {
      const to = moved(application.state, 'send-to-committee')
      if (to === undefined) return { kind: 'moved-meanwhile' }
      const by = { personId, role }
      return told(await applications.move(fileId, { kind: 'send-to-committee', from: [application.state], to, detail: {}, at, by }))
    }
    case 'assign': {
      const known = await applications.ties(fileId, step.readerId, on)
      if (known === null || !known.ties.isSeated || known.ties.isInConflict || known.ties.isApplicant) return { kind: 'not-seated' }
      await applications.tie(fileId, step.readerId, 'reader', '', personId)
      return { kind: 'done' }
    }
    case 'note': {
      const words = noteWords(step.words)
      return words === '' ? { kind: 'no-words' } : told(await committees.note(fileId, personId, words))
    }
    case 'vote': {
      const committee = await committeeBefore(desk, application)
      if (committee === null) return { kind: 'unknown-file' }
      const item = await committees.item(committee.id, fileId, on)
      if (itemStanding(item.records) === 'closed') return { kind: 'closed-to-votes' }
      if (mannerOf(item, committee) === 'show') return { kind: 'voted-by-show' }
      const note = noteWords(step.note ?? '')
      if (note !== '' && permitted.may('write-note')) await committees.note(fileId, personId, note)
      return told(await committees.vote(fileId, personId, step.choice))
    }
    case 'recuse': {
      const reason = step.reason.trim().slice(0, 2000)
      return reason === ''
        ? { kind: 'no-words' }
        : told(await committees.recuse(fileId, personId, { state: application.state, reason, at }))
    }
    case 'seal':
      return seal(desk, permitted, step, given)
  }
}

const noteWords = (typed: string): string => typed.trim().slice(0, 20_000)

const told = (isDone: boolean): ItemOutcome => ({ kind: isDone ? 'done' : 'moved-meanwhile' })

async function committeeBefore(
  { committees, schemes }: Pick<Desk, 'committees' | 'schemes'>,
  { roundId }: { readonly roundId: string },
): Promise<Committee | null> {
  const found = await schemes.round(roundId)
  return found === null ? null : committees.find(found.round.committeeId)
}

/** Seals what the votes give, or what the committee gave when they give nothing, with the way it took. */
async function seal(
  { applications, committees, schemes }: Desk,
  { application, role }: Permitted,
  step: Extract<ItemStep, { kind: 'seal' }>,
  { personId, on, at, fingerprint }: Given,
): Promise<ItemOutcome> {
  const found = await schemes.round(application.roundId)
  const committee = await committees.find(found?.round.committeeId ?? null)
  if (found === null || committee === null) return { kind: 'unknown-file' }
  const [reason, wayOut] = [step.reason.trim().slice(0, 10_000), step.wayOut.trim().slice(0, 2000)]
  if (reason === '') return { kind: 'no-words' }
  const amount = step.opinion === 'recommended' ? step.amount : null
  const sent = (await applications.sent(application.id)).at(-1)
  const passed = passedBound(amount, sent?.content.asked ?? '', found.rules)
  if (passed !== undefined) return passed
  const outcome = await committees.seal({ applicationId: application.id, committeeId: committee.id, on }, fingerprint, (item) => {
    const vote = voteOn(item, committee, on)
    const isPlain = vote.outcome.kind === 'opinion' && vote.outcome.opinion === step.opinion
    if (!isPlain && wayOut === '') return { refusal: { kind: 'no-way-out', vote } as const }
    return { opinion: { kind: step.opinion, amount, reason, vote: { ...vote, wayOut }, sealedAt: at, by: { personId, role } } }
  })
  return typeof outcome === 'string' ? told(outcome === 'sealed') : outcome.refusal
}
