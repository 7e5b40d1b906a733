/** An entry as far as a checker looks at it. */
export type ParsedEntry = {
  readonly seq: number
  readonly at: string
  readonly previous: string
  readonly act: unknown
  readonly facts: unknown
  readonly commitments: Readonly<Record<string, unknown>>
  readonly whole: unknown
}

/**
 * The entry that a text writes, or nothing when it is not one.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function parsedEntry(text: string): ParsedEntry | undefined {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return undefined
  const { seq, at, previous, act, facts, commitments } = whole as Readonly<Record<string, unknown>>
  if (typeof seq !== 'number' || typeof at !== 'string' || typeof previous !== 'string') return undefined
  if (typeof commitments !== 'object' || commitments === null) return undefined
  return { seq, at, previous, act, facts, commitments: commitments as Readonly<Record<string, unknown>>, whole }
}
