import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ITEMS_WEIGHED, orderOfItems } from './order-of-items.ts'

const exitsOf = (out: readonly (readonly string[])[], order: readonly number[]): number =>
  order.reduce((sum, item, at) => {
    const before = out[order[at - 1] ?? -1] ?? []
    return sum + new Set(out[item]?.filter((one) => !before.includes(one))).size
  }, 0)

function* everyOrder(items: readonly number[]): Generator<readonly number[]> {
  if (items.length === 0) yield []
  for (const first of items) for (const rest of everyOrder(items.filter((one) => one !== first))) yield [first, ...rest]
}

const meetings = (most: number) => fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }), { maxLength: most })

describe('the order of items', () => {
  it('is one in which fewest people leave, of all orders', () => {
    fc.assert(
      fc.property(meetings(6), (out) => {
        const { order, exits, atLeast } = orderOfItems(out)
        expect(order.toSorted((a, b) => a - b)).toEqual(out.map((_, item) => item))
        expect(exits).toBe(exitsOf(out, order))
        expect(exits).toBe(Math.min(...[...everyOrder(order)].map((other) => exitsOf(out, other))))
        expect(atLeast).toBe(exits)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the order given when nobody is concerned', () => {
    expect(orderOfItems([[], [], []])).toEqual({ order: [0, 1, 2], exits: 0, atLeast: 0 })
  })

  it('puts together items at which the same person is out', () => {
    expect(orderOfItems([['a'], ['b'], ['a', 'b'], []])).toEqual({ order: [0, 2, 1, 3], exits: 2, atLeast: 2 })
  })

  it('is proved one below the most items weighed and at it; beyond, it says what no order can beat', () => {
    const someone = (items: number): string[][] => Array.from({ length: items }, (_, item) => [`p${item}`, `p${(item * 5 + 1) % items}`])
    for (const items of [MOST_ITEMS_WEIGHED - 1, MOST_ITEMS_WEIGHED, MOST_ITEMS_WEIGHED + 1]) {
      const out = someone(items)
      const { order, exits, atLeast } = orderOfItems(out)
      expect(exits).toBe(exitsOf(out, order))
      expect(exits).toBeGreaterThanOrEqual(atLeast)
      expect(exits).toBeLessThanOrEqual(
        exitsOf(
          out,
          order.toSorted((a, b) => a - b),
        ),
      )
      if (items <= MOST_ITEMS_WEIGHED) expect(atLeast).toBe(exits)
    }
  })
})
