import { createGunzip } from 'node:zlib'
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { UnreadableFile, type Bounds } from './sheet.ts'

/** The content of a gzip file, refused as soon as it passes the bound. */
export async function gunzip(bytes: Uint8Array, bounds: Bounds): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  const stream = createGunzip()
  stream.end(bytes)
  try {
    for await (const chunk of stream) {
      const piece = Buffer.from(chunk)
      size += piece.length
      if (size > bounds.unpackedBytes) throw new UnreadableFile('too-big', null, String(bounds.unpackedBytes))
      chunks.push(piece)
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    throw new UnreadableFile('unreadable-file', 'gzip')
  } finally {
    stream.destroy()
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** What a workbook needs: its XML parts; pictures, macros and previews stay packed. */
const WANTED = /(\.xml|\.rels|\.bin|^mimetype)$/i
const MOST_PARTS = 5000

/**
 * The same zip with its wanted parts unpacked and stored: what reads it next has nothing left to inflate.
 * Sizes are counted as bytes come out; what the archive declares is believed only to refuse sooner.
 */
export function unpackedZip(bytes: Uint8Array, bounds: Bounds): { bytes: Uint8Array; isOpenDocument: boolean } {
  const parts: Record<string, [Uint8Array, { level: 0 }]> = {}
  let size = 0
  let count = 0
  let refusal: UnreadableFile | undefined
  const refuse = (reason: 'too-big' | 'unreadable-file'): void => {
    refusal ??= new UnreadableFile(reason, 'zip', reason === 'too-big' ? String(bounds.unpackedBytes) : null)
  }
  const unzip = new Unzip((file) => {
    count += 1
    if (count > MOST_PARTS || size + (file.originalSize ?? 0) > bounds.unpackedBytes) return refuse('too-big')
    if (!WANTED.test(file.name) || /vbaProject/i.test(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, isLast) => {
      if (refusal !== undefined) return
      if (error !== null) return refuse('unreadable-file')
      size += chunk.length
      if (size > bounds.unpackedBytes) {
        file.terminate()
        return refuse('too-big')
      }
      chunks.push(chunk)
      if (isLast) parts[file.name] = [new Uint8Array(Buffer.concat(chunks)), { level: 0 }]
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  // Small steps: a bomb is refused after the first few, long before it has filled the memory.
  const step = 16_384
  try {
    for (let place = 0; place < bytes.length && refusal === undefined; place += step) {
      unzip.push(bytes.subarray(place, place + step), place + step >= bytes.length)
    }
  } catch {
    refuse('unreadable-file')
  }
  if (refusal !== undefined) throw refusal
  if (Object.keys(parts).length === 0) throw new UnreadableFile('unreadable-file', 'zip')
  return { bytes: zipSync(parts), isOpenDocument: parts['content.xml'] !== undefined }
}
