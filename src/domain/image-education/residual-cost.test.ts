import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, total, ZERO } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { explainCoveredCost, explainNeededMeans } from './means-trail.ts'
import { meansPerPupil } from './means-per-pupil.ts'
import { coverCircuits, coveredCost, type CircuitAccount, type ResidualCostRule } from './residual-cost.ts'

const rule: ResidualCostRule = {
  id: 'exemple',
  title: 'Exemple',
  source: { document: 'exemple', article: '1', status: 'example' },
  share: exactFraction(1),
  ceiling: null,
  isForVolunteersOnly: true,
}
const circuit = (name: string, cost: number | null): CircuitAccount => ({
  name,
  isVoluntary: true,
  cost: cost === null ? null : cents(cost),
  receipts: ZERO,
  aids: ZERO,
})
const three = [circuit('a', 100), circuit('b', 100), circuit('c', 100)]
const coveredOf = (envelope: number): (number | null)[] => coverCircuits(three, rule, cents(envelope)).map(({ covered }) => covered)

describe('an envelope for circuits', () => {
  it.each([
    ['one cent short', 299, [100, 100, 99]],
    ['just enough', 300, [100, 100, 100]],
    ['one cent to spare', 301, [100, 100, 100]],
    ['none at all', 0, [0, 0, 0]],
  ])('%s', (_, envelope, covered) => expect(coveredOf(envelope)).toEqual(covered))

  it('a circuit whose cost is unknown takes nothing from the others, and is not zero', () => {
    const found = coverCircuits([circuit('a', null), circuit('b', 100)], rule, cents(50))
    expect(found.map(({ covered, left }) => [covered, left])).toEqual([
      [null, null],
      [50, 50],
    ])
  })

  it('never gives more than it holds, nor more than what remains to pay', () => {
    const costs = fc.array(fc.nat(10_000_00), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(costs, fc.nat(50_000_00), (amounts, envelope) => {
        const circuits = amounts.map((cost, place) => circuit(String(place).padStart(2, '0'), cost))
        const found = coverCircuits(circuits, rule, cents(envelope))
        const given = total(found.map(({ covered }) => covered ?? ZERO))
        expect(given).toBe(Math.min(envelope, total(amounts.map(cents))))
        expect(found.every(({ covered, left, remaining }) => (covered ?? 0) + (left ?? 0) === remaining && (left ?? 0) >= 0)).toBe(true)
      }),
    )
  })
})

describe('trails', () => {
  it('what a circuit receives unfolds down to cost, receipts and aids', () => {
    const trail = explainCoveredCost(circuit('a', 100), { ...rule, ceiling: cents(60) })
    expect(trail.value).toBe(coveredCost(circuit('a', 100), { ...rule, ceiling: cents(60) }).covered)
    expect(trail.inputs.map(({ figure }) => figure)).toEqual(['covered-share', 'covered-ceiling', 'remaining-cost'])
    expect(trail.inputs.at(-1)?.inputs.map(({ value }) => value)).toEqual([100, 0, 0])
    expect(trail.rule?.source.status).toBe('example')
    expect(explainCoveredCost(circuit('a', 100), rule).inputs.map(({ figure }) => figure)).toEqual(['covered-share', 'remaining-cost'])
  })

  it('the means that pupils call for unfold down to means and pupils, unknown ones too', () => {
    const [before, after] = [
      { pupils: 3, means: cents(100) },
      { pupils: 4, means: null },
    ]
    const trail = explainNeededMeans(before, after)
    expect([trail.value, trail.rounding]).toEqual([meansPerPupil(before, after).needed, 'up'])
    expect(trail.inputs.map(({ exact }) => exact)).toEqual([exactFraction(4), exactFraction(100, 3)])
    const unknown = explainNeededMeans({ pupils: null, means: null }, after)
    expect([unknown.value, unknown.inputs[1]?.exact, unknown.inputs[1]?.inputs[1]?.exact]).toEqual([null, undefined, undefined])
  })
})
