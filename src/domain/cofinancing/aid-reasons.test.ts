import { describe, expect, it } from 'vitest'
import { amountsAt, smallAid, smallRule } from '../../../test/fixtures/small-aids.ts'
import { cents } from '../money/cents.ts'
import type { Aid } from './aid.ts'
import { columnsOf } from './aid-columns.ts'
import { AID_REASONS, aidReasons, wholeYears } from './aid-reasons.ts'
import type { MatchingFloor, MatchingRule, MatchingScope } from './matching-rule.ts'

const reasons = (rule: MatchingRule, ...aids: Aid[]) => [...aidReasons(rule, columnsOf(aids), 'voted')].map((rank) => AID_REASONS[rank])

describe('an aid counts', () => {
  it.each([
    ['stages', { stages: ['writing'] }, { stage: 'writing' }],
    ['domains', { domains: ['digital'] }, { domain: 'digital' }],
    ['axes', { axes: ['heritage'] }, { axis: 'heritage' }],
    ['natures', { natures: ['advance'] }, { nature: 'advance' }],
    ['levels', { levels: ['commune'] }, { level: 'commune' }],
  ] satisfies readonly (readonly [string, Partial<MatchingScope>, Partial<Aid>])[])(
    'when the %s of the rule admit it',
    (_, scope, given) => {
      const rule = smallRule({ scope: { ...smallRule().scope, ...scope } })
      expect(reasons(rule, smallAid(2, given), smallAid(3))).toEqual(['counted', 'out-of-scope'])
      expect(reasons(smallRule(), smallAid(2, given), smallAid(3))).toEqual(['counted', 'counted'])
    },
  )
  it.each([
    [2022, 'outside-period'],
    [2023, 'counted'],
    [2024, 'counted'],
    [2025, 'outside-period'],
  ])('when its year lies wholly in the period of the rule: %d', (year, reason) => {
    expect(reasons(smallRule(), smallAid(2, { year }))).toEqual([reason])
  })
  it('when it is selective, where the rule asks it', () => {
    const aids = [true, false, null].map((isSelective, at) => smallAid(at, { isSelective }))
    expect(reasons(smallRule({ selective: true }), ...aids)).toEqual(['counted', 'not-selective', 'unknown-selectivity'])
    expect(reasons(smallRule(), ...aids)).toEqual(['counted', 'counted', 'counted'])
  })
  it.each([
    [0, 'counted'],
    [999, 'counted'],
    [1000, 'counted'],
    [1001, 'unknown-cnc-share'],
    [null, 'unknown-cnc-share'],
  ])('when the share of the CNC is known and within its amount: %s of 1 000', (share, reason) => {
    expect(reasons(smallRule(), smallAid(2, { cncShare: share === null ? null : cents(share) }))).toEqual([reason])
  })
  it('when its amount is known; money of the CNC is apart', () => {
    const aids = [smallAid(2, { amounts: amountsAt({ paid: 5 }) }), smallAid(3, { level: 'cnc', year: 1999 }), smallAid(4)]
    expect(reasons(smallRule(), ...aids)).toEqual(['unknown-amount', 'cnc', 'counted'])
    expect(reasons(smallRule())).toEqual([])
  })
})

describe('the whole years of a period', () => {
  it.each([
    ['2023-01-01', '2024-12-31', [2023, 2024]],
    ['2023-01-02', '2024-12-31', [2024, 2024]],
    ['2023-01-01', '2024-12-30', [2023, 2023]],
    ['2022-06-30', '2025-06-30', [2023, 2024]],
    ['2023-06-01', '2023-09-01', [2024, 2022]],
  ])('from %s to %s', (from, to, years) => {
    expect(wholeYears({ from, to })).toEqual(years)
  })
})

