import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { isRetentionOver, retentionCategory, retentionEnd, type RetentionEnd } from '#domain/retention/retention-end.ts'
import type { RetentionRules } from '#domain/retention/retention-rule.ts'
import type { HouseAct } from '#domain/rights/act.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { yearsLater } from '#domain/time/years-later.ts'
import { emptyContent } from './deposit-application.ts'
import { permitInHouse } from './permit.ts'
import type { Archives, ArchivesVisa, DestructionList, EndedFile } from './ports/archives.ts'
import type { Roles } from './ports/roles.ts'

type Desk = { readonly archives: Archives; readonly roles: Roles; readonly retentionRules: () => RetentionRules }
type Asked = { readonly personId: string; readonly on: Day; readonly at: string }

/** A file whose life has ended, with the day from which it may be proposed. */
export type KeptFile = EndedFile & { readonly end: RetentionEnd }

/** What those who keep the archives of some authorities have before them. */
export type ArchivesRoom = {
  readonly rules: RetentionRules
  readonly due: readonly KeptFile[]
  /** Not due yet: how many, and when the first is. */
  readonly kept: { readonly count: number; readonly firstOn: Day | null }
  readonly lists: readonly DestructionList[]
  readonly oldDrafts: number
}

/** Opens the archives of the authorities that somebody administers; null when there is none. */
export async function openArchives(desk: Desk, { personId, on }: Omit<Asked, 'at'>): Promise<ArchivesRoom | null> {
  const mine = await authoritiesFor(desk, 'propose-destruction', { personId, on })
  if (mine.length === 0) return null
  const rules = desk.retentionRules()
  const ended = endedFiles(rules, await desk.archives.ended(mine, personId), on)
  const later = ended.filter(({ end }) => !isRetentionOver(end, on)).map(({ end }) => end.on)
  return {
    rules,
    due: ended.filter(({ end }) => isRetentionOver(end, on)),
    kept: { count: later.length, firstOn: later.toSorted()[0] ?? null },
    lists: await desk.archives.lists(mine, personId),
    oldDrafts: await desk.archives.oldDrafts(mine, draftsBefore(rules, on)),
  }
}

async function authoritiesFor({ roles }: Pick<Desk, 'roles'>, act: HouseAct, { personId, on }: Omit<Asked, 'at'>): Promise<string[]> {
  return [...new Set((await permitInHouse(roles, act, personId, on)).map(({ authorityId }) => authorityId))]
}

const endedFiles = ({ archives }: RetentionRules, files: readonly EndedFile[], on: Day): KeptFile[] =>
  files.flatMap((file) => {
    const end = retentionEnd(archives, file, on)
    return end === undefined ? [] : [{ ...file, end }]
  })

const draftsBefore = ({ draft }: RetentionRules, on: Day): Day => yearsLater(on, -draft.years)

export type ArchivesOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'destroyed'; readonly destroyed: number; readonly left: number }
  | { readonly kind: 'deleted'; readonly drafts: number }
  | { readonly kind: 'not-yours' | 'nothing-chosen' | 'not-due' | 'moved-meanwhile' | 'visa-unread' | 'wrong-number' }

/** Proposes for destruction some files that are due, of one authority. */
export async function proposeDestruction(desk: Desk, asked: Asked & { readonly fileIds: readonly string[] }): Promise<ArchivesOutcome> {
  const room = await openArchives(desk, asked)
  if (room === null) return { kind: 'not-yours' }
  const chosen = room.due.filter(({ id }) => asked.fileIds.includes(id))
  if (asked.fileIds.length === 0) return { kind: 'nothing-chosen' }
  if (chosen.length !== new Set(asked.fileIds).size) return { kind: 'not-due' }
  for (const [authorityId, files] of Map.groupBy(chosen, (file) => file.authorityId)) {
    const proposed = files.map(({ id, end }) => ({ id, category: end.rule.category, endsOn: end.on }))
    if (!(await desk.archives.propose(authorityId, proposed, { at: asked.at, by: asked.personId }))) return { kind: 'moved-meanwhile' }
  }
  return { kind: 'done' }
}

