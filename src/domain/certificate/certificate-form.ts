import type { Certificate, FailedClaim } from './certificate.ts'
import { amount, byCode, keyed, list, Misshapen, quotient, record, word } from './shape.ts'

/** A certificate, or the place where its form fails. */
export type FormReading = { readonly certificate: Certificate } | { readonly failed: FailedClaim }

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
