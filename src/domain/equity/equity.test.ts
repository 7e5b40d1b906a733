import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { ranksOf, worstTenthOf, type Endowed } from './endowed.ts'
import { atkinson, theilL, theilT } from './entropy.ts'
import { equityOf } from './equity.ts'

const people = (...values: number[]): Endowed[] =>
  values.map((value, at) => ({ code: `c${at}`, group: null, population: 1, value: cents(value) }))
const grouped = (...rows: readonly (readonly [string, number, number])[]): Endowed[] =>
  rows.map(([group, population, value], at) => ({ code: `c${at}`, group, population, value: cents(value) }))

describe('published examples, to the last digit they print', () => {
  // The example of the R package ineq (Zeileis and Kleiber): ten incomes; Gini 0.4620911, Atkinson(0.5) 0.1796591.
  it('ten incomes of the package ineq', () => {
    const { gini, atkinson } = equityOf(people(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261))
    expect([gini, atkinson.half]).toEqual([0.462091, 0.179659])
  })
})

describe('worked by hand', () => {
  it('equal shares', () => {
    const { gini, theilT, theilL, atkinson, worstTenthShare, lorenz } = equityOf(people(7, 7))
    expect({ gini, theilT, theilL, atkinson, worstTenthShare, lorenz }).toEqual({
      gini: 0,
      theilT: { total: 0, within: null, between: null },
      theilL: { total: 0, within: null, between: null },
      atkinson: { half: 0, one: 0, two: 0 },
      worstTenthShare: 0.1,
      lorenz: [
        [0, 0],
        [0.5, 0.5],
        [1, 1],
      ],
    })
  })
  it('one of two has all: the Gini is one half, Theil T is ln 2, and Theil L does not exist', () => {
    const { gini, theilT, theilL, atkinson, worstTenthShare } = equityOf(people(0, 10))
    expect([gini, theilT.total, theilL.total, worstTenthShare]).toEqual([0.5, 0.693147, null, 0])
    expect(atkinson).toEqual({ half: 0.5, one: 1, two: 1 })
  })
  it('one and three: Gini 1/4, Atkinson 1 − √3/2, Atkinson(2) 1/4', () => {
    const { gini, atkinson, theilT, theilL } = equityOf(people(1, 3))
    expect([gini, atkinson.one, atkinson.two]).toEqual([0.25, 0.133975, 0.25])
    expect([theilT.total, theilL.total]).toEqual([0.130812, 0.143841])
  })
  it('populations weigh: a territory is as many equal people', () => {
    const whole = equityOf([
      { code: 'a', group: null, population: 3, value: cents(30) },
      { code: 'b', group: null, population: 1, value: cents(70) },
    ])
    const apart = equityOf(people(10, 10, 10, 70))
    expect([whole.gini, whole.theilT, whole.theilL, whole.atkinson]).toEqual([apart.gini, apart.theilT, apart.theilL, apart.atkinson])
  })
  it('the territory on the boundary of the worst-served tenth counts in proportion', () => {
    // 20 people; the tenth is two of them: one of the first territory, one of the four of the second, who hold 40 of 140.
    const { worstTenthShare } = equityOf([
      { code: 'a', group: null, population: 1, value: cents(0) },
      { code: 'b', group: null, population: 4, value: cents(40) },
      { code: 'c', group: null, population: 15, value: cents(100 * 15) },
    ])
    expect(worstTenthShare).toBe(Math.round((10 / 1540) * 1e6) / 1e6)
  })
  it('what wholly lies in the worst-served tenth counts wholly, and what is beyond its boundary in proportion', () => {
    // 30 people; the tenth is three of them: the one and 5 of the first, then two of the four who hold 40 of 1 045.
    const all = [
      { code: 'a', group: null, population: 1, value: cents(5) },
      { code: 'b', group: null, population: 4, value: cents(40) },
      { code: 'c', group: null, population: 25, value: cents(1000) },
    ]
    expect(worstTenthOf(ranksOf(all))).toEqual(exactFraction(25, 1045))
  })
  it('who have as much per inhabitant are ranked by code, in whatever order they come', () => {
    const [a, b] = [
      { code: 'a', group: null, population: 1, value: cents(10) },
      { code: 'b', group: null, population: 3, value: cents(30) },
    ]
    const lorenz = [
      [0, 0],
      [0.25, 0.25],
      [1, 1],
    ]
    expect([equityOf([a, b]).lorenz, equityOf([b, a]).lorenz]).toEqual([lorenz, lorenz])
  })
  it('ten equal territories have an Atkinson index of zero, without the dust of adding tenths', () => {
    const ten = people(...Array.from({ length: 10 }, () => 7))
    expect([atkinson(ten, 0.5), atkinson(ten, 2)]).toEqual([0, 0])
  })
  it('a total of zero has no index', () => {
    const { gini, theilT, atkinson, worstTenthShare, lorenz } = equityOf(people(0, 0))
    expect([gini, theilT.total, atkinson, worstTenthShare, lorenz]).toEqual([null, null, { half: null, one: null, two: null }, null, []])
  })
  it.each([
    ['a negative value', -1, 1],
    ['no inhabitant', 1, 0],
  ])('%s is a bug of the caller', (_, value, population) => {
    const wrong = () => equityOf([{ code: 'a', group: null, population, value: cents(value) }])
    expect(wrong).toThrow(new RangeError('no inhabitant, or less than nothing: a'))
  })
})

