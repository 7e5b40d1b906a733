const POSTCODE = /(?<!\d)(\d{5})(?!\d)(?=\D*$)/

/**
 * The département of an address, by the last postcode that it holds, or nothing.
 * Bounds: three digits overseas; « 20 » is all Corsica, for its postcodes do not tell its two départements apart.
 * Policy: docs/decisions/2026-11-25-minutes-and-statistics.md
 */
export function departementOf(address: string): string | null {
  const postcode = POSTCODE.exec(address)?.[1]
  return postcode === undefined ? null : postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2)
}
