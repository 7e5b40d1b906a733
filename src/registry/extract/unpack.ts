import { createGunzip } from 'node:zlib'
import { zipSync } from 'fflate'
import { UnreadableFile, type Bounds } from './sheet.ts'
import { unpackParts, ZipRefusal, type ZipParts } from './zip-parts.ts'

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

/** The same zip with its wanted parts unpacked and stored: what reads it next has nothing left to inflate. */
export function unpackedZip(bytes: Uint8Array, bounds: Bounds): { bytes: Uint8Array; isOpenDocument: boolean } {
  const { parts } = partsOf(bytes, bounds)
  if (parts.size === 0) throw new UnreadableFile('unreadable-file', 'zip')
  const stored = Object.fromEntries([...parts].map(([name, part]): [string, [Uint8Array, { level: 0 }]] => [name, [part, { level: 0 }]]))
  return { bytes: zipSync(stored), isOpenDocument: parts.has('content.xml') }
}

function partsOf(bytes: Uint8Array, bounds: Bounds): ZipParts {
  try {
    const isWanted = (name: string): boolean => WANTED.test(name) && !/vbaProject/i.test(name)
    return unpackParts(bytes, isWanted, { unpackedBytes: bounds.unpackedBytes, parts: MOST_PARTS })
  } catch (cause) {
    if (!(cause instanceof ZipRefusal)) throw cause
    const isTooBig = cause.reason === 'too-big'
    throw new UnreadableFile(isTooBig ? 'too-big' : 'unreadable-file', 'zip', isTooBig ? String(bounds.unpackedBytes) : null)
  }
}
