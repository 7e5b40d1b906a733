/** One who receives a part of a whole: the weight, the part written. */
export type SplitPart = { readonly code: string; readonly top: bigint; readonly part: bigint }

/**
 * Whether parts are exact shares `top / bottom`, down to the cent, the missing cents to the largest remainders, ties to the lower code.
 * Units: euro cents. Rounding: checked, not made. Bounds: callers check the sum.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function oddCentsOf(parts: readonly SplitPart[], bottom: bigint): readonly string[] | undefined {
  const measured = parts.map(({ code, top, part }) => ({ code, rest: top % bottom, raised: part - top / bottom }))
  if (measured.some(({ raised }) => raised !== 0n && raised !== 1n)) return undefined
  const [raised, plain] = [measured.filter((one) => one.raised === 1n), measured.filter((one) => one.raised === 0n)]
  // Nobody left plain may stand before somebody raised.
  const last = raised.reduce<Standing | undefined>((so, one) => (so === undefined || isBefore(so, one) ? one : so), undefined)
  const first = plain.reduce<Standing | undefined>((so, one) => (so === undefined || isBefore(one, so) ? one : so), undefined)
  if (last !== undefined && (last.rest === 0n || (first !== undefined && isBefore(first, last)))) return undefined
  return raised.map(({ code }) => code)
}

type Standing = { readonly code: string; readonly rest: bigint }

const isBefore = (a: Standing, b: Standing): boolean => a.rest > b.rest || (a.rest === b.rest && a.code < b.code)
