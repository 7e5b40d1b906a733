import type { Allocation } from '#domain/scenario/allocation.ts'

/** A text and the SHA-256 of its bytes, in hexadecimal. */
export type SealedText = { readonly text: string; readonly sha256: string }

export type CertificateTexts = { readonly scenario: SealedText; readonly rule: SealedText; readonly territories: SealedText }

/** What proves an allocation to whoever has not made it: the texts, the parts, and how each ration was made. */
export function certificateAnswer(texts: CertificateTexts, allocation: Allocation) {
  return {
    certificate: 'contrechamp-1',
    scenario: texts.scenario,
    rule: texts.rule,
    territories: texts.territories,
    allocation: {
      envelope_cents: allocation.envelope,
      allocations: allocation.territories.map(({ code, total, parts }) => ({ code, total_cents: total, parts })),
      remainder: { name: allocation.remainder.name, cents: allocation.remainder.amount },
    },
    steps: allocation.steps.map(({ name, taken, poolAfter, claims }) => ({
      name,
      taken_cents: taken,
      pool_after_cents: poolAfter,
      claims: claims.map(({ code, first, second }) => ({ code, first_cents: first, second_cents: second })),
    })),
    rations: allocation.rations.map(({ step, claims, estate, method, lambda, shares, oddCents }) => ({
      step,
      claims,
      estate_cents: estate,
      method,
      lambda: lambda && { numerator: String(lambda.numerator), denominator: String(lambda.denominator) },
      shares: shares.map(({ code, claim, share }) => ({ code, claim_cents: claim, share_cents: share })),
      odd_cents: oddCents,
    })),
  }
}
