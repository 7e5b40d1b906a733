import type { FailedClaim, Quotient } from './certificate.ts'
import type { CertifiedAnswer, CertifiedMultipliers, CertifiedQuestion } from './found-form.ts'

type Place = CertifiedQuestion['places'][number] & { readonly low: bigint; readonly high: bigint }
/** What some of the constraints ask, on whole numbers. */
type Asked = {
  readonly envelope: bigint
  readonly people: bigint
  readonly places: readonly Place[]
  readonly upstreamLeast: bigint | null
  readonly equityLeast: Quotient | null
}

/**
 * The first claim of a search's certificate that does not hold; nothing when all do. Written apart from the search: it shares the cent alone.
 * Units: euro cents. Rounding: checked, not made. Bounds: callers have checked the fingerprint of the question.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function failedFoundClaim(question: CertifiedQuestion, answer: CertifiedAnswer): FailedClaim | undefined {
  return answer.kind === 'found' ? failedFound(question, answer) : failedConflict(question, answer)
}

function failedFound(question: CertifiedQuestion, found: Extract<CertifiedAnswer, { kind: 'found' }>): FailedClaim | undefined {
  const asked = askedBy(question, question.constraints)
  const given = found.allocations.map(({ total }) => BigInt(total))
  if (found.allocations.length !== asked.places.length || found.allocations.some(({ code }, at) => code !== asked.places[at]?.code))
    return { kind: 'territories', where: 'allocations' }
  if (given.reduce((so, one) => so + one, 0n) !== asked.envelope) return { kind: 'envelope', where: String(question.envelope) }
  const outside = asked.places.find(({ low, high }, at) => (given[at] ?? 0n) < low || (given[at] ?? 0n) > high)
  if (outside) return { kind: 'bound', where: outside.code }
  if (asked.upstreamLeast !== null && reachOf(asked, given) < asked.upstreamLeast) return { kind: 'bound', where: 'upstream' }
  const whole = asked.envelope * asked.people
  const kept = whole - spreadOf(asked, given)
  if (asked.equityLeast !== null && kept * asked.equityLeast.bottom < asked.equityLeast.top * whole)
    return { kind: 'bound', where: 'equity' }
  if (kept * found.evenness.bottom !== found.evenness.top * whole) return { kind: 'measure', where: 'evenness' }
  const changes = asked.places.map(({ present }, at) => distance(given[at] ?? 0n, BigInt(present)))
  if (changes.reduce((so, one) => so + one, 0n) !== BigInt(found.sum)) return { kind: 'measure', where: 'sum_cents' }
  if (changes.reduce((so, one) => (one > so ? one : so), 0n) !== BigInt(found.largest)) return { kind: 'measure', where: 'largest_cents' }
  const balance = balanceOf(asked, found.multipliers, 1n)
  if (balance === undefined || BigInt(found.sumAtLeast) !== leastSum(asked, balance))
    return { kind: 'proof', where: 'sum_worthleast_cents' }
  return undefined
}

function failedConflict(question: CertifiedQuestion, conflict: Extract<CertifiedAnswer, { kind: 'conflict' }>): FailedClaim | undefined {
  const some = conflict.constraints.flatMap((rank) => question.constraints[rank] ?? [])
  if (some.length !== conflict.constraints.length || some.length === 0) return { kind: 'form', where: 'answer.constraints' }
  const asked = askedBy(question, some)
  if (conflict.crossed !== null) {
    const place = asked.places.find(({ code }) => code === conflict.crossed)
    return conflict.multipliers === null && place !== undefined && place.low > place.high
      ? undefined
      : { kind: 'proof', where: conflict.crossed }
  }
  const balance = conflict.multipliers === null ? undefined : balanceOf(asked, conflict.multipliers, 0n)
  return balance !== undefined && balance.top > 0n ? undefined : { kind: 'proof', where: 'multipliers' }
}

function askedBy(question: CertifiedQuestion, constraints: CertifiedQuestion['constraints']): Asked {
  const envelope = BigInt(question.envelope)
  const shares = (kind: string): readonly Quotient[] => constraints.flatMap((one) => (one.kind === kind ? [one.share] : []))
  const places = question.places.map((place) => {
    const lows = shares('loss-limit').map(({ top, bottom }) => upDivided(BigInt(place.present) * (bottom - top), bottom))
    return { ...place, low: lows.reduce((so, one) => (one > so ? one : so), 0n), high: envelope }
  })
  const upstream = shares('upstream').map(({ top, bottom }) => upDivided(envelope * top, bottom))
  return {
    envelope,
    people: places.reduce((so, { people }) => so + people, 0n),
    places,
    upstreamLeast: upstream.length === 0 ? null : upstream.reduce((so, one) => (one > so ? one : so)),
    equityLeast: shares('equity').reduce<Quotient | null>(
      (so, one) => (so === null || one.top * so.bottom > so.top * one.bottom ? one : so),
      null,
    ),
  }
}

const upDivided = (top: bigint, bottom: bigint): bigint => (top + bottom - 1n) / bottom
const distance = (a: bigint, b: bigint): bigint => (a < b ? b - a : a - b)
const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)

const reachOf = ({ places }: Asked, given: readonly bigint[]): bigint =>
  places.reduce((so, { upstreamDue }, at) => so + lesser(given[at] ?? 0n, BigInt(upstreamDue ?? 0)), 0n)

/** Σ over pairs of |pⱼ xᵢ − pᵢ xⱼ|. */
function spreadOf({ places }: Asked, given: readonly bigint[]): bigint {
  return places.reduce(
    (so, one, i) =>
      places.slice(i + 1).reduce((sum, other, rank) => {
        const gap = other.people * (given[i] ?? 0n) - one.people * (given[i + 1 + rank] ?? 0n)
        return sum + (gap < 0n ? -gap : gap)
      }, so),
    0n,
  )
}

