import type { CommuneMap } from './map-of-communes.ts'

/** A count by territory of every level, built commune by commune. */
export type Tally = Map<string, number>

/** Adds to a commune and to each territory above it. */
export function addUpwards(tally: Tally, map: CommuneMap, code: string, amount: number): boolean {
  const commune = map.current(code)
  if (commune === undefined) return false
  for (const id of [commune.id, ...commune.above]) tally.set(id, (tally.get(id) ?? 0) + amount)
  return true
}

/** Counts distinct things: a thing of several communes counts once in each territory that holds them. */
export function countDistinct(map: CommuneMap, things: readonly { readonly code: string; readonly communes: readonly string[] }[]): Tally {
  const tally: Tally = new Map()
  for (const { communes } of things) {
    const held = new Set(
      communes.flatMap((code) => {
        const commune = map.current(code)
        return commune === undefined ? [] : [commune.id, ...commune.above]
      }),
    )
    for (const id of held) tally.set(id, (tally.get(id) ?? 0) + 1)
  }
  return tally
}