describe('groups', () => {
  it('equal within, unequal between: all of it is between', () => {
    const { theilT, theilL } = equityOf(grouped(['g', 1, 10], ['g', 1, 10], ['h', 1, 30], ['h', 1, 30]))
    expect([theilT.within, theilL.within, theilT.between === theilT.total, theilL.between === theilL.total]).toEqual([0, 0, true, true])
  })
  it('unequal within, equal between: all of it is within', () => {
    const { theilT } = equityOf(grouped(['g', 1, 10], ['g', 1, 30], ['h', 1, 10], ['h', 1, 30]))
    expect([theilT.between, theilT.within === theilT.total]).toEqual([0, true])
  })
  it('a group whose total is zero adds nothing to what lies between', () => {
    const { theilT } = equityOf(grouped(['g', 1, 0], ['h', 1, 10]))
    expect([theilT.within, theilT.between]).toEqual([0, 0.693147])
  })
  it('a group whose total is zero adds exactly nothing to what lies within', () => {
    expect(theilT(grouped(['g', 1, 0], ['h', 1, 10])).within).toBe(0)
  })
  it('what lies within is weighted by money for Theil T, by people for Theil L', () => {
    // g: one and three; h: two equals, who have as much each. Its own T is 0.130812 and its own L 0.143841.
    const all = grouped(['g', 1, 1], ['g', 1, 3], ['h', 2, 36])
    expect([equityOf(all).theilT.within, equityOf(all).theilL.within]).toEqual([0.013081, 0.071921])
  })
  it('Theil L without a group keeps its total', () => {
    expect(theilL(people(1, 3))).toMatchObject({ within: null, between: null })
  })
  it('one territory without a group leaves the split unknown', () => {
    expect(equityOf([...grouped(['g', 1, 1]), ...people(2)]).theilT).toMatchObject({ within: null, between: null })
  })
})

const territories = fc.array(
  fc.record({
    population: fc.integer({ min: 1, max: 1000 }),
    value: fc.integer({ min: 0, max: 100_000 }),
    group: fc.constantFrom('g', 'h'),
  }),
  { minLength: 1, maxLength: 12 },
)
const endowed = territories.map((all) => all.map((one, at): Endowed => ({ ...one, code: `t${at}`, value: cents(one.value) })))

describe('any list', () => {
  it('has a Gini from 0 to 1, a Lorenz curve under its diagonal, and a split that adds up', () => {
    fc.assert(
      fc.property(endowed, (all) => {
        const { gini, lorenz, theilT, worstTenthShare } = equityOf(all)
        if (gini === null) return all.every(({ value }) => value === 0)
        const isUnder = lorenz.every(([x, y]) => y <= x + 1e-6)
        const split = Math.abs((theilT.within ?? 0) + (theilT.between ?? 0) - (theilT.total ?? 0)) < 3e-6
        return gini >= 0 && gini < 1 && isUnder && split && (worstTenthShare ?? 1) <= 0.1
      }),
    )
  })
  it('is as equal whatever the currency and the order', () => {
    fc.assert(
      fc.property(endowed, (all) => {
        const dear = all.map((one) => ({ ...one, value: cents(one.value * 1000) })).toReversed()
        const [now, then] = [equityOf(all), equityOf(dear)]
        expect([then.gini, then.worstTenthShare]).toEqual([now.gini, now.worstTenthShare])
        expect(then.lorenz).toEqual(now.lorenz)
      }),
    )
  })
  it('has the Gini of its definition', () => {
    fc.assert(
      fc.property(endowed, (all) => {
        const [people, money] = [all.reduce((so, one) => so + one.population, 0), all.reduce((so, one) => so + one.value, 0)]
        if (money === 0) return true
        const gaps = all
          .flatMap((a) => all.map((b) => Math.abs(a.value * b.population - b.value * a.population)))
          .reduce((so, one) => so + one, 0)
        return Math.abs(gaps / (2 * money * people) - (equityOf(all).gini ?? -1)) < 1e-6
      }),
    )
  })
})
