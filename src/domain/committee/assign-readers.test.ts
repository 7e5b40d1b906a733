import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignReaders } from './assign-readers.ts'
import { checkReaders } from './check-readers.ts'
import { DEAREST, FORBIDDEN, type ReaderQuestion } from './reader-question.ts'

function question(
  costs: readonly (readonly number[])[],
  readings: number,
  most: number,
  own: readonly (number | null)[] = [],
): ReaderQuestion {
  const experts = costs[0]?.map((_, rank) => ({ id: `E${rank}`, most: own[rank] ?? null })) ?? []
  return { experts, files: costs.map((_, rank) => `F${rank}`), readings, most, costs: Int16Array.from(costs.flat()) }
}

/** Every way to choose some ranks, in the order of their lists. */
function* choices(count: number, some: number, from = 0): Generator<readonly number[]> {
  if (some === 0) yield []
  for (let first = from; first < count; first += 1)
    for (const rest of choices(count, some - 1, first + 1)) if (some > 0) yield [first, ...rest]
}

/** The best by trying every assignment, the first among equals. */
function bestByTrying(
  asked: ReaderQuestion,
  files = asked.files.map((_, file) => file),
): { readers: (readonly number[])[]; cost: number } | undefined {
  const loads = asked.experts.map(() => 0)
  let best: { readers: (readonly number[])[]; cost: number } | undefined
  const bound = (expert: number): number => Math.min(asked.most, asked.experts[expert]?.most ?? asked.most)
  const costOf = (file: number, expert: number): number => asked.costs[file * asked.experts.length + expert] ?? FORBIDDEN
  const next = (at: number, readers: readonly (readonly number[])[], cost: number): void => {
    const file = files[at]
    if (file === undefined) {
      if (best === undefined || cost < best.cost) best = { readers: [...readers], cost }
      return
    }
    for (const some of choices(asked.experts.length, asked.readings)) {
      if (some.some((expert) => costOf(file, expert) === FORBIDDEN || (loads[expert] ?? 0) >= bound(expert))) continue
      for (const expert of some) loads[expert] = (loads[expert] ?? 0) + 1
      next(
        at + 1,
        [...readers, some],
        some.reduce((sum, expert) => sum + costOf(file, expert), cost),
      )
      for (const expert of some) loads[expert] = (loads[expert] ?? 0) - 1
    }
  }
  next(0, [], 0)
  return best
}

/** Small questions, with many ties, conflicts and tight loads. */
const questions = fc
  .record({ experts: fc.integer({ min: 2, max: 4 }), files: fc.integer({ min: 1, max: 5 }), readings: fc.integer({ min: 1, max: 2 }) })
  .chain(({ experts, files, readings }) =>
    fc.record({
      costs: fc.array(
        fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constant(FORBIDDEN) }), {
          minLength: experts,
          maxLength: experts,
        }),
        { minLength: files, maxLength: files },
      ),
      most: fc.integer({ min: 1, max: 4 }),
      own: fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: experts, maxLength: experts }),
      readings: fc.constant(readings),
    }),
  )
  .map(({ costs, readings, most, own }) => question(costs, readings, most, own))

describe('readers assigned', () => {
  it('are the first of the cheapest of all assignments, or there is none', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const outcome = assignReaders(asked)
        const best = bestByTrying(asked)
        if (outcome.kind === 'short') expect(best).toBeUndefined()
        else expect(outcome.assignment).toEqual(best)
      }),
      { numRuns: 1500 },
    )
  })

  it('respect all that was asked, by the word of a checker that knows nothing of the search', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const outcome = assignReaders(asked)
        if (outcome.kind === 'assigned') expect(checkReaders(asked, outcome.assignment)).toEqual([])
      }),
    )
  })

  it('go to the next cheapest when the cheapest reads all he may', () => {
    expect(
      assignReaders(
        question(
          [
            [0, 9],
            [0, 5],
          ],
          1,
          1,
        ),
      ),
    ).toEqual({ kind: 'assigned', assignment: { readers: [[0], [1]], cost: 5 } })
  })

  it('take a load at the bound, one below it, and refuse one above', () => {
    const three = [
      [1, FORBIDDEN],
      [1, FORBIDDEN],
      [1, FORBIDDEN],
    ]
    const kinds = [2, 3, 4].map((most) => assignReaders(question(three, 1, most)).kind)
    expect(kinds).toEqual(['short', 'assigned', 'assigned'])
  })

  it('cost from nothing to a thousand, not one more', () => {
    expect(assignReaders(question([[0]], 1, 1))).toMatchObject({ assignment: { cost: 0 } })
    expect(assignReaders(question([[DEAREST - 1]], 1, 1))).toMatchObject({ assignment: { cost: 999 } })
    expect(assignReaders(question([[DEAREST]], 1, 1))).toMatchObject({ assignment: { cost: 1000 } })
    expect(() => assignReaders(question([[DEAREST + 1]], 1, 1))).toThrow(RangeError)
  })
})

