/**
 * Every way to choose from a list of so many, the smallest choices first, then in the order listed; none of them empty.
 * Bounds: 2ⁿ − 1 choices for n.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function* choicesBySize(count: number): Generator<readonly number[]> {
  for (let size = 1; size <= count; size += 1) yield* choicesOf(count, size, 0)
}

function* choicesOf(count: number, size: number, from: number): Generator<readonly number[]> {
  if (size === 0) yield []
  for (let at = from; size > 0 && at <= count - size; at += 1) for (const rest of choicesOf(count, size - 1, at + 1)) yield [at, ...rest]
}
