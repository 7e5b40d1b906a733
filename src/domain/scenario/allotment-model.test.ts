import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { problemOf, type AllotmentProblem } from './allotment-bounds.ts'
import { amountsOf, centsAtLeast, modelOf, multipliersOf, objectiveCents, roomOf, unitOf, type AllotmentStage } from './allotment-model.ts'
import type { LinearRow } from './linear-model.ts'

const PROBLEM = problemOf(
  {
    envelope: cents(300),
    places: [
      { code: 'A', population: 1, present: cents(101), upstreamDue: cents(60) },
      { code: 'B', population: 2, present: cents(199), upstreamDue: cents(40) },
    ],
    constraints: [],
  },
  [{ kind: 'ceiling', amount: cents(250), per: 'territory', code: 'B' }],
)
const UPSTREAM: AllotmentProblem = { ...PROBLEM, upstreamLeast: cents(100) }
const EVEN: AllotmentProblem = { ...PROBLEM, equityLeast: exactFraction(9, 10) }
const NOBODY: ReadonlySet<string> = new Set()
const FREED: ReadonlySet<string> = new Set(['0_1'])
const SUM: AllotmentStage = { kind: 'sum' }
const LARGEST: AllotmentStage = { kind: 'largest', sumAtMost: cents(42) }
const EACH: AllotmentStage = { kind: 'each', at: 1, sumAtMost: cents(42) }

/** A row as text: « whole: 1 x0 + 1 x1 = 3 ». */
const lineOf = ({ name, terms, sense, against }: LinearRow): string =>
  `${name}: ${terms.map((term) => `${term.times} ${term.name}`).join(' + ')} ${sense} ${against}`
const rowsOf = (problem: AllotmentProblem, stage: AllotmentStage, freed = NOBODY) => modelOf(problem, stage, freed).rows.map(lineOf)
const objectiveOf = (stage: AllotmentStage) => modelOf(PROBLEM, stage, NOBODY).objective.map((term) => `${term.times} ${term.name}`)

describe('the linear program of an allotment', () => {
  const whole = 'whole: 1 x0 + 1 x1 = 3'
  const changes = ['change_x0: 1 x0 + -1 p0 + 1 m0 = 1.01', 'change_x1: 1 x1 + -1 p1 + 1 m1 = 1.99']
  const within = ['within_u0: 1 x0 + -1 u0 >= 0', 'within_u1: 1 x1 + -1 u1 >= 0']
  const sum = 'sum: 1 p0 + 1 m0 + 1 p1 + 1 m1 <= 0.423'

  it('asks in turn for what lacks, the sum, the largest, then one change', () => {
    expect(objectiveOf({ kind: 'feasible' })).toEqual(['1 more', '1 less', '1 short', '1 uneven'])
    expect(objectiveOf(SUM)).toEqual(['1 p0', '1 m0', '1 p1', '1 m1'])
    expect(objectiveOf(LARGEST)).toEqual(['1 most'])
    expect(objectiveOf(EACH)).toEqual(['1 p1', '1 m1'])
  })
  it('shares the envelope, and may lack of everything while it looks whether something holds', () => {
    expect(rowsOf(PROBLEM, { kind: 'feasible' })).toEqual(['whole: 1 x0 + 1 x1 + 1 more + -1 less = 3'])
    expect(rowsOf(UPSTREAM, { kind: 'feasible' })).toEqual([
      'whole: 1 x0 + 1 x1 + 1 more + -1 less = 3',
      'upstream: 1 u0 + 1 u1 + 1 short >= 1',
      ...within,
    ])
  })
  it('counts each change, up or down', () => {
    expect(rowsOf(PROBLEM, SUM)).toEqual([whole, ...changes])
    expect(rowsOf(UPSTREAM, SUM)).toEqual([whole, ...changes, 'upstream: 1 u0 + 1 u1 >= 1', ...within])
  })
  it('keeps the sum already won, a third of a cent forgiven', () => {
    expect(rowsOf(PROBLEM, LARGEST)).toEqual([
      whole,
      ...changes,
      sum,
      'most_x0: 1 p0 + 1 m0 + -1 most <= 0',
      'most_x1: 1 p1 + 1 m1 + -1 most <= 0',
    ])
    expect(rowsOf(PROBLEM, EACH)).toEqual([whole, ...changes, sum])
  })
  it('holds each pair on its side under the evenness asked', () => {
    const leaning = `${2 / 3} x0 + ${-1 / 3} x1`
    expect(rowsOf(EVEN, SUM)).toEqual([whole, ...changes, `spread: ${leaning} <= 0.3`])
    expect(rowsOf(EVEN, { kind: 'feasible' }).at(-1)).toBe(`spread: ${leaning} + -1 uneven <= 0.3`)
    expect(rowsOf(EVEN, LARGEST)).toContain(`spread: ${leaning} <= ${30.3 / 100}`)
    expect(rowsOf(EVEN, EACH)).toContain(`spread: ${leaning} <= ${30.3 / 100}`)
  })
  it('lets the pairs that turn go to either side', () => {
    expect(rowsOf(EVEN, SUM, FREED).slice(3)).toEqual([
      `spread: 0 x0 + 0 x1 + ${2 / 3} t0_1 <= 0.3`,
      'over_0_1: 1 t0_1 + -1 x0 + 0.5 x1 >= 0',
      'under_0_1: 1 t0_1 + 1 x0 + -0.5 x1 >= 0',
    ])
  })
  it('bounds each territory, and its upstream where that is asked', () => {
    const [x0, x1] = [
      { name: 'x0', low: 0, high: 3 },
      { name: 'x1', low: 0, high: 2.5 },
    ]
    expect(modelOf(PROBLEM, SUM, NOBODY).bounds).toEqual([x0, x1])
    expect(modelOf(UPSTREAM, SUM, NOBODY).bounds).toEqual([x0, { name: 'u0', low: 0, high: 0.6 }, x1, { name: 'u1', low: 0, high: 0.4 }])
    const unknown = { ...UPSTREAM, places: UPSTREAM.places.map((place) => ({ ...place, upstreamDue: null, low: cents(50) })) }
    expect(modelOf(unknown, SUM, NOBODY).bounds[0]).toEqual({ name: 'x0', low: 0.5, high: 3 })
    expect(modelOf(unknown, SUM, NOBODY).bounds[1]).toEqual({ name: 'u0', low: 0, high: 0 })
  })
  it.each([
    [0, 100],
    [300, 100],
    [9_999_999, 100],
    [10_000_000, 1000],
    [100_000_000, 10_000],
  ])('counts an envelope of %d in units of %d cents', (envelope, unit) => {
    expect(unitOf({ ...PROBLEM, envelope: cents(envelope) })).toBe(unit)
  })
  it('leaves evenness the rest of the envelope, or all room', () => {
    expect([roomOf(EVEN), roomOf({ ...PROBLEM, equityLeast: exactFraction(3, 4) }), roomOf(PROBLEM)]).toEqual([30, 75, Infinity])
  })
})

