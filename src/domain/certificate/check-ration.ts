import type { CertifiedRation, FailedClaim, Quotient } from './certificate.ts'
import { oddCentsOf } from './check-split.ts'

/**
 * The first thing that a ration claims and that does not hold: its estate, its claims, its λ, each share, the odd cents.
 * Units: euro cents. Rounding: checked, not made.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function failedRation(
  ration: CertifiedRation,
  estate: bigint,
  claims: readonly { readonly code: string; readonly claim: bigint }[],
  method: string,
): FailedClaim | undefined {
  const where = `${ration.step} (${ration.claims})`
  if (BigInt(ration.estate) !== estate) return { kind: 'estate', where }
  if (ration.method !== method) return { kind: 'method', where }
  const isSame =
    ration.shares.length === claims.length &&
    ration.shares.every(({ code, claim }, at) => code === claims[at]?.code && BigInt(claim) === claims[at]?.claim)
  if (!isSame) return { kind: 'claims', where }
  const asked = sum(claims.map(({ claim }) => claim))
  const shares = ration.shares.map(({ code, claim, share }) => ({ code, claim: BigInt(claim), share: BigInt(share) }))
  if (asked <= estate) {
    if (ration.lambda !== null) return { kind: 'lambda', where }
    const wrong = shares.find(({ claim, share }) => claim !== share)
    return wrong ? { kind: 'share', where: wrong.code } : ration.oddCents.length > 0 ? { kind: 'odd-cents', where } : undefined
  }
  const exact =
    ration.lambda &&
    sharesAt(
      method,
      claims.map(({ claim }) => claim),
      estate,
      asked,
      ration.lambda,
    )
  if (exact === null || sum(exact.tops) !== estate * exact.bottom) return { kind: 'lambda', where }
  if (sum(shares.map(({ share }) => share)) !== estate) return { kind: 'share', where }
  const odd = oddCentsOf(
    shares.map(({ code, share }, at) => ({ code, top: exact.tops[at] ?? 0n, part: share })),
    exact.bottom,
  )
  if (odd === undefined) return { kind: 'share', where }
  return odd.length === ration.oddCents.length && odd.every((code, at) => code === ration.oddCents[at])
    ? undefined
    : { kind: 'odd-cents', where }
}

const sum = (values: readonly bigint[]): bigint => values.reduce((so, one) => so + one, 0n)
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const greatest = (values: readonly bigint[]): bigint => values.reduce((so, one) => (one > so ? one : so), 0n)

/** What a λ gives to each claim, over one bottom; nothing when the λ is not the least that the method allows. */
function sharesAt(
  method: string,
  claims: readonly bigint[],
  estate: bigint,
  asked: bigint,
  { top, bottom }: Quotient,
): { readonly tops: readonly bigint[]; readonly bottom: bigint } | null {
  const highest = greatest(claims)
  switch (method) {
    case 'proportional':
      return { tops: claims.map((claim) => claim * top), bottom }
    case 'constrained-equal-awards':
      return { tops: claims.map((claim) => least(claim * bottom, top)), bottom }
    case 'constrained-equal-losses':
      return top > highest * bottom ? null : { tops: claims.map((claim) => claim * bottom - least(claim * bottom, top)), bottom }
    case 'talmud': {
      // Half claims: everything over twice the bottom.
      if (2n * top > highest * bottom) return null
      const awarded = claims.map((claim) => least(claim * bottom, 2n * top))
      if (2n * estate <= asked) return { tops: awarded, bottom: 2n * bottom }
      return { tops: claims.map((claim, at) => 2n * claim * bottom - (awarded[at] ?? 0n)), bottom: 2n * bottom }
    }
    default:
      return null
  }
}
