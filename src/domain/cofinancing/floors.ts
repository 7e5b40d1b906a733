import { STAGES } from './aid.ts'
import type { AidColumns } from './aid-columns.ts'
import type { MatchingFloor } from './matching-rule.ts'

/**
 * Which aids stay under the floor of their format: 1 for those, 0 for the others.
 * Units: euro cents, the CNC's share included. Rounding: none.
 * Bounds: only rows whose reason is 0 so far are looked at; what one funder gives to one work passes or fails together; at the floor, it passes.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function givesUnderFloor(
  floors: readonly MatchingFloor[],
  aids: AidColumns,
  amounts: Float64Array,
  reasons: Uint8Array,
): Uint8Array {
  const isUnder = new Uint8Array(aids.count)
  const sums = new Float64Array(aids.workOfGift.length)
  const together = new Float64Array(aids.workCount)
  const funders = new Uint32Array(aids.workCount)
  for (const floor of floors) {
    const format = aids.formats.indexOf(floor.format)
    if (format < 0) continue
    const stages = Uint8Array.from(STAGES, (stage) => (floor.stages === null || floor.stages.includes(stage) ? 1 : 0))
    const isConcerned = (row: number): boolean => reasons[row] === 0 && aids.format[row] === format && stages[aids.stage[row] ?? 0] === 1
    sums.fill(0)
    for (let row = 0; row < aids.count; row += 1) {
      const gift = aids.gift[row] ?? 0
      if (isConcerned(row)) sums[gift] = (sums[gift] ?? 0) + (amounts[row] ?? 0)
    }
    if (floor.shared) gather(floor.shared.each, aids, sums, together, funders)
    for (let row = 0; row < aids.count; row += 1) {
      if (!isConcerned(row)) continue
      const gift = aids.gift[row] ?? 0
      const work = aids.workOfGift[gift] ?? 0
      const sum = sums[gift] ?? 0
      const isShared =
        floor.shared !== null && sum >= floor.shared.each && (funders[work] ?? 0) >= 2 && (together[work] ?? 0) >= floor.shared.together
      isUnder[row] = sum >= floor.alone || isShared ? 0 : 1
    }
  }
  return isUnder
}

/** For each work, how many funders reach the amount asked of each, and what these give together. */
function gather(each: number, aids: AidColumns, sums: Float64Array, together: Float64Array, funders: Uint32Array): void {
  together.fill(0)
  funders.fill(0)
  for (let gift = 0; gift < sums.length; gift += 1) {
    const [sum, work] = [sums[gift] ?? 0, aids.workOfGift[gift] ?? 0]
    // A funder who gives nothing to this floor is no partner, even where each may give nothing.
    if (sum < each || sum === 0) continue
    together[work] = (together[work] ?? 0) + sum
    funders[work] = (funders[work] ?? 0) + 1
  }
}
