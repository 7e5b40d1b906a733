import type { DecisionKind } from '#domain/deliberation/decision.ts'
import { mayDecide } from '#domain/deliberation/deliberation.ts'
import { awardingDoubts, type AwardingBody, type AwardingDoubt } from '#domain/scheme/awarding-body.ts'
import type { Applications } from './ports/applications.ts'
import type { AwaitingFile, Deliberation, DeliberationItem, Deliberations } from './ports/deliberations.ts'
import { permitInHouse, permittedAmong } from './permit.ts'
import type { Roles } from './ports/roles.ts'
import type { Schemes } from './ports/schemes.ts'

export type AssemblyDesk = {
  readonly applications: Applications
  readonly deliberations: Deliberations
  readonly roles: Roles
  readonly schemes: Schemes
}

/** How many files of a scheme a paper holds, but those that one may not read. */
export type SchemeCount = { readonly schemeId: string; readonly count: number }

/** What somebody may do where bodies decide: read papers, or keep them too. */
export type OpenedAssembly = {
  /** Files that wait for a body, for whoever keeps the papers; null for the others. */
  readonly awaiting: readonly AwaitingFile[] | null
  /** Bodies that the schemes name. */
  readonly bodies: readonly AwardingBody[]
  readonly papers: readonly (Omit<Deliberation, 'items'> & { readonly holds: readonly SchemeCount[] })[]
}

/** Opens the papers of the authorities where somebody serves or sits; null for whoever does neither. */
export async function openAssembly(desk: AssemblyDesk, personId: string, on: string): Promise<OpenedAssembly | null> {
  const reading = await authoritiesOf(desk.roles, 'read-deliberations', personId, on)
  if (reading.length === 0) return null
  const keeping = await authoritiesOf(desk.roles, 'keep-deliberations', personId, on)
  const schemes = await desk.schemes.all()
  const bodies = schemes
    .filter(({ authority }) => keeping.includes(authority.id))
    .flatMap(({ versions }) => versions.slice(-1).map(({ rules }) => rules.awardingBody))
  return {
    awaiting: keeping.length === 0 ? null : await permitted(desk, await desk.deliberations.awaiting(keeping), personId, on),
    bodies: [...new Map(bodies.map((body) => [`${body.kind} ${body.name}`, body])).values()],
    papers: await withCounts(desk, await desk.deliberations.ofAuthorities(reading), personId, on),
  }
}

async function withCounts(
  { applications, deliberations }: AssemblyDesk,
  papers: readonly Omit<Deliberation, 'items'>[],
  personId: string,
  on: string,
): Promise<OpenedAssembly['papers']> {
  const held = await deliberations.held(papers.map(({ id }) => id))
  const fileIds = [...new Set(held.map(({ applicationId }) => applicationId))]
  const shown = await permittedAmong(applications, { act: 'read-deliberation-paper', fileIds, personId, on })
  return papers.map((paper) => {
    const files = held.filter(({ paperId, applicationId }) => paperId === paper.id && shown.has(applicationId))
    const schemes = [...new Set(files.map(({ schemeId }) => schemeId))]
    return {
      ...paper,
      holds: schemes.map((schemeId) => ({ schemeId, count: files.filter((file) => file.schemeId === schemeId).length })),
    }
  })
}

export type OpenedPaper = {
  readonly kind: 'opened'
  readonly paper: Deliberation
  /** Whether all its files are shown: a sum of some would tell the others' by difference. */
  readonly isWhole: boolean
  readonly isKept: boolean
  readonly doubts: readonly AwardingDoubt[]
  /** By scheme, which decisions this body may take. */
  readonly allowed: Readonly<Record<string, readonly DecisionKind[]>>
}

type Asked = { readonly paperId: string; readonly personId: string; readonly on: string }

/** Opens a paper as far as somebody may read it: a file that they set themselves aside from is not on it. */
export async function openPaper(
  desk: AssemblyDesk,
  { paperId, personId, on }: Asked,
): Promise<OpenedPaper | { readonly kind: 'unknown-paper' }> {
  const paper = await desk.deliberations.find(paperId)
  if (paper === null) return { kind: 'unknown-paper' }
  const reading = await authoritiesOf(desk.roles, 'read-deliberations', personId, on)
  if (!reading.includes(paper.authorityId)) return { kind: 'unknown-paper' }
  const keeping = await authoritiesOf(desk.roles, 'keep-deliberations', personId, on)
  const items = await permitted(desk, paper.items, personId, on)
  return {
    kind: 'opened',
    paper: { ...paper, items },
    isWhole: items.length === paper.items.length,
    isKept: keeping.includes(paper.authorityId),
    doubts: awardingDoubts(paper.body),
    allowed: await allowedOn(desk.schemes, paper),
  }
}

const KINDS = ['award', 'refuse', 'defer'] as const

/** By scheme of a paper's files, which decisions its body may take; to advise, any. */
export async function allowedOn(
  schemes: Schemes,
  { items, body, purpose }: Deliberation,
): Promise<Record<string, readonly DecisionKind[]>> {
  const allowed: Record<string, readonly DecisionKind[]> = {}
  for (const { roundId, schemeId } of items) {
    if (allowed[schemeId] !== undefined) continue
    const ofScheme = (await schemes.round(roundId))?.rules.awardingBody
    allowed[schemeId] = KINDS.filter((kind) => purpose === 'advise' || (ofScheme !== undefined && mayDecide(body, ofScheme, kind)))
  }
  return allowed
}

async function permitted<File extends AwaitingFile | DeliberationItem>(
  { applications }: AssemblyDesk,
  files: readonly File[],
  personId: string,
  on: string,
): Promise<File[]> {
  const fileIds = files.map(({ applicationId }) => applicationId)
  const shown = await permittedAmong(applications, { act: 'read-deliberation-paper', fileIds, personId, on })
  return files.filter(({ applicationId }) => shown.has(applicationId))
}

export async function authoritiesOf(
  roles: Roles,
  act: 'read-deliberations' | 'keep-deliberations',
  personId: string,
  on: string,
): Promise<string[]> {
  return [...new Set((await permitInHouse(roles, act, personId, on)).map(({ authorityId }) => authorityId))]
}
