import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { drawSome, startDraws } from './draw-efforts.ts'
import { fansOf } from './draw-fans.ts'
import type { DrawPlan, DrawnTerritory } from './draw-plan.ts'
import { drawnCents, prepareDraws } from './prepare-draws.ts'

const territory = (code: string, efforts: Readonly<Record<number, number | null>>, present: number | null = 100): DrawnTerritory => ({
  code,
  present: present === null ? null : cents(present),
  efforts: Object.entries(efforts).map(([year, effort]) => ({ year: Number(year), effort: effort === null ? null : cents(effort) })),
})
const A = territory('A', { 2020: 100, 2021: 110 })
const plan = (others: Partial<DrawPlan> = {}): DrawPlan => ({
  envelope: cents(1_000),
  key: { cnc: 1, local: 2 },
  guarantee: null,
  territories: [A],
  years: 1,
  draws: 1,
  seed: 0,
  ...others,
})
const refusals = (others: Partial<DrawPlan>) => {
  const prepared = prepareDraws(plan(others))
  return 'refusals' in prepared ? prepared.refusals : []
}
const roll = (...territories: DrawnTerritory[]) => {
  const prepared = prepareDraws(plan({ territories }))
  if ('refusals' in prepared) throw new Error(JSON.stringify(prepared.refusals))
  return prepared.value
}

describe('who is drawn', () => {
  it('has the rates of years in a row, both known, the earlier above zero, in whatever order they are told', () => {
    const given = {
      code: 'B',
      present: null,
      efforts: territory('B', { 2016: 0, 2017: 10, 2018: 20, 2019: null, 2020: 30, 2021: 15 }).efforts,
    }
    const rates = [
      { numerator: 20, denominator: 10 },
      { numerator: 15, denominator: 30 },
    ]
    const expected = { code: 'B', lastYear: 2021, effort: 15, rates, floor: 0 }
    expect(roll(given).drawn).toEqual([expected])
    expect(roll({ ...given, efforts: given.efforts.toReversed() }).drawn).toEqual([expected])
  })
  it('comes by code; who is held, left out or late is named', () => {
    const some = roll(territory('D', { 2021: null }), territory('C', { 2020: 5 }), territory('B', { 2019: 1, 2021: 2 }), A)
    expect(some.drawn.map(({ code }) => code)).toEqual(['A', 'B', 'C'])
    expect(some).toMatchObject({ held: ['B', 'C'], leftOut: ['D'], late: ['C'], fromYear: 2021 })
  })
  it('has a floor under a guarantee, down to the cent', () => {
    const prepared = prepareDraws(plan({ territories: [territory('A', { 2020: 1, 2021: 1 }, 101)], guarantee: exactFraction(1, 2) }))
    expect(prepared).toMatchObject({ value: { drawn: [{ floor: 50 }] } })
  })
})

