import type { Cents } from '../money/cents.ts'
import type { FailedClaim, Quotient } from './certificate.ts'
import { amount, byCode, digits, keyed, list, Misshapen, quotient, word } from './shape.ts'

/** What a search was asked, as its certificate says it. */
export type CertifiedQuestion = {
  readonly envelope: Cents
  readonly places: readonly {
    readonly code: string
    readonly people: bigint
    readonly present: Cents
    readonly upstreamDue: Cents | null
  }[]
  readonly constraints: readonly { readonly kind: 'loss-limit' | 'equity' | 'upstream'; readonly share: Quotient }[]
}

/** One multiplier for each thing that binds, over one scale. */
export type CertifiedMultipliers = {
  readonly scale: bigint
  readonly envelope: bigint
  readonly upstream: bigint
  readonly equity: bigint
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly weight: bigint }[]
}

/** What a search answered: an allotment with what no other can be under, or constraints that cannot hold together. */
export type CertifiedAnswer =
  | {
      readonly kind: 'found'
      readonly allocations: readonly { readonly code: string; readonly total: Cents }[]
      readonly sum: Cents
      readonly largest: Cents
      readonly evenness: Quotient
      readonly sumAtLeast: Cents
      readonly multipliers: CertifiedMultipliers
    }
  | {
      readonly kind: 'conflict'
      readonly constraints: readonly number[]
      readonly crossed: string | null
      readonly multipliers: CertifiedMultipliers | null
    }

export type FoundReading = { readonly question: CertifiedQuestion; readonly answer: CertifiedAnswer } | { readonly failed: FailedClaim }

/**
 * The certificate of a search that parsed JSON holds.
 * Units: euro cents. Rounding: none. Bounds: anything unknown, missing or out of order is refused, with its place.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function foundCertificateOf(parsed: unknown): FoundReading {
  try {
    const { question, answer } = keyed(parsed, '', ['certificate', 'question', 'answer', 'sha256'])
    return { question: questionOf(question), answer: answerOf(answer) }
  } catch (cause) {
    if (cause instanceof Misshapen) return { failed: { kind: 'form', where: cause.where } }
    throw cause
  }
}

function questionOf(item: unknown): CertifiedQuestion {
  const { envelope_cents: envelope, places, constraints } = keyed(item, 'question', ['envelope_cents', 'places', 'constraints'])
  const told = list(places, 'places').map((place, at) => {
    const where = `places.${at}`
    const { code, population, present_cents: present, upstream_due_cents: due } = keyed(place, where, PLACE_KEYS)
    const people = BigInt(amount(population, where))
    if (people < 1n) throw new Misshapen(where)
    return {
      code: word(code, where),
      people,
      present: amount(present, where),
      upstreamDue: due === null ? null : amount(due, where),
    }
  })
  return {
    envelope: amount(envelope, 'envelope_cents'),
    places: byCode(told, 'places'),
    constraints: list(constraints, 'constraints').map((constraint, at) => {
      const { kind, share } = keyed(constraint, `constraints.${at}`, ['kind', 'share'])
      if (kind !== 'loss-limit' && kind !== 'equity' && kind !== 'upstream') throw new Misshapen(`constraints.${at}`)
      const read = quotient(share, `constraints.${at}`)
      if (read.top > read.bottom) throw new Misshapen(`constraints.${at}`)
      return { kind, share: read }
    }),
  }
}

const PLACE_KEYS = ['code', 'population', 'present_cents', 'upstream_due_cents']
const FOUND_KEYS = ['kind', 'allocations', 'sum_cents', 'largest_cents', 'evenness', 'sum_at_least_cents', 'multipliers']

function answerOf(item: unknown): CertifiedAnswer {
  const kind: unknown = Object(item)['kind' as never]
  if (kind === 'conflict') {
    const { constraints, crossed, multipliers } = keyed(item, 'answer', ['kind', 'constraints', 'crossed', 'multipliers'])
    return {
      kind,
      constraints: list(constraints, 'answer').map((rank) => amount(rank, 'answer')),
      crossed: crossed === null ? null : word(crossed, 'crossed'),
      multipliers: multipliers === null ? null : multipliersOf(multipliers),
    }
  }
  const told = keyed(item, 'answer', FOUND_KEYS)
  if (kind !== 'found') throw new Misshapen('answer.kind')
  const allocations = list(told['allocations'], 'allocations').map((one, at) => {
    const { code, total_cents: total } = keyed(one, `allocations.${at}`, ['code', 'total_cents'])
    return { code: word(code, 'allocations'), total: amount(total, `allocations.${at}`) }
  })
  return {
    kind,
    allocations: byCode(allocations, 'allocations'),
    sum: amount(told['sum_cents'], 'sum_cents'),
    largest: amount(told['largest_cents'], 'largest_cents'),
    evenness: quotient(told['evenness'], 'evenness'),
    sumAtLeast: amount(told['sum_at_least_cents'], 'sum_at_least_cents'),
    multipliers: multipliersOf(told['multipliers']),
  }
}

function multipliersOf(item: unknown): CertifiedMultipliers {
  const { scale, envelope, upstream, equity, pairs } = keyed(item, 'multipliers', ['scale', 'envelope', 'upstream', 'equity', 'pairs'])
  const read = {
    scale: digits(scale, 'scale'),
    envelope: signed(envelope, 'multipliers.envelope'),
    upstream: digits(upstream, 'multipliers.upstream'),
    equity: digits(equity, 'multipliers.equity'),
    pairs: list(pairs, 'pairs').map((pair, at) => {
      const { a, b, weight } = keyed(pair, `pairs.${at}`, ['a', 'b', 'weight'])
      return { a: amount(a, 'pairs'), b: amount(b, 'pairs'), weight: signed(weight, 'pairs') }
    }),
  }
  if (read.scale === 0n) throw new Misshapen('scale')
  return read
}

const signed = (item: unknown, where: string): bigint =>
  typeof item === 'string' && item.startsWith('-') ? -digits(item.slice(1), where) : digits(item, where)
