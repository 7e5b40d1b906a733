import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { facingAmounts, latestKeys, missingForKey, type PublishedAmount } from './facing-amounts.ts'

const PRODUCTION = 'production'
const amount = (
  id: string,
  part: PublishedAmount['part'],
  millions: number | null,
  rest: Partial<PublishedAmount> = {},
): PublishedAmount => ({
  id,
  part,
  year: 2010,
  amount: millions === null ? null : cents(Math.round(millions * 1000) * 1000_00),
  perimeter: PRODUCTION,
  moment: 'voted',
  address: 'https://un.example',
  ...rest,
})
const sides = (amounts: readonly PublishedAmount[]): unknown[] => facingAmounts(amounts).map(({ own, cnc, key }) => [own, cnc, key])

describe('the two sides', () => {
  it('face each other in the same year, perimeter and moment', () => {
    expect(facingAmounts([amount('o', 'own', 39.1), amount('c', 'cnc', 14.7)])).toEqual([
      {
        year: 2010,
        perimeter: PRODUCTION,
        moment: 'voted',
        own: 39_100_000_00,
        cnc: 14_700_000_00,
        key: 266,
        isOwnComputed: false,
        from: ['o', 'c'],
      },
    ])
  })

  it.each([
    ['year', { year: 2011 }],
    ['perimeter', { perimeter: 'all axes' }],
    ['moment', { moment: 'paid' as const }],
    ['known moment', { moment: null }],
  ])('never meet across another %s', (_, rest) => {
    expect(facingAmounts([amount('o', 'own', 39.1), amount('c', 'cnc', 14.7, rest)]).map(({ key }) => key)).toEqual([null, null])
  })

  it('whose moment is not said meet within one page only', () => {
    const untold = { moment: null }
    expect(sides([amount('o', 'own', 2, untold), amount('c', 'cnc', 1, untold)])).toEqual([[2_000_000_00, 1_000_000_00, 200]])
    expect(
      facingAmounts([amount('o', 'own', 2, untold), amount('c', 'cnc', 1, { ...untold, address: 'https://deux.example' })]).map(
        ({ key }) => key,
      ),
    ).toEqual([null, null])
  })

  it('an amount that is not known faces nothing', () => {
    expect(sides([amount('o', 'own', null), amount('c', 'cnc', 14.7)])).toEqual([[null, 14_700_000_00, null]])
  })

  it('an own amount that is not known faces nothing either, nor a total', () => {
    const cnc = amount('c', 'cnc', 1)
    const alone = [[null, 1_000_000_00, null]]
    expect(sides([amount('o', 'own', null), cnc])).toEqual(alone)
    expect(facingAmounts([amount('o', 'own', null), cnc]).map(({ from }) => from)).toEqual([['c']])
    expect(sides([amount('t', 'total-with-cnc', null), cnc])).toEqual(alone)
    expect(sides([amount('o', 'own', 2), amount('c', 'cnc', null)])).toEqual([[2_000_000_00, null, null]])
  })
  it('alone name where they come from, and compute nothing', () => {
    expect(facingAmounts([amount('o', 'own', 2), amount('c', 'cnc', 1, { year: 2009 })])).toEqual([
      { year: 2009, perimeter: PRODUCTION, moment: 'voted', own: null, cnc: 1_000_000_00, key: null, isOwnComputed: false, from: ['c'] },
      { year: 2010, perimeter: PRODUCTION, moment: 'voted', own: 2_000_000_00, cnc: null, key: null, isOwnComputed: false, from: ['o'] },
    ])
  })
  it('go by year, perimeter, then key, those without a key last, in whatever order they are told', () => {
    const told = [
      amount('a', 'own', 9, { year: 2009, perimeter: 'z' }),
      amount('b', 'own', 2, { perimeter: 'a' }),
      amount('c', 'cnc', 1, { perimeter: 'a' }),
      amount('d', 'own', 3, { perimeter: 'a' }),
      amount('e', 'own', 4, { perimeter: 'a', moment: 'paid' }),
      amount('f', 'cnc', 7, { perimeter: 'b' }),
    ]
    const order = [['a'], ['b', 'c'], ['d', 'c'], ['e'], ['f']]
    for (const list of [told, told.toReversed()]) expect(facingAmounts(list).map(({ from }) => from)).toEqual(order)
  })
  it('sources that disagree give two keys', () => {
    const other = amount('o2', 'own', 29.4, { address: 'https://deux.example' })
    expect(facingAmounts([amount('o', 'own', 39.1), other, amount('c', 'cnc', 14.7)]).map(({ key }) => key)).toEqual([200, 266])
  })
})

