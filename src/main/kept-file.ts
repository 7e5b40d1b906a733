import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A secret kept beside the data, drawn the first time and readable by its owner alone: whoever reads that folder reads the data too. */
export function keptFile(folder: string, name: string, draw: () => string | Buffer): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  const drawn = `${path}.${process.pid}`
  writeFileSync(drawn, draw(), { mode: 0o600 })
  try {
    linkSync(drawn, path) // whole or not at all: two processes that start together keep the same one
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  } finally {
    rmSync(drawn)
  }
  return readFileSync(path, 'utf8').trim()
}
