import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { Trail } from '../source/trail.ts'
import { allocate } from './allocate.ts'
import { allottedTrails } from './allocation-trail.ts'
import type { ScenarioTerritory, Step } from './scenario.ts'

const place = (code: string, effort: number, upstream: number, present: number): ScenarioTerritory => ({
  code,
  name: code,
  population: 1000,
  effort: cents(effort),
  upstreamEffort: cents(upstream),
  present: cents(present),
  fragileShare: exactFraction(1, 10),
  need: exactFraction(1n),
  previousEffort: null,
})
const territories = [place('a', 200_00, 40_00, 50_00), place('b', 400_00, 0, 100_00), place('c', 100_01, 100_01, 0)]
const steps: readonly Step[] = [
  { kind: 'solidarity', share: exactFraction(2, 100) },
  { kind: 'match', upstreamFirst: true },
  { kind: 'ceiling', each: cents(150_00) },
  { kind: 'ration', method: 'proportional' },
]
const source = { document: 'essai', article: '1', status: 'example' } as const

function trails() {
  const allocated = allocate({ envelope: cents(200_00), steps }, { cnc: 1, local: 2 }, territories)
  if (!('value' in allocated)) throw new Error('no allocation')
  const from = { scenario: { id: 's', source }, rule: { id: 'r', source }, territories }
  return { allocation: allocated.value, trails: allottedTrails(from, allocated.value) }
}

const named = (trail: Trail | undefined, figure: string): Trail | undefined => trail?.inputs.find((one) => one.figure === figure)
const sum = (inputs: readonly Trail[]): number => inputs.reduce((so, { value }) => so + (value ?? 0), 0)

describe('pourquoi ce que chacun reçoit', () => {
  const { allocation, trails: given } = trails()
  const byCode = new Map(given.map(({ code, trail }) => [code, trail]))

  it('les parts de chaque pas redonnent le total, au centime', () => {
    for (const { code, total } of allocation.territories) {
      const trail = byCode.get(code)
      expect(trail?.value).toBe(total)
      expect(sum(['solidarity', 'ration'].flatMap((name) => named(trail, name) ?? []))).toBe(total)
    }
  })

  it('la demande est l’effort fois la clé, l’amont à part ; le plafond ne la ramène que là où elle le dépasse', () => {
    expect(named(byCode.get('a'), 'claim-after-match')).toMatchObject({ value: 100_00, operation: 'effort-times-key', rounding: 'down' })
    expect(named(byCode.get('a'), 'claim-after-match')?.inputs.map(({ value }) => value)).toEqual([20_00, 80_00])
    expect(named(byCode.get('a'), 'claim-after-ceiling')).toMatchObject({ value: 100_00, operation: 'claim-kept' })
    expect(named(byCode.get('b'), 'claim-after-ceiling')).toMatchObject({ value: 150_00, operation: 'claim-bounded' })
    expect(named(named(byCode.get('b'), 'claim-after-ceiling'), 'held-back')?.value).toBe(50_00)
  })

  it('le partage dit la somme, la demande et le niveau ; l’amont est servi d’abord, en entier', () => {
    const ration = named(byCode.get('b'), 'ration')
    const others = named(ration, 'ration-of-claims')
    expect(others?.operation).toBe('ration-proportional')
    const level = named(others, 'level')?.exact
    const witness = allocation.rations.find(({ claims }) => claims === 'second')
    expect(level).toEqual(witness?.lambda)
    expect(named(others, 'estate')?.value).toBe(witness?.estate)
    expect(named(named(byCode.get('c'), 'ration'), 'upstream-ration')).toMatchObject({ value: 50_00, operation: 'served-in-full' })
  })

  it('ce qui reste avant un pas est ce que laisse le précédent, et l’enveloppe avant le premier', () => {
    expect(named(named(byCode.get('a'), 'solidarity'), 'pool')?.value).toBe(200_00)
    expect(named(named(byCode.get('a'), 'ration'), 'pool')?.value).toBe(196_00)
  })

  it('ce qui a été lu du territoire y est, et l’inconnu y reste inconnu', () => {
    expect(['present', 'effort', 'upstream-effort'].map((figure) => named(byCode.get('b'), figure)?.value)).toEqual([100_00, 400_00, 0])
  })
})
