import { describe, expect, it } from 'vitest'
import { amountsAt, smallAid, smallRule } from '../../../test/fixtures/small-aids.ts'
import { cents } from '../money/cents.ts'
import type { Aid } from './aid.ts'
import { columnsOf } from './aid-columns.ts'
import type { MatchingRule } from './matching-rule.ts'
import { positionOf } from './position.ts'

const linesOf = (rule: Partial<MatchingRule>, ...aids: Aid[]) => positionOf(smallRule(rule), columnsOf(aids)).lines
const figures = (rule: Partial<MatchingRule>, ...aids: Aid[]) => linesOf(rule, ...aids).map(({ basis, due, held }) => [basis, due, held])
const unknown = (line: number, given: Partial<Aid> = {}) => smallAid(line, { amounts: amountsAt({}), ...given })

describe('the lines of a position', () => {
  it('say all that is known of one', () => {
    const aids = [
      smallAid(2, { stage: 'writing', cncShare: cents(200), amounts: amountsAt({ voted: 1000 }) }),
      smallAid(3, { amounts: amountsAt({ voted: 2001 }) }),
      smallAid(4, { level: 'cnc', amounts: amountsAt({ written: 1500, voted: 1000, paid: 900 }) }),
      smallAid(5, { level: 'cnc', amounts: amountsAt({ written: 100, voted: 120, committed: 7, paid: 30 }) }),
    ]
    const rule = { ceiling: cents(1350), freeze: { at: cents(800), exempt: ['writing' as const] } }
    expect(linesOf(rule, ...aids)).toEqual([
      {
        convention: 'C',
        year: 2024,
        axis: 'creation',
        scheme: 'S',
        account: 0,
        basis: 2801,
        upstreamBasis: 800,
        due: 1400,
        upstreamDue: 400,
        capped: 1350,
        held: 1200,
        upstreamHeld: 400,
        ceilingCost: 50,
        freezeCost: 150,
        cnc: { written: 1600, voted: 1120, committed: null, mandated: null, paid: 930 },
        missingAgainstRule: 470,
        missingAgainstPromise: 670,
        effectiveKey: 250,
      },
    ])
  })
  it('have no CNC where it has no row, and none that is known where one of its rows is not', () => {
    const cnc = (line: number, voted: number | null, scheme = 'S') =>
      smallAid(line, { level: 'cnc', scheme, amounts: amountsAt({ voted }) })
    const lines = linesOf({}, smallAid(2), cnc(3, null), cnc(4, 5), cnc(5, 7, 'T'), smallAid(6, { scheme: 'U' }))
    expect(lines.map((line) => [line.scheme, line.cnc.voted])).toEqual([
      ['S', null],
      ['T', 7],
      ['U', null],
    ])
    expect(
      lines.map(({ missingAgainstRule, missingAgainstPromise, effectiveKey }) => [missingAgainstRule, missingAgainstPromise, effectiveKey]),
    ).toEqual([
      [null, null, null],
      [null, null, 0],
      [null, null, null],
    ])
  })
  it('go by convention, year, axis and scheme, in whatever order the aids come', () => {
    const aids = [
      smallAid(1, { convention: 'B', year: 2024, axis: 'industry', scheme: 'S' }),
      smallAid(2, { convention: 'C', year: 2023, axis: 'industry', scheme: 'T' }),
      smallAid(3, { convention: 'C', year: 2024, axis: 'creation', scheme: 'S' }),
      smallAid(4, { convention: 'C', year: 2024, axis: 'creation', scheme: 'T' }),
      smallAid(5, { convention: 'C', year: 2024, axis: 'industry', scheme: 'R' }),
    ]
    const names = aids.map(({ convention, year, axis, scheme }) => [convention, year, axis, scheme])
    for (const list of [aids, aids.toReversed()])
      expect(linesOf({}, ...list).map(({ convention, year, axis, scheme }) => [convention, year, axis, scheme])).toEqual(names)
  })
  it('leave unknown what an unknown aid decides, on their own line alone', () => {
    const aids = [smallAid(2), unknown(3), smallAid(4, { scheme: 'T' })]
    expect(figures({}, ...aids)).toEqual([
      [null, null, null],
      [1000, 500, 500],
    ])
    expect(figures({ selective: true }, smallAid(2, { isSelective: null }))).toEqual([[null, null, null]])
    expect(figures({}, smallAid(2, { cncShare: null }))).toEqual([[null, null, null]])
    expect(figures({}, smallAid(2), smallAid(3, { year: 1999, convention: 'C' }))[1]).toEqual([1000, 500, 500])
  })
  it('add all that a freeze exempts', () => {
    const written = { stage: 'writing' as const }
    const freeze = { at: cents(100), exempt: ['writing' as const] }
    // Twice 1 000 exempt and 2 000 that are not: 500 + 500, and 100 of 1 000.
    expect(figures({ freeze }, smallAid(2, written), smallAid(3, written), smallAid(4), smallAid(5))).toEqual([[4000, 2000, 1100]])
  })
  it.each([
    [1999, 0],
    [2000, 1000],
    [2001, 1000],
  ])('open their right at the threshold: %d', (voted, due) => {
    expect(figures({ threshold: cents(2000) }, smallAid(2, { amounts: amountsAt({ voted }) }))).toEqual([[voted, due, due]])
  })
})

