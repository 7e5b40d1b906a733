import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { Trail } from '../source/trail.ts'
import { allottedTrails } from './allocation-trail.ts'
import type { Allocation, RationWitness, StepReport } from './allocation.ts'
import type { ScenarioTerritory } from './scenario.ts'

type Pairs = readonly (readonly [first: number, second: number])[]

const pairsOf = (pairs: Pairs) =>
  pairs.map(([first, second], at) => ({ code: ['a', 'b'][at] ?? '', first: cents(first), second: cents(second) }))
const step = (name: string, taken: number, poolAfter: number, claims: Pairs, idle: StepReport['idle'] = null): StepReport => ({
  ...{ name, idle, claims: pairsOf(claims) },
  taken: cents(taken),
  poolAfter: cents(poolAfter),
})
const ration = (name: string, claims: 'first' | 'second', estate: number, shares: Pairs, short: boolean): RationWitness => ({
  ...{ step: name, claims, method: 'proportional' },
  estate: cents(estate),
  lambda: short ? exactFraction(7, 8) : null,
  shares: shares.map(([claim, share], at) => ({ code: ['a', 'b'][at] ?? '', claim: cents(claim), share: cents(share) })),
  oddCents: short ? ['b'] : [],
})
/** Nothing of this was shared by the engine: figures are told so that each can be found again. */
const ALLOCATION: Allocation = {
  envelope: cents(1000),
  territories: [
    { code: 'a', total: cents(503), parts: { solidarity: cents(60), 'catch-up': cents(0), ration: cents(443) } },
    { code: 'b', total: cents(377), parts: { solidarity: cents(40), 'catch-up': cents(0), ration: cents(337) } },
  ],
  remainder: { name: 'unallocated', amount: cents(120) },
  steps: [
    step('solidarity', 100, 900, []),
    step('catch-up', 0, 900, [], 'nobody-eligible'),
    step('match', 0, 900, [
      [100, 300],
      [50, 250],
    ]),
    step('reinforced', 0, 900, [
      [133, 400],
      [50, 250],
    ]),
    step('ceiling', 0, 900, [
      [133, 354],
      [50, 250],
    ]),
    step('ration', 780, 120, [
      [0, 44],
      [0, 31],
    ]),
  ],
  rations: [
    ration('ration-2', 'first', 1, [[9, 9]], false),
    ration(
      'ration',
      'first',
      900,
      [
        [133, 133],
        [50, 50],
      ],
      false,
    ),
    ration(
      'ration',
      'second',
      717,
      [
        [354, 310],
        [250, 287],
      ],
      true,
    ),
  ],
}
const source = { document: 'essai', article: '1', status: 'example' } as const
const SCENARIO = { id: 's', source }
const RULE = { id: 'r', source }
const plain = { rounding: 'none', rule: null, inputs: [] }
const read = (figure: string, value: number | null) => ({ ...plain, figure, value, operation: value === null ? 'unknown' : 'read' })
const made = (figure: string, value: number, operation: string): Trail => ({ ...plain, figure, value: cents(value), operation })
const pool = (value: number) => ({ ...read('pool', value), operation: 'left-by-steps-before' })
const claim = (name: string, [first, second]: readonly [number, number], operation: string, heldBack?: number) => ({
  ...{ figure: `claim-after-${name}`, value: first + second, operation, rule: RULE },
  rounding: operation === 'effort-times-key' ? 'down' : 'none',
  inputs: [
    made('upstream-claim', first, 'claim-served-first'),
    made('other-claim', second, 'claim-served-next'),
    ...(heldBack === undefined ? [] : [{ ...read('held-back', heldBack), operation: 'claim-bounded' }]),
  ],
})
const given: ScenarioTerritory = {
  ...{ code: 'a', name: 'A', population: 1, fragileShare: null, need: null, previousEffort: null },
  effort: cents(800),
  upstreamEffort: cents(200),
  present: cents(300),
}
const trails = allottedTrails({ scenario: SCENARIO, rule: RULE, territories: [given] }, ALLOCATION)

