/** Rows of few values: for each row, the ranks of its columns and their values. */
const PENALTY = 1
const MOST_STEPS = 300
const NEAR_ENOUGH = 1e-9

/**
 * Weights by which rows come nearest to what is wanted, large weights being held back: regularised least squares, by conjugate gradients.
 * No chance in it: the same rows give the same weights.
 */
export function ridge(rows, wanted, columns) {
  const weights = new Float64Array(columns)
  const residual = product(rows, wanted, columns)
  const direction = Float64Array.from(residual)
  let left = dot(residual, residual)
  const enough = left * NEAR_ENOUGH
  for (let step = 0; step < MOST_STEPS && left > enough; step++) {
    const turned = product(rows, applied(rows, direction), columns)
    for (let at = 0; at < columns; at++) turned[at] += PENALTY * direction[at]
    const pace = left / dot(direction, turned)
    for (let at = 0; at < columns; at++) {
      weights[at] += pace * direction[at]
      residual[at] -= pace * turned[at]
    }
    const next = dot(residual, residual)
    for (let at = 0; at < columns; at++) direction[at] = residual[at] + (next / left) * direction[at]
    left = next
  }
  return weights
}

const applied = (rows, weights) => rows.map((row) => row.reduce((sum, [column, value]) => sum + value * weights[column], 0))

function product(rows, values, columns) {
  const sums = new Float64Array(columns)
  for (const [rank, row] of rows.entries()) for (const [column, value] of row) sums[column] += value * values[rank]
  return sums
}

function dot(one, other) {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at] * other[at]
  return sum
}
