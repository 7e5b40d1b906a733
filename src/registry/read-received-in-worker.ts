import type { ReceivedReading } from '#domain/grant/received-row.ts'
import type { Day } from '#domain/time/day.ts'
import { ofFile } from './extract/sheet.ts'
import { inWorker } from './in-worker.ts'
import type { Limits } from './read-in-worker.ts'
import { RECEIVED_BOUNDS } from './read/received-files.ts'

/** What the thread is given. */
export type ReceivedJob = { readonly bytes: Uint8Array; readonly today: Day }

const WORKER = new URL('./read-received-worker.ts', import.meta.url)
const LIMITS: Limits = { milliseconds: 20_000, memoryMb: 512 }

/**
 * Reads a spreadsheet of files in a thread that is ended when it takes too long or too much.
 * To be called from `main`: the thread's file is found beside this one, which a bundle would move.
 */
export async function readReceivedInWorker(bytes: Uint8Array, today: Day, limits = LIMITS): Promise<ReceivedReading> {
  if (bytes.length > RECEIVED_BOUNDS.bytes)
    return { kind: 'unreadable', problem: ofFile('too-big', true, String(bytes.length), String(RECEIVED_BOUNDS.bytes)) }
  const ended = await inWorker(WORKER, { bytes, today } satisfies ReceivedJob, limits)
  return ended.kind === 'answered' ? (ended.answer as ReceivedReading) : { kind: 'unreadable', problem: ofFile(ended.reason, true) }
}
