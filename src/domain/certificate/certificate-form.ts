import { cents, type Cents } from '../money/cents.ts'
import type { Certificate, FailedClaim } from './certificate.ts'

/** A certificate, or the place where its form fails. */
export type FormReading = { readonly certificate: Certificate } | { readonly failed: FailedClaim }

/** Thrown within this file alone: the first place that is not as it should. */
class Misshapen extends Error {
  readonly where: string
  constructor(where: string) {
    super(where)
    this.where = where
  }
}

/**
 * The certificate that parsed JSON holds: every key known, none missing, amounts whole and not below zero, lists in the order of codes.
 * Units: euro cents. Rounding: none. Bounds: anything else is refused, with its place.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function certificateOf(parsed: unknown): FormReading {
  try {
    const whole = keyed(parsed, '', ['certificate', 'scenario', 'rule', 'territories', 'allocation', 'steps', 'rations'])
    if (whole['certificate'] !== 'contrechamp-1') throw new Misshapen('certificate')
    const allocation = keyed(whole['allocation'], 'allocation', ['envelope_cents', 'allocations', 'remainder'])
    const remainder = keyed(allocation['remainder'], 'remainder', ['name', 'cents'])
    return {
      certificate: {
        envelope: amount(allocation['envelope_cents'], 'envelope_cents'),
        allocations: byCode(list(allocation['allocations'], 'allocations').map(allocated), 'allocations'),
        remainder: { name: word(remainder['name'], 'remainder.name'), amount: amount(remainder['cents'], 'remainder.cents') },
        steps: list(whole['steps'], 'steps').map(step),
        rations: list(whole['rations'], 'rations').map(ration),
      },
    }
  } catch (cause) {
    if (cause instanceof Misshapen) return { failed: { kind: 'form', where: cause.where } }
    throw cause
  }
}

function allocated(item: unknown, at: number): Certificate['allocations'][number] {
  const where = `allocations.${at}`
  const { code, total_cents: total, parts } = keyed(item, where, ['code', 'total_cents', 'parts'])
  const named = Object.entries(record(parts, `${where}.parts`)).map(([name, part]) => [name, amount(part, `${where}.${name}`)] as const)
  return { code: word(code, where), total: amount(total, `${where}.total_cents`), parts: Object.fromEntries(named) }
}

function step(item: unknown, at: number): Certificate['steps'][number] {
  const where = `steps.${at}`
  const {
    name,
    taken_cents: taken,
    pool_after_cents: after,
    claims,
  } = keyed(item, where, ['name', 'taken_cents', 'pool_after_cents', 'claims'])
  const told = list(claims, `${where}.claims`).map((claim) => {
    const { code, first_cents: first, second_cents: second } = keyed(claim, where, ['code', 'first_cents', 'second_cents'])
    return { code: word(code, where), first: amount(first, where), second: amount(second, where) }
  })
  return { name: word(name, where), taken: amount(taken, where), poolAfter: amount(after, where), claims: byCode(told, where) }
}

function ration(item: unknown, at: number): Certificate['rations'][number] {
  const where = `rations.${at}`
  const keys = ['step', 'claims', 'estate_cents', 'method', 'lambda', 'shares', 'odd_cents']
  const { step: name, claims, estate_cents: estate, method, lambda, shares, odd_cents: odd } = keyed(item, where, keys)
  if (claims !== 'first' && claims !== 'second') throw new Misshapen(where)
  const told = list(shares, `${where}.shares`).map((share) => {
    const { code, claim_cents: claim, share_cents: part } = keyed(share, where, ['code', 'claim_cents', 'share_cents'])
    return { code: word(code, where), claim: amount(claim, where), share: amount(part, where) }
  })
  const raised = list(odd, `${where}.odd_cents`).map((code) => ({ code: word(code, where) }))
  return {
    step: word(name, where),
    claims,
    estate: amount(estate, where),
    method: word(method, where),
    lambda: lambda === null ? null : quotient(lambda, `${where}.lambda`),
    shares: byCode(told, where),
    oddCents: byCode(raised, `${where}.odd_cents`).map(({ code }) => code),
  }
}

/** In lowest terms, so that one value is written in one way. */
function quotient(item: unknown, where: string): { top: bigint; bottom: bigint } {
  const { numerator, denominator } = keyed(item, where, ['numerator', 'denominator'])
  const [top, bottom] = [digits(numerator, where), digits(denominator, where)]
  let [a, b] = [top, bottom]
  while (b !== 0n) [a, b] = [b, a % b]
  if (bottom === 0n || a !== 1n) throw new Misshapen(where)
  return { top, bottom }
}

function digits(item: unknown, where: string): bigint {
  if (typeof item !== 'string' || !/^(0|[1-9]\d{0,60})$/.test(item)) throw new Misshapen(where)
  return BigInt(item)
}

function record(item: unknown, where: string): Record<string, unknown> {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw new Misshapen(where)
  return { ...item }
}

function keyed(item: unknown, where: string, keys: readonly string[]): Record<string, unknown> {
  const found = record(item, where)
  const names = Object.keys(found)
  const wrong = names.find((name) => !keys.includes(name)) ?? keys.find((name) => !names.includes(name))
  if (wrong !== undefined) throw new Misshapen(where === '' ? wrong : `${where}.${wrong}`)
  return found
}

function list(item: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(item)) throw new Misshapen(where)
  return item
}

function word(item: unknown, where: string): string {
  if (typeof item !== 'string' || item === '') throw new Misshapen(where)
  return item
}

function amount(item: unknown, where: string): Cents {
  if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) throw new Misshapen(where)
  return cents(item)
}

function byCode<One extends { readonly code: string }>(items: readonly One[], where: string): readonly One[] {
  for (const [at, { code }] of items.entries()) {
    const before = items[at - 1]
    if (before !== undefined && before.code >= code) throw new Misshapen(`${where} (${code})`)
  }
  return items
}