describe('a floor', () => {
  const floor = (given: Partial<MatchingFloor> = {}): MatchingFloor => ({
    format: 'feature',
    alone: cents(2000),
    shared: null,
    stages: null,
    ...given,
  })
  const gift = (line: number, work: string, funder: string, voted: number, given: Partial<Aid> = {}) =>
    smallAid(line, { work, funder, amounts: amountsAt({ voted }), ...given })
  const under = (floors: readonly MatchingFloor[], ...aids: Aid[]) =>
    reasons(smallRule({ floors }), ...aids).map((reason) => (reason === 'under-floor' ? 0 : 1))

  it.each([
    [1999, 0],
    [2000, 1],
    [2001, 1],
  ])('alone is reached at its amount: %d', (voted, isReached) => {
    expect(under([floor()], gift(2, 'w', 'R', voted))).toEqual([isReached])
  })
  it('adds what one funder gives to one work, not to two, nor what two give', () => {
    expect(under([floor()], gift(2, 'w', 'R', 1000), gift(3, 'w', 'R', 1000))).toEqual([1, 1])
    expect(under([floor()], gift(2, 'w', 'R', 1000), gift(3, 'v', 'R', 1000))).toEqual([0, 0])
    expect(under([floor()], gift(2, 'w', 'R', 1000), gift(3, 'w', 'D', 1000))).toEqual([0, 0])
  })
  it('adds only what counts so far', () => {
    const rule = smallRule({ floors: [floor()], selective: true })
    expect(reasons(rule, gift(2, 'w', 'R', 1000), gift(3, 'w', 'R', 1000, { isSelective: false }))).toEqual([
      'under-floor',
      'not-selective',
    ])
  })
  it('looks at its own format and stages', () => {
    expect(under([floor({ format: 'short' })], gift(2, 'w', 'R', 1))).toEqual([1])
    expect(under([floor({ stages: ['production'] })], gift(2, 'w', 'R', 1), gift(3, 'v', 'R', 1, { stage: 'writing' }))).toEqual([0, 1])
    // A development beside does not help: it is no part of that floor.
    expect(under([floor({ stages: ['production'] })], gift(2, 'w', 'R', 1999), gift(3, 'w', 'R', 5000, { stage: 'development' }))).toEqual([
      0, 1,
    ])
  })
  it('is looked at apart for each format', () => {
    const two = [floor(), floor({ format: 'short', alone: cents(50) })]
    const aids = [gift(2, 'w', 'R', 1999), gift(3, 'w', 'R', 49, { format: 'short' }), gift(4, 'v', 'R', 50, { format: 'short' })]
    expect(under(two, ...aids)).toEqual([0, 0, 1])
  })
  it('of one format at two groups of stages adds nothing from one to the other', () => {
    const two = [floor({ stages: ['production'] }), floor({ stages: ['writing'], alone: cents(100) })]
    expect(under(two, gift(2, 'w', 'R', 2000), gift(3, 'w', 'R', 99, { stage: 'writing' }))).toEqual([1, 0])
  })

  describe('that two funders may share', () => {
    const shared = (each: number, together: number) => floor({ shared: { each: cents(each), together: cents(together) } })
    it.each([
      ['both at what is asked of each, and together', 500, 700, [1, 1]],
      ['a cent under together', 500, 699, [0, 0]],
      ['a cent over together', 501, 700, [1, 1]],
      ['one a cent under what is asked of each', 499, 800, [0, 0]],
    ])('%s', (_, first, second, expected) => {
      expect(under([shared(500, 1200)], gift(2, 'w', 'R', first), gift(3, 'w', 'D', second))).toEqual(expected)
    })
    it('is not shared by one, nor by one who gives nothing', () => {
      expect(under([shared(500, 1200)], gift(2, 'w', 'R', 1500))).toEqual([0])
      expect(under([shared(0, 1200)], gift(2, 'w', 'R', 1500), gift(3, 'w', 'D', 0))).toEqual([0, 0])
    })
    it('leaves out a third who gives less', () => {
      expect(under([shared(500, 1200)], gift(2, 'w', 'R', 500), gift(3, 'w', 'D', 700), gift(4, 'w', 'V', 499))).toEqual([1, 1, 0])
    })
    it('is counted apart for each work and each floor', () => {
      const two = [shared(500, 1200), { ...shared(500, 1200), format: 'short' }]
      const aids = [
        gift(2, 'w', 'R', 600),
        gift(3, 'w', 'D', 600),
        gift(4, 'v', 'R', 600),
        gift(5, 'x', 'D', 600, { format: 'short' }),
        gift(6, 'x', 'V', 500, { format: 'short' }),
      ]
      expect(under(two, ...aids)).toEqual([1, 1, 0, 0, 0])
    })
    it('is begun anew at each floor, of one work too', () => {
      const stages = [
        { ...shared(500, 1200), stages: ['production'] as const },
        { ...shared(500, 1200), stages: ['writing'] as const },
      ]
      const written = (line: number, funder: string, voted: number) => gift(line, 'w', funder, voted, { stage: 'writing' })
      expect(under(stages, gift(2, 'w', 'R', 600), gift(3, 'w', 'D', 600), written(4, 'R', 600))).toEqual([1, 1, 0])
      expect(under(stages, gift(2, 'w', 'R', 600), gift(3, 'w', 'D', 600), written(4, 'R', 1300))).toEqual([1, 1, 0])
      expect(under(stages, gift(2, 'w', 'R', 600), gift(3, 'w', 'D', 600), written(4, 'R', 500), written(5, 'V', 600))).toEqual([
        1, 1, 0, 0,
      ])
    })
  })
})
