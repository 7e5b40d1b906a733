import { cents, type Cents } from '../money/cents.ts'

/** Thrown by the readers of a form, and caught by the form: the first place that is not as it should. */
export class Misshapen extends Error {
  readonly where: string
  constructor(where: string) {
    super(where)
    this.where = where
  }
}

/**
 * A fraction in lowest terms, so that one value is written in one way.
 * Rounding: none. Policy: docs/decisions/2026-11-23-certificates.md
 */
export function quotient(item: unknown, where: string): { top: bigint; bottom: bigint } {
  const { numerator, denominator } = keyed(item, where, ['numerator', 'denominator'])
  const [top, bottom] = [digits(numerator, where), digits(denominator, where)]
  let [a, b] = [top, bottom]
  while (b !== 0n) [a, b] = [b, a % b]
  if (bottom === 0n || a !== 1n) throw new Misshapen(where)
  return { top, bottom }
}

/**
 * A whole number written in digits.
 * Bounds: at least zero, no leading zero, at most 61 digits. Policy: docs/decisions/2026-11-23-certificates.md
 */
export function digits(item: unknown, where: string): bigint {
  if (typeof item !== 'string' || !/^(0|[1-9]\d{0,60})$/.test(item)) throw new Misshapen(where)
  return BigInt(item)
}

/**
 * An object, not a list.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function record(item: unknown, where: string): Record<string, unknown> {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw new Misshapen(where)
  return { ...item }
}

/**
 * An object with these keys, all of them and no other.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function keyed(item: unknown, where: string, keys: readonly string[]): Record<string, unknown> {
  const found = record(item, where)
  const names = Object.keys(found)
  const wrong = names.find((name) => !keys.includes(name)) ?? keys.find((name) => !names.includes(name))
  if (wrong !== undefined) throw new Misshapen(where === '' ? wrong : `${where}.${wrong}`)
  return found
}

/**
 * A list.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function list(item: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(item)) throw new Misshapen(where)
  return item
}

/**
 * A text, not empty.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function word(item: unknown, where: string): string {
  if (typeof item !== 'string' || item === '') throw new Misshapen(where)
  return item
}

/**
 * An amount as a certificate writes it.
 * Units: euro cents. Rounding: none. Bounds: whole, at least zero. Policy: docs/decisions/2026-11-23-certificates.md
 */
export function amount(item: unknown, where: string): Cents {
  if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) throw new Misshapen(where)
  return cents(item)
}

/**
 * The same list, once it is in the order of its codes, each once.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function byCode<One extends { readonly code: string }>(items: readonly One[], where: string): readonly One[] {
  for (const [at, { code }] of items.entries()) {
    const before = items[at - 1]
    if (before !== undefined && before.code >= code) throw new Misshapen(`${where} (${code})`)
  }
  return items
}
