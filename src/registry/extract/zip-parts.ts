import { Unzip, UnzipInflate } from 'fflate'

export type ZipParts = { readonly names: readonly string[]; readonly parts: ReadonlyMap<string, Uint8Array> }
export type ZipBounds = { readonly unpackedBytes: number; readonly parts: number }

/** A zip that is not unpacked to its end, and why. */
export class ZipRefusal extends Error {
  readonly reason: 'too-big' | 'broken' | 'encrypted'
  constructor(reason: ZipRefusal['reason']) {
    super(reason)
    this.reason = reason
  }
}

/** Small steps: a bomb is refused after the first few, long before it has filled the memory. */
const STEP = 16_384
const ENCRYPTED_SIGN = 0x01

/**
 * The wanted parts of a zip; the others stay packed, a zip in the zip too.
 * Sizes are counted as bytes come out; what the archive declares is believed only to refuse sooner.
 */
export function unpackParts(bytes: Uint8Array, isWanted: (name: string) => boolean, bounds: ZipBounds): ZipParts {
  // The first part's header says whether a password is needed.
  if (((bytes[6] ?? 0) & ENCRYPTED_SIGN) !== 0) throw new ZipRefusal('encrypted')
  const names: string[] = []
  const parts = new Map<string, Uint8Array>()
  let size = 0
  let refusal: ZipRefusal | undefined
  const refuse = (reason: ZipRefusal['reason']): void => {
    refusal ??= new ZipRefusal(reason)
  }
  const unzip = new Unzip((file) => {
    names.push(file.name)
    if (names.length > bounds.parts) return refuse('too-big')
    if (!isWanted(file.name)) return
    if (size + (file.originalSize ?? 0) > bounds.unpackedBytes) return refuse('too-big')
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, isLast) => {
      if (refusal !== undefined) return
      if (error !== null) return refuse('broken')
      size += chunk.length
      if (size > bounds.unpackedBytes) {
        file.terminate()
        return refuse('too-big')
      }
      chunks.push(chunk)
      if (isLast) parts.set(file.name, new Uint8Array(Buffer.concat(chunks)))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let place = 0; place < bytes.length && refusal === undefined; place += STEP) {
      unzip.push(bytes.subarray(place, place + STEP), place + STEP >= bytes.length)
    }
  } catch {
    refuse('broken')
  }
  if (refusal !== undefined) throw refusal
  return { names, parts }
}
