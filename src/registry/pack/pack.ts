import { gunzipSync } from 'node:zlib'
import { sha256 } from '../fingerprint.ts'
import type { PackSource } from './sources.ts'

/** Where files of the pack are fetched from; `null` when the file is not there. Throws when the place itself cannot be read. */
export type PackPlace = {
  readonly kind: 'folder' | 'zip' | 'download'
  /** Told to the person who runs the program. */
  readonly address: string
  readonly bytesOf: (source: PackSource) => Promise<Uint8Array | null>
  /** Forgets what is held in memory; it is read again when asked for. */
  readonly release: () => void
}

export type PackFile = {
  readonly source: PackSource
  readonly state: 'present' | 'missing' | 'altered' | 'unreachable'
  /** What stands in the way, for the person who runs the program; no sentence. */
  readonly found: string | null
}

export type Pack = {
  readonly place: { readonly kind: PackPlace['kind']; readonly address: string } | null
  readonly files: readonly PackFile[]
  /** The uncompressed bytes of a file whose fingerprint was found right; none otherwise. */
  readonly open: (path: string) => Promise<{ readonly file: string; readonly bytes: Uint8Array } | null>
  readonly sha256Of: (path: string) => string | null
  readonly release: () => void
}

/** The largest file that is unpacked. */
const MOST_BYTES = 256 * 1024 * 1024

/** Looks at each file of the list and holds for right only what has the fingerprint that the list gives. */
export async function openPack(
  sources: readonly PackSource[],
  place: PackPlace | null,
  onLook: (source: PackSource) => void = () => {},
): Promise<Pack> {
  const files: PackFile[] = []
  for (const source of sources) {
    onLook(source)
    files.push(await look(source, place))
  }
  const present = new Map(files.filter(({ state }) => state === 'present').map(({ source }) => [source.path, source]))
  return {
    place: place === null ? null : { kind: place.kind, address: place.address },
    files,
    release: () => place?.release(),
    sha256Of: (path) => present.get(path)?.sha256 ?? null,
    open: async (path) => {
      const source = present.get(path)
      const bytes = source === undefined || place === null ? null : await place.bytesOf(source)
      if (source === undefined || bytes === null || sha256(bytes) !== source.sha256) return null
      return { file: path, bytes: path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes }
    },
  }
}

async function look(source: PackSource, place: PackPlace | null): Promise<PackFile> {
  if (place === null) return { source, state: 'missing', found: null }
  try {
    const bytes = await place.bytesOf(source)
    if (bytes === null) return { source, state: 'missing', found: null }
    const found = sha256(bytes)
    return found === source.sha256 ? { source, state: 'present', found: null } : { source, state: 'altered', found }
  } catch (cause) {
    return { source, state: 'unreachable', found: cause instanceof Error ? cause.message : String(cause) }
  }
}