/**
 * What the changes, each weighed by `weight`, are at least whatever the allotment: envelope, upstream and equity in the balance with their
 * multipliers, each territory then at its best alone. Nothing when the multipliers are not admitted.
 */
function balanceOf(asked: Asked, multipliers: CertifiedMultipliers, weight: bigint): Quotient | undefined {
  const { places, people, envelope, upstreamLeast, equityLeast } = asked
  const { scale, upstream, equity, pairs } = multipliers
  if ((upstreamLeast === null && upstream > 0n) || (equityLeast === null && equity > 0n)) return undefined
  const seen = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  const isWrong = pairs.some(({ a, b, weight: one }) => a >= b || b >= places.length || one > equity || -one > equity)
  if (isWrong || seen.size !== pairs.length) return undefined
  const slopes = places.map(() => 0n)
  for (const { a, b, weight: one } of pairs) {
    slopes[a] = (slopes[a] ?? 0n) + one * (places[b]?.people ?? 0n)
    slopes[b] = (slopes[b] ?? 0n) - one * (places[a]?.people ?? 0n)
  }
  let balance = people * (multipliers.envelope * envelope + upstream * (upstreamLeast ?? 0n))
  for (const [at, place] of places.entries()) {
    const due = BigInt(place.upstreamDue ?? 0)
    const worth = (x: bigint): bigint =>
      people * scale * weight * distance(x, BigInt(place.present)) +
      ((slopes[at] ?? 0n) - people * multipliers.envelope) * x -
      people * upstream * lesser(x, due)
    const corners = [BigInt(place.present), due].filter((x) => x > place.low && x < place.high)
    balance += [place.low, place.high, ...corners].map(worth).reduce(lesser)
  }
  const even = equityLeast ?? { top: 0n, bottom: 1n }
  return {
    top: balance * even.bottom - equity * envelope * people * (even.bottom - even.top),
    bottom: people * scale * even.bottom,
  }
}

/** The least whole sum of changes that a balance leaves: it is odd or even as the envelope less the present is. */
function leastSum({ envelope, places }: Asked, { top, bottom }: Quotient): bigint {
  const least = top <= 0n ? 0n : upDivided(top, bottom)
  const parity = (envelope - places.reduce((so, { present }) => so + BigInt(present), 0n)) & 1n
  return (least & 1n) === parity ? least : least + 1n
}
