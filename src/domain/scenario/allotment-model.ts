import { cents, type Cents } from '../money/cents.ts'
import type { AllotmentProblem } from './allotment-bounds.ts'
import type { AllotmentMultipliers } from './allotment-proof.ts'
import { pairsOf, peopleOf, slopesOf, type SpreadPair } from './allotment-spread.ts'
import type { LinearAnswer, LinearModel, LinearRow, LinearTerm } from './linear-model.ts'

/** What is looked for in turn: whether anything holds, the least sum of changes, the least largest change, then each change by code. */
export type AllotmentStage =
  | { readonly kind: 'feasible' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'largest'; readonly sumAtMost: Cents }
  | { readonly kind: 'each'; readonly at: number; readonly sumAtMost: Cents }

type Optimal = Extract<LinearAnswer, { kind: 'optimal' }>

/** What a row may be passed by, in cents: the solver's own precision. Whole cents are checked apart. */
const SLACK = 0.01
/** What later stages may give back of what earlier ones won, in cents: less than one, more than the solver errs. */
const GIVE = 0.3
const SCALE = 2n ** 48n

/**
 * What one unit of the model is, in cents: so that a solver works on numbers of about a thousand.
 * Units: euro cents. Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const unitOf = ({ envelope }: AllotmentProblem): number => 10 ** Math.max(2, Math.ceil(Math.log10(envelope + 1)) - 5)

/**
 * What a plane may reach: the envelope by one less the evenness asked.
 * Units: euro cents, approximate. Bounds: no bound when none is asked.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function roomOf({ envelope, equityLeast }: AllotmentProblem): number {
  if (equityLeast === null) return Infinity
  const { numerator, denominator } = equityLeast
  return (Number(denominator - numerator) / Number(denominator)) * envelope
}

/**
 * The linear program of one stage, the pairs of territories seen to turn free to do so.
 * Units: see `unitOf`. Rounding: approximate, as a solver is; money leaves it only through `wholeAllotment`, checked on integers.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function modelOf(problem: AllotmentProblem, stage: AllotmentStage, freed: ReadonlySet<string>): LinearModel {
  const unit = unitOf(problem)
  const isElastic = stage.kind === 'feasible'
  const each = problem.places.map((place, at) => ({ ...place, x: `x${at}`, up: `p${at}`, down: `m${at}`, first: `u${at}` }))
  const changes = each.flatMap(({ up, down }) => [once(up), once(down)])
  const rows: LinearRow[] = [
    row('whole', [...each.map(({ x }) => once(x)), ...(isElastic ? [once('more'), times('less', -1)] : [])], '=', problem.envelope / unit),
  ]
  if (!isElastic)
    for (const { x, up, down, present } of each) rows.push(row(`change_${x}`, [once(x), times(up, -1), once(down)], '=', present / unit))
  if (problem.upstreamLeast !== null) {
    rows.push(
      row('upstream', [...each.map(({ first }) => once(first)), ...(isElastic ? [once('short')] : [])], '>=', problem.upstreamLeast / unit),
    )
    for (const { x, first } of each) rows.push(row(`within_${first}`, [once(x), times(first, -1)], '>=', 0))
  }
  if (problem.equityLeast !== null) rows.push(...equityRows(problem, stage, freed))
  if (stage.kind === 'largest' || stage.kind === 'each') rows.push(row('sum', changes, '<=', (stage.sumAtMost + GIVE) / unit))
  if (stage.kind === 'largest')
    for (const { x, up, down } of each) rows.push(row(`most_${x}`, [once(up), once(down), times('most', -1)], '<=', 0))
  const bounds = each.flatMap(({ x, first, low, high, upstreamDue }) => [
    { name: x, low: low / unit, high: high / unit },
    ...(problem.upstreamLeast === null ? [] : [{ name: first, low: 0, high: (upstreamDue ?? 0) / unit }]),
  ])
  return { objective: objectiveOf(stage, changes), rows, bounds }
}

/** The spread under what is asked: pairs that were seen to turn are free to, each with its own variable; the others are held on their side. */
function equityRows(problem: AllotmentProblem, stage: AllotmentStage, freed: ReadonlySet<string>): LinearRow[] {
  const { places } = problem
  const people = Number(peopleOf(places))
  const pairs = pairsOf(places)
  const held = pairs.filter(({ key }) => !freed.has(key)).map(({ a, b, sign }) => ({ a, b, weight: BigInt(sign) }))
  const free = pairs.filter(({ key }) => freed.has(key))
  const give = stage.kind === 'feasible' || stage.kind === 'sum' ? 0 : GIVE
  const terms = slopesOf(places, held).map((slope, at) => times(`x${at}`, Number(slope) / people))
  const gaps = free.map((pair) => times(`t${pair.key}`, widest(problem, pair) / people))
  const uneven = stage.kind === 'feasible' ? [times('uneven', -1)] : []
  return [
    row('spread', [...terms, ...gaps, ...uneven], '<=', (roomOf(problem) + give) / unitOf(problem)),
    ...free.flatMap((pair) => {
      const [first, second] = [
        times(`x${pair.a}`, (places[pair.b]?.population ?? 0) / widest(problem, pair)),
        times(`x${pair.b}`, -(places[pair.a]?.population ?? 0) / widest(problem, pair)),
      ]
      const gap = once(`t${pair.key}`)
      return [
        row(`over_${pair.key}`, [gap, negative(first), negative(second)], '>=', 0),
        row(`under_${pair.key}`, [gap, first, second], '>=', 0),
      ]
    }),
  ]
}

