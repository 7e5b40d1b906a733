import { cents, minus, plus, ZERO, type Cents } from '../money/cents.ts'
import type { NamedRule } from '../cofinancing/published-trail.ts'
import type { Trail } from '../source/trail.ts'
import type { Allocation, AllocatedTerritory, RationWitness, StepReport } from './allocation.ts'
import type { Scenario, ScenarioTerritory } from './scenario.ts'

/** What an allocation was made of: its scenario, the rule of its key, what was read of each territory. */
export type AllottedFrom = {
  readonly scenario: Pick<Scenario, 'id' | 'source'>
  readonly rule: NamedRule
  readonly territories: readonly ScenarioTerritory[]
  /** How the values given for a territory were made, where they were not simply read; by its code. */
  readonly given?: (code: string) => readonly Trail[]
}

/** The trail of every territory, in the order of the allocation. Policy: docs/decisions/2026-11-23-sharing-an-envelope.md */
export function allottedTrails(from: AllottedFrom, allocation: Allocation): readonly { readonly code: string; readonly trail: Trail }[] {
  const given = new Map(from.territories.map((one) => [one.code, one]))
  return allocation.territories.map((one) => ({ code: one.code, trail: allottedTrail(allocation, one, given.get(one.code), from) }))
}

/**
 * Why a territory receives what it does: its parts, each with the sum shared at that step, its claim and the level of the ration.
 * Units: euro cents. Rounding: as each step says. Bounds: unknown values of the territory stay unknown.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function allottedTrail(
  { envelope, steps, rations }: Allocation,
  { code, total, parts }: AllocatedTerritory,
  given: ScenarioTerritory | undefined,
  { rule, scenario, given: madeOf }: Pick<AllottedFrom, 'rule' | 'scenario' | 'given'>,
): Trail {
  const from: NamedRule = { id: scenario.id, source: scenario.source }
  const read = madeOf?.(code) ?? [
    readTrail('present', given?.present ?? null),
    readTrail('effort', given?.effort ?? null),
    readTrail('upstream-effort', given?.upstreamEffort ?? null),
  ]
  const made = steps.flatMap((step, at): Trail[] => {
    const before = steps[at - 1]
    const pool = before?.poolAfter ?? envelope
    const part = parts[step.name]
    if (part !== undefined) return [partTrail(step, part, pool, rations, code, from)]
    const claim = claimTrail(step, before, code, rule)
    return claim === null ? [] : [claim]
  })
  return {
    figure: 'allotted',
    value: total,
    operation: 'sum-of-parts',
    rounding: 'none',
    rule: from,
    inputs: [...made, ...read],
  }
}

const readTrail = (figure: string, value: Cents | null): Trail => ({
  figure,
  value,
  operation: value === null ? 'unknown' : 'read',
  rounding: 'none',
  rule: null,
  inputs: [],
})

/** A sum that the sharing made, by its operation. */
const madeTrail = (figure: string, value: Cents | null, operation: string): Trail => ({
  figure,
  value,
  operation,
  rounding: 'none',
  rule: null,
  inputs: [],
})

/** What a step gave, from the sum it shared. */
function partTrail(
  { name, idle }: StepReport,
  part: Cents,
  pool: Cents,
  rations: readonly RationWitness[],
  code: string,
  rule: NamedRule,
): Trail {
  const mine = rations.filter(({ step }) => step === name).map((witness) => rationTrail(witness, code))
  // A guarantee gives what is missing to a share of the present; the other steps split a sum.
  const isGuarantee = name.startsWith('guarantee')
  return {
    figure: name,
    value: part,
    operation: idle ?? (mine.length > 0 ? 'sum-of-rations' : isGuarantee ? 'missing-to-guarantee' : 'step-share'),
    rounding: mine.length > 0 || idle !== null ? 'none' : isGuarantee ? 'down' : 'largest-remainder',
    rule,
    inputs: [madeTrail('pool', pool, 'left-by-steps-before'), ...mine],
  }
}

function rationTrail({ claims, estate, method, lambda, shares, oddCents }: RationWitness, code: string): Trail {
  const mine = shares.find((one) => one.code === code)
  return {
    figure: claims === 'first' ? 'upstream-ration' : 'ration-of-claims',
    value: mine?.share ?? ZERO,
    operation: lambda === null ? 'served-in-full' : `ration-${method}`,
    rounding: lambda === null ? 'none' : 'largest-remainder',
    rule: null,
    inputs: [
      madeTrail('estate', estate, claims === 'first' ? 'left-by-steps-before' : 'left-by-first-claims'),
      madeTrail('claim', mine?.claim ?? ZERO, 'claim-to-serve'),
      ...(lambda === null ? [] : [{ ...madeTrail('level', null, 'level-of-ration'), exact: lambda }]),
      ...(oddCents.includes(code) ? [madeTrail('odd-cent', cents(1), 'largest-remainder')] : []),
    ],
  }
}

/** What a step makes of a claim; nothing when it leaves it as it was. */
function claimTrail({ name, claims }: StepReport, before: StepReport | undefined, code: string, rule: NamedRule): Trail | null {
  const now = claims.find((one) => one.code === code)
  if (now === undefined) return null
  const then = before?.claims.find((one) => one.code === code)
  const sum = plus(now.first, now.second)
  const was = then === undefined ? null : plus(then.first, then.second)
  return {
    figure: `claim-after-${name}`,
    value: sum,
    operation: was === null ? 'effort-times-key' : claimChange(was, sum),
    rounding: was === null ? 'down' : 'none',
    rule,
    inputs: [
      madeTrail('upstream-claim', now.first, 'claim-served-first'),
      madeTrail('other-claim', now.second, 'claim-served-next'),
      ...(was === null || was <= sum ? [] : [madeTrail('held-back', minus(was, sum), 'claim-bounded')]),
    ],
  }
}

const claimChange = (was: Cents, is: Cents): string => (is === was ? 'claim-kept' : is > was ? 'claim-raised' : 'claim-bounded')
