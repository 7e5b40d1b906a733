import { givenTrails, territoriesUnder, type StartingPoint } from '#application/starting-points.ts'
import type { Equity } from '#domain/equity/equity.ts'
import { cents, minus, plus, total, ZERO, type Cents } from '#domain/money/cents.ts'
import { exactFraction, sixDecimals } from '#domain/money/exact-fraction.ts'
import type { AllocatedTerritory } from '#domain/scenario/allocation.ts'
import { allottedTrail } from '#domain/scenario/allocation-trail.ts'
import { claimsOf } from '#domain/scenario/claims.ts'
import type { ScenarioTerritory } from '#domain/scenario/scenario.ts'
import { simulate, type Simulation } from '#domain/scenario/simulation.ts'
import type { Trail } from '#domain/source/trail.ts'
import { allocationRefusalSentence } from '#wording/allocation-refusals.ts'
import { EQUITY_ROWS, VERDICT_RANKS, VERDICTS } from '#wording/pages/laboratory.ts'
import { stepLabel } from '#wording/step-label.ts'
import { percentText } from './words-of-steps.ts'
import { keyId, LAB_SOURCE, type LabScenario, type LabState } from './state.ts'

/** One territory before and after. */
export type LabRow = {
  readonly code: string
  readonly name: string
  readonly population: number
  readonly present: Cents
  readonly after: Cents
  readonly change: Cents
  /** Euros for one inhabitant, six decimals. */
  readonly perBefore: number
  readonly perAfter: number
  readonly parts: Readonly<Record<string, Cents>>
  /** Built when asked: only what is unfolded is. */
  readonly trail: () => Trail
}

export type EquityLine = {
  readonly id: string
  readonly label: string
  readonly what: string
  readonly before: number | null
  readonly after: number | null
}

export type LabOutcome = {
  readonly title: string
  readonly envelope: Cents
  readonly presentTotal: Cents
  readonly effort: Cents
  /** Sentences that say why there is no allocation; then there is nothing else. */
  readonly refusals: readonly string[]
  readonly simulation: Simulation | null
  readonly rows: readonly LabRow[]
  readonly equity: readonly EquityLine[]
  readonly verdicts: readonly {
    readonly rank: string
    readonly sentence: string
    readonly isBonus: boolean
    readonly weightiest: readonly string[]
  }[]
  /** What the rule opens, what of it the bounds hold back, and what lacks for the rule to hold in full. */
  readonly opened: Cents
  readonly heldBack: Cents
  readonly lacking: Cents
}

/** What a scenario gave last, and under which shares. */
export type KnownOutcomes = WeakMap<LabScenario, { readonly shares: string; readonly outcome: LabOutcome }>

/** What every scenario of a state gives on a starting point: the same on the server and in the browser; `known` spares what did not change. */
export function outcomesOf(state: LabState, start: StartingPoint, known: KnownOutcomes = new WeakMap()): readonly LabOutcome[] {
  const territories = territoriesUnder(start, state)
  const starts = new Map(start.territories.map((one) => [one.id, one]))
  const given = (code: string): readonly Trail[] => {
    const one = starts.get(code)
    return one === undefined ? [] : givenTrails(one, state, LAB_SOURCE)
  }
  const shares = [start.id, percentText(state.cncShare), percentText(state.upstreamShare)].join()
  return state.scenarios.map((scenario) => {
    const before = known.get(scenario)
    if (before?.shares === shares) return before.outcome
    const outcome = outcomeOf(scenario, territories, given)
    known.set(scenario, { shares, outcome })
    return outcome
  })
}

/** The envelope in cents: what is written, all that is given today, or all that the rule opens. */
export function envelopeOf({ envelope, key }: LabScenario, territories: readonly ScenarioTerritory[]): Cents {
  if (envelope === 'present') return total(territories.map(({ present }) => present ?? ZERO))
  if (envelope === 'rule') return total(territories.map(({ effort }) => claimsOf(effort ?? ZERO, null, key).second))
  return envelope
}

