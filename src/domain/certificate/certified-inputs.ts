import type { CertifiedTexts, Quotient } from './certificate.ts'

/** A territory as the certificate's own table says it; what is empty is `null`. */
export type CertifiedTerritory = {
  readonly code: string
  readonly people: bigint
  readonly effort: bigint | null
  readonly upstream: bigint | null
  readonly present: bigint | null
  readonly fragile: Quotient | null
  readonly need: Quotient | null
  readonly previous: bigint | null
}

/**
 * The whole cents that text in euros writes, or nothing.
 * Units: euro cents. Rounding: none. Bounds: digits, a point, at most two decimals, no sign.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function centsIn(text: unknown): bigint | undefined {
  if (typeof text !== 'string') return undefined
  const [whole, ...rest] = text.split('.')
  const decimals = rest[0] ?? ''
  if (rest.length > 1 || !isDigits(whole) || (rest.length === 1 && !isDigits(decimals)) || decimals.length > 2) return undefined
  return BigInt(whole ?? '') * 100n + BigInt(decimals.padEnd(2, '0'))
}

/**
 * The fraction that decimal text writes, or nothing.
 * Rounding: none. Bounds: digits, a point, no sign.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function quotientIn(text: unknown): Quotient | undefined {
  if (typeof text !== 'string') return undefined
  const [whole, ...rest] = text.split('.')
  const decimals = rest[0] ?? ''
  if (rest.length > 1 || !isDigits(whole) || (rest.length === 1 && !isDigits(decimals))) return undefined
  return { top: BigInt(`${whole}${decimals}`), bottom: 10n ** BigInt(decimals.length) }
}

const isDigits = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && [...text].every((sign) => sign >= '0' && sign <= '9')

/**
 * The territories of the certificate's table in the order of their codes, or nothing when one does not read.
 * Bounds: each code once, at least one inhabitant.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function certifiedTerritories(rows: CertifiedTexts['territories']): readonly CertifiedTerritory[] | undefined {
  const territories: CertifiedTerritory[] = []
  for (const row of rows) {
    const [code, people] = [row['code'] ?? '', row['population'] ?? '']
    const amounts = ['effort_eur', 'upstream_effort_eur', 'present_eur', 'previous_effort_eur'].map((name) => orNull(row[name], centsIn))
    const shares = ['fragile_share', 'need'].map((name) => orNull(row[name], quotientIn))
    if (code === '' || !isDigits(people) || BigInt(people) < 1n || [...amounts, ...shares].includes(undefined)) return undefined
    territories.push({
      code,
      people: BigInt(people),
      effort: amounts[0] ?? null,
      upstream: amounts[1] ?? null,
      present: amounts[2] ?? null,
      previous: amounts[3] ?? null,
      fragile: shares[0] ?? null,
      need: shares[1] ?? null,
    })
  }
  territories.sort((a, b) => (a.code < b.code ? -1 : 1))
  return territories.some(({ code }, at) => territories[at - 1]?.code === code) ? undefined : territories
}

function orNull<Value>(text: string | undefined, read: (text: string) => Value | undefined): Value | null | undefined {
  return text === undefined || text === '' ? null : read(text)
}
