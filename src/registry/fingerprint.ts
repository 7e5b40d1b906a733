import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** SHA-256 in hexadecimal, of bytes or of UTF-8 text. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** One fingerprint for several contents, in that order. */
export const sha256OfAll = (contents: readonly (Uint8Array | string)[]): string => sha256(contents.map(sha256).join('\n'))

/** The fingerprint of readers by their own source text: editing a reader reads its files again. */
export const readersFingerprint = (moduleAddresses: readonly string[]): string =>
  sha256OfAll(moduleAddresses.map((address) => readFileSync(new URL(address))))

/** The readers that every tidy file goes through. */
export const TIDY_READERS: readonly string[] = ['./extract/named-columns.ts', './read/cells.ts'].map(
  (path) => new URL(path, import.meta.url).href,
)
