import { minus, total, type Cents } from '#domain/money/cents.ts'
import type { Claim, Ration } from '#domain/scenario/ration.ts'
import type { RationingMethod } from '#domain/scenario/scenario.ts'

/** A ration as the published interface writes it: claims in the order of their codes, compared as text. */
export function shareAnswer(method: RationingMethod, envelope: Cents, claims: readonly Claim[], ration: Ration) {
  return {
    method,
    envelope_cents: envelope,
    shares: claims
      .map(({ code, claim }, at) => ({ code, claim_cents: claim, share_cents: ration.shares[at] ?? null }))
      .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    remainder_cents: minus(envelope, total(ration.shares)),
  }
}

export type ShareAnswer = ReturnType<typeof shareAnswer>
