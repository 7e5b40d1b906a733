import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, type Cents } from '../money/cents.ts'
import { lineDue, nationalModel, nationalTotals, setEffort } from './national-model.ts'

const SHAPE = { territories: ['11', '24', '75'], axes: ['creation', 'heritage'], moments: ['voted', 'paid'] }
const sum = (dues: readonly (Cents | null)[]): number | null =>
  dues.reduce<number | null>((so, due) => (so === null || due === null ? null : so + due), 0)

describe('a national model', () => {
  it('knows no total before every line is known', () => {
    const model = nationalModel(SHAPE, { cnc: 1, local: 2 })
    setEffort(model, 0, 0, 0, cents(101))
    expect(lineDue(model, 0, 0, 0)).toBe(50)
    expect(lineDue(model, 0, 0, 1)).toBeNull()
    expect(nationalTotals(model)).toEqual({
      all: [null],
      byMoment: [null, null],
      byAxis: [null, null],
      byTerritory: [null, null, null],
    })
  })

  it('keeps the sums of its lines, whatever is set, forgotten and set again', () => {
    const effort = fc.option(fc.integer({ min: 0, max: 10 ** 11 }).map(cents))
    const change = fc.tuple(fc.nat(2), fc.nat(1), fc.nat(1), effort)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), effort, (changes, first) => {
        const model = nationalModel(SHAPE, { cnc: 1, local: 3 })
        const lines = SHAPE.territories.flatMap((_, territory) =>
          [0, 1].flatMap((axis) => [0, 1].map((moment) => [territory, axis, moment] as const)),
        )
        for (const [territory, axis, moment] of lines) setEffort(model, territory, axis, moment, first)
        for (const [territory, axis, moment, one] of changes) setEffort(model, territory, axis, moment, one)
        const dues = lines.map(([territory, axis, moment]) => ({ territory, axis, moment, due: lineDue(model, territory, axis, moment) }))
        const among = (kept: (line: (typeof dues)[number]) => boolean): number | null => sum(dues.filter(kept).map(({ due }) => due))
        expect(nationalTotals(model)).toEqual({
          all: [among(() => true)],
          byMoment: [0, 1].map((at) => among(({ moment }) => moment === at)),
          byAxis: [0, 1].map((at) => among(({ axis }) => axis === at)),
          byTerritory: [0, 1, 2].map((at) => among(({ territory }) => territory === at)),
        })
      }),
    )
  })
})
