import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'accounts-secret'

/** The secret of this installation: drawn the first time, then read from a file that only its owner opens. */
export function keptSecret(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, FILE)
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
  return readFileSync(path, 'utf8')
}
