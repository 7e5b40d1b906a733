/** Kinds of documents that a file may hold, as the world names them. */
export type PartMedia = 'application/pdf' | 'image/png' | 'image/jpeg' | 'application/zip' | 'text/plain'

const begins = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, place) => bytes[place] === sign)
const MOST_LOOKED_AT = 4096

/**
 * What bytes are, by their first signs; nothing when they are of no kind that is accepted.
 * Bounds: a word processor's or a spreadsheet's file is a zip; a text has no control sign but tabs and line ends in its first 4 096 bytes.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export function partMedia(bytes: Uint8Array): PartMedia | undefined {
  if (bytes.length === 0) return undefined
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'application/zip'
  const isText = bytes.subarray(0, MOST_LOOKED_AT).every((sign) => sign >= 32 || sign === 9 || sign === 10 || sign === 13)
  return isText ? 'text/plain' : undefined
}
