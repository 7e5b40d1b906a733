import { describe, expect, it } from 'vitest'
import { findAllotment } from '#application/find-allotment.ts'
import type { LinearSolver, LinearSolvers } from '#application/ports/linear-solver.ts'
import { cents, type Cents } from '#domain/money/cents.ts'
import { exactFraction } from '#domain/money/exact-fraction.ts'
import { problemOf } from '#domain/scenario/allotment-bounds.ts'
import type { AllotmentConstraint, AllotmentPlace, AllotmentQuestion } from '#domain/scenario/allotment-question.ts'
import { changesOf, checkAllotment } from '#domain/scenario/check-allotment.ts'
import { chanceBelow, chanceOf } from '#domain/scenario/seeded-chance.ts'
import { isProvedImpossible, type AllotmentOutcome } from '#domain/scenario/found-allotment.ts'
import { linearSolvers } from './open-solver.ts'

const ALL_TIME = { milliseconds: 110_000, memoryMb: 256 }

/** One thread for many searches. */
const sharing = (solver: LinearSolver): LinearSolvers => ({ during: (search) => search(solver) })

async function search(question: AllotmentQuestion, solvers: LinearSolvers = linearSolvers(ALL_TIME)): Promise<AllotmentOutcome> {
  const found = await findAllotment({ ...question, territories: question.places }, solvers)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.value
}

/** Every way to give an envelope to three territories, one cent at a time, that holds. */
function* everyAllotment(question: AllotmentQuestion): Generator<readonly Cents[]> {
  const problem = problemOf(question, question.constraints)
  for (let first = 0; first <= question.envelope; first += 1)
    for (let second = 0; second <= question.envelope - first; second += 1) {
      const amounts = [first, second, question.envelope - first - second].map(cents)
      if (checkAllotment(problem, amounts).length === 0) yield amounts
    }
}

/** The best by hand: the sum, then the largest, then each change by code. */
function bestByHand(question: AllotmentQuestion): readonly number[] | undefined {
  const problem = problemOf(question, question.constraints)
  const ranked = [...everyAllotment(question)].map((amounts) => {
    const { sum, largest, each } = changesOf(problem, amounts)
    return [sum, largest, ...each]
  })
  return ranked.toSorted((a, b) => a.map((one, at) => one - (b[at] ?? 0)).find((one) => one !== 0) ?? 0)[0]
}

const chance = chanceOf(3)
const chosen = <One>(list: readonly One[]): One | undefined => list[chanceBelow(chance, list.length)]
const hundredths = (least: number, span: number) => exactFraction(least + chanceBelow(chance, span), 100)
const code = () => chosen(['A', 'B', 'C', null]) ?? null

function someQuestion(withEquity: boolean): AllotmentQuestion {
  const places: AllotmentPlace[] = ['A', 'B', 'C'].map((name) => ({
    code: name,
    population: 1 + chanceBelow(chance, 9),
    present: cents(chanceBelow(chance, 25)),
    upstreamDue: cents(chanceBelow(chance, 12)),
  }))
  const kinds: AllotmentConstraint[] = [
    { kind: 'loss-limit', share: hundredths(0, 60) },
    { kind: 'upstream', atLeast: hundredths(0, 70) },
    { kind: 'floor', amount: cents(chanceBelow(chance, 8)), per: 'territory', code: code() },
    { kind: 'ceiling', amount: cents(2 + chanceBelow(chance, 8)), per: 'inhabitant', code: code() },
    { kind: 'ceiling', amount: cents(10 + chanceBelow(chance, 20)), per: 'territory', code: code() },
  ]
  const kept = kinds.filter(() => chanceBelow(chance, 2) === 0)
  const constraints = withEquity ? [...kept, { kind: 'equity', atLeast: hundredths(60, 40) } as const] : kept
  return { envelope: cents(10 + chanceBelow(chance, 30)), places, constraints }
}

function expectProvedConflict(question: AllotmentQuestion, outcome: Extract<AllotmentOutcome, { kind: 'conflict' }>): void {
  const { constraints, proof } = outcome
  const some = constraints.flatMap((rank) => question.constraints[rank] ?? [])
  expect([...everyAllotment({ ...question, constraints: some })]).toEqual([])
  if (proof.kind === 'multipliers') expect(isProvedImpossible(problemOf(question, some), proof.multipliers)).toBe(true)
  for (const left of constraints) {
    const fewer = some.filter((_, at) => constraints[at] !== left)
    if (outcome.isFewest) expect(everyAllotment({ ...question, constraints: fewer }).next().done).toBe(false)
  }
}