describe('a shortage of readers', () => {
  const filesOnly = (asked: ReaderQuestion, files: readonly number[]): ReaderQuestion => ({
    ...asked,
    files: files.map((file) => asked.files[file] ?? ''),
    costs: Int16Array.from(
      files.flatMap((file) => [...asked.costs.subarray(file * asked.experts.length, (file + 1) * asked.experts.length)]),
    ),
  })

  it('is true of the files it names alone, and of none of them left out', () => {
    let seen = 0
    fc.assert(
      fc.property(questions, (asked) => {
        const outcome = assignReaders(asked)
        if (outcome.kind !== 'short') return
        seen += 1
        const { files, needed, possible } = outcome.shortage
        expect(needed).toBeGreaterThan(possible)
        const named = files.map(({ file }) => file)
        expect(bestByTrying(filesOnly(asked, named))).toBeUndefined()
        for (const left of named) {
          const others = named.filter((file) => file !== left)
          const free = others.length === 0 ? true : shortfallOf(filesOnly(asked, others), outcome.shortage.experts) <= 0
          expect(free).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
    expect(seen).toBeGreaterThan(50)
  })

  /** By how much what the files need from some experts passes what these may read. */
  function shortfallOf(asked: ReaderQuestion, experts: readonly number[]): number {
    const others = (file: number): number =>
      asked.experts.filter((_, expert) => !experts.includes(expert) && asked.costs[file * asked.experts.length + expert] !== FORBIDDEN)
        .length
    const needed = asked.files.reduce((sum, _, file) => sum + Math.max(0, asked.readings - others(file)), 0)
    return needed - experts.reduce((sum, expert) => sum + Math.min(asked.most, asked.experts[expert]?.most ?? asked.most), 0)
  }

  it('names a file with too few experts without conflict', () => {
    expect(
      assignReaders(
        question(
          [
            [1, 1, 1],
            [1, FORBIDDEN, FORBIDDEN],
          ],
          2,
          9,
        ),
      ),
    ).toEqual({
      kind: 'short',
      shortage: { files: [{ file: 1, needs: 2 }], experts: [], needed: 2, possible: 1 },
    })
  })

  it('names the fewest files that only some experts may read', () => {
    const alone = [1, FORBIDDEN]
    expect(assignReaders(question([[1, 1], alone, alone, [1, 1]], 1, 5, [1, null]))).toEqual({
      kind: 'short',
      shortage: {
        files: [
          { file: 1, needs: 1 },
          { file: 2, needs: 1 },
        ],
        experts: [0],
        needed: 2,
        possible: 1,
      },
    })
  })
})

describe('an assignment checked', () => {
  const asked = question(
    [
      [1, 2, FORBIDDEN],
      [3, 4, 5],
    ],
    2,
    1,
    [null, 2, null],
  )
  it('says every breach', () => {
    expect(
      checkReaders(asked, {
        readers: [
          [0, 2],
          [0, 0],
          [7, 1],
        ],
        cost: 8,
      }),
    ).toEqual([
      { kind: 'wrong-files', found: 3, asked: 2 },
      { kind: 'in-conflict', file: 0, expert: 2 },
      { kind: 'same-reader-twice', file: 1, expert: 0 },
      { kind: 'no-such-expert', file: 2, expert: 7 },
      { kind: 'in-conflict', file: 2, expert: 1 },
      { kind: 'reads-too-many', expert: 0, found: 3, most: 1 },
      { kind: 'wrong-cost', found: 7, told: 8 },
    ])
    expect(checkReaders(asked, { readers: [[0, 1], [2]], cost: 8 })).toEqual([{ kind: 'wrong-readings', file: 1, found: 1 }])
  })
})
