import { describe, expect, it } from 'vitest'
import { amountsAt, smallAid, smallRule } from '../../../test/fixtures/small-aids.ts'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { Aid } from './aid.ts'
import { columnsOf } from './aid-columns.ts'
import type { MatchingRule } from './matching-rule.ts'
import { positionOf } from './position.ts'
import { positionTrails, reasonedAids } from './position-trail.ts'

function trailsOf(given: Partial<MatchingRule>, ...aids: Aid[]) {
  const rule = smallRule(given)
  const columns = columnsOf(aids)
  const position = positionOf(rule, columns)
  const [line] = position.lines
  if (line === undefined) throw new Error('no line')
  return positionTrails(rule, line, reasonedAids(position, aids, columns.account).get(line.account) ?? [], 'voted')
}
const named = { id: 'r', source: smallRule().source }
const plain = { rounding: 'none', rule: null, inputs: [] }
const set = (figure: string, value: number) => ({ ...plain, figure, value, operation: 'rule', rule: named })
const read = (figure: string, value: number | null, line: number) => ({
  ...{ ...plain, figure, value, operation: value === null ? 'unknown' : 'read' },
  lines: [line],
})
const KEY = { ...set('key', 0), value: null, exact: exactFraction(1, 2) }
const AIDS = [
  smallAid(2, { cncShare: cents(200) }),
  smallAid(3, { cncShare: cents(0), amounts: amountsAt({ voted: 2000 }) }),
  smallAid(4, { level: 'cnc', amounts: amountsAt({ written: 1500, voted: 1120, paid: 930 }) }),
]