describe('a total with the CNC inside', () => {
  it('alone is no side at all', () => expect(facingAmounts([amount('t', 'total-with-cnc', 53.8)])).toEqual([]))

  it('less the CNC of the same page is own money, and says that it was computed', () => {
    expect(facingAmounts([amount('t', 'total-with-cnc', 52.48), amount('c', 'cnc', 13.8)])[0]).toMatchObject({
      own: 38_680_000_00,
      key: 280,
      isOwnComputed: true,
      from: ['t', 'c'],
    })
  })

  it('yields to the own money that the page gives', () => {
    expect(sides([amount('t', 'total-with-cnc', 53.8), amount('o', 'own', 39.1), amount('c', 'cnc', 14.7)])).toEqual([
      [39_100_000_00, 14_700_000_00, 266],
    ])
  })

  it.each([
    [14.699, [[null, 14_700_000_00, null]]],
    [14.7, [[0, 14_700_000_00, 0]]],
    [14.701, [[1_000_00, 14_700_000_00, 0]]],
  ])('of %d M€ for 14.7 of the CNC', (total, found) =>
    expect(sides([amount('t', 'total-with-cnc', total), amount('c', 'cnc', 14.7)])).toEqual(found),
  )

  it('says nothing with the CNC of another page', () => {
    expect(sides([amount('t', 'total-with-cnc', 53.8), amount('c', 'cnc', 14.7, { address: 'https://deux.example' })])).toEqual([
      [null, 14_700_000_00, null],
    ])
  })
})

describe('a total and its page', () => {
  const total = amount('t', 'total-with-cnc', 3)
  const cnc = amount('c', 'cnc', 1)
  it('does not yield to the own money of another page, nor of another year of its own', () => {
    const elsewhere = amount('o', 'own', 9, { address: 'https://deux.example' })
    expect(facingAmounts([total, cnc, elsewhere]).map(({ from }) => from)).toEqual([
      ['t', 'c'],
      ['o', 'c'],
    ])
    expect(facingAmounts([total, cnc, amount('o', 'own', 9, { year: 2009 })]).map(({ from }) => from)).toEqual([['o'], ['t', 'c']])
  })
  it('says nothing without an address', () => {
    const nowhere = { address: null }
    expect(
      sides([
        { ...total, ...nowhere },
        { ...cnc, ...nowhere },
      ]),
    ).toEqual([[null, 1_000_000_00, null]])
    expect(sides([amount('o', 'own', 2, { ...nowhere, moment: null }), amount('c', 'cnc', 1, { ...nowhere, moment: null })])).toEqual([
      [2_000_000_00, null, null],
      [null, 1_000_000_00, null],
    ])
  })
})

describe('what a reader is told first', () => {
  const faces = facingAmounts([
    amount('o07', 'own', 38.68, { year: 2007 }),
    amount('c07', 'cnc', 13.8, { year: 2007 }),
    amount('o10', 'own', 39.1),
    amount('c10', 'cnc', 14.7),
    amount('c11', 'cnc', 14.8, { year: 2011 }),
    amount('o22', 'own', 137.29, { year: 2022, perimeter: 'all' }),
    amount('c22', 'cnc', 36.56, { year: 2022, perimeter: 'all' }),
  ])
  it('is the last year known of each perimeter, the latest first', () =>
    expect(latestKeys(faces).map(({ year, key }) => [year, key])).toEqual([
      [2022, 376],
      [2010, 266],
    ]))
  it('is nothing when nothing is known', () => expect(latestKeys([])).toEqual([]))
})

describe('what is missing', () => {
  it.each([
    ['nothing', [amount('o', 'own', 2), amount('c', 'cnc', 1)], null],
    ['the CNC', [amount('o', 'own', 2)], 'cnc'],
    ['the authorities', [amount('c', 'cnc', 1)], 'own'],
    ['a CNC above zero', [amount('o', 'own', 2), amount('c', 'cnc', 0)], 'cnc'],
    ['both', [amount('t', 'total-with-cnc', 3)], 'both'],
    ['both, of nothing at all', [], 'both'],
    ['a moment in which both are known', [amount('o', 'own', 2), amount('c', 'cnc', 1, { moment: 'paid' as const })], 'same-moment'],
  ])('is %s', (_, amounts, found) => expect(missingForKey(facingAmounts(amounts))).toBe(found))
})
