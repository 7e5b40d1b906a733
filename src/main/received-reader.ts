import { TooManyReadings } from '#application/check-file.ts'
import type { ReceivedReader } from '#application/ports/file-imports.ts'
import { readReceivedInWorker } from '#registry/read-received-in-worker.ts'
import { turnsOf } from './turns.ts'

/** The reader of spreadsheets of files, that reads a few at once and lets a few wait. */
export function receivedReader(atOnce: number, waiting: number): ReceivedReader {
  const inTurns = turnsOf(atOnce, waiting, () => new TooManyReadings())
  return { read: (bytes, today) => inTurns(() => readReceivedInWorker(bytes, today)) }
}
