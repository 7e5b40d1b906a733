import type { Round } from '#domain/scheme/round.ts'
import {
  announcementFaults,
  editCautions,
  editFaults,
  type DayThere,
  type RoundCaution,
  type RoundEdit,
  type RoundFault,
} from '#domain/scheme/round-edit.ts'
import type { Instant } from '#domain/time/instant.ts'
import { administeredSchemes, type Administering } from './administered.ts'
import { addressOfTitle } from './deposit-text.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { Roles } from './ports/roles.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'
import { lastVersion } from './publish-scheme.ts'

type Desk = { readonly roles: Roles; readonly schemes: Schemes; readonly committees: Pick<Committees, 'all'> }

/** A scheme in which somebody opens rounds, with the committees that may hear its files. */
export type OpenedScheme = { readonly scheme: Scheme; readonly committees: readonly Committee[] }

/** The schemes in which somebody opens rounds, and changes them. */
export async function openRounds(desk: Desk, asked: Administering): Promise<readonly OpenedScheme[]> {
  const mine = (await administeredSchemes(desk, 'open-round', asked)).flatMap(({ schemes }) => schemes)
  const committees = mine.length === 0 ? [] : await desk.committees.all()
  return mine.map((scheme) => {
    const { sector } = lastVersion(scheme).rules
    const named = new Set(scheme.rounds.map(({ committeeId }) => committeeId))
    const mayHear = ({ id, authorityId, rules }: Committee): boolean =>
      named.has(id) || (authorityId === scheme.authority.id && rules.sector === sector)
    return { scheme, committees: committees.filter(mayHear) }
  })
}

/** A round as it is written, before it is announced. */
export type WrittenRound = RoundEdit & { readonly label: string }

export type AnnounceRefusal = RoundFault | { readonly kind: 'label-missing' | 'label-taken' | 'unknown-committee' }

export type AnnounceOutcome =
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'refused'; readonly faults: readonly AnnounceRefusal[] }
  | { readonly kind: 'weighed'; readonly round: Round }
  | { readonly kind: 'announced'; readonly round: Round }

/** Weighs a round of a scheme, in the last version of its rules, and announces it when that is asked. */
export async function announceRound(
  desk: Desk,
  asked: Administering & { readonly schemeId: string; readonly at: Instant; readonly dayThere: DayThere },
  written: WrittenRound,
  isMade: boolean,
): Promise<AnnounceOutcome> {
  const opened = (await openRounds(desk, asked)).find(({ scheme }) => scheme.id === asked.schemeId)
  if (opened === undefined) return { kind: 'not-yours' }
  const { scheme, committees } = opened
  const id = `${scheme.id}-${addressOfTitle(written.label)}`
  const faults: AnnounceRefusal[] = announcementFaults(written, asked.at, asked.dayThere)
  if (addressOfTitle(written.label) === '') faults.push({ kind: 'label-missing' })
  if (scheme.rounds.some((round) => round.id === id || round.label === written.label)) faults.push({ kind: 'label-taken' })
  if (written.committeeId !== null && !committees.some((committee) => committee.id === written.committeeId))
    faults.push({ kind: 'unknown-committee' })
  if (faults.length > 0) return { kind: 'refused', faults }
  const round: Round = { ...written, id, schemeId: scheme.id, version: lastVersion(scheme).number }
  if (!isMade) return { kind: 'weighed', round }
  const made = await desk.schemes.openRound(round)
  return made === 'opened' ? { kind: 'announced', round } : { kind: 'refused', faults: [{ kind: 'label-taken' }] }
}

/** An announced round, for whoever may change it; null for anybody else. */
export async function openEditing(
  desk: Desk,
  asked: Administering & { readonly roundId: string },
): Promise<(OpenedScheme & { readonly round: AnnouncedRound }) | null> {
  const opened = await openRounds(desk, asked)
  return (
    opened.flatMap((one) => one.scheme.rounds.map((round) => ({ ...one, round }))).find(({ round }) => round.id === asked.roundId) ?? null
  )
}

export type EditRefusal = RoundFault | { readonly kind: 'unknown-committee' }

export type EditOutcome =
  | { readonly kind: 'not-yours' | 'same' | 'reason-missing' | 'changed-meanwhile' | 'changed' }
  | { readonly kind: 'refused'; readonly faults: readonly EditRefusal[] }
  | { readonly kind: 'not-sure'; readonly cautions: readonly RoundCaution[] }

/** Changes an announced round with its reason: what takes from those who apply is done only by whoever says that they know it. */
export async function editRound(
  desk: Desk,
  asked: Administering & { readonly roundId: string; readonly at: Instant; readonly dayThere: DayThere },
  { edit, reason, seen, isSure }: { readonly edit: RoundEdit; readonly reason: string; readonly seen: number; readonly isSure: boolean },
): Promise<EditOutcome> {
  const opened = await openEditing(desk, asked)
  if (opened === null) return { kind: 'not-yours' }
  const { round, committees } = opened
  if (round.changes.length !== seen) return { kind: 'changed-meanwhile' }
  const faults: EditRefusal[] = editFaults(round, edit, asked.at, asked.dayThere)
  if (edit.committeeId !== round.committeeId && edit.committeeId !== null && !committees.some(({ id }) => id === edit.committeeId))
    faults.push({ kind: 'unknown-committee' })
  if (faults.length > 0) return { kind: 'refused', faults }
  if (reason === '') return { kind: 'reason-missing' }
  const cautions = editCautions(round, edit)
  if (cautions.length > 0 && !isSure) return { kind: 'not-sure', cautions }
  const kind = await desk.schemes.changeRound(round.id, edit, { reason, by: asked.personId, seen })
  return { kind: kind === 'unknown' ? 'not-yours' : kind }
}
