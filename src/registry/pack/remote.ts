import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../fingerprint.ts'
import { download, type Fetch } from './download.ts'
import type { PackPlace } from './pack.ts'
import type { PackSource } from './sources.ts'
import { MOST_ZIP_BYTES, unpacked } from './zip.ts'

export type Remote = { readonly address: string; readonly folder: string; readonly fetch: Fetch }

/** A public address under which the pack's files stand at their paths, or that of one zip; what was brought once and is right is kept. */
export const remotePlace = (remote: Remote): PackPlace =>
  /\.zip$/i.test(new URL(remote.address).pathname) ? remoteZip(remote) : remoteFolder(remote)

/** Kept under the fingerprint that the list gives: no name of the outside becomes a path here. */
function remoteFolder({ address, folder, fetch }: Remote): PackPlace {
  return {
    kind: 'download',
    address,
    bytesOf: async (source) => {
      const kept = join(folder, source.sha256)
      const before = await bytesIfThere(kept)
      if (before !== null && sha256(before) === source.sha256) return before
      await rm(kept, { force: true })
      const from = `${address.replace(/\/$/, '')}/${source.path.split('/').map(encodeURIComponent).join('/')}`
      const isFound = await download({ address: from, to: kept, fetch, mostBytes: source.bytes })
      return isFound ? readFile(kept) : null
    },
    release: () => {},
  }
}

function remoteZip({ address, folder, fetch }: Remote): PackPlace {
  const kept = join(folder, `${sha256(address)}.zip`)
  let archive: Promise<Uint8Array | null> | undefined
  let isFresh = false
  const renew = async (): Promise<Uint8Array | null> => {
    isFresh = true
    await rm(kept, { force: true })
    return (await download({ address, to: kept, fetch, mostBytes: MOST_ZIP_BYTES })) ? readFile(kept) : null
  }
  const find = async (source: PackSource): Promise<Uint8Array | null> => {
    archive ??= bytesIfThere(kept)
    const bytes = await archive
    return bytes === null ? null : unpacked(bytes, source)
  }
  return {
    kind: 'download',
    address,
    bytesOf: async (source) => {
      const found = await find(source).catch(() => null)
      if (isFresh || (found !== null && sha256(found) === source.sha256)) return found
      archive = renew()
      return find(source)
    },
    release: () => {
      archive = undefined
    },
  }
}

async function bytesIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