describe('the trails of a position, whole', () => {
  const basis = {
    ...{ ...plain, figure: 'basis', value: 2800, operation: 'sum' },
    inputs: [
      {
        ...read('aid', 1000, 2),
        value: 800,
        operation: 'amount-less-cnc-share',
        inputs: [read('aid', 1000, 2), read('cnc-share', 200, 2)],
      },
      read('aid', 2000, 3),
    ],
  }
  const cncAt = (moment: string, value: number) => ({
    ...{ ...plain, figure: `cnc-${moment}`, value, operation: 'cnc-rows' },
    inputs: [read('aid', value, 4)],
  })
  const due = { figure: 'due', value: 1400, operation: 'basis-times-key', rounding: 'down', rule: named, inputs: [basis, KEY] }

  it('under a ceiling, a freeze and a threshold', () => {
    const rule = { threshold: cents(100), ceiling: cents(1300), freeze: { at: cents(1200), exempt: [] } }
    const opened = { ...due, inputs: [basis, KEY, set('threshold', 100)] }
    const capped = {
      ...{ ...plain, figure: 'capped', value: 1300, operation: 'lesser-of-due-and-ceiling', rule: named },
      inputs: [opened, set('ceiling', 1300)],
    }
    const held = {
      ...{ ...plain, figure: 'held', value: 1200, operation: 'held-under-freeze', rule: named },
      inputs: [capped, set('freeze', 1200)],
    }
    const [written, paid, voted] = [cncAt('written', 1500), cncAt('paid', 930), cncAt('voted', 1120)]
    expect(trailsOf(rule, ...AIDS)).toStrictEqual({
      held,
      ceilingCost: { ...plain, figure: 'ceiling-cost', value: 100, operation: 'due-less-capped', inputs: [opened, capped] },
      freezeCost: { ...plain, figure: 'freeze-cost', value: 100, operation: 'capped-less-held', inputs: [capped, held] },
      missingAgainstRule: { ...plain, figure: 'missing-against-rule', value: 470, operation: 'due-less-paid', inputs: [opened, paid] },
      missingAgainstPromise: {
        ...{ ...plain, figure: 'missing-against-promise', value: 570, operation: 'written-less-paid' },
        inputs: [written, paid],
      },
      balance: { ...plain, figure: 'balance', value: 270, operation: 'held-less-paid', inputs: [held, paid] },
      effectiveKey: {
        ...{ figure: 'effective-key', value: null, operation: 'own-over-cnc', rounding: 'half-up', rule: null },
        inputs: [basis, voted],
        exact: exactFraction(5, 2),
      },
    })
  })
  it('under the key alone', () => {
    const capped = { ...plain, figure: 'capped', value: 1400, operation: 'lesser-of-due-and-ceiling', rule: named, inputs: [due] }
    expect(trailsOf({}, ...AIDS).held).toStrictEqual({
      ...{ ...plain, figure: 'held', value: 1400, operation: 'held-under-freeze', rule: named },
      inputs: [capped],
    })
  })
  it('under bounds of the whole year', () => {
    const { held } = trailsOf({ per: 'convention' }, ...AIDS)
    expect([held.operation, held.rounding]).toEqual(['share-of-year-under-freeze', 'largest-remainder'])
    expect(held.inputs.map(({ operation, rounding }) => [operation, rounding])).toEqual([
      ['share-of-year-under-ceiling', 'largest-remainder'],
    ])
  })
  it('where an aid is not known, why it is not', () => {
    const aids = [
      smallAid(2, { cncShare: null }),
      smallAid(3, { isSelective: null }),
      smallAid(4, { amounts: amountsAt({}) }),
      smallAid(5, { isSelective: false }),
      smallAid(6),
    ]
    const { held, effectiveKey, missingAgainstRule } = trailsOf({ selective: true }, ...aids)
    expect([held.value, held.operation]).toEqual([null, 'unknown'])
    const [unsummed, faced] = effectiveKey.inputs
    expect(unsummed).toStrictEqual({
      ...{ ...plain, figure: 'basis', value: null, operation: 'unknown' },
      inputs: [
        read('aid', 1000, 6),
        { ...read('aid', 1000, 2), operation: 'unknown-cnc-share' },
        { ...read('aid', 1000, 3), operation: 'unknown-selectivity' },
        { ...read('aid', null, 4), operation: 'unknown-amount' },
      ],
    })
    expect(faced).toStrictEqual({ ...plain, figure: 'cnc-voted', value: null, operation: 'unknown' })
    expect(effectiveKey).not.toHaveProperty('exact')
    expect(effectiveKey.operation).toBe('unknown')
    expect(missingAgainstRule.operation).toBe('unknown')
  })
  it('where a row of the CNC is not known, the row says so', () => {
    const { effectiveKey } = trailsOf({}, smallAid(2), smallAid(3, { level: 'cnc', amounts: amountsAt({}) }))
    expect(effectiveKey.inputs[1]).toStrictEqual({
      ...{ ...plain, figure: 'cnc-voted', value: null, operation: 'unknown' },
      inputs: [read('aid', null, 3)],
    })
  })
  it.each([0, -1])('where the CNC voted %d, no key', (voted) => {
    const { effectiveKey } = trailsOf({}, smallAid(2), smallAid(3, { level: 'cnc', amounts: amountsAt({ voted }) }))
    expect(effectiveKey).not.toHaveProperty('exact')
    expect(effectiveKey.operation).toBe('unknown')
  })
})

it('the aids of each account come with what became of them, in the order of the file', () => {
  const aids = [smallAid(5), smallAid(3, { year: 1999 }), smallAid(4, { scheme: 'T' }), smallAid(2, { level: 'cnc' })]
  const columns = columnsOf(aids)
  const reasoned = reasonedAids(positionOf(smallRule(), columns), aids, columns.account)
  expect([...reasoned].map(([account, list]) => [account, list.map(({ aid, reason }) => [aid.line, reason])])).toEqual([
    [
      0,
      [
        [2, 'cnc'],
        [5, 'counted'],
      ],
    ],
    [1, [[3, 'outside-period']]],
    [2, [[4, 'counted']]],
  ])
})
