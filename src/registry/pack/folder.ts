import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackPlace } from './pack.ts'

/** A folder that holds the pack's files at their paths. */
export const folderPlace = (folder: string): PackPlace => ({
  kind: 'folder',
  address: folder,
  bytesOf: async ({ path }) => {
    try {
      return await readFile(join(folder, path))
    } catch (cause) {
      if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return null
      throw cause
    }
  },
  release: () => {},
})
