import {
  costingBounds,
  costingRefusals,
  costingSums,
  type CostableFile,
  type CostedFile,
  type CostingPartner,
  type CostingRefusal,
  type CostingSums,
} from '#domain/grant/costing.ts'
import type { Instant } from '#domain/time/instant.ts'
import { keptCommittee, type CommitteeRefused } from './kept-committee.ts'
import { permit, permitInHouse } from './permit.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings, RecommendedFile } from './ports/committee-meetings.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { Costing, Costings, SessionPartner } from './ports/costings.ts'
import type { Roles } from './ports/roles.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'

type Desk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly committeeMeetings: CommitteeMeetings
  readonly costings: Costings
  readonly roles: Roles
  readonly schemes: Schemes
}
type Asked = { readonly roundId: string; readonly personId: string; readonly on: string }

/** The place of the scheme's own authority among the partners. */
export const LEAD = 'p1'

/** The files that a committee recommends in a round, and what partners propose to pay of each. */
export type CostedRound = {
  readonly kind: 'costed'
  readonly committee: Committee
  readonly label: string
  readonly title: string
  readonly isFictitious: boolean
  /** Nothing while no session is written. */
  readonly costing: Costing | null
  readonly partners: readonly CostingPartner[]
  readonly files: readonly (RecommendedFile & CostableFile)[]
  readonly sums: CostingSums
  /** Whether it is still the time: nothing was voted yet. */
  readonly isOpen: boolean
  /** Whether this person may write it now. */
  readonly mayKeep: boolean
}

/** `kept-from-one`: whoever is set aside from a file of the round would read it between the sums. */
export type CostingUnread = CommitteeRefused | { readonly kind: 'kept-from-one' }

/** Reads the costing of a round, for whoever keeps it or prepares what is awarded. */
export async function readCosting(desk: Desk, asked: Asked): Promise<CostedRound | CostingUnread> {
  const found = await desk.schemes.round(asked.roundId)
  const committeeId = found?.round.committeeId ?? null
  if (found === null || committeeId === null) return { kind: 'unknown-committee' }
  const read = await keptCommittee(desk, 'read-costing', { ...asked, committeeId })
  if (read.kind !== 'kept') return read
  const recommended = await desk.committeeMeetings.recommended(asked.roundId, asked.personId)
  if (recommended === null) return { kind: 'kept-from-one' }
  const files = await Promise.all(
    recommended.map(async (file) => {
      const content = (await desk.applications.sent(file.id)).at(-1)?.content
      return { ...file, bounds: content === undefined ? undefined : costingBounds(found.rules, content) }
    }),
  )
  const costing = await desk.costings.of(asked.roundId)
  const partners = partnersOf(found, costing?.partners ?? [{ id: LEAD, kind: 'region', name: '', envelope: null, present: '' }])
  const isOpen = files.length > 0 && files.every(({ state }) => state === 'opined')
  const keeping = await permitInHouse(desk.roles, 'keep-costing', asked.personId, asked.on)
  return {
    kind: 'costed',
    committee: read.committee,
    label: found.round.label,
    title: found.rules.title,
    isFictitious: found.scheme.authority.isFictitious,
    costing,
    partners,
    files,
    sums: costingSums(partners, costing?.costed ?? []),
    isOpen,
    mayKeep: isOpen && keeping.some(({ authorityId }) => authorityId === read.committee.authorityId),
  }
}

type Found = { readonly scheme: Scheme; readonly round: AnnouncedRound }

/** The scheme's own authority pays from the envelope of the round. */
const partnersOf = ({ scheme, round }: Found, partners: readonly SessionPartner[]): CostingPartner[] =>
  partners.map((partner) =>
    partner.id === LEAD
      ? { ...partner, isLead: true, name: scheme.authority.name, envelope: round.envelope }
      : { ...partner, isLead: false },
  )

/** Amounts were proposed for a partner who is no longer there. */
export type SessionRefusal = CostingRefusal | { readonly kind: 'has-amounts'; readonly partnerId: string }

type Kept<Refusal> =
  | { readonly kind: 'kept' | 'moved-meanwhile' | 'no-session' }
  | { readonly kind: 'above'; readonly refusals: readonly Refusal[] }
  | CostingUnread

/** Writes who comes to the session, for which authority, with what envelope. */
export async function keepSession(
  desk: Desk,
  { at, ...asked }: Asked & { readonly at: Instant },
  session: Omit<Costing, 'costed'>,
): Promise<Kept<SessionRefusal>> {
  const read = await writable(desk, asked)
  if (read.kind !== 'writable') return read
  const partners = partnersOf(read.found, session.partners)
  const outcome = await desk.costings.keepSession(asked.roundId, session, { by: asked.personId, at }, ({ costed }) => [
    ...[...new Set(costed.flatMap(({ amounts }) => Object.keys(amounts)))]
      .filter((one) => !partners.some(({ id }) => id === one))
      .map((partnerId) => ({ kind: 'has-amounts', partnerId }) as const),
    ...costingRefusals(partners, read.files, costed),
  ])
  return typeof outcome === 'string' ? { kind: outcome } : { kind: 'above', refusals: outcome.refusals }
}

/** Sets what each partner proposes for each file, all or nothing. */
export async function setAmounts(
  desk: Desk,
  { at, ...asked }: Asked & { readonly at: Instant },
  costed: readonly CostedFile[],
): Promise<Kept<CostingRefusal>> {
  const read = await writable(desk, asked)
  if (read.kind !== 'writable') return read
  const known = costed.filter(({ fileId }) => read.files.some(({ id }) => id === fileId))
  const outcome = await desk.costings.set(asked.roundId, known, { by: asked.personId, at }, (costing) =>
    costingRefusals(partnersOf(read.found, costing.partners), read.files, known),
  )
  return typeof outcome === 'string' ? { kind: outcome } : { kind: 'above', refusals: outcome.refusals }
}

type Writable = { readonly kind: 'writable'; readonly found: Found; readonly files: readonly CostableFile[] }

async function writable(desk: Desk, asked: Asked): Promise<Writable | CostingUnread | { readonly kind: 'moved-meanwhile' }> {
  const read = await readCosting(desk, asked)
  if (read.kind !== 'costed') return read
  const kept = await keptCommittee(desk, 'keep-costing', { ...asked, committeeId: read.committee.id })
  if (kept.kind !== 'kept') return kept
  const { personId, on } = asked
  for (const { id } of read.files)
    if ((await permit(desk.applications, { act: 'cost-item', fileId: id, personId, on })).kind !== 'allowed')
      return { kind: 'moved-meanwhile' }
  const found = await desk.schemes.round(asked.roundId)
  return found === null ? { kind: 'unknown-committee' } : { kind: 'writable', found, files: read.files }
}
