import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { FacingAmounts, PublishedAmount } from './facing-amounts.ts'
import { effectiveKey } from './effective-key.ts'
import { ONE_FOR_TWO } from './matching-ratio.ts'
import { momentsAside } from './moments-aside.ts'
import { corridorSide, longestRun, publishedPosition } from './published-position.ts'
import { publishedTrails } from './published-trail.ts'

const face = (own: number | null, cnc: number | null, rest: Partial<FacingAmounts> = {}): FacingAmounts => {
  const [ownCents, cncCents] = [own === null ? null : cents(own), cnc === null ? null : cents(cnc)]
  return {
    year: 2010,
    perimeter: 'production',
    moment: 'committed',
    own: ownCents,
    cnc: cncCents,
    key: effectiveKey(ownCents, cncCents),
    isOwnComputed: false,
    from: ['o', 'c'],
    ...rest,
  }
}

describe('a published position', () => {
  it('of 2010: 39,1 M€ of own money open 19,55 M€, 4,85 M€ above what the CNC committed', () => {
    expect(publishedPosition(face(39_100_000_00, 14_700_000_00), ONE_FOR_TWO)).toMatchObject({
      due: 19_550_000_00,
      gap: 4_850_000_00,
      missingAgainstRule: null,
      side: 'above',
    })
  })
  it('rounds the due down, once', () => {
    expect([1, 2, 3].map((own) => publishedPosition(face(own, 0), ONE_FOR_TWO).due)).toEqual([0, 1, 1])
  })
  it('says what is missing against the rule only when payments are published', () => {
    expect(publishedPosition(face(200, 60, { moment: 'paid' }), ONE_FOR_TWO).missingAgainstRule).toBe(40)
  })
  it('is unknown as soon as a side is', () => {
    expect(publishedPosition(face(null, 60), ONE_FOR_TWO)).toMatchObject({ due: null, gap: null, side: null })
    expect(publishedPosition(face(200, null), ONE_FOR_TWO)).toMatchObject({ due: 100, gap: null, side: null })
  })
})

describe('the corridor', () => {
  it.each([
    [219_999, 'inside'],
    [220_000, 'inside'],
    [220_001, 'above'],
    [180_001, 'inside'],
    [180_000, 'inside'],
    [179_999, 'below'],
  ])('with %i of own money for 100 000 of the CNC is %s', (own, side) => {
    expect(corridorSide(face(own, 100_000), ONE_FOR_TWO)).toBe(side)
  })
  it('of no width keeps the rule itself inside, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (cnc) => {
        expect(corridorSide(face(cnc * 2, cnc), ONE_FOR_TWO, exactFraction(0n))).toBe('inside')
      }),
    )
  })
})

describe('a run of years', () => {
  it.each([
    [[], null],
    [[2004], { from: 2004, to: 2004, years: 1 }],
    [[2006, 2003, 2004, 2005, 2010, 2011], { from: 2003, to: 2006, years: 4 }],
    [[2003, 2004, 2010, 2011], { from: 2003, to: 2004, years: 2 }],
    [[2003, 2003], { from: 2003, to: 2003, years: 1 }],
  ])('of %j is %j', (years, run) => {
    expect(longestRun(years)).toEqual(run)
  })
})

const amount = (id: string, part: PublishedAmount['part'], euros: number | null, rest: Partial<PublishedAmount> = {}): PublishedAmount => ({
  id,
  part,
  year: 2010,
  amount: euros === null ? null : cents(euros * 100),
  perimeter: 'production',
  moment: 'voted',
  address: `https://${id}.example`,
  ...rest,
})

describe('the moments of a year', () => {
  it('stand side by side, what no source places apart, and two sources of one moment on two rows', () => {
    const rows = momentsAside([
      amount('a', 'cnc', 10, { moment: 'written' }),
      amount('b', 'cnc', 8, { moment: 'paid' }),
      amount('c', 'cnc', 9, { moment: 'paid' }),
      amount('d', 'own', 20, { moment: null }),
      amount('e', 'own', null),
    ])
    expect(rows.map(({ part, at }) => [part, Object.entries(at).map(([moment, one]) => `${moment} ${one.id}`)])).toEqual([
      ['own', ['unsaid d']],
      ['cnc', ['written a', 'paid b']],
      ['cnc', ['paid c']],
    ])
  })
})

describe('the moments of several years', () => {
  const one = (id: string, year: number, perimeter: string, part: PublishedAmount['part']): PublishedAmount => ({
    ...{ id, year, perimeter, part, moment: 'voted', address: null },
    amount: cents(1),
  })
  const told = [
    one('a', 2009, 'y', 'own'),
    one('b', 2010, 'x', 'own'),
    one('c', 2010, 'x', 'cnc'),
    one('d', 2010, 'x', 'total-with-cnc'),
    one('e', 2010, 'y', 'own'),
    one('f', 2011, 'x', 'own'),
  ]
  it('go by year, perimeter, then side, each apart, in whatever order they are told', () => {
    for (const list of [told, told.toReversed()])
      expect(momentsAside(list).map(({ at }) => at)).toEqual(told.map((amount) => ({ voted: amount })))
  })
  it('never share a row between two years, two perimeters or two sides', () => {
    const paid = { moment: 'paid' } as const
    const others = [one('b', 2010, 'y', 'own'), one('c', 2009, 'x', 'own'), one('d', 2009, 'y', 'cnc')].map((other) => ({
      ...other,
      ...paid,
    }))
    for (const other of others) expect(momentsAside([one('a', 2009, 'y', 'own'), other])).toHaveLength(2)
    expect(momentsAside([one('a', 2009, 'y', 'own'), { ...one('e', 2009, 'y', 'own'), ...paid }])).toHaveLength(1)
  })
  it('leave out what is not known', () => expect(momentsAside([{ ...one('a', 2009, 'y', 'own'), amount: null }])).toEqual([]))
})