describe('find me an allotment', () => {
  it('is what trying every cent finds, and proves it, without an equity asked', async () => {
    await linearSolvers(ALL_TIME).during(async (solver) => {
      const seen = { found: 0, conflict: 0, unfinished: 0 }
      for (let turn = 0; turn < 80; turn += 1) {
        const question = someQuestion(false)
        const outcome = await search(question, sharing(solver))
        seen[outcome.kind] += 1
        if (outcome.kind === 'conflict') expectProvedConflict(question, outcome)
        if (outcome.kind !== 'found') continue
        expect([outcome.sum, outcome.largest, ...outcome.places.map(({ change }) => Math.abs(change))]).toEqual(bestByHand(question))
        expect(outcome.isProved).toBe(true)
      }
      expect(seen.unfinished).toBe(0)
      expect(Math.min(seen.found, seen.conflict)).toBeGreaterThan(5)
    })
  })

  it('holds, never says a bound that is not one, and is near it, with an equity asked', async () => {
    await linearSolvers(ALL_TIME).during(async (solver) => {
      let found = 0
      for (let turn = 0; turn < 80; turn += 1) {
        const question = someQuestion(true)
        const outcome = await search(question, sharing(solver))
        if (outcome.kind === 'conflict') expectProvedConflict(question, outcome)
        if (outcome.kind !== 'found') continue
        found += 1
        const amounts = outcome.places.map((place) => place.found)
        expect(checkAllotment(problemOf(question, question.constraints), amounts)).toEqual([])
        const best = bestByHand(question)?.[0] ?? -1
        const [sum] = outcome.stages
        expect(sum?.atLeast).toBeLessThanOrEqual(best)
        expect(outcome.sum).toBeGreaterThanOrEqual(best)
        if (outcome.isProved)
          expect([outcome.sum, outcome.largest, ...outcome.places.map(({ change }) => Math.abs(change))]).toEqual(bestByHand(question))
      }
      expect(found).toBeGreaterThan(10)
    })
  })

  it('gives the same answer twice, on eighteen territories', async () => {
    const some = chanceOf(18)
    const places = Array.from({ length: 18 }, (_, at) => ({
      code: String(at + 10),
      population: 300_000 + chanceBelow(some, 8_000_000),
      present: cents(chanceBelow(some, 300_000_000)),
      upstreamDue: cents(chanceBelow(some, 100_000_000)),
    }))
    const constraints: AllotmentConstraint[] = [
      { kind: 'loss-limit', share: exactFraction(30n, 100n) },
      { kind: 'equity', atLeast: exactFraction(3n, 4n) },
      { kind: 'upstream', atLeast: exactFraction(3n, 10n) },
    ]
    const question = { envelope: cents(2_500_000_000), places, constraints }
    const [once, again] = [await search(question), await search(question)]
    expect(again).toEqual(once)
    expect(once.kind).toBe('found')
    if (once.kind !== 'found') return
    expect(
      checkAllotment(
        problemOf(question, constraints),
        once.places.map(({ found }) => found),
      ),
    ).toEqual([])
  })

  it('names the fewest in conflict, then the first listed', async () => {
    const places = ['A', 'B'].map((name) => ({ code: name, population: 1, present: cents(100), upstreamDue: cents(50) }))
    const constraints: AllotmentConstraint[] = [
      { kind: 'loss-limit', share: exactFraction(1n, 10n) },
      { kind: 'ceiling', amount: cents(80), per: 'territory', code: 'A' },
      { kind: 'ceiling', amount: cents(70), per: 'territory', code: 'B' },
    ]
    expect(await search({ envelope: cents(190), places, constraints })).toMatchObject({
      kind: 'conflict',
      constraints: [0, 1],
      proof: { kind: 'crossed', code: 'A', low: 90, high: 80 },
      isFewest: true,
    })
  })

  it('stops when its time is over, and says so', async () => {
    const places = ['A', 'B'].map((name) => ({ code: name, population: 1, present: cents(100), upstreamDue: cents(50) }))
    const outcome = await search({ envelope: cents(100), places, constraints: [] }, linearSolvers({ milliseconds: 1, memoryMb: 64 }))
    expect(outcome).toEqual({ kind: 'unfinished', reason: 'time' })
  })

  it('says every reason not to search', async () => {
    const territories = [
      { code: 'A', population: 1, present: null, upstreamDue: null },
      { code: 'B', population: 1, present: cents(1), upstreamDue: cents(1) },
    ]
    const constraints: AllotmentConstraint[] = [
      { kind: 'upstream', atLeast: exactFraction(1n, 2n) },
      { kind: 'equity', atLeast: exactFraction(3n, 2n) },
      { kind: 'floor', amount: cents(1), per: 'territory', code: 'Z' },
    ]
    expect(await findAllotment({ envelope: cents(0), territories, constraints }, linearSolvers())).toEqual({
      refusals: [
        { kind: 'empty-envelope' },
        { kind: 'unknown-present', codes: ['A'] },
        { kind: 'unknown-upstream', codes: ['A'] },
        { kind: 'outside-bounds', constraint: 1 },
        { kind: 'unknown-territory', constraint: 2, code: 'Z' },
      ],
    })
  })
})
