/**
 * A sum that does not lose what small terms add to large ones (Neumaier).
 * Units: those of its terms; for indices, never for money. Rounding: that of the machine, made good.
 * Policy: docs/decisions/2026-11-23-equity-indices.md
 */
export function compensatedSum(values: readonly number[]): number {
  let [so, lost] = [0, 0]
  for (const value of values) {
    const next = so + value
    lost += Math.abs(so) >= Math.abs(value) ? so - next + value : value - next + so
    so = next
  }
  return so + lost
}
