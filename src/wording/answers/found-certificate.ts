import type { Fraction } from '#domain/money/exact-fraction.ts'
import type { AllotmentMultipliers } from '#domain/scenario/allotment-proof.ts'
import type { AllotmentConstraint, AllotmentQuestion } from '#domain/scenario/allotment-question.ts'
import type { AllotmentConflict, FoundAllotment } from '#domain/scenario/found-allotment.ts'

/** What proves the answer of a search to whoever has not made it: the question, and an allotment with its bound, or the constraints in conflict. */
export function foundCertificate(
  question: AllotmentQuestion,
  outcome: FoundAllotment | AllotmentConflict,
  sha256: (bytes: Uint8Array) => string,
) {
  const asked = {
    envelope_cents: question.envelope,
    places: question.places
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, population, present, upstreamDue }) => ({
        code,
        population,
        present_cents: present,
        upstream_due_cents: upstreamDue,
      })),
    constraints: question.constraints.flatMap((one) => shareOf(one) ?? []),
  }
  const answer = outcome.kind === 'found' ? foundAnswer(outcome) : conflictAnswer(outcome)
  const seal = sha256(new TextEncoder().encode(JSON.stringify([asked, answer])))
  return { certificate: 'contrechamp-repartition-1', question: asked, answer, sha256: seal }
}

function shareOf(constraint: AllotmentConstraint) {
  if (constraint.kind === 'loss-limit') return { kind: constraint.kind, share: quotient(constraint.share) }
  if (constraint.kind === 'equity' || constraint.kind === 'upstream') return { kind: constraint.kind, share: quotient(constraint.atLeast) }
  return undefined
}

function foundAnswer({ places, sum, largest, evenness, stages }: FoundAllotment) {
  const [first] = stages
  return {
    kind: 'found',
    allocations: places.map(({ code, found }) => ({ code, total_cents: found })),
    sum_cents: sum,
    largest_cents: largest,
    evenness: quotient(evenness),
    sum_at_least_cents: first?.atLeast ?? 0,
    multipliers: first === undefined ? null : multipliersAnswer(first.multipliers),
  }
}

const conflictAnswer = ({ constraints, proof }: AllotmentConflict) => ({
  kind: 'conflict',
  constraints,
  crossed: proof.kind === 'crossed' ? proof.code : null,
  multipliers: proof.kind === 'multipliers' ? multipliersAnswer(proof.multipliers) : null,
})

const multipliersAnswer = ({ scale, envelope, upstream, equity, pairs }: AllotmentMultipliers) => ({
  scale: String(scale),
  envelope: String(envelope),
  upstream: String(upstream),
  equity: String(equity),
  pairs: pairs.flatMap(({ a, b, weight }) => (weight === 0n ? [] : [{ a, b, weight: String(weight) }])),
})

const quotient = ({ numerator, denominator }: Fraction) => ({ numerator: String(numerator), denominator: String(denominator) })