describe('what a solver answers', () => {
  const answer = (duals: Readonly<Record<string, number>>, values: Readonly<Record<string, number>> = {}) =>
    ({ kind: 'optimal', objective: 0.42, values, duals }) as const
  const multipliers = (
    duals: Readonly<Record<string, number>>,
    stage: AllotmentStage = SUM,
    problem: AllotmentProblem = EVEN,
    freed = NOBODY,
  ) => multipliersOf(problem, stage, freed, answer(duals))
  const ONE = 2n ** 48n

  it('is in cents again', () => {
    expect(amountsOf(PROBLEM, answer({}, { x1: 2.2 }))).toEqual([0, 220.00000000000003])
    expect(objectiveCents(PROBLEM, answer({}))).toBe(42)
  })
  it('leaves multipliers, whole over one scale', () => {
    expect(multipliers({ whole: -0.5, upstream: 2, spread: -0.25, sum: -0.125 })).toEqual({
      scale: ONE,
      changes: [ONE, ONE],
      envelope: -ONE / 2n,
      upstream: 2n * ONE,
      equity: ONE / 4n,
      pairs: [{ a: 0, b: 1, weight: ONE / 4n }],
      sum: ONE / 8n,
    })
  })
  it('has no multiplier of the wrong sign, nor one that is not told', () => {
    const none = { envelope: 0n, upstream: 0n, equity: 0n, pairs: [{ a: 0, b: 1, weight: 0n }], sum: 0n }
    expect(multipliers({ upstream: -2, spread: 0.25, sum: 0.125 })).toMatchObject(none)
    expect(multipliers({})).toMatchObject(none)
  })
  it('weighs the changes that its stage looks at', () => {
    expect(multipliers({}, { kind: 'feasible' }).changes).toEqual([0n, 0n])
    expect(multipliers({}, EACH).changes).toEqual([0n, ONE])
    expect(multipliers({ most_x0: -0.75, most_x1: 0.5 }, LARGEST).changes).toEqual([(ONE * 3n) / 4n, 0n])
  })
  it('holds a pair on the side where it stands today', () => {
    const places = EVEN.places.map((place) => ({ ...place, present: place.code === 'A' ? cents(99) : cents(201) }))
    expect(multipliers({ spread: -1 }, SUM, { ...EVEN, places }).pairs).toEqual([{ a: 0, b: 1, weight: -ONE }])
  })
  it.each([
    ['over', { over_0_1: 0.5 }, (ONE * 3n) / 4n],
    ['under', { under_0_1: 0.5 }, (-ONE * 3n) / 4n],
    ['over and under', { over_0_1: 0.5, under_0_1: 0.25 }, (ONE * 3n) / 8n],
    ['over, beyond equity', { over_0_1: 1 }, ONE],
    ['under, beyond equity', { under_0_1: 1 }, -ONE],
  ])('weighs a pair that may turn by its own rows: %s', (_, duals, weight) => {
    expect(multipliers({ spread: -1, ...duals }, SUM, EVEN, FREED).pairs).toEqual([{ a: 0, b: 1, weight }])
  })
  it.each([
    [-5, null, 0],
    [0.019, null, 0],
    [0.021, null, 1],
    [1.019, null, 1],
    [1.021, null, 2],
    [1, 0, 2],
    [1, 1, 1],
    [2, 0, 2],
    [2, 1, 3],
    [-5, 1, 1],
  ] as const)('is made whole, two hundredths of a cent forgiven: %d, parity %s, is %d', (approximate, parity, whole) => {
    expect(centsAtLeast(approximate, parity)).toBe(whole)
  })
})
