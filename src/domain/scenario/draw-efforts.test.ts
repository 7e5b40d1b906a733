import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { allocate } from './allocate.ts'
import { drawSome, shareDrawn, startDraws, type DrawRun } from './draw-efforts.ts'
import { fansOf } from './draw-fans.ts'
import type { DrawPlan, DrawnTerritory } from './draw-plan.ts'
import { prepareDraws } from './prepare-draws.ts'

const territory = (code: string, efforts: readonly (number | null)[], present = 100): DrawnTerritory => ({
  code,
  present: cents(present),
  efforts: efforts.map((effort, at) => ({ year: 2020 + at, effort: effort === null ? null : cents(effort) })),
})

const plan = (territories: readonly DrawnTerritory[], others: Partial<DrawPlan> = {}): DrawPlan => ({
  envelope: cents(1_000),
  key: { cnc: 1, local: 2 },
  guarantee: null,
  territories,
  years: 3,
  draws: 200,
  seed: 42,
  ...others,
})

function ready(asked: DrawPlan): DrawRun {
  const prepared = prepareDraws(asked)
  if ('refusals' in prepared) throw new Error(JSON.stringify(prepared.refusals))
  return startDraws(asked, prepared.value)
}

describe('draws over future efforts', () => {
  const two = [territory('A', [1_000, 1_100, 900]), territory('B', [500, 700, 800])]

  it('gives the same fans in one go or in slices', () => {
    const [whole, sliced] = [ready(plan(two)), ready(plan(two))]
    drawSome(whole, 200)
    for (let done = 0; done < 200;) done = drawSome(sliced, 7)
    expect(fansOf(sliced)).toEqual(fansOf(whole))
  })

  it('gives other fans from another seed', () => {
    const [one, other] = [ready(plan(two)), ready(plan(two, { seed: 43 }))]
    drawSome(one, 200)
    drawSome(other, 200)
    expect(fansOf(other)).not.toEqual({ ...fansOf(one), seed: 43 })
  })

  it('follows the only rate there is, down to the cent each year', () => {
    const run = ready(plan([territory('A', [3, 4]), territory('B', [10, 10])], { draws: 1 }))
    drawSome(run, 1)
    // 4 × 4/3 = 5.33, then 5 × 4/3 = 6.67, then 6 × 4/3 = 8; half of each, plus 5.
    expect(fansOf(run).need.map(({ year, p50 }) => [year, p50])).toEqual([
      [2022, 7],
      [2023, 8],
      [2024, 9],
    ])
  })

  it('keeps what each receives, territory by territory, year by year, draw by draw; an effort without rate is held', () => {
    const run = ready(plan([territory('A', [3, 4]), territory('B', [10, 10]), territory('C', [null, 5])], { draws: 2, years: 2 }))
    drawSome(run, 2)
    // Halves of 5 then 6, of 10, of 5.
    expect([...run.received]).toEqual([2, 2, 3, 3, 5, 5, 5, 5, 2, 2, 2, 2])
    expect([...run.needs]).toEqual([9, 9, 10, 10])
    expect(fansOf(run).territories.map(({ code, received }) => [code, received.map(({ p50 }) => p50)])).toEqual([
      ['A', [2, 3]],
      ['B', [5, 5]],
      ['C', [2, 2]],
    ])
  })

  it.each([
    [1_999, 0],
    [2_000, 200],
    [2_001, 200],
  ])('an envelope of %d for a need of 2 000 is honoured in %d draws', (envelope, honoured) => {
    const run = ready(plan([territory('A', [4_000, 4_000])], { envelope: cents(envelope), years: 1 }))
    drawSome(run, 200)
    expect(fansOf(run).honoured).toEqual([{ year: 2022, draws: honoured }])
    expect(fansOf(run).alwaysHonoured).toBe(honoured)
  })

  it('holds an effort without two years in a row, leaves out one that is not known, and names both', () => {
    const prepared = prepareDraws(
      plan([
        territory('A', [1, 2]),
        territory('B', [5, null, 6]),
        territory('C', [null, null]),
        territory('D', [0, 3]),
        territory('E', [4]),
      ]),
    )
    expect(prepared).toMatchObject({ value: { held: ['B', 'D', 'E'], leftOut: ['C'], late: ['A', 'D', 'E'], fromYear: 2022 } })
  })

  it('says every reason not to draw', () => {
    const asked = plan([territory('A', [1_000], 5_000)], { draws: 0, years: 11, seed: -1, guarantee: exactFraction(1n) })
    expect(prepareDraws(asked)).toMatchObject({
      refusals: [
        { kind: 'nobody-to-draw' },
        { kind: 'bad-seed' },
        { kind: 'years-outside', asked: 11, most: 10 },
        { kind: 'too-many-draws', asked: 0 },
        { kind: 'guarantee-beyond-envelope', asked: 5_000, envelope: 1_000 },
      ],
    })
  })

  it('shares as a scenario does, but for the odd cents', () => {
    const amount = fc.integer({ min: 0, max: 10 ** 9 })
    const many = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), amount), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(many, amount, (drawn, more) => {
        const territories = drawn.map(([effort, present], at) => territory(String(at), [effort, effort], present))
        const guarantee = exactFraction(95n, 100n)
        const floors = drawn.reduce((so, [, present]) => so + Math.floor((present * 95) / 100), 0)
        const asked = plan(territories, { envelope: cents(floors + more), guarantee, years: 1, draws: 1 })
        const run = ready(asked)
        drawn.forEach(([effort], at) => void (run.efforts[at] = effort))
        shareDrawn(run)
        const steps = [
          { kind: 'match', upstreamFirst: false },
          { kind: 'guarantee', share: guarantee },
          { kind: 'ration', method: 'proportional' },
        ] as const
        const known = drawn.map(([effort, present], at) => ({
          ...{ code: String(at), name: '', population: 1, upstreamEffort: null, fragileShare: null, need: null, previousEffort: null },
          effort: cents(effort),
          present: cents(present),
        }))
        const shared = allocate({ envelope: asked.envelope, steps }, asked.key, known)
        if ('refusals' in shared) throw new Error('the scenario refuses')
        const apart = shared.value.territories.map(({ total }, at) => total - (run.shares[at] ?? 0))
        expect(apart.every((one) => one === 0 || (one === 1 && !run.last.isHonoured))).toBe(true)
      }),
    )
  })
})
