import { describe, expect, it } from 'vitest'
import { assignReadersWith, fewestRelaxed } from '#application/assign-readers.ts'
import { readerProgram } from '#application/reader-program.ts'
import { assignReaders } from '#domain/committee/assign-readers.ts'
import { checkReaders } from '#domain/committee/check-readers.ts'
import { checkNeeds, type ReaderNeed } from '#domain/committee/reader-needs.ts'
import { relaxedBy } from '#domain/committee/relaxed-readings.ts'
import { FORBIDDEN, type ReaderQuestion } from '#domain/committee/reader-question.ts'
import { chanceBelow, chanceOf } from '#domain/scenario/seeded-chance.ts'
import type { LinearSolvers } from '#application/ports/linear-solver.ts'
import { linearSolvers } from './open-solver.ts'

const ALL_TIME = linearSolvers({ milliseconds: 110_000, memoryMb: 256 })

/** Whole costs from 0 to 1000, eight conflicts in a hundred; biased, each expert has an offset of his own. */
function someQuestion(isBiased: boolean, experts: number, files: number, readings: number, seed: number): ReaderQuestion {
  const chance = chanceOf(seed)
  const offsets = Array.from({ length: experts }, () => (isBiased ? chanceBelow(chance, 601) : 0))
  const costs = Int16Array.from({ length: experts * files }, (_, at) =>
    chanceBelow(chance, 100) < 8 ? FORBIDDEN : (offsets[at % experts] ?? 0) + chanceBelow(chance, isBiased ? 401 : 1001),
  )
  return {
    experts: offsets.map((_, rank) => ({ id: `E${rank}`, most: null })),
    files: Array.from({ length: files }, (_, rank) => `F${rank}`),
    readings,
    most: Math.ceil((readings * files) / experts) + 2,
    costs,
  }
}

const every = (count: number): number[] => Array.from({ length: count }, (_, rank) => rank)

/** Half the files need a reader of a trade of some; a third, all readers of a language. */
function someNeeds({ experts, files, readings }: ReaderQuestion): ReaderNeed[] {
  return [
    {
      kind: 'trade',
      name: 'script',
      files: every(files.length).filter((file) => file % 2 === 0),
      experts: every(experts.length).filter((expert) => expert % 3 === 0),
      atLeast: 1,
    },
    {
      kind: 'language',
      name: 'breton',
      files: every(files.length).filter((file) => file % 5 === 0),
      experts: every(experts.length).filter((expert) => expert % 2 === 0),
      atLeast: readings,
    },
  ]
}

describe('readers assigned', () => {
  it('cost what HiGHS proves to be the least, uniform or biased, without a need', async () => {
    await ALL_TIME.during(async (solver) => {
      for (let seed = 1; seed <= 24; seed += 1) {
        const question = someQuestion(seed % 2 === 0, 6 + (seed % 7), 20 + 2 * seed, 1 + (seed % 3), seed)
        const ours = assignReaders(question)
        expect(ours.kind).toBe('assigned')
        const proved = await solver.solve(readerProgram(question, []))
        expect(proved).toMatchObject({ kind: 'optimal' })
        if (ours.kind === 'assigned' && proved.kind === 'optimal') expect(ours.assignment.cost).toBe(Math.round(proved.objective))
      }
    })
  })

  it('serve trades and languages, respect the rest, and cost no less than without', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const question = someQuestion(seed % 2 === 0, 12, 60, 2, seed)
      const needs = someNeeds(question)
      const outcome = await assignReadersWith(question, needs, ALL_TIME)
      const without = assignReaders(question)
      expect(outcome.kind).toBe('assigned')
      if (outcome.kind !== 'assigned' || without.kind !== 'assigned') continue
      expect(checkReaders(question, outcome.assignment)).toEqual([])
      expect(checkNeeds(needs, outcome.assignment)).toEqual([])
      expect(checkNeeds(needs, without.assignment)).not.toEqual([])
      expect(outcome.assignment.cost).toBeGreaterThan(without.assignment.cost)
    }
  })

  it('are the same twice', async () => {
    const question = someQuestion(true, 12, 60, 2, 9)
    const [once, again] = [
      await assignReadersWith(question, someNeeds(question), ALL_TIME),
      await assignReadersWith(question, someNeeds(question), ALL_TIME),
    ]
    expect(again).toEqual(once)
  })

  it('with a need that nobody can serve, say which, and for which file', async () => {
    const question = { ...someQuestion(false, 3, 4, 1, 1), costs: new Int16Array(12) }
    const needs: ReaderNeed[] = [{ kind: 'language', name: 'basque', files: [2], experts: [], atLeast: 1 }]
    expect(await assignReadersWith(question, needs, ALL_TIME)).toEqual({
      kind: 'needs-in-conflict',
      lacking: [{ need: 0, file: 2, possible: 0 }],
    })
  })

  it('are whole where the relaxation would cut readers in halves', async () => {
    const question: ReaderQuestion = { ...someQuestion(false, 4, 1, 2, 1), costs: Int16Array.from([10, 10, 10, 0]) }
    const needs = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((experts): ReaderNeed => ({ kind: 'trade', name: 'script', files: [0], experts, atLeast: 1 }))
    const relaxed = await ALL_TIME.during((solver) => {
      const { objective, rows, bounds } = readerProgram(question, needs)
      return solver.solve({ objective, rows, bounds })
    })
    expect(relaxed).toMatchObject({ kind: 'optimal', objective: 15 })
    expect(await assignReadersWith(question, needs, ALL_TIME)).toMatchObject({ kind: 'assigned', assignment: { cost: 20 } })
  })
})