const negative = ({ name, times: by }: LinearTerm): LinearTerm => times(name, -by)
const widest = ({ places }: AllotmentProblem, { a, b }: SpreadPair): number =>
  Math.max(places[a]?.population ?? 1, places[b]?.population ?? 1)

function objectiveOf(stage: AllotmentStage, changes: readonly LinearTerm[]): readonly LinearTerm[] {
  switch (stage.kind) {
    case 'feasible':
      return [once('more'), once('less'), once('short'), once('uneven')]
    case 'sum':
      return changes
    case 'largest':
      return [once('most')]
    case 'each':
      return [once(`p${stage.at}`), once(`m${stage.at}`)]
  }
}

const times = (name: string, by: number): LinearTerm => ({ name, times: by })
const once = (name: string): LinearTerm => times(name, 1)
const row = (name: string, terms: readonly LinearTerm[], sense: LinearRow['sense'], against: number): LinearRow => ({
  name,
  terms,
  sense,
  against,
})

/**
 * The amounts that a solver names, in cents and fractions of a cent.
 * Units: euro cents, approximate. Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const amountsOf = (problem: AllotmentProblem, { values }: Optimal): readonly number[] =>
  problem.places.map((_, at) => (values[`x${at}`] ?? 0) * unitOf(problem))

/**
 * The objective a solver names, in cents.
 * Units: euro cents, approximate. Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const objectiveCents = (problem: AllotmentProblem, { objective }: Optimal): number => objective * unitOf(problem)

/**
 * The next whole number of cents at or above an approximate one.
 * Units: euro cents. Rounding: up, a hundredth of a cent forgiven; to the right parity when it is known.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function centsAtLeast(approximate: number, parity: 0 | 1 | null): Cents {
  const up = Math.max(0, Math.ceil(approximate - 2 * SLACK))
  return cents(parity !== null && up % 2 !== parity ? up + 1 : up)
}

/**
 * The multipliers of an answer, made whole: what remains is to check what they prove.
 * Rounding: to the nearest 2⁻⁴⁸, a wrong sign to zero. Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function multipliersOf(
  problem: AllotmentProblem,
  stage: AllotmentStage,
  freed: ReadonlySet<string>,
  { duals }: Optimal,
): AllotmentMultipliers {
  const dual = (name: string): bigint => BigInt(Math.round((duals[name] ?? 0) * Number(SCALE)))
  const opposite = (name: string): bigint => positive(-dual(name))
  const weightOf = (at: number): bigint => {
    if (stage.kind === 'feasible') return 0n
    if (stage.kind === 'sum') return SCALE
    if (stage.kind === 'each') return stage.at === at ? SCALE : 0n
    return opposite(`most_x${at}`)
  }
  const equity = opposite('spread')
  const weightOfPair = (pair: SpreadPair): bigint => {
    if (!freed.has(pair.key)) return equity * BigInt(pair.sign)
    const share = Number(peopleOf(problem.places)) / widest(problem, pair)
    const found = BigInt(Math.round(((duals[`over_${pair.key}`] ?? 0) - (duals[`under_${pair.key}`] ?? 0)) * share * Number(SCALE)))
    return found > equity ? equity : found < -equity ? -equity : found
  }
  return {
    scale: SCALE,
    changes: problem.places.map((_, at) => weightOf(at)),
    envelope: dual('whole'),
    upstream: positive(dual('upstream')),
    equity,
    pairs: pairsOf(problem.places).map((pair) => ({ a: pair.a, b: pair.b, weight: weightOfPair(pair) })),
    sum: opposite('sum'),
  }
}

const positive = (one: bigint): bigint => (one > 0n ? one : 0n)