describe('nothing is drawn', () => {
  it('without a rate', () => {
    expect(refusals({ territories: [territory('A', { 2020: 1 })] })).toEqual([{ kind: 'nobody-to-draw' }])
    expect(refusals({ territories: [territory('A', { 2020: 1 }), territory('B', { 2020: 1, 2021: 1 })] })).toEqual([])
  })
  it.each([
    [-1, true],
    [0, false],
    [1, false],
    [0.5, true],
    [2 ** 53 - 1, false],
    [2 ** 53, true],
  ])('from the seed %d', (seed, isRefused) => {
    expect(refusals({ seed })).toEqual(isRefused ? [{ kind: 'bad-seed' }] : [])
  })
  it.each([
    [-1, true],
    [0, true],
    [1, false],
    [1.5, true],
    [9, false],
    [10, false],
    [11, true],
  ])('over %d years', (years, isRefused) => {
    expect(refusals({ years })).toEqual(isRefused ? [{ kind: 'years-outside', asked: years, most: 10 }] : [])
  })
  it.each([
    [0, 1, 2_500_000, true],
    [1, 1, 2_500_000, false],
    [1.5, 1, 2_500_000, true],
    [2_500_000, 1, 2_500_000, false],
    [2_500_001, 1, 2_500_000, true],
    [833_333, 3, 833_333, false],
    [833_334, 3, 833_333, true],
  ])('in %d draws of %d years', (draws, years, most, isRefused) => {
    expect(refusals({ draws, years })).toEqual(isRefused ? [{ kind: 'too-many-draws', asked: draws, most }] : [])
  })
  it.each([
    [2 ** 50 - 1, 1, 2, false],
    [2 ** 50, 1, 2, true],
    [2 ** 48 - 1, 4, 1, false],
    [2 ** 48, 4, 1, true],
  ])('of an effort so great that cents could not be counted: %d at %d for %d', (effort, cnc, local, isRefused) => {
    const territories = [territory('A', { 2020: effort, 2021: effort })]
    expect(refusals({ territories, key: { cnc, local } })).toEqual(isRefused ? [{ kind: 'effort-too-great', code: 'A' }] : [])
  })
  it('of an effort that may grow so great, nor of many together', () => {
    const doubling = (effort: number) => [territory('A', { 2018: 10, 2019: 30, 2020: effort / 2, 2021: effort })]
    // It may be multiplied by three, twice.
    expect(refusals({ territories: [territory('A', { 2017: 10, 2018: 30, 2020: 2 ** 47, 2021: 2 ** 46 })], years: 2 })).toEqual([])
    expect(refusals({ territories: [territory('A', { 2017: 10, 2018: 30, 2020: 2 ** 47, 2021: 2 ** 47 })], years: 2 })).toEqual([
      { kind: 'effort-too-great', code: 'A' },
    ])
    expect(refusals({ territories: doubling(1000) })).toEqual([])
    const two = (effort: number) => ['A', 'B'].map((code) => territory(code, { 2020: effort, 2021: effort }))
    expect(refusals({ territories: two(2 ** 49 - 1) })).toEqual([])
    expect(refusals({ territories: two(2 ** 49) }).map(({ kind }) => kind)).toEqual(['effort-too-great', 'effort-too-great'])
  })
  it('under a guarantee whose present is not known, or that the envelope does not bear', () => {
    const guarantee = exactFraction(1)
    const of = (present: number | null) => [territory('A', { 2020: 1, 2021: 1 }, present)]
    expect(refusals({ guarantee, territories: of(null) })).toEqual([{ kind: 'guarantee-needs-present', codes: ['A'] }])
    expect(refusals({ territories: of(null) })).toEqual([])
    expect(refusals({ guarantee, territories: of(999) })).toEqual([])
    expect(refusals({ guarantee, territories: of(1_000) })).toEqual([])
    expect(refusals({ guarantee, territories: of(1_001) })).toEqual([{ kind: 'guarantee-beyond-envelope', asked: 1_001, envelope: 1_000 }])
  })
})

describe('fans', () => {
  it('say the nearest rank of each share of the draws, year by year', () => {
    const asked = plan({ draws: 20, years: 2 })
    const run = startDraws(asked, roll(A))
    drawSome(run, 20)
    for (let draw = 0; draw < 20; draw += 1) {
      run.needs[draw] = 20 - draw
      run.needs[20 + draw] = 200 - draw
      run.received[draw] = draw
      run.received[20 + draw] = 100
    }
    run.honoured[0] = 7
    run.honoured[1] = 3
    run.count.alwaysHonoured = 2
    expect(fansOf(run)).toEqual({
      draws: 20,
      seed: 0,
      need: [
        { year: 2022, p5: 1, p25: 5, p50: 10, p75: 15, p95: 19 },
        { year: 2023, p5: 181, p25: 185, p50: 190, p75: 195, p95: 199 },
      ],
      territories: [
        {
          code: 'A',
          received: [
            { year: 2022, p5: 0, p25: 4, p50: 9, p75: 14, p95: 18 },
            { year: 2023, p5: 100, p25: 100, p50: 100, p75: 100, p95: 100 },
          ],
        },
      ],
      honoured: [
        { year: 2022, draws: 7 },
        { year: 2023, draws: 3 },
      ],
      alwaysHonoured: 2,
    })
  })
  it('round a share of draws up to the next one', () => {
    const run = startDraws(plan({ draws: 3 }), roll(A))
    drawSome(run, 3)
    run.needs.set([30, 10, 20])
    expect(fansOf(run).need).toEqual([{ year: 2022, p5: 10, p25: 10, p50: 20, p75: 30, p95: 30 }])
  })
  it('are those of the draws made so far', () => {
    const run = startDraws(plan({ draws: 3 }), roll(A))
    expect(() => fansOf(run)).toThrow(new RangeError('fans of no draw'))
    expect([drawSome(run, 2), run.count.done]).toEqual([2, 2])
    run.needs.set([20, 10, 1])
    expect(fansOf(run)).toMatchObject({ draws: 2, need: [{ p5: 10, p95: 20 }] })
    expect([drawSome(run, 2), drawSome(run, 2)]).toEqual([3, 3])
  })
  it('never say a draw that was not made', () => {
    expect([drawnCents(undefined), drawnCents(7)]).toEqual([0, 7])
  })
})
