import { leafOf, levelAbove } from './merkle-root.ts'

/** What stands beside the way from one fingerprint to the root of RFC 6962, from the leaf on; a step that only goes up leaves nothing. */
export function merklePath(hashes: readonly string[], place: number): string[] {
  const path: string[] = []
  let [level, at] = [hashes.map(leafOf), place]
  while (level.length > 1) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1]
    if (beside !== undefined) path.push(beside.toString('hex'))
    level = levelAbove(level)
    at = Math.floor(at / 2)
  }
  return path
}
