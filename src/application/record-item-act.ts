import { isMannerSet } from '#domain/committee/show-of-hands.ts'
import type { FileAct } from '#domain/rights/act.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings, NewRecord } from './ports/committee-meetings.ts'
import type { Committees } from './ports/committees.ts'
import { permittedFile, type Permit } from './permit.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly committeeMeetings: CommitteeMeetings
  readonly schemes: Schemes
}

const ACT_OF: Readonly<Record<NewRecord['kind'], FileAct>> = {
  open: 'open-item',
  close: 'close-item',
  alternate: 'open-item',
  hearing: 'open-item',
  'by-show': 'record-show',
  'by-ballot': 'record-show',
}
/** What is recorded says something, but a file that is opened or closed. */
const WORDLESS: readonly NewRecord['kind'][] = ['open', 'close', 'alternate', 'by-show', 'by-ballot']

export type RecordOutcome =
  | { readonly kind: 'recorded' | 'moved-meanwhile' | 'out-of-order' | 'no-such-alternate' | 'no-words' | 'set-by-rule' }
  | Exclude<Permit, { kind: 'allowed' }>

/** Records what is done with a file in meeting. */
export async function recordItemAct(
  { applications, committees, committeeMeetings, schemes }: Desk,
  asked: { readonly fileId: string; readonly personId: string; readonly on: string },
  record: NewRecord,
): Promise<RecordOutcome> {
  const permitted = await permittedFile(applications, { act: ACT_OF[record.kind], ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = record.words.trim().slice(0, 10_000)
  if (words === '' && !WORDLESS.includes(record.kind)) return { kind: 'no-words' }
  const committee = await committees.find((await schemes.round(permitted.application.roundId))?.round.committeeId ?? null)
  if (committee === null) return { kind: 'unknown-file' }
  if ((record.kind === 'by-show' || record.kind === 'by-ballot') && isMannerSet(committee.rules.voting)) return { kind: 'set-by-rule' }
  const given = { committeeId: committee.id, on: asked.on, by: asked.personId }
  return { kind: await committeeMeetings.record(asked.fileId, { ...record, words }, given) }
}
