/** Half of a character that two units write. */
const HALF = /\p{Surrogate}/u

/** Nothing that is logged is nested deeper. */
const DEEPEST = 50

/**
 * The one text that RFC 8785 gives to a value: keys in the order of their code units, no blank, numbers as ECMAScript writes them.
 * Bounds: a number that is not finite, or half of a character, or what is nested more than fifty deep, or what JSON does not hold, has no such text: it gives nothing.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function canonicalText(value: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined
  if (typeof value === 'string') return HALF.test(value) ? undefined : JSON.stringify(value)
  if (Array.isArray(value))
    return joined(
      value.map((part: unknown) => canonicalText(part, depth + 1)),
      '[',
      ']',
    )
  if (!isMap(value)) return undefined
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return joined(
    keys.map((key) => {
      const [name, text] = [canonicalText(key), canonicalText(value[key], depth + 1)]
      return name === undefined || text === undefined ? undefined : `${name}:${text}`
    }),
    '{',
    '}',
  )
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object'

const joined = (parts: readonly (string | undefined)[], open: string, close: string): string | undefined =>
  parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`
