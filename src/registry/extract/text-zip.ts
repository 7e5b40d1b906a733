import { UnreadableText } from './unreadable-text.ts'
import { unpackParts, ZipRefusal, type ZipParts } from './zip-parts.ts'
import type { TextReason } from '#domain/source/text-problem.ts'
import type { TextBounds } from './text-bounds.ts'

const REASONS: Readonly<Record<ZipRefusal['reason'], TextReason>> = {
  'too-big': 'zip-bomb',
  broken: 'unreadable-file',
  encrypted: 'encrypted',
}

/** The wanted parts of a document's zip. Throws `UnreadableText`. */
export function textZip(bytes: Uint8Array, isWanted: (name: string) => boolean, bounds: TextBounds): ZipParts {
  try {
    return unpackParts(bytes, isWanted, bounds)
  } catch (cause) {
    if (cause instanceof ZipRefusal) throw new UnreadableText(REASONS[cause.reason], 'zip')
    throw cause
  }
}
