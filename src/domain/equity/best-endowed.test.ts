import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { bestEndowedByNeed, bestEndowedByPresent, type BeforeAfter } from './best-endowed.ts'

const place = (code: string, present: number, after: number, given: Partial<BeforeAfter> = {}): BeforeAfter => ({
  code,
  population: 1,
  present: cents(present),
  after: cents(after),
  need: null,
  ...given,
})

describe('a bonus to the best endowed', () => {
  it('is one when the gains go to who has more', () => {
    expect(bestEndowedByPresent([place('a', 10, 10), place('b', 20, 30)])).toEqual({
      index: 0.5,
      verdict: 'bonus',
      weightiest: [{ code: 'b', gain: 10 }],
    })
  })
  it('is none when the gains go to who has less', () => {
    expect(bestEndowedByPresent([place('a', 10, 20), place('b', 20, 20)])).toMatchObject({ index: -0.5, verdict: 'fair', weightiest: [] })
  })
  it.each([
    ['one cent more to the richer', 11, 'bonus'],
    ['the same to each', 10, 'fair'],
    ['one cent less to the richer', 9, 'fair'],
  ])('the sign is exact: %s', (_, gain, verdict) => {
    expect(bestEndowedByPresent([place('a', 100, 110), place('b', 200, 200 + gain)])?.verdict).toBe(verdict)
  })
  it('losses count as zero; no gain at all has no index', () => {
    expect(bestEndowedByPresent([place('a', 10, 5), place('b', 20, 20)])).toEqual({ index: null, verdict: 'none', weightiest: [] })
  })
  it('equal ranks form one step, in any order', () => {
    const [rich, poor] = [place('a', 10, 20), place('b', 10, 10)]
    expect(bestEndowedByPresent([rich, poor])?.index).toBe(0)
    expect(bestEndowedByPresent([poor, rich])?.index).toBe(0)
  })
  it('ranks by euros per inhabitant, not by euros', () => {
    // b has more in all and less for each inhabitant.
    const places = [place('a', 10, 20), place('b', 50, 50, { population: 10 })]
    expect(bestEndowedByPresent(places)?.verdict).toBe('bonus')
  })
  it('by need, the greatest need is the least endowed', () => {
    const need = (tenths: number) => ({ need: exactFraction(tenths, 10) })
    const places = [place('a', 10, 20, need(9)), place('b', 10, 10, need(1))]
    expect(bestEndowedByNeed(places)).toMatchObject({ index: -0.5, verdict: 'fair' })
    expect(bestEndowedByNeed([places[0] ?? place('a', 0, 0), place('b', 10, 10)])).toBeNull()
  })
  it('an unknown present allotment leaves both unknown', () => {
    const places = [place('a', 10, 20, { need: exactFraction(1) }), place('b', 0, 5, { present: null, need: exactFraction(0) })]
    expect([bestEndowedByPresent(places), bestEndowedByNeed(places)]).toEqual([null, null])
  })
  it('names the three largest gains of those strictly above the median, ties to the lower code', () => {
    const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((code, at) =>
      place(code, 10 * (at + 1), 10 * (at + 1) + (at > 3 ? 5 : 9)),
    )
    expect(bestEndowedByPresent(places)?.weightiest).toEqual(['f', 'g', 'h'].map((code) => ({ code, gain: 5 })))
  })
  it('names the largest of these gains first, ties to the lower code though it is better endowed', () => {
    const gains = [0, 0, 0, 4, 9, 4]
    const places = ['f', 'e', 'd', 'b', 'c', 'a'].map((code, at) => place(code, at + 1, at + 1 + (gains[at] ?? 0)))
    const weightiest = [
      { code: 'c', gain: 9 },
      { code: 'a', gain: 4 },
      { code: 'b', gain: 4 },
    ]
    expect(bestEndowedByPresent(places)?.weightiest).toEqual(weightiest)
    expect(bestEndowedByPresent(places.toReversed())?.weightiest).toEqual(weightiest)
  })
  it.each([
    ['under the median', 9, []],
    ['at the median', 10, []],
    ['over the median', 11, [{ code: 'b', gain: 1 }]],
  ])('the better endowed half is strictly above the median: one cent %s', (_, present, weightiest) => {
    const places = [place('a', 10, 10), place('b', present, present + 1), place('c', 10, 10)]
    expect(bestEndowedByPresent(places)?.weightiest).toEqual(weightiest)
  })
  it('of an even number, the median lies half way between the two in the middle', () => {
    const places = [place('a', 1, 1), place('b', 10, 11), place('c', 12, 14), place('d', 99, 99)]
    expect(bestEndowedByPresent(places)?.weightiest).toEqual([{ code: 'c', gain: 2 }])
  })
  it('of nobody is not known', () => {
    expect([bestEndowedByPresent([]), bestEndowedByNeed([])]).toEqual([null, null])
  })
  it('stays between −1 and 1 whatever the allocation', () => {
    const any = fc.record({ population: fc.integer({ min: 1, max: 99 }), present: fc.nat(99), after: fc.nat(99) })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 9 }), (all) => {
        const test = bestEndowedByPresent(all.map((one, at) => place(`t${at}`, one.present, one.after, { population: one.population })))
        return test !== null && (test.index === null ? test.verdict === 'none' : Math.abs(test.index) <= 1)
      }),
    )
  })
})
