import type { FileAct } from '#domain/rights/act.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings, NewRecord } from './ports/committee-meetings.ts'
import { permittedFile, type Permit } from './permit.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = { readonly applications: Applications; readonly committeeMeetings: CommitteeMeetings; readonly schemes: Schemes }

const ACT_OF: Readonly<Record<NewRecord['kind'], FileAct>> = {
  open: 'open-item',
  close: 'close-item',
  'second-call': 'open-item',
  alternate: 'open-item',
  hearing: 'open-item',
}
/** What is recorded says something, but a file that is opened or closed. */
const WORDLESS: readonly NewRecord['kind'][] = ['open', 'close', 'alternate']

export type RecordOutcome =
  | { readonly kind: 'recorded' | 'moved-meanwhile' | 'out-of-order' | 'no-such-alternate' | 'no-words' }
  | Exclude<Permit, { kind: 'allowed' }>

/** Records what is done with a file in meeting. */
export async function recordItemAct(
  { applications, committeeMeetings, schemes }: Desk,
  asked: { readonly fileId: string; readonly personId: string; readonly on: string },
  record: NewRecord,
): Promise<RecordOutcome> {
  const permitted = await permittedFile(applications, { act: ACT_OF[record.kind], ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = record.words.trim().slice(0, 10_000)
  if (words === '' && !WORDLESS.includes(record.kind)) return { kind: 'no-words' }
  const committeeId = (await schemes.round(permitted.application.roundId))?.round.committeeId ?? null
  if (committeeId === null) return { kind: 'unknown-file' }
  const given = { committeeId, on: asked.on, by: asked.personId }
  return { kind: await committeeMeetings.record(asked.fileId, { ...record, words }, given) }
}