function outcomeOf(
  scenario: LabScenario,
  territories: readonly ScenarioTerritory[],
  given: (code: string) => readonly Trail[],
): LabOutcome {
  const envelope = envelopeOf(scenario, territories)
  const simulated = simulate({ envelope, steps: scenario.steps }, scenario.key, territories)
  const common = {
    title: scenario.title,
    envelope,
    presentTotal: total(territories.map(({ present }) => present ?? ZERO)),
    effort: total(territories.map(({ effort }) => effort ?? ZERO)),
  }
  if (!('value' in simulated)) {
    const none = { simulation: null, rows: [], equity: [], verdicts: [], opened: ZERO, heldBack: ZERO, lacking: ZERO }
    // Steps and territories go by the names that the page gives them.
    const nameOf = (name: string): string => territories.find(({ code }) => code === name)?.name ?? stepLabel(name)
    return { ...common, ...none, refusals: simulated.refusals.map((refusal) => allocationRefusalSentence(refusal, nameOf)) }
  }
  const simulation = simulated.value
  const from = {
    scenario: { id: LAB_SOURCE.article, source: LAB_SOURCE },
    rule: { id: keyId(scenario.key), source: LAB_SOURCE },
    territories,
    given,
  }
  const rows = simulation.allocation.territories.flatMap((one) => {
    const place = territories.find(({ code }) => code === one.code)
    return place === undefined ? [] : [rowOf(place, one, () => allottedTrail(simulation.allocation, one, place, from))]
  })
  return {
    ...common,
    refusals: [],
    simulation,
    rows,
    equity: equityLines(simulation),
    verdicts: verdictsOf(simulation, territories),
    ...freezeCosts(simulation),
  }
}

function rowOf(
  { code, name, population, present }: ScenarioTerritory,
  { total: after, parts }: AllocatedTerritory,
  trail: () => Trail,
): LabRow {
  const before = present ?? ZERO
  const perInhabitant = (amount: Cents): number => sixDecimals(exactFraction(amount, population * 100))
  return {
    code,
    name,
    population,
    present: before,
    after,
    change: minus(after, before),
    perBefore: perInhabitant(before),
    perAfter: perInhabitant(after),
    parts,
    trail,
  }
}

function equityLines({ equity }: Simulation): readonly EquityLine[] {
  const pick: readonly (readonly [keyof typeof EQUITY_ROWS, (one: Equity) => number | null])[] = [
    ['gini', (one) => one.gini],
    ['theil', (one) => one.theilT.total],
    ['atkinson', (one) => one.atkinson.one],
    ['tenth', (one) => one.worstTenthShare],
  ]
  return pick.map(([id, of]) => ({ id, ...EQUITY_ROWS[id], before: equity.before && of(equity.before), after: of(equity.after) }))
}

function verdictsOf({ bestEndowed }: Simulation, territories: readonly ScenarioTerritory[]): LabOutcome['verdicts'] {
  const nameOf = (code: string): string => territories.find((one) => one.code === code)?.name ?? code
  return (
    [
      ['present', bestEndowed.byPresent],
      ['need', bestEndowed.byNeed],
    ] as const
  ).map(([rank, test]) => ({
    rank: VERDICT_RANKS[rank],
    sentence: test === null ? VERDICT_RANKS.unknown : VERDICTS[test.verdict],
    isBonus: test?.verdict === 'bonus',
    weightiest: test?.verdict === 'bonus' ? test.weightiest.map(({ code }) => nameOf(code)) : [],
  }))
}

/** What the match opens, what ceilings and freezes hold back of it, and what the envelope lacks to meet all that the rule opens. */
function freezeCosts({ allocation }: Simulation): Pick<LabOutcome, 'opened' | 'heldBack' | 'lacking'> {
  const sums = allocation.steps.map(({ name, claims }) => ({ name, sum: total(claims.map(({ first, second }) => plus(first, second))) }))
  const opening = sums.filter(({ name }) => name === 'match' || name === 'reinforced').at(-1)
  const opened = opening?.sum ?? ZERO
  const heldBack = sums.reduce((so, { name, sum }, at) => {
    const before = sums[at - 1]
    return /^(ceiling|freeze)/.test(name) && before ? plus(so, minus(before.sum, sum)) : so
  }, ZERO)
  return { opened, heldBack, lacking: cents(Math.max(0, opened - allocation.envelope)) }
}
