import { describe, expect, it } from 'vitest'
import { facingAmounts } from '#domain/cofinancing/facing-amounts.ts'
import { cents } from '#domain/money/cents.ts'
import { followedSeries } from './followed-series.ts'

const amount = (part: 'own' | 'cnc', year: number, euros: number, id = `${part}-${year}`) =>
  ({ id, part, year, amount: cents(euros * 100), perimeter: 'Fonds', moment: 'voted', address: null }) as const
const years = (own: readonly number[], cnc: readonly number[]) =>
  facingAmounts([...own.map((one, at) => amount('own', 2015 + at, one)), ...cnc.map((one, at) => amount('cnc', 2015 + at, one))])

describe('ce que plusieurs années d’un périmètre montrent', () => {
  it('trois années au même apport et un effort qui monte de plus de 5 % : un gel, et son coût', () => {
    const [series] = followedSeries(years([200, 210, 240], [100, 100, 100]))
    expect(series?.freezes).toEqual([
      {
        from: 2015,
        to: 2017,
        at: 100_00,
        cost: 25_00,
        costs: [
          { year: 2016, cost: 5_00 },
          { year: 2017, cost: 20_00 },
        ],
      },
    ])
    expect(series?.drift.slope).toEqual({ numerator: 1n, denominator: 5n })
    expect(series?.drift.alerts.map(({ year }) => year)).toEqual([2017])
  })
  it('une hausse de 5 % exactement n’est pas un gel, deux années non plus', () => {
    expect(followedSeries(years([200, 205, 210], [100, 100, 100]))[0]?.freezes).toEqual([])
    expect(followedSeries(years([200, 300], [100, 100]))[0]?.freezes).toEqual([])
  })
  it('une année que deux sources donnent autrement est laissée de côté', () => {
    const faces = facingAmounts([
      ...[200, 210, 240].map((one, at) => amount('own', 2015 + at, one)),
      ...[100, 100, 100].map((one, at) => amount('cnc', 2015 + at, one)),
      amount('cnc', 2016, 150, 'autre'),
    ])
    const [series] = followedSeries(faces)
    expect(series?.freezes).toEqual([])
    expect(series?.drift.keys.map(({ year }) => year)).toEqual([2015, 2017])
  })
})