describe('a position by the year of each convention', () => {
  const year: Partial<MatchingRule> = { per: 'convention' }
  it('tests threshold, ceiling and freeze on the sum of its lines, and gives each its share', () => {
    const aids = [smallAid(2), smallAid(3, { scheme: 'T', amounts: amountsAt({ voted: 3000 }) })]
    expect(figures({ ...year, threshold: cents(4001) }, ...aids)).toEqual([
      [1000, 0, 0],
      [3000, 0, 0],
    ])
    expect(figures({ ...year, threshold: cents(4000), ceiling: cents(1000) }, ...aids)).toEqual([
      [1000, 500, 250],
      [3000, 1500, 750],
    ])
    expect(figures({ ...year, freeze: { at: cents(400), exempt: [] } }, ...aids)).toEqual([
      [1000, 500, 100],
      [3000, 1500, 300],
    ])
  })
  it('never adds two years, nor two conventions', () => {
    const aids = [smallAid(2), smallAid(3, { year: 2023 }), smallAid(4, { convention: 'D' })]
    expect(figures({ ...year, ceiling: cents(500) }, ...aids)).toEqual([
      [1000, 500, 500],
      [1000, 500, 500],
      [1000, 500, 500],
    ])
  })
  it('serves upstream first, in each line and in all', () => {
    const aids = [
      smallAid(2, { stage: 'writing', amounts: amountsAt({ voted: 600 }) }),
      smallAid(3, { amounts: amountsAt({ voted: 1400 }) }),
      smallAid(4, { scheme: 'T', stage: 'concept', amounts: amountsAt({ voted: 200 }) }),
    ]
    const upstream = (ceiling: number) =>
      linesOf({ ...year, ceiling: cents(ceiling) }, ...aids).map((line) => [line.held, line.upstreamHeld])
    // Dues of 1 000 with 300 upstream, and of 100, all upstream.
    expect(upstream(1100)).toEqual([
      [1000, 300],
      [100, 100],
    ])
    expect(upstream(500)).toEqual([
      [400, 300],
      [100, 100],
    ])
    expect(upstream(400)).toEqual([
      [300, 300],
      [100, 100],
    ])
    expect(upstream(200)).toEqual([
      [150, 150],
      [50, 50],
    ])
  })
  it('with one line that is not known knows only what is due on the others, and nothing under a threshold', () => {
    const aids = [smallAid(2), unknown(3, { scheme: 'T' }), smallAid(4, { scheme: 'U', amounts: amountsAt({ voted: 3000 }) })]
    expect(figures({ ...year, ceiling: cents(1000) }, ...aids)).toEqual([
      [1000, 500, null],
      [null, null, null],
      [3000, 1500, null],
    ])
    expect(figures({ ...year, threshold: cents(1) }, ...aids)).toEqual([
      [1000, null, null],
      [null, null, null],
      [3000, null, null],
    ])
  })
  it('gives the odd cent to the first line, even of more than ten', () => {
    const aids = Array.from({ length: 12 }, (_, at) =>
      smallAid(at + 2, { scheme: `s${String(at).padStart(2, '0')}`, amounts: amountsAt({ voted: 2 }) }),
    )
    const held = linesOf({ ...year, ceiling: cents(11) }, ...aids).map((line) => line.held)
    expect(held).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
  })
})
