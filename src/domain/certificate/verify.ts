import type { Certificate, CertifiedScenario, CertifiedTexts, FailedClaim } from './certificate.ts'
import { centsIn, certifiedTerritories, type CertifiedTerritory } from './certified-inputs.ts'
import { checkStep, type Walk } from './check-step.ts'

/**
 * The first claim of a certificate that does not hold; nothing when all do. Written apart from the engine: it shares the cent alone.
 * Units: euro cents. Rounding: checked, not made. Bounds: callers have checked the fingerprints of the texts.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function failedClaim(certificate: Certificate, { scenario, rule, territories }: CertifiedTexts): FailedClaim | undefined {
  const places = certifiedTerritories(territories)
  if (places === undefined) return { kind: 'text-unreadable', where: 'territories' }
  const [cnc, local] = [rule.cnc, rule.local].map((text) => (/^\d{1,9}$/.test(text) ? BigInt(text) : 0n))
  if (!cnc || !local) return { kind: 'text-unreadable', where: 'rule' }
  if (`${scenario.year}-01-01` < rule.from || `${scenario.year}-12-31` > rule.to) return { kind: 'year', where: scenario.year }
  const envelope = centsIn(scenario.envelope)
  if (envelope === undefined || envelope !== BigInt(certificate.envelope)) return { kind: 'envelope', where: scenario.envelope }
  if (!isSameList(certificate.allocations, places)) return { kind: 'territories', where: 'allocations' }
  return failedWalk(certificate, scenario, { places, key: { cnc, local }, envelope })
}

const isSameList = (a: readonly { readonly code: string }[], b: readonly { readonly code: string }[]): boolean =>
  a.length === b.length && a.every(({ code }, at) => code === b[at]?.code)

/** The name that each step must bear. */
function namesOf(steps: CertifiedScenario['steps']): readonly string[] {
  return steps.map(({ kind }, at) => {
    const rank = steps.slice(0, at + 1).filter((one) => one.kind === kind).length
    return rank > 1 ? `${kind}-${rank}` : kind
  })
}

type Ground = { readonly places: readonly CertifiedTerritory[]; readonly key: Walk['key']; readonly envelope: bigint }

/** Goes through the steps in their order, holding each claim against what came before. */
function failedWalk(certificate: Certificate, scenario: CertifiedScenario, { places, key, envelope }: Ground): FailedClaim | undefined {
  const names = namesOf(scenario.steps)
  if (certificate.steps.length !== names.length) return { kind: 'order-of-steps', where: 'steps' }
  let walk: Walk = {
    places,
    key,
    envelope,
    pool: envelope,
    received: places.map(() => 0n),
    claims: null,
    upstreamFirst: false,
    catchUp: null,
    given: 0,
    used: 0,
    previous: null,
    remainder: 'unallocated',
  }
  for (const [at, step] of scenario.steps.entries()) {
    const [name, told] = [names[at] ?? '', certificate.steps[at]]
    if (told === undefined || told.name !== name) return { kind: 'order-of-steps', where: name }
    const checked = checkStep(step, name, walk, certificate)
    if ('kind' in checked) return checked
    const taken = walk.pool - checked.pool
    if (BigInt(told.taken) !== taken) return { kind: 'taken', where: name }
    if (BigInt(told.poolAfter) !== checked.pool) return { kind: 'pool', where: name }
    const claims = checked.claims ?? []
    const isTold =
      told.claims.length === claims.length &&
      told.claims.every(
        ({ code, first, second }, rank) =>
          code === places[rank]?.code && BigInt(first) === claims[rank]?.first && BigInt(second) === claims[rank]?.second,
      )
    if (!isTold) return { kind: 'claims', where: name }
    walk = { ...checked, previous: step.kind }
  }
  if (walk.used !== certificate.rations.length) return { kind: 'ration-missing', where: 'rations' }
  return failedTotals(certificate, walk)
}

function failedTotals(certificate: Certificate, walk: Walk): FailedClaim | undefined {
  for (const [at, { code, total, parts }] of certificate.allocations.entries()) {
    if (Object.keys(parts).length !== walk.given) return { kind: 'parts', where: code }
    if (BigInt(total) !== walk.received[at]) return { kind: 'total', where: code }
  }
  if (certificate.remainder.name !== walk.remainder) return { kind: 'remainder', where: certificate.remainder.name }
  const allotted = certificate.allocations.reduce((so, { total }) => so + BigInt(total), 0n)
  if (BigInt(certificate.remainder.amount) !== walk.pool || allotted + walk.pool !== walk.envelope)
    return { kind: 'remainder', where: 'cents' }
  return undefined
}
