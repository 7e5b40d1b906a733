import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawToken } from './registrar.ts'

const FILE = 'jeton-du-registre'

/** The token kept beside the data, drawn the first time: whoever reads that folder reads the data too. */
export function keptToken(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, FILE)
  const drawn = `${path}.${process.pid}`
  writeFileSync(drawn, drawToken(), { mode: 0o600 })
  try {
    linkSync(drawn, path) // whole or not at all: two processes that start together keep the same one
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  } finally {
    rmSync(drawn)
  }
  return readFileSync(path, 'utf8').trim()
}
