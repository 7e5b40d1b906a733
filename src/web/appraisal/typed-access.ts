import { MOST_PART_BYTES } from '#application/attach-part.ts'
import { partMedia } from '#domain/grant/part-media.ts'
import type { TypedPart } from '#domain/grant/access-copy.ts'
import { trimmedField } from '#web/form-fields.ts'

/** What an officer typed of one document, and the bytes of what they masked. */
export type ReadPart = { readonly typed: TypedPart; readonly bytes: Uint8Array | null }

/** Reads how each document is given; a masked one has to be a PDF, told by its first bytes. */
export async function readParts(
  form: FormData,
  partIds: readonly number[],
  fingerprintOf: (bytes: Uint8Array) => string,
): Promise<Map<number, ReadPart>> {
  const read = new Map<number, ReadPart>()
  for (const id of partIds) {
    const file = form.get(`copie-${id}`)
    const bytes = file instanceof File && file.size > 0 && file.size <= MOST_PART_BYTES ? new Uint8Array(await file.arrayBuffer()) : null
    const typed = {
      giving: trimmedField(form, `piece-${id}`),
      reason: trimmedField(form, `raison-piece-${id}`),
      copy: copyIn(file, bytes, fingerprintOf),
    }
    read.set(id, { typed, bytes })
  }
  return read
}

function copyIn(
  file: FormDataEntryValue | null,
  bytes: Uint8Array | null,
  fingerprintOf: (bytes: Uint8Array) => string,
): TypedPart['copy'] {
  if (!(file instanceof File) || file.size === 0) return 'no-copy'
  if (bytes === null) return 'too-big'
  return partMedia(bytes) === 'application/pdf' ? { fingerprint: fingerprintOf(bytes) } : 'not-a-pdf'
}

/** What was typed, to be shown again beside what refuses it; files cannot be. */
export const typedAgain = (
  form: FormData,
  { lines, parts }: { readonly lines: readonly string[]; readonly parts: ReadonlyMap<number, ReadPart> },
) => ({
  asker: trimmedField(form, 'demande', 500),
  masked: form.getAll('masque').filter((value) => typeof value === 'string'),
  reasons: Object.fromEntries(lines.map((id) => [id, trimmedField(form, `raison-${id}`)])),
  parts: Object.fromEntries([...parts].map(([id, { typed }]) => [id, { giving: typed.giving, reason: typed.reason }])),
})