/** A list that somebody may do that to. */
async function listFor(desk: Desk, act: HouseAct, asked: Asked & { readonly listId: number }): Promise<DestructionList | undefined> {
  const mine = await authoritiesFor(desk, act, asked)
  return (await desk.archives.lists(mine, asked.personId)).find(({ id }) => id === asked.listId)
}

const told = (isDone: boolean): ArchivesOutcome => ({ kind: isDone ? 'done' : 'moved-meanwhile' })

/** Gives up a list that has no visa. */
export async function giveUpDestruction(desk: Desk, asked: Asked & { readonly listId: number }): Promise<ArchivesOutcome> {
  const list = await listFor(desk, 'propose-destruction', asked)
  return list === undefined ? { kind: 'not-yours' } : told(await desk.archives.giveUp(list.id))
}

/** Keeps the visa as it was received, with the files that the archives keep. Bounds: dated from the proposal's day to today. */
export async function recordVisa(
  desk: Desk,
  asked: Asked & {
    readonly listId: number
    readonly visa: { readonly number: string; readonly on: string; readonly signedBy: string }
    readonly exceptedIds: readonly string[]
  },
): Promise<ArchivesOutcome> {
  const list = await listFor(desk, 'record-archives-visa', asked)
  if (list === undefined) return { kind: 'not-yours' }
  const [number, on, signedBy] = [clean(asked.visa.number, 100), dayOf(asked.visa.on), clean(asked.visa.signedBy, 200)]
  if (number === '' || signedBy === '' || on === undefined || on > asked.on || on < list.proposedAt.slice(0, 10))
    return { kind: 'visa-unread' }
  const visa: ArchivesVisa = { number, on, signedBy }
  return told(await desk.archives.recordVisa(list.id, visa, asked.exceptedIds, { at: asked.at, by: asked.personId }))
}

const clean = (text: string, most: number): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, most)

/**
 * Destroys the files of a list that has its visa, once its number is typed again: a gesture by itself, never the end of another.
 * Bounds: a file that moved since it was proposed is judged anew, and left when it is no longer due.
 */
export async function destroyListed(
  desk: Desk,
  asked: Asked & { readonly listId: number; readonly visaNumber: string },
): Promise<ArchivesOutcome> {
  const list = await listFor(desk, 'destroy-files', asked)
  if (list === undefined) return { kind: 'not-yours' }
  if (list.visa === null) return { kind: 'moved-meanwhile' }
  if (clean(asked.visaNumber, 100) !== list.visa.number) return { kind: 'wrong-number' }
  const { archives: rules } = desk.retentionRules()
  const done = await desk.archives.destroy(list.id, {
    at: asked.at,
    by: asked.personId,
    left: leftOf,
    isOver: (file) => isRetentionOver(retentionEnd(rules, file, asked.on), asked.on),
  })
  return done === null ? { kind: 'moved-meanwhile' } : { kind: 'destroyed', ...done }
}

/** What is left of a file's words: of one that was aided, what its award says to all; of another, nothing. */
const leftOf = ({ title, applicant: { kind, name, siret, rna } }: ApplicationContent, state: ApplicationState): ApplicationContent => {
  const empty = emptyContent('')
  return retentionCategory(state) === 'aided' ? { ...empty, title, applicant: { ...empty.applicant, kind, name, siret, rna } } : empty
}

/** Deletes drafts never sent and older than the rule: they are no archives. */
export async function deleteOldDrafts(desk: Desk, asked: Asked): Promise<ArchivesOutcome> {
  const mine = await authoritiesFor(desk, 'delete-old-drafts', asked)
  if (mine.length === 0) return { kind: 'not-yours' }
  return { kind: 'deleted', drafts: await desk.archives.deleteOldDrafts(mine, draftsBefore(desk.retentionRules(), asked.on)) }
}
