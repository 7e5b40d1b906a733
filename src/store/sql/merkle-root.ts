import { createHash } from 'node:crypto'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const sha256 = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The leaf of a fingerprint in hexadecimal. */
export const leafOf = (hash: string): Buffer => sha256(LEAF, Buffer.from(hash, 'hex'))

/** The level above another, two by two, the last one of an odd level going up as it is. */
export function levelAbove(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = []
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = level.slice(at, at + 2)
    if (left !== undefined) above.push(right === undefined ? left : sha256(NODE, left, right))
  }
  return above
}

/**
 * The root of RFC 6962 over fingerprints in hexadecimal, level by level.
 * The checker has its own way (`domain/proof/day-root.ts`): they share no line.
 */
export function merkleRoot(hashes: readonly string[]): string {
  let level = hashes.map(leafOf)
  while (level.length > 1) level = levelAbove(level)
  return (level[0] ?? sha256()).toString('hex')
}
