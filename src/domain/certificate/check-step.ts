import type { Certificate, CertifiedScenario, FailedClaim, Quotient } from './certificate.ts'
import { centsIn, quotientIn, type CertifiedTerritory } from './certified-inputs.ts'
import { failedRation } from './check-ration.ts'
import { oddCentsOf } from './check-split.ts'

type Key = { readonly cnc: bigint; readonly local: bigint }
type ClaimPair = { readonly first: bigint; readonly second: bigint }

/** Where the check stands between two steps; lists are in the order of the territories. */
export type Walk = {
  readonly places: readonly CertifiedTerritory[]
  readonly key: Key
  readonly envelope: bigint
  readonly pool: bigint
  readonly received: readonly bigint[]
  readonly claims: readonly ClaimPair[] | null
  readonly upstreamFirst: boolean
  readonly catchUp: readonly bigint[] | null
  /** How many steps gave parts; each had one for every territory. */
  readonly given: number
  /** How many rations were looked at. */
  readonly used: number
  readonly previous: string | null
  readonly remainder: string
}

type Step = CertifiedScenario['steps'][number]

/**
 * Holds one step against what came before: where the check then stands, or the first claim that fails.
 * Units: euro cents. Rounding: checked, not made.
 * Policy: docs/decisions/2026-11-23-certificates.md
 */
export function checkStep(step: Step, name: string, walk: Walk, certificate: Certificate): Walk | FailedClaim {
  const { keys } = step
  if (step.kind === 'solidarity' || step.kind === 'catch-up') return reserved(step, name, walk, certificate)
  if (step.kind === 'surplus') return left(keys, name, walk, certificate)
  if (step.kind === 'match') return walk.claims === null ? matched(keys, name, walk) : { kind: 'order-of-steps', where: name }
  const { claims } = walk
  if (claims === null) return { kind: 'order-of-steps', where: name }
  if (step.kind === 'reinforced')
    return walk.previous === 'match' ? reinforced(keys, name, walk, claims) : { kind: 'order-of-steps', where: name }
  if (step.kind === 'guarantee') return guaranteed(keys, name, walk, claims, certificate)
  if (step.kind === 'ration') return rationed(keys, name, walk, claims, certificate)
  return bounded(step, name, walk, claims)
}

const unknownIn = (name: string): FailedClaim => ({ kind: 'value-unknown', where: name })
const isShort = (name: string): FailedClaim => ({ kind: 'taken', where: name })

function reserved({ kind, keys }: Step, name: string, walk: Walk, certificate: Certificate): Walk | FailedClaim {
  const share = quotientIn(keys['share'])
  if (share === undefined) return { kind: 'text-unreadable', where: name }
  const weights = kind === 'solidarity' ? fragileWeights(walk.places) : lessEquipped(walk.places, keys['measure'])
  if (weights === null) return unknownIn(name)
  const isIdle = weights.every((weight) => weight === 0n)
  const taken = isIdle ? 0n : (walk.envelope * share.top) / share.bottom
  if (taken > walk.pool) return isShort(name)
  const after = splitBy(weights, taken, name, walk, certificate)
  return 'kind' in after || kind === 'solidarity' ? after : { ...after, catchUp: weights }
}

/** Population by fragile share, to the nearest inhabitant, half up. */
function fragileWeights(places: readonly CertifiedTerritory[]): readonly bigint[] | null {
  const weights = places.map(({ people, fragile }) => fragile && (people * fragile.top * 2n + fragile.bottom) / (fragile.bottom * 2n))
  return weights.every((weight) => weight !== null) ? weights : null
}

