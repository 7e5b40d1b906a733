import type { Cents } from '../money/cents.ts'

/** A certificate once its form is checked: what `simulate` writes, nothing more and nothing less. */
export type Certificate = {
  readonly envelope: Cents
  readonly allocations: readonly { readonly code: string; readonly total: Cents; readonly parts: Readonly<Record<string, Cents>> }[]
  readonly remainder: { readonly name: string; readonly amount: Cents }
  readonly steps: readonly CertifiedStep[]
  readonly rations: readonly CertifiedRation[]
}

export type CertifiedStep = {
  readonly name: string
  readonly taken: Cents
  readonly poolAfter: Cents
  readonly claims: readonly { readonly code: string; readonly first: Cents; readonly second: Cents }[]
}

export type CertifiedRation = {
  readonly step: string
  readonly claims: 'first' | 'second'
  readonly estate: Cents
  readonly method: string
  readonly lambda: Quotient | null
  readonly shares: readonly { readonly code: string; readonly claim: Cents; readonly share: Cents }[]
  readonly oddCents: readonly string[]
}

/** A numerator over a denominator above zero. */
export type Quotient = { readonly top: bigint; readonly bottom: bigint }

/** The texts of a certificate, parsed and not yet believed: every value is text. */
export type CertifiedTexts = {
  readonly scenario: CertifiedScenario
  readonly rule: { readonly from: string; readonly to: string; readonly cnc: string; readonly local: string }
  readonly territories: readonly Readonly<Record<string, string>>[]
}

export type CertifiedScenario = {
  readonly year: string
  readonly envelope: string
  readonly steps: readonly { readonly kind: string; readonly keys: Readonly<Record<string, unknown>> }[]
}

/** The first thing that a certificate claims and that does not hold. `where` is a step, a territory or a place in the file. */
export type FailedClaim = {
  readonly kind:
    | 'form'
    | 'text-altered'
    | 'text-unreadable'
    | 'envelope'
    | 'year'
    | 'territories'
    | 'order-of-steps'
    | 'value-unknown'
    | 'taken'
    | 'pool'
    | 'split'
    | 'claims'
    | 'guarantee'
    | 'ration-missing'
    | 'estate'
    | 'method'
    | 'lambda'
    | 'share'
    | 'odd-cents'
    | 'parts'
    | 'total'
    | 'remainder'
    | 'bound'
    | 'measure'
    | 'proof'
  readonly where: string
}
