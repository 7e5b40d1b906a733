import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, total, type Cents } from '../money/cents.ts'
import { exactFraction, fractionOfDecimal, type Fraction } from '../money/exact-fraction.ts'
import { allocate } from './allocate.ts'
import type { Allocation, AllocationRefusal } from './allocation.ts'
import type { ScenarioTerritory, Step } from './scenario.ts'

const share = (text: string): Fraction => fractionOfDecimal(text) ?? exactFraction(0n)
const place = (code: string, given: Partial<ScenarioTerritory> = {}): ScenarioTerritory => ({
  code,
  name: code,
  population: 1000,
  effort: cents(1000_00),
  upstreamEffort: cents(100_00),
  present: cents(300_00),
  fragileShare: share('0.1'),
  need: share('0.5'),
  previousEffort: null,
  ...given,
})
const KEY = { cnc: 1, local: 2 }
const MATCH: Step = { kind: 'match', upstreamFirst: false }
const UPSTREAM: Step = { kind: 'match', upstreamFirst: true }
const PRO_RATA: Step = { kind: 'ration', method: 'proportional' }
const run = (envelope: number, steps: readonly Step[], territories: readonly ScenarioTerritory[]) =>
  allocate({ envelope: cents(envelope), steps }, KEY, territories)

function shared(envelope: number, steps: readonly Step[], territories: readonly ScenarioTerritory[]): Allocation {
  const result = run(envelope, steps, territories)
  if (!('value' in result)) throw new Error(JSON.stringify(result.refusals))
  return result.value
}
function refusalsOf(envelope: number, steps: readonly Step[], territories: readonly ScenarioTerritory[]): readonly AllocationRefusal[] {
  const result = run(envelope, steps, territories)
  return 'value' in result ? [] : result.refusals
}
const totals = ({ territories }: Allocation): Cents[] => territories.map((one) => one.total)
const claimsAfter = ({ steps }: Allocation, name: string) =>
  steps.find((one) => one.name === name)?.claims.map(({ first, second }) => [first, second])