/** Every assignment of at most so many readers a file, none in conflict; small questions only. */
function* assignments({ experts, files, readings, costs }: ReaderQuestion): Generator<readonly (readonly number[])[]> {
  const choices = files.map((_, file) =>
    every(2 ** experts.length)
      .map((set) => every(experts.length).filter((expert) => (set >> expert) % 2 === 1))
      .filter((some) => some.length <= readings && some.every((expert) => costs[file * experts.length + expert] !== FORBIDDEN)),
  )
  function* from(file: number): Generator<readonly (readonly number[])[]> {
    const ofFile = choices[file]
    if (ofFile === undefined) return yield []
    for (const rest of from(file + 1)) for (const some of ofFile) yield [some, ...rest]
  }
  yield* from(0)
}

/** Three to four experts, three files, many conflicts, tight loads, two needs: often nothing serves them all. */
function tightQuestion(seed: number): { question: ReaderQuestion; needs: ReaderNeed[] } {
  const chance = chanceOf(seed)
  const [experts, files] = [3 + chanceBelow(chance, 2), 3]
  const some = (count: number): number[] => every(count).filter(() => chanceBelow(chance, 2) === 0)
  const question: ReaderQuestion = {
    experts: every(experts).map((rank) => ({ id: `E${rank}`, most: chanceBelow(chance, 3) === 0 ? 1 : null })),
    files: every(files).map((rank) => `F${rank}`),
    readings: 1 + chanceBelow(chance, 2),
    most: 1 + chanceBelow(chance, 2),
    costs: Int16Array.from({ length: experts * files }, () => (chanceBelow(chance, 100) < 35 ? FORBIDDEN : chanceBelow(chance, 10))),
  }
  const need = (kind: ReaderNeed['kind'], atLeast: number): ReaderNeed => ({
    kind,
    name: kind,
    files: some(files),
    experts: some(experts),
    atLeast,
  })
  return { question, needs: [need('trade', 1), need('language', question.readings)] }
}

describe('the fewest constraints to relax', () => {
  it('are as few as trying every assignment finds, on sixty seeded questions, and none where all is served', async () => {
    const sizes = new Set<number>()
    await ALL_TIME.during(async (solver) => {
      const oneSolver: LinearSolvers = { during: (search) => search(solver) }
      for (let seed = 1; seed <= 60; seed += 1) {
        const { question, needs } = tightQuestion(seed)
        let least = Infinity
        for (const readers of assignments(question)) least = Math.min(least, relaxedBy(question, needs, { readers, cost: 0 }).length)
        const found = await fewestRelaxed(question, needs, oneSolver)
        expect([seed, found.kind === 'fewest' ? found.relaxed.length : found]).toEqual([seed, least])
        const outcome = await assignReadersWith(question, needs, oneSolver)
        expect([seed, outcome.kind === 'assigned']).toEqual([seed, least === 0])
        sizes.add(least)
      }
    })
    expect([...sizes].toSorted((a, b) => a - b)).toEqual(expect.arrayContaining([0, 1, 2, 3]))
  })

  it('are one load where one load is at fault, whatever it keeps from being served', async () => {
    const question: ReaderQuestion = {
      experts: [
        { id: 'Anne', most: 1 },
        { id: 'Brice', most: null },
      ],
      files: ['F1', 'F2', 'F3'],
      readings: 1,
      most: 1,
      costs: Int16Array.from([0, FORBIDDEN, 0, FORBIDDEN, FORBIDDEN, 0]),
    }
    expect(await fewestRelaxed(question, [], ALL_TIME)).toEqual({ kind: 'fewest', relaxed: [{ kind: 'load', expert: 0 }] })
  })

  it('never cross a conflict: a file that nobody may read is read by fewer', async () => {
    const question: ReaderQuestion = {
      experts: [{ id: 'Anne', most: null }],
      files: ['F1'],
      readings: 1,
      most: 1,
      costs: Int16Array.from([FORBIDDEN]),
    }
    expect(await fewestRelaxed(question, [], ALL_TIME)).toEqual({ kind: 'fewest', relaxed: [{ kind: 'readings', file: 0 }] })
  })
})
