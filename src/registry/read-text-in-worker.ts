import type { TextReading } from '#application/ports/text-documents.ts'
import type { TextReason } from '#domain/source/text-problem.ts'
import type { TextBounds } from './extract/text-bounds.ts'
import { inWorker } from './in-worker.ts'
import { sha256 } from './fingerprint.ts'
import { refusal, type TextAnswer } from './read/read-text.ts'
import type { Limits } from './read-in-worker.ts'

/** What the thread is given. */
export type TextJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly bounds: TextBounds }
  | { readonly kind: 'paint'; readonly bytes: Uint8Array; readonly page: number }

const WORKER = new URL('./read-text-worker.ts', import.meta.url)

/**
 * Reads a stranger's text in a thread that is ended when it takes too long or too much: the text is then said unreadable.
 * To be called from `main`: the thread's file is found beside this one, which a bundle would move.
 */
export async function readTextInWorker(bytes: Uint8Array, file: string, bounds: TextBounds, limits: Limits): Promise<TextReading> {
  const name = { file, fingerprint: sha256(bytes) }
  // What is too big is not even copied to a thread.
  if (bytes.length > bounds.bytes) return { ...name, ...refused('too-big', String(bytes.length), String(bounds.bytes)) }
  const ended = await inWorker(WORKER, { kind: 'read', bytes, bounds } satisfies TextJob, limits)
  return { ...name, ...(ended.kind === 'answered' ? (ended.answer as TextAnswer) : refused(ended.reason)) }
}

/** A picture of a page, painted under the same bounds; null when there is none, or when it could not be painted within them. */
export async function paintPageInWorker(bytes: Uint8Array, page: number, limits: Limits): Promise<Uint8Array | null> {
  const ended = await inWorker(WORKER, { kind: 'paint', bytes, page } satisfies TextJob, limits)
  return ended.kind === 'answered' && ended.answer instanceof Uint8Array ? ended.answer : null
}

const refused = (reason: TextReason, found: string | null = null, expected: string | null = null): TextAnswer => ({
  format: null,
  text: null,
  problems: [refusal(reason, found, expected)],
})