/** The population of those strictly on the asked side of the median, nothing for the others. */
function lessEquipped(places: readonly CertifiedTerritory[], measure: unknown): readonly bigint[] | null {
  const side = measure === 'need' ? 1n : -1n
  const measures = places.map(({ need, present, people }) =>
    measure === 'need' ? need : present === null ? null : { top: present, bottom: people },
  )
  if (!measures.every((one) => one !== null)) return null
  const rising = [...measures].sort((a, b) => Number(signOf(a.top * b.bottom - b.top * a.bottom)))
  // The one in the middle, or the two: their sum, against as many times each measure.
  const middle = rising.slice((rising.length - 1) >> 1, (rising.length >> 1) + 1)
  const whole = middle.reduce<Quotient>((so, one) => ({ top: so.top * one.bottom + one.top * so.bottom, bottom: so.bottom * one.bottom }), {
    top: 0n,
    bottom: 1n,
  })
  const count = BigInt(middle.length)
  return measures.map(({ top, bottom }, at) =>
    signOf(count * top * whole.bottom - whole.top * bottom) === side ? (places[at]?.people ?? 0n) : 0n,
  )
}

const signOf = (value: bigint): bigint => (value > 0n ? 1n : value < 0n ? -1n : 0n)

/** Checks that the parts under that name split a sum by weights, and takes them from the pool. */
function splitBy(weights: readonly bigint[], taken: bigint, name: string, walk: Walk, certificate: Certificate): Walk | FailedClaim {
  const parts = partsOf(name, certificate)
  if (parts === undefined) return { kind: 'parts', where: name }
  const whole = weights.reduce((so, one) => so + one, 0n)
  if (parts.reduce((so, one) => so + one, 0n) !== taken) return { kind: 'split', where: name }
  if (whole > 0n) {
    const told = walk.places.map(({ code }, at) => ({ code, top: taken * (weights[at] ?? 0n), part: parts[at] ?? 0n }))
    if (oddCentsOf(told, whole) === undefined) return { kind: 'split', where: name }
  }
  return { ...received(walk, parts), pool: walk.pool - taken }
}

/** The parts that every territory must have under that name. */
function partsOf(name: string, { allocations }: Certificate): readonly bigint[] | undefined {
  const parts = allocations.map(({ parts: all }) => all[name])
  return parts.every((part) => part !== undefined) ? parts.map((part) => BigInt(part)) : undefined
}

const received = (walk: Walk, parts: readonly bigint[]): Walk => ({
  ...walk,
  received: walk.received.map((so, at) => so + (parts[at] ?? 0n)),
  given: walk.given + 1,
})

function claimsUnder({ effort, upstream }: CertifiedTerritory, { cnc, local }: Key, upstreamFirst: boolean): ClaimPair | null {
  if (effort === null || (upstreamFirst && upstream === null)) return null
  const first = upstreamFirst && upstream !== null ? (upstream * cnc) / local : 0n
  return { first, second: (effort * cnc) / local - first }
}

function matched(keys: Step['keys'], name: string, walk: Walk): Walk | FailedClaim {
  const upstreamFirst = keys['upstream-first'] === 'true'
  const claims = walk.places.map((place) => claimsUnder(place, walk.key, upstreamFirst))
  return claims.every((one) => one !== null) ? { ...walk, claims, upstreamFirst } : unknownIn(name)
}

function reinforced(keys: Step['keys'], name: string, walk: Walk, claims: readonly ClaimPair[]): Walk | FailedClaim {
  const { cnc, local } = Object(keys['key']) as Record<string, unknown>
  if (!/^\d{1,9}$/.test(String(cnc)) || !/^\d{1,9}$/.test(String(local))) return { kind: 'text-unreadable', where: name }
  const other = { cnc: BigInt(String(cnc)), local: BigInt(String(local)) }
  const key = other.cnc * walk.key.local > walk.key.cnc * other.local ? other : walk.key
  const kept = walk.places.map((place, at) => {
    const isKept = place.effort !== null && place.previous !== null && place.effort >= place.previous
    return (isKept ? claimsUnder(place, key, walk.upstreamFirst) : null) ?? claims[at] ?? { first: 0n, second: 0n }
  })
  return { ...walk, claims: kept }
}

/** What is above a bound falls, the second claim first. */
const heldAt = ({ first, second }: ClaimPair, bound: bigint): ClaimPair =>
  first >= bound ? { first: bound, second: 0n } : { first, second: first + second > bound ? bound - first : second }