describe('steps', () => {
  it('solidarity splits by whole fragile inhabitants, half up', () => {
    // 5 × 0.1 = 0.5 rounds to one inhabitant, 4 × 0.1 to none.
    const some = shared(
      10_00,
      [{ kind: 'solidarity', share: share('0.5') }],
      [place('a', { population: 5 }), place('b', { population: 4 })],
    )
    expect(totals(some)).toEqual([5_00, 0])
    expect(some.remainder).toEqual({ name: 'unallocated', amount: 5_00 })
  })
  it.each([
    ['strictly above the median need', 'need', [0, 100, 0]],
    ['strictly below the median of present euros', 'present-per-inhabitant', [100, 0, 0]],
  ] as const)('catch-up goes to those %s', (_, measure, expected) => {
    const places = [
      place('a', { need: share('0.1'), present: cents(100) }),
      place('b', { need: share('0.9'), present: cents(300) }),
      place('c', { need: share('0.5'), present: cents(200) }),
    ]
    expect(totals(shared(1000, [{ kind: 'catch-up', share: share('0.1'), measure }], places))).toEqual(expected)
  })
  it('the median of an even number is the mean of the two middle ones', () => {
    const places = ['0.1', '0.4', '0.6', '0.6'].map((need, at) => place(`t${at}`, { need: share(need) }))
    expect(totals(shared(1000, [{ kind: 'catch-up', share: share('0.1'), measure: 'need' }], places))).toEqual([0, 0, 50, 50])
  })
  it('nobody eligible takes nothing, and says so', () => {
    const some = shared(1000, [{ kind: 'catch-up', share: share('0.1'), measure: 'need' }], [place('a'), place('b')])
    expect([totals(some), some.steps[0]?.idle, some.remainder.amount]).toEqual([[0, 0], 'nobody-eligible', 1000])
  })
  it('weights all zero take nothing, and say so', () => {
    const some = shared(1000, [{ kind: 'solidarity', share: share('0.1') }], [place('a', { fragileShare: share('0') })])
    expect([totals(some), some.steps[0]?.idle]).toEqual([[0], 'weights-all-zero'])
  })
  it('match rounds the whole down, upstream apart', () => {
    const some = shared(
      0,
      [UPSTREAM],
      [place('a', { effort: cents(3), upstreamEffort: cents(1) }), place('b', { effort: cents(3), upstreamEffort: cents(2) })],
    )
    expect(claimsAfter(some, 'match')).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
  it.each([
    ['one cent below the previous effort keeps the rule', 1000_01, [0, 500_00]],
    ['the same effort gets the better key', 1000_00, [0, 1000_00]],
    ['one cent above gets it too', 999_99, [0, 1000_00]],
    ['an unknown one keeps the rule', null, [0, 500_00]],
  ])('reinforced: %s', (_, previous, expected) => {
    const steps: Step[] = [MATCH, { kind: 'reinforced', key: { cnc: 1, local: 1 } }]
    const some = shared(0, steps, [place('a', { previousEffort: previous === null ? null : cents(previous) })])
    expect(claimsAfter(some, 'reinforced')).toEqual([expected])
  })
  it('reinforced never gives a worse key than the rule', () => {
    const steps: Step[] = [MATCH, { kind: 'reinforced', key: { cnc: 1, local: 3 } }]
    expect(claimsAfter(shared(0, steps, [place('a', { previousEffort: cents(0) })]), 'reinforced')).toEqual([[0, 500_00]])
  })
  it.each([
    ['one cent under the claim', 499_99, [50_00, 449_99]],
    ['at the claim', 500_00, [50_00, 450_00]],
    ['one cent over the claim', 500_01, [50_00, 450_00]],
    ['under the upstream claim', 49_99, [49_99, 0]],
  ])('a ceiling %s bounds the second claim first', (_, each, expected) => {
    expect(claimsAfter(shared(0, [UPSTREAM, { kind: 'ceiling', each: cents(each) }], [place('a')]), 'ceiling')).toEqual([expected])
  })
  it.each([
    ['at a sum', { at: cents(100_00), exemptUpstream: false }, [50_00, 50_00]],
    ['at the present allotment', { at: 'present', exemptUpstream: false }, [50_00, 250_00]],
    ['upstream exempt', { at: cents(100_00), exemptUpstream: true }, [50_00, 100_00]],
  ] as const)('a freeze %s', (_, step, expected) => {
    expect(claimsAfter(shared(0, [UPSTREAM, { kind: 'freeze', ...step }], [place('a')]), 'freeze')).toEqual([expected])
  })
  it('a guarantee counts earlier parts, and lowers the claims by as much, the second first', () => {
    const steps: Step[] = [{ kind: 'solidarity', share: share('0.1') }, UPSTREAM, { kind: 'guarantee', share: share('0.5') }]
    const some = shared(1000_00, steps, [place('a')])
    // 100.00 of solidarity, 50.00 more to reach half of 300.00.
    expect(some.territories[0]?.parts).toEqual({ solidarity: 100_00, guarantee: 50_00 })
    expect(claimsAfter(some, 'guarantee')).toEqual([[50_00, 400_00]])
  })
  it.each([
    ['one cent under the first claims', 99_99, [49_99, 50_00]],
    ['the first claims themselves', 100_00, [50_00, 50_00]],
    ['one cent over them', 100_01, [50_00, 50_01]],
  ])('a ration serves first claims first: %s', (_, envelope, expected) => {
    expect(totals(shared(envelope, [UPSTREAM, PRO_RATA], [place('a'), place('b')])).toSorted((a, b) => a - b)).toEqual(expected)
  })
  it('a pool that suffices gives everyone the claim, and names the rest', () => {
    const some = shared(2000_00, [MATCH, PRO_RATA, { kind: 'surplus', to: 'next-year' }], [place('a'), place('b')])
    expect([totals(some), some.remainder]).toEqual([[500_00, 500_00], { name: 'next-year', amount: 1000_00 }])
  })
  it('a surplus may go to the less equipped, as the last catch-up', () => {
    const steps: Step[] = [{ kind: 'catch-up', share: share('0.1'), measure: 'need' }, MATCH, PRO_RATA, { kind: 'surplus', to: 'catch-up' }]
    const some = shared(2000_00, steps, [place('a', { need: share('0.9') }), place('b')])
    expect([totals(some), some.remainder.amount]).toEqual([[1500_00, 500_00], 0])
  })
  it('a surplus for the less equipped stays where nobody is', () => {
    const steps: Step[] = [
      { kind: 'catch-up', share: share('0.1'), measure: 'need' },
      { kind: 'surplus', to: 'catch-up' },
    ]
    const some = shared(1000, steps, [place('a'), place('b')])
    expect([totals(some), some.remainder, some.steps.map(({ idle }) => idle)]).toEqual([
      [0, 0],
      { name: 'unallocated', amount: 1000 },
      ['nobody-eligible', 'nobody-eligible'],
    ])
    const given = shared(1000, steps, [place('a', { need: share('0.9') }), place('b')])
    expect([totals(given), given.steps.map(({ idle }) => idle)]).toEqual([
      [1000, 0],
      [null, null],
    ])
  })
  it('a step used again bears its rank', () => {
    const again: Step = { kind: 'catch-up', share: share('0.1'), measure: 'need' }
    expect(shared(100, [again, again, MATCH, PRO_RATA], [place('a')]).steps.map(({ name }) => name)).toEqual([
      'catch-up',
      'catch-up-2',
      'match',
      'ration',
    ])
  })
})

describe('what is refused', () => {
  it.each([
    ['a ration before the match', [PRO_RATA], 'claims-before-match'],
    ['a ceiling before the match', [{ kind: 'ceiling', each: cents(1) }, MATCH], 'claims-before-match'],
    ['a guarantee without a match', [{ kind: 'guarantee', share: share('1') }], 'claims-before-match'],
    ['a second match', [MATCH, MATCH], 'second-match'],
    ['a reinforced key before the match', [{ kind: 'reinforced', key: KEY }, MATCH], 'claims-before-match'],
    ['a reinforced key that is late', [MATCH, PRO_RATA, { kind: 'reinforced', key: KEY }], 'reinforced-not-after-match'],
    ['a surplus without catch-up', [{ kind: 'surplus', to: 'catch-up' }], 'surplus-without-catch-up'],
  ] as const)('%s', (_, steps, kind) => {
    expect(refusalsOf(100, steps as readonly Step[], [place('a')]).map((one) => one.kind)).toEqual([kind])
  })
  it.each([
    ['an effort', MATCH, { effort: null }, 'effort_eur'],
    ['an upstream effort, upstream first', UPSTREAM, { upstreamEffort: null }, 'upstream_effort_eur'],
    ['a fragile share', { kind: 'solidarity', share: share('0.1') }, { fragileShare: null }, 'fragile_share'],
    ['a need', { kind: 'catch-up', share: share('0.1'), measure: 'need' }, { need: null }, 'need'],
    ['a present allotment', { kind: 'catch-up', share: share('0.1'), measure: 'present-per-inhabitant' }, { present: null }, 'present_eur'],
    ['a present allotment to freeze at', { kind: 'freeze', at: 'present', exemptUpstream: false }, { present: null }, 'present_eur'],
    ['a present allotment to guarantee', { kind: 'guarantee', share: share('0.1') }, { present: null }, 'present_eur'],
  ] as const)('%s that is not known', (_, step, given, column) => {
    const before = step.kind === 'freeze' || step.kind === 'guarantee' ? [MATCH] : []
    expect(refusalsOf(100, [...before, step as Step], [place('a'), place('b', given)])).toEqual([
      { kind: 'unknown-value', step: step.kind, code: 'b', column },
    ])
  })
  it.each([
    ['one cent under the envelope', 29_999, 1],
    ['the envelope itself', 30_000, 0],
    ['one cent over', 30_001, 0],
  ])('a guarantee of all that is given, the envelope being %s', (_, envelope, count) => {
    expect(refusalsOf(envelope, [MATCH, { kind: 'guarantee', share: share('1') }], [place('a')]).length).toBe(count)
  })
  it('names the fewest steps that cannot hold together, then the earliest', () => {
    const sol = (text: string): Step => ({ kind: 'solidarity', share: share(text) })
    const [refusal] = refusalsOf(1000_00, [sol('0.3'), sol('0.4'), sol('0.6'), sol('0.7')], [place('a')])
    // 0.4 and 0.7 cannot hold; nor 0.6 and 0.7; 0.3 and 0.7 can, to the cent.
    expect(refusal).toEqual({ kind: 'infeasible', steps: ['solidarity-2', 'solidarity-4'], asked: 700_00, available: 600_00 })
  })
  it.each([
    ['a guarantee of all', [MATCH, { kind: 'guarantee', share: share('1') }], ['guarantee', 'solidarity']],
    ['a ration of all', [MATCH, PRO_RATA], ['ration', 'solidarity']],
    [
      'a surplus of all',
      [
        { kind: 'catch-up', share: share('0.1'), measure: 'need' },
        { kind: 'surplus', to: 'catch-up' },
      ],
      ['catch-up', 'surplus', 'solidarity'],
    ],
  ] satisfies readonly (readonly [string, readonly Step[], readonly string[]])[])(
    '%s leaves nothing to solidarity, and is named with it',
    (_, before, steps) => {
      const places = [place('a', { need: share('0.9') }), place('b', { present: cents(0) })]
      const refusals = refusalsOf(300_00, [...before, { kind: 'solidarity', share: share('0.1') }], places)
      expect(refusals).toEqual([{ kind: 'infeasible', steps, asked: 30_00, available: 0 }])
    },
  )
  it('a step that asks for more than all is alone at fault', () => {
    const [refusal] = refusalsOf(100, [MATCH, PRO_RATA, { kind: 'solidarity', share: share('2') }], [place('a')])
    expect(refusal).toMatchObject({ kind: 'infeasible', steps: ['solidarity'] })
  })
  it('many steps that cannot hold are told without trying every choice', () => {
    const steps = Array.from({ length: 80 }, (): Step => ({ kind: 'solidarity', share: share('0.02') }))
    const [refusal] = refusalsOf(100_00, steps, [place('a')])
    expect(refusal?.kind === 'infeasible' && refusal.steps.length).toBe(51)
  })
})

const money = fc.integer({ min: 0, max: 1_000_000 }).map(cents)
const someplace = fc
  .record({
    population: fc.integer({ min: 1, max: 1_000_000 }),
    effort: money,
    present: money,
    need: fc.integer({ min: 0, max: 10 }),
    part: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ need, part, effort, ...rest }) => ({
    ...rest,
    effort,
    need: exactFraction(need, 10),
    upstreamEffort: cents(Math.floor((effort * part) / 100)),
  }))
const places = fc.array(someplace, { minLength: 1, maxLength: 6 }).map((all) => all.map((one, at) => place(`t${at}`, one)))
const STEPS: Step[] = [
  { kind: 'solidarity', share: share('0.05') },
  { kind: 'catch-up', share: share('0.03'), measure: 'present-per-inhabitant' },
  UPSTREAM,
  PRO_RATA,
  { kind: 'surplus', to: 'next-year' },
]

describe('any allocation', () => {
  it('makes the envelope, to the cent, parts and remainder together', () => {
    fc.assert(
      fc.property(places, money, (all, envelope) => {
        const some = shared(envelope, STEPS, all)
        const parts = some.territories.map(({ parts: mine }) => total(Object.values(mine)))
        return total(parts) + some.remainder.amount === envelope && parts.every((part, at) => part === some.territories[at]?.total)
      }),
    )
  })
  it('does not depend on the order in which territories are given', () => {
    fc.assert(
      fc.property(places, money, (all, envelope) => {
        expect(shared(envelope, STEPS, all.toReversed())).toEqual(shared(envelope, STEPS, all))
      }),
    )
  })
  it('never gives less for more own effort, the envelope being the same', () => {
    fc.assert(
      fc.property(places, money, fc.integer({ min: 1, max: 100_000 }), (all, envelope, more) => {
        const [first, ...others] = all
        if (first === undefined || first.effort === null) return true
        const richer = { ...first, effort: cents(first.effort + more) }
        const part = (list: readonly ScenarioTerritory[]) =>
          shared(envelope, [MATCH, PRO_RATA], list).territories.find(({ code }) => code === first.code)?.total ?? 0
        return part([richer, ...others]) >= part(all)
      }),
    )
  })
})
