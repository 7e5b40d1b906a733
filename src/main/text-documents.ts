import { TooManyReadings } from '#application/check-file.ts'
import type { TextDocuments } from '#application/ports/text-documents.ts'
import { TEXT_BOUNDS } from '#registry/extract/text-bounds.ts'
import { LIMITS } from '#registry/read-in-worker.ts'
import { markedTable } from '#registry/read/convention-text/marked-table.ts'
import { paintPageInWorker, readTextInWorker } from '#registry/read-text-in-worker.ts'
import { turnsOf } from './turns.ts'

/** Reads texts and paints their pages, each in a thread of its own: a few at once, a few in line; beyond, it says so rather than fall. */
export function textDocuments(atOnce: number, waiting: number): TextDocuments {
  const inTurns = turnsOf(atOnce, waiting, () => new TooManyReadings())
  return {
    read: (bytes, file) => inTurns(() => readTextInWorker(bytes, file, TEXT_BOUNDS, LIMITS)),
    financialTable: (rows, headRows, caption) => Promise.resolve(markedTable(rows, headRows, caption)),
    pageImage: (bytes, page) => inTurns(() => paintPageInWorker(bytes, page, LIMITS)),
  }
}
