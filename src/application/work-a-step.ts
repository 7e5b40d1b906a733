import { allocate } from '#domain/scenario/allocate.ts'
import type { AllocationRefusal } from '#domain/scenario/allocation.ts'
import type { Claims } from '#domain/scenario/claims.ts'
import type { Scenario, ScenarioTerritory, Step } from '#domain/scenario/scenario.ts'
import { stepNames } from '#domain/scenario/step-names.ts'
import { fragilePopulation, medianOf } from '#domain/scenario/territory-measures.ts'
import { exactFraction, shareDown, type Fraction } from '#domain/money/exact-fraction.ts'
import { plus, total, ZERO, type Cents } from '#domain/money/cents.ts'
import type { MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import type { StepExample } from './ports/reference.ts'

/** One territory at one step: what it claimed and had received before, what the step gives it, what it claims after. */
export type WorkedTerritory = {
  readonly territory: ScenarioTerritory
  readonly fragile: number
  readonly before: Claims
  /** Both claims together, before. */
  readonly asked: Cents
  readonly received: Cents
  readonly part: Cents
  readonly after: Claims
  /** Both claims together, after. */
  readonly asks: Cents
  /** What a guarantee promises; `null` for the other steps, and when the present allotment is not known. */
  readonly guaranteed: Cents | null
}

/** A step at work on its example, every figure being the engine's. */
export type WorkedStep = {
  readonly step: Step
  readonly envelope: Cents
  readonly key: MatchingRatio
  readonly poolBefore: Cents
  readonly taken: Cents
  readonly poolAfter: Cents
  /** All claims together, before. */
  readonly asked: Cents
  /** All fragile inhabitants. */
  readonly fragile: number
  /** The median need, which separates those who are less equipped. */
  readonly median: Fraction | null
  readonly territories: readonly WorkedTerritory[]
}

const NO_CLAIM: Claims = { first: ZERO, second: ZERO }

/** The last step of an example, at work. */
export function workedStep({ scenario, rule, territories }: StepExample): WorkedStep {
  const result = allocate(scenario, rule.key, territories)
  const [step, name] = [scenario.steps.at(-1), stepNames(scenario.steps).at(-1)]
  if (!('value' in result) || step === undefined || name === undefined) throw new Error(`the example ${scenario.id} gives no allocation`)
  const { steps, territories: allocated } = result.value
  const [report, earlier] = [steps.at(-1), steps.at(-2)]
  const claimsIn = (from: typeof report, code: string): Claims => from?.claims.find((one) => one.code === code) ?? NO_CLAIM
  const worked = territories.map((territory): WorkedTerritory => {
    const parts = allocated.find(({ code }) => code === territory.code)?.parts ?? {}
    const [before, after] = [claimsIn(earlier, territory.code), claimsIn(report, territory.code)]
    return {
      territory,
      fragile: Number(fragilePopulation(territory.population, territory.fragileShare ?? exactFraction(0))),
      before,
      asked: plus(before.first, before.second),
      received: total(Object.entries(parts).map(([part, amount]) => (part === name ? ZERO : amount))),
      part: parts[name] ?? ZERO,
      after,
      asks: plus(after.first, after.second),
      guaranteed: step.kind === 'guarantee' && territory.present !== null ? shareDown(territory.present, step.share) : null,
    }
  })
  const needs = territories.flatMap(({ need }) => (need === null ? [] : [need]))
  return {
    step,
    envelope: scenario.envelope,
    key: rule.key,
    poolBefore: earlier?.poolAfter ?? scenario.envelope,
    taken: report?.taken ?? ZERO,
    poolAfter: report?.poolAfter ?? scenario.envelope,
    asked: total(worked.map(({ asked }) => asked)),
    fragile: worked.reduce((so, { fragile }) => so + fragile, 0),
    median: needs.length === 0 ? null : medianOf(needs),
    territories: worked,
  }
}

type Trial = readonly [Pick<Scenario, 'envelope' | 'steps'>, readonly ScenarioTerritory[]]

/** What of a territory may be unknown. */
const UNKNOWNS = ['effort', 'upstreamEffort', 'present', 'fragileShare', 'need', 'previousEffort'] as const

/** Every way in which the engine refuses the last step of an example once it is misplaced, written twice, too large, or lacks a datum. */
export function stepRefusals({ scenario, rule, territories }: StepExample): readonly AllocationRefusal[] {
  const { steps } = scenario
  const step = steps.at(-1)
  if (step === undefined) return []
  const [first] = territories
  const tried: readonly Trial[] = [
    [{ ...scenario, steps: [step] }, territories],
    [{ ...scenario, steps: [...steps, step] }, territories],
    [{ ...scenario, steps: [...steps.slice(0, -1), enlarged(step)] }, territories],
    ...UNKNOWNS.map((column): Trial => [scenario, first ? [{ ...first, [column]: null }, ...territories.slice(1)] : []]),
  ]
  const refusals = tried.flatMap(([one, places]) => {
    const result = allocate(one, rule.key, places)
    return 'value' in result ? [] : result.refusals
  })
  return distinct(refusals.filter((refusal) => isAbout(refusal, step.kind)))
}

/** The same step, asking more than any envelope holds, where it asks a share. */
const enlarged = (step: Step): Step => ('share' in step ? { ...step, share: exactFraction(2) } : step)

const isAbout = (refusal: AllocationRefusal, kind: Step['kind']): boolean =>
  (refusal.kind === 'infeasible' ? refusal.steps : [refusal.step]).some((name) => name === kind || name.startsWith(`${kind}-`))

const distinct = (refusals: readonly AllocationRefusal[]): readonly AllocationRefusal[] =>
  refusals.filter((one, at) => refusals.findIndex((other) => sameOf(other) === sameOf(one)) === at)

const sameOf = (refusal: AllocationRefusal): string => `${refusal.kind} ${refusal.kind === 'unknown-value' ? refusal.column : ''}`
