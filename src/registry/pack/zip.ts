import { readFile, stat } from 'node:fs/promises'
import { unzip } from 'fflate'
import type { PackPlace } from './pack.ts'
import type { PackSource } from './sources.ts'

export const MOST_ZIP_BYTES = 512 * 1024 * 1024

/**
 * A zip that holds the pack's files, at its root or in one folder. Nothing is unpacked on disk, and only files of the list are:
 * at most their declared size is written in memory, and that is at most the size that the list gives; what they really hold is judged by its fingerprint.
 */
export function zipPlace(path: string): PackPlace {
  let archive: Promise<Uint8Array> | undefined
  return {
    kind: 'zip',
    address: path,
    bytesOf: async (source) => {
      archive ??= readArchive(path)
      return unpacked(await archive, source)
    },
    release: () => {
      archive = undefined
    },
  }
}

async function readArchive(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > MOST_ZIP_BYTES) throw new RangeError(`zip of ${size} bytes, at most ${MOST_ZIP_BYTES}`)
  return readFile(path)
}

export async function unpacked(archive: Uint8Array, source: PackSource): Promise<Uint8Array | null> {
  const isIt = (name: string): boolean => name === source.path || name.slice(name.indexOf('/') + 1) === source.path
  const files = await new Promise<Record<string, Uint8Array>>((done, failed) => {
    let isTaken = false
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
      if (isTaken || !isIt(name)) return false
      if (originalSize > source.bytes) throw new RangeError(`${name} declares ${originalSize} bytes, at most ${source.bytes}`)
      isTaken = true
      return true
    }
    unzip(archive, { filter }, (error, found) => (error === null ? done(found) : failed(error)))
  })
  return Object.values(files)[0] ?? null
}