function bounded({ kind, keys }: Step, name: string, walk: Walk, claims: readonly ClaimPair[]): Walk | FailedClaim {
  const isCeiling = kind === 'ceiling'
  if (!isCeiling && kind !== 'freeze') return { kind: 'text-unreadable', where: name }
  const text = keys[isCeiling ? 'each' : 'at']
  const bounds = walk.places.map(({ present }) => (text === 'present' && !isCeiling ? present : centsIn(text)))
  if (bounds.includes(undefined)) return { kind: 'text-unreadable', where: name }
  if (bounds.includes(null)) return unknownIn(name)
  const isExempt = !isCeiling && keys['exempt-upstream'] === 'true'
  return {
    ...walk,
    claims: claims.map((pair, at) => {
      const bound = bounds[at] ?? 0n
      return isExempt ? { first: pair.first, second: pair.second > bound ? bound : pair.second } : heldAt(pair, bound)
    }),
  }
}

function guaranteed(
  keys: Step['keys'],
  name: string,
  walk: Walk,
  claims: readonly ClaimPair[],
  certificate: Certificate,
): Walk | FailedClaim {
  const share = quotientIn(keys['share'])
  const parts = partsOf(name, certificate)
  if (share === undefined) return { kind: 'text-unreadable', where: name }
  if (parts === undefined) return { kind: 'parts', where: name }
  let taken = 0n
  for (const [at, { present, code }] of walk.places.entries()) {
    if (present === null) return unknownIn(name)
    const lacking = (present * share.top) / share.bottom - (walk.received[at] ?? 0n)
    if (parts[at] !== (lacking > 0n ? lacking : 0n)) return { kind: 'guarantee', where: code }
    taken += parts[at] ?? 0n
  }
  if (taken > walk.pool) return isShort(name)
  const fallen = claims.map(({ first, second }, at) => {
    const rest = first + second - (parts[at] ?? 0n)
    return heldAt({ first, second }, rest > 0n ? rest : 0n)
  })
  return { ...received(walk, parts), claims: fallen, pool: walk.pool - taken }
}

function rationed(
  keys: Step['keys'],
  name: string,
  walk: Walk,
  claims: readonly ClaimPair[],
  certificate: Certificate,
): Walk | FailedClaim {
  const parts = partsOf(name, certificate)
  if (parts === undefined) return { kind: 'parts', where: name }
  let [pool, used] = [walk.pool, walk.used]
  const shares: Record<'first' | 'second', readonly bigint[]> = { first: claims.map(() => 0n), second: claims.map(() => 0n) }
  for (const which of ['first', 'second'] as const) {
    const asked = claims.map((pair, at) => ({ code: walk.places[at]?.code ?? '', claim: pair[which] }))
    if (asked.every(({ claim }) => claim === 0n)) continue
    const told = certificate.rations[used]
    if (told === undefined || told.step !== name || told.claims !== which) return { kind: 'ration-missing', where: name }
    const failed = failedRation(told, pool, asked, String(keys['method']))
    if (failed) return failed
    shares[which] = told.shares.map(({ share }) => BigInt(share))
    pool -= shares[which].reduce((so, one) => so + one, 0n)
    used += 1
  }
  const wrong = parts.findIndex((part, at) => part !== (shares.first[at] ?? 0n) + (shares.second[at] ?? 0n))
  if (wrong >= 0) return { kind: 'share', where: walk.places[wrong]?.code ?? name }
  const rest = claims.map(({ first, second }, at) => ({
    first: first - (shares.first[at] ?? 0n),
    second: second - (shares.second[at] ?? 0n),
  }))
  return { ...received(walk, parts), claims: rest, pool, used }
}

function left(keys: Step['keys'], name: string, walk: Walk, certificate: Certificate): Walk | FailedClaim {
  const to = String(keys['to'])
  if (to === 'next-year' || to === 'return') return { ...walk, remainder: to }
  if (to !== 'catch-up') return { kind: 'text-unreadable', where: name }
  if (walk.catchUp === null) return { kind: 'order-of-steps', where: name }
  const isNobody = walk.catchUp.every((weight) => weight === 0n)
  return splitBy(walk.catchUp, isNobody ? 0n : walk.pool, name, walk, certificate)
}
