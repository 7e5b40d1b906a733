/** An affine map, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const movedBy = (matrix: Matrix, x: number, y: number): Matrix => [
  matrix[0],
  matrix[1],
  matrix[2],
  matrix[3],
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

export const xOf = (matrix: Matrix, x: number, y: number): number => matrix[0] * x + matrix[2] * y + matrix[4]
export const yOf = (matrix: Matrix, x: number, y: number): number => matrix[1] * x + matrix[3] * y + matrix[5]

/** Six numbers out of what a file holds; nothing when it is something else. */
export function matrixOf(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = Array.from(numbersOf(value)).slice(0, 6)
  const isWhole = a !== undefined && b !== undefined && c !== undefined && d !== undefined && e !== undefined && f !== undefined
  return isWhole && [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null
}

export function numbersOf(value: unknown): ArrayLike<number> {
  if (isNumbers(value)) return value
  return Array.isArray(value) ? value.map(Number) : []
}

const isNumbers = (value: unknown): value is ArrayLike<number> => ArrayBuffer.isView(value) && 'length' in value

/** What an operator is given, as a list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isNumbers(value) ? Array.from(value) : [])
