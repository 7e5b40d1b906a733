import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'
import { minus, plus, total, ZERO, type Cents } from '../money/cents.ts'
import type { Result } from '../result.ts'
import { byCode } from '../territory/code-order.ts'
import type { Allocation, AllocationRefusal, RationWitness, Remainder, StepReport } from './allocation.ts'
import { ceiling, freeze, match, reinforced } from './claim-steps.ts'
import { choicesBySize } from './fewest-in-conflict.ts'
import { orderRefusals } from './order-of-steps.ts'
import { guarantee, rationStep, surplus } from './pool-steps.ts'
import { catchUp, solidarity } from './reserve-steps.ts'
import type { Scenario, ScenarioTerritory, Step } from './scenario.ts'
import type { SharingPlace, SharingState, StepEffect } from './sharing.ts'
import { stepNames } from './step-names.ts'

/** A step with its name, as it stands in the scenario. */
type NamedStep = { readonly step: Step; readonly name: string }

/** How far a list of steps goes: to an allocation, or to the step that asks more than the pool, or to a refusal. */
type Outcome =
  | { readonly kind: 'shared'; readonly allocation: Allocation }
  | { readonly kind: 'short'; readonly asked: Cents; readonly available: Cents }
  | { readonly kind: 'refused'; readonly refusal: AllocationRefusal }

/**
 * Shares an envelope among territories, step by step; parts and remainder make the envelope to the cent.
 * Units: euro cents. Rounding: each step names its own. Bounds: populations ≥ 1; territories come out by code, compared as text.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function allocate(
  scenario: Pick<Scenario, 'envelope' | 'steps'>,
  key: MatchingRatio,
  territories: readonly ScenarioTerritory[],
): Result<Allocation, AllocationRefusal> {
  const names = stepNames(scenario.steps)
  const steps = scenario.steps.map((step, at) => ({ step, name: names[at] ?? step.kind }))
  const [first, ...others] = orderRefusals(steps)
  if (first) return { refusals: [first, ...others] }
  const ordered = territories.toSorted(byCode)
  const outcome = outcomeOf(steps, scenario.envelope, key, ordered)
  if (outcome.kind === 'shared') return { value: outcome.allocation }
  if (outcome.kind === 'refused') return { refusals: [outcome.refusal] }
  return { refusals: [conflictOf(steps, scenario.envelope, key, ordered)] }
}

function outcomeOf(steps: readonly NamedStep[], envelope: Cents, key: MatchingRatio, territories: readonly ScenarioTerritory[]): Outcome {
  let state: SharingState = { pool: envelope, received: territories.map(() => ZERO), claims: null, isUpstreamFirst: false, catchUp: null }
  const reports: StepReport[] = []
  const rations: RationWitness[] = []
  const given: { name: string; parts: readonly Cents[] }[] = []
  let remainder: Remainder['name'] = 'unallocated'
  for (const { step, name } of steps) {
    const effect = effectOf(step, { name, envelope, key, territories }, state)
    if ('refusal' in effect) return { kind: 'refused', refusal: effect.refusal }
    if ('asked' in effect) return { kind: 'short', asked: effect.asked, available: state.pool }
    if (effect.parts) given.push({ name, parts: effect.parts })
    if (effect.rations) rations.push(...effect.rations)
    if (step.kind === 'surplus' && step.to !== 'catch-up') remainder = step.to
    const taken = total(effect.parts ?? [])
    state = {
      pool: minus(state.pool, taken),
      received: state.received.map((one, at) => plus(one, effect.parts?.[at] ?? ZERO)),
      claims: effect.claims ?? state.claims,
      isUpstreamFirst: effect.isUpstreamFirst ?? state.isUpstreamFirst,
      catchUp: effect.catchUp ?? state.catchUp,
    }
    const claims = (state.claims ?? []).map(({ first, second }, at) => ({ code: territories[at]?.code ?? '', first, second }))
    reports.push({ name, taken, poolAfter: state.pool, idle: effect.idle ?? null, claims })
  }
  const allocated = territories.map(({ code }, at) => ({
    code,
    total: state.received[at] ?? ZERO,
    parts: Object.fromEntries(given.map(({ name, parts }) => [name, parts[at] ?? ZERO])),
  }))
  return {
    kind: 'shared',
    allocation: { envelope, territories: allocated, remainder: { name: remainder, amount: state.pool }, steps: reports, rations },
  }
}

function effectOf(step: Step, place: SharingPlace, state: SharingState): StepEffect {
  switch (step.kind) {
    case 'solidarity':
      return solidarity(step, place, state)
    case 'catch-up':
      return catchUp(step, place, state)
    case 'match':
      return match(step, place)
    case 'reinforced':
      return reinforced(step, place, state)
    case 'ceiling':
      return ceiling(step, state)
    case 'freeze':
      return freeze(step, place, state)
    case 'guarantee':
      return guarantee(step, place, state)
    case 'ration':
      return rationStep(step, place, state)
    case 'surplus':
      return surplus(step, place, state)
  }
}

/** Steps that take from the pool; the others set or bound the claims. */
const TAKING: readonly Step['kind'][] = ['solidarity', 'catch-up', 'guarantee', 'ration', 'surplus']

/** How many ways to choose steps are tried, fewer when territories are many: enough for every choice among a dozen steps. */
const MOST_TRIES = 20_000
const MOST_WORK = 4_000_000

/**
 * The fewest taking steps that cannot hold together, then the earliest listed; those that set or bound the claims all stand.
 * Beyond the tries allowed, a set from which no step can be dropped.
 */
function conflictOf(
  steps: readonly NamedStep[],
  envelope: Cents,
  key: MatchingRatio,
  territories: readonly ScenarioTerritory[],
): AllocationRefusal {
  const taking = steps.filter(({ step }) => TAKING.includes(step.kind))
  const outcomeWith = (some: readonly NamedStep[]): Outcome =>
    outcomeOf(
      steps.filter((one) => some.includes(one) || !taking.includes(one)),
      envelope,
      key,
      territories,
    )
  let left = Math.min(MOST_TRIES, Math.ceil(MOST_WORK / Math.max(1, territories.length)))
  for (const ranks of choicesBySize(taking.length)) {
    if (left === 0) return conflict(irreducible(taking, outcomeWith), outcomeWith)
    left -= 1
    const some = taking.filter((_, at) => ranks.includes(at))
    if (outcomeWith(some).kind === 'short') return conflict(some, outcomeWith)
  }
  return conflict(taking, outcomeWith)
}

/** Drops the last steps first, as long as the others still ask too much together. */
function irreducible(taking: readonly NamedStep[], outcomeWith: (some: readonly NamedStep[]) => Outcome): readonly NamedStep[] {
  return taking.toReversed().reduce((kept: readonly NamedStep[], one) => {
    const others = kept.filter((other) => other !== one)
    return outcomeWith(others).kind === 'short' ? others : kept
  }, taking)
}

function conflict(some: readonly NamedStep[], outcomeWith: (some: readonly NamedStep[]) => Outcome): AllocationRefusal {
  return { kind: 'infeasible', steps: some.map(({ name }) => name), ...amounts(outcomeWith(some)) }
}

const amounts = (outcome: Outcome): { asked: Cents; available: Cents } =>
  outcome.kind === 'short' ? { asked: outcome.asked, available: outcome.available } : { asked: ZERO, available: ZERO }