describe('the trail of a gap', () => {
  it('is whole', () => {
    const position = publishedPosition(face(200, 60), ONE_FOR_TWO)
    const named = { id: 'r', source: { document: 'note-2026', article: 'II.1', status: 'proposed' } } as const
    const told = [amount('x', 'cnc', 9), amount('o', 'own', 2), { ...amount('c', 'cnc', 1), address: null }]
    const { due, gap, key } = publishedTrails(position, told, named)
    const plain = { rounding: 'none', rule: null, inputs: [] }
    const [own, cnc] = [
      { ...plain, figure: 'own', value: told[1]?.amount, operation: 'published', address: 'https://o.example' },
      { ...plain, figure: 'cnc', value: told[2]?.amount, operation: 'published' },
    ]
    const asked = { ...plain, figure: 'key', value: null, operation: 'rule', rule: named, exact: exactFraction(1, 2) }
    const opened = { figure: 'due', value: 100, operation: 'basis-times-key', rounding: 'down', rule: named, inputs: [own, asked] }
    expect(due).toStrictEqual(opened)
    expect(gap).toStrictEqual({ ...plain, figure: 'gap', value: 40, operation: 'due-less-cnc', inputs: [opened, cnc] })
    expect(key).toStrictEqual({
      ...{ figure: 'effective-key', value: null, operation: 'own-over-cnc', rounding: 'half-up', rule: null },
      inputs: [own, cnc],
      exact: exactFraction(10, 3),
    })
  })
  it.each([
    [200, null],
    [null, 60],
    [200, 0],
    [200, -1],
  ])('of %s and %s has no exact key', (own, cnc) => {
    const named = { id: 'r', source: { document: 'note-2026', article: 'II.1', status: 'proposed' } } as const
    expect(publishedTrails(publishedPosition(face(own, cnc), ONE_FOR_TWO), [], named).key).not.toHaveProperty('exact')
  })
  it('names what is not known', () => {
    const named = { id: 'r', source: { document: 'note-2026', article: 'II.1', status: 'proposed' } } as const
    const nothing = { value: null, operation: 'unknown', rounding: 'none', rule: null, inputs: [] }
    const unknown = [
      { ...nothing, figure: 'own' },
      { ...nothing, figure: 'cnc' },
    ]
    const keyOf = (told: FacingAmounts, amounts: readonly PublishedAmount[]) =>
      publishedTrails(publishedPosition(told, ONE_FOR_TWO), amounts, named).key.inputs
    expect(keyOf(face(null, null), [])).toStrictEqual(unknown)
    expect(keyOf(face(200, null), [])).toStrictEqual(unknown)
    // A total that the face was not computed from, or a computed face without its total, says nothing of own money.
    expect(keyOf(face(200, null, { from: ['t'] }), [amount('t', 'total-with-cnc', 3)])[0]).toStrictEqual(unknown[0])
    expect(keyOf(face(200, null, { isOwnComputed: true }), [])[0]).toStrictEqual(unknown[0])
    expect(keyOf(face(null, null, { from: ['t'], isOwnComputed: true }), [amount('t', 'total-with-cnc', 3)])[0]).toStrictEqual(unknown[0])
    const computed = keyOf(face(200, 60, { from: ['c', 't'], isOwnComputed: true }), [
      amount('c', 'cnc', 1),
      amount('t', 'total-with-cnc', 3),
    ])
    expect(computed[0]).toMatchObject({
      operation: 'total-less-cnc',
      rounding: 'none',
      inputs: [{ figure: 'total-with-cnc' }, { figure: 'cnc' }],
    })
  })
  const rule = { id: 'r', source: { document: 'note-2026', article: 'II.1', status: 'proposed' } } as const
  it('goes down to the published figures and where they were read', () => {
    const position = publishedPosition(face(200, 60), ONE_FOR_TWO)
    const { gap } = publishedTrails(position, [amount('o', 'own', 2), amount('c', 'cnc', 1)], rule)
    expect(gap).toMatchObject({
      value: 40,
      inputs: [
        { figure: 'due', value: 100, rule, inputs: [{ figure: 'own', address: 'https://o.example' }, { figure: 'key' }] },
        { figure: 'cnc', address: 'https://c.example' },
      ],
    })
  })
  it('says when own money is a total less the CNC', () => {
    const position = publishedPosition(face(200, 60, { from: ['t', 'c'], isOwnComputed: true }), ONE_FOR_TWO)
    const { due } = publishedTrails(position, [amount('t', 'total-with-cnc', 3), amount('c', 'cnc', 1)], rule)
    expect(due.inputs[0]).toMatchObject({
      figure: 'own',
      value: 200,
      operation: 'total-less-cnc',
      inputs: [{ figure: 'total-with-cnc' }, { figure: 'cnc' }],
    })
  })
})
