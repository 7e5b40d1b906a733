import { describe, expect, it } from 'vitest'
import { assignReadersWith } from '#application/assign-readers.ts'
import { readerProgram } from '#application/reader-program.ts'
import { assignReaders } from '#domain/committee/assign-readers.ts'
import { checkReaders } from '#domain/committee/check-readers.ts'
import { checkNeeds, type ReaderNeed } from '#domain/committee/reader-needs.ts'
import { FORBIDDEN, type ReaderQuestion } from '#domain/committee/reader-question.ts'
import { chanceBelow, chanceOf } from '#domain/scenario/seeded-chance.ts'
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
      needs: [0],
      lacking: [{ need: 0, file: 2, possible: 0 }],
    })
  })

  it('name the fewest needs that cannot be served together', async () => {
    const question: ReaderQuestion = { ...someQuestion(false, 4, 4, 1, 1), costs: new Int16Array(16), most: 2 }
    const need = (name: string, files: readonly number[], experts: readonly number[]): ReaderNeed => ({
      kind: 'trade',
      name,
      files,
      experts,
      atLeast: 1,
    })
    const needs = [need('sound', [3], [2]), need('image', [0, 1], [3]), need('script', [2], [3])]
    expect(await assignReadersWith(question, needs, ALL_TIME)).toEqual({ kind: 'needs-in-conflict', needs: [1, 2], lacking: [] })
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