describe('the trail of a guarantee', () => {
  it('gives what is missing to a share of the present, down to the cent: it splits nothing', () => {
    const steps = [
      step('match', 0, 1000, [
        [100, 300],
        [50, 250],
      ]),
      step('guarantee', 90, 910, [
        [40, 270],
        [50, 250],
      ]),
    ]
    const territories = [{ code: 'a', total: cents(90), parts: { guarantee: cents(90) } }]
    const from = { scenario: SCENARIO, rule: RULE, territories: [] }
    const [only] = allottedTrails(from, { ...ALLOCATION, territories, steps, rations: [] })
    expect(only?.trail.inputs.find(({ figure }) => figure === 'guarantee')).toMatchObject({
      operation: 'missing-to-guarantee',
      rounding: 'down',
      value: 90,
    })
  })

  it('values that were made are shown as they were made, in place of what would be read', () => {
    const given = [made('present', 1, 'total-times-share')]
    const from = { scenario: SCENARIO, rule: RULE, territories: [], given: () => given }
    const [first] = allottedTrails(from, { ...ALLOCATION, steps: [], rations: [] })
    expect(first?.trail.inputs).toStrictEqual(given)
  })
})

describe('the trail of an allotment, whole', () => {
  const part = { rounding: 'none', rule: SCENARIO }
  it('of a territory known, whose claim rises then is bounded', () => {
    expect(trails[0]).toStrictEqual({
      code: 'a',
      trail: {
        ...{ figure: 'allotted', value: 503, operation: 'sum-of-parts', rounding: 'none', rule: SCENARIO },
        inputs: [
          { ...part, figure: 'solidarity', value: 60, operation: 'step-share', rounding: 'largest-remainder', inputs: [pool(1000)] },
          { ...part, figure: 'catch-up', value: 0, operation: 'nobody-eligible', inputs: [pool(900)] },
          claim('match', [100, 300], 'effort-times-key'),
          claim('reinforced', [133, 400], 'claim-raised'),
          claim('ceiling', [133, 354], 'claim-bounded', 46),
          {
            ...{ ...part, figure: 'ration', value: 443, operation: 'sum-of-rations' },
            inputs: [
              pool(900),
              {
                ...{ ...plain, figure: 'upstream-ration', value: 133, operation: 'served-in-full' },
                inputs: [made('estate', 900, 'left-by-steps-before'), made('claim', 133, 'claim-to-serve')],
              },
              {
                ...{ ...plain, figure: 'ration-of-claims', value: 310, operation: 'ration-proportional', rounding: 'largest-remainder' },
                inputs: [
                  made('estate', 717, 'left-by-first-claims'),
                  made('claim', 354, 'claim-to-serve'),
                  { ...read('level', null), operation: 'level-of-ration', exact: exactFraction(7, 8) },
                ],
              },
            ],
          },
          read('present', 300),
          read('effort', 800),
          read('upstream-effort', 200),
        ],
      },
    })
  })
  it('of a territory of which nothing is known, with its odd cent', () => {
    const { inputs } = trails[1]?.trail ?? { inputs: [] }
    expect(inputs.slice(2, 5)).toStrictEqual([
      claim('match', [50, 250], 'effort-times-key'),
      claim('reinforced', [50, 250], 'claim-kept'),
      claim('ceiling', [50, 250], 'claim-kept'),
    ])
    expect(inputs[5]?.inputs[2]?.inputs.at(-1)).toStrictEqual({ ...read('odd-cent', 1), operation: 'largest-remainder' })
    expect(inputs.slice(6)).toStrictEqual([read('present', null), read('effort', null), read('upstream-effort', null)])
  })
  it('of a territory that no ration and no claim names has none', () => {
    const alone = { ...ALLOCATION, territories: [{ code: 'c', total: cents(1), parts: { ration: cents(1) } }] }
    const [one] = allottedTrails({ scenario: SCENARIO, rule: RULE, territories: [] }, alone)
    expect(one?.trail.inputs.map(({ figure }) => figure)).toEqual(['ration', 'present', 'effort', 'upstream-effort'])
    expect(one?.trail.inputs[0]?.inputs.map(({ value, inputs }) => [value, inputs.map((input) => input.value)])).toEqual([
      [900, []],
      [0, [900, 0]],
      [0, [717, 0, null]],
    ])
  })
})
