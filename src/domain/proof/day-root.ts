/** SHA-256 in lower hexadecimal, of text as UTF-8 or of bytes. */
export type Hashing = { readonly ofText: (text: string) => string; readonly ofBytes: (bytes: Uint8Array) => string }

const LEAF = 0
const NODE = 1

/**
 * The root of a day's tree of fingerprints, as RFC 6962 makes it: leaves and nodes begin with different bytes, so that none passes for the other.
 * Bounds: lower hexadecimal fingerprints of 32 bytes, in the order of the entries; a day without any has the fingerprint of nothing.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function dayRoot(hashes: readonly string[], hashing: Hashing): string {
  if (hashes.length === 0) return hashing.ofBytes(new Uint8Array())
  return rootOf(
    hashes.map((hash) => hashing.ofBytes(marked(LEAF, hash))),
    hashing,
  )
}

const FINGERPRINT = /^[0-9a-f]{64}$/

/**
 * The root to which a path leads from one fingerprint of a day, by the same tree; nothing when no tree of that size has such a path.
 * Bounds: a place from 0 and below the count; as many fingerprints beside the path as the tree has levels there, in lower hexadecimal.
 * Policy: docs/decisions/2026-11-25-proof-of-one-act.md
 */
export function pathRoot(
  hash: string,
  { place, count, path }: { readonly place: number; readonly count: number; readonly path: readonly string[] },
  hashing: Hashing,
): string | undefined {
  if (place < 0 || place >= count || path.some((beside) => !FINGERPRINT.test(beside))) return undefined
  return climbed(hashing.ofBytes(marked(LEAF, hash)), { place, count, path }, hashing)
}

/** Splits the tree as `rootOf` does: the side that has the leaf is climbed first, with all of the path but its last step. */
function climbed(
  leaf: string,
  { place, count, path }: { readonly place: number; readonly count: number; readonly path: readonly string[] },
  hashing: Hashing,
): string | undefined {
  const beside = path.at(-1)
  if (count === 1) return beside === undefined ? leaf : undefined
  if (beside === undefined) return undefined
  let half = 1
  while (half * 2 < count) half *= 2
  const isLeft = place < half
  const below = isLeft ? { place, count: half } : { place: place - half, count: count - half }
  const mine = climbed(leaf, { ...below, path: path.slice(0, -1) }, hashing)
  if (mine === undefined) return undefined
  return hashing.ofBytes(marked(NODE, isLeft ? mine + beside : beside + mine))
}

function rootOf(leaves: readonly string[], hashing: Hashing): string {
  const [only, ...others] = leaves
  if (only !== undefined && others.length === 0) return only
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  const [left, right] = [rootOf(leaves.slice(0, half), hashing), rootOf(leaves.slice(half), hashing)]
  return hashing.ofBytes(marked(NODE, left + right))
}

/** The bytes that lower hexadecimal writes, after one that says what they are. */
function marked(mark: number, hex: string): Uint8Array {
  const bytes = new Uint8Array(1 + hex.length / 2)
  bytes[0] = mark
  for (let at = 1; at < bytes.length; at += 1) bytes[at] = 16 * digit(hex.charCodeAt(2 * at - 2)) + digit(hex.charCodeAt(2 * at - 1))
  return bytes
}

const ZERO = 48
const NINE = 57
/** What stands ten before « a ». */
const LETTERS = 87
const digit = (code: number): number => (code <= NINE ? code - ZERO : code - LETTERS)
