import type { Trail } from '#domain/source/trail.ts'

/** A trail as the published interface writes it: stable words, whole cents, exact fractions as text. */
export type TrailAnswer = {
  readonly figure: string
  readonly value_cents: number | null
  readonly exact: string | null
  readonly operation: string
  readonly rounding: string
  readonly rule: { readonly id: string; readonly document: string; readonly article: string; readonly status: string } | null
  readonly lines: readonly number[]
  readonly address: string | null
  readonly inputs: readonly TrailAnswer[]
}

export const trailAnswer = ({ figure, value, exact, operation, rounding, rule, lines, address, inputs }: Trail): TrailAnswer => ({
  figure,
  value_cents: value,
  exact: exact === undefined ? null : `${exact.numerator}/${exact.denominator}`,
  operation,
  rounding,
  rule: rule === null ? null : { id: rule.id, document: rule.source.document, article: rule.source.article, status: rule.source.status },
  lines: lines ?? [],
  address: address ?? null,
  inputs: inputs.map(trailAnswer),
})
