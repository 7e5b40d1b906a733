import type { TextReading } from '#application/ports/text-documents.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'
import { TEXT_EXTRACTORS } from '#registry/extract/text-extractors.ts'
import { textKind, type TextKind } from '#registry/extract/text-kind.ts'
import { UnreadableText } from '#registry/extract/unreadable-text.ts'
import type { TextBounds } from '#registry/extract/text-bounds.ts'
import { TEXT_READERS, type ReadText, type TextReaders } from './text-readers.ts'

/** What reading gives, before the file's name and fingerprint are put to it. */
export type TextAnswer = Omit<TextReading, 'file' | 'fingerprint'>

/** A problem that leaves nothing to show. */
export const refusal = (reason: TextProblem['reason'], found: string | null = null, expected: string | null = null): TextProblem => ({
  reason,
  blocking: true,
  page: null,
  found,
  expected,
})

/** Reads a text of any kind. What cannot be read is told; a fault of ours is thrown. */
export async function readText(bytes: Uint8Array, bounds: TextBounds, readers: TextReaders = TEXT_READERS): Promise<TextAnswer> {
  let format: TextKind | null = null
  try {
    format = textKind(bytes, bounds)
    const { text, problems } = await readOfKind(format, bytes, bounds, readers)
    return problems.some(({ blocking }) => blocking) ? { format, text: null, problems } : { format, text, problems }
  } catch (cause) {
    if (!(cause instanceof UnreadableText)) throw cause
    return { format, text: null, problems: [refusal(cause.reason, cause.found, cause.expected)] }
  }
}

async function readOfKind(kind: TextKind, bytes: Uint8Array, bounds: TextBounds, readers: TextReaders): Promise<ReadText> {
  if (kind === 'akoma-ntoso') {
    if (readers.akomaNtoso === null) throw new UnreadableText('unknown-format', kind)
    return readers.akomaNtoso(bytes)
  }
  const document = await TEXT_EXTRACTORS[kind](bytes, bounds)
  if (document.pieces.length === 0) throw new UnreadableText('empty-file', kind)
  const { text, problems } = readers.convention(document)
  return { text, problems: [...document.problems, ...problems] }
}
