import { ridge } from './ridge.js'

const ROUNDS = 15
/** A chance this near nothing or all is held there: beyond, a row would weigh nothing. */
const LEAST = 1e-6

/**
 * Weights by which rows tell chances: logistic regression, each row counting as much as its share, by repeated least squares.
 * No chance in it: the same rows give the same weights.
 */
export function logistic(rows, wanted, shares, columns) {
  let weights = new Float64Array(columns)
  for (let round = 0; round < ROUNDS; round++) {
    const told = rows.map((row, rank) => {
      const sum = row.reduce((all, [column, value]) => all + value * weights[column], 0)
      const chance = Math.min(1 - LEAST, Math.max(LEAST, 1 / (1 + Math.exp(-sum))))
      const slope = chance * (1 - chance)
      const share = Math.sqrt(shares[rank] * slope)
      return { row: row.map(([column, value]) => [column, share * value]), wanted: share * (sum + (wanted[rank] - chance) / slope) }
    })
    weights = ridge(
      told.map(({ row }) => row),
      told.map((one) => one.wanted),
      columns,
    )
  }
  return weights
}
