import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAidsTable } from '#registry/read/aids-table.ts'
import { readMatchingRule } from '#registry/read/matching-rule.ts'
import type { Trail } from '../source/trail.ts'
import { cents } from '../money/cents.ts'
import { columnsOf } from './aid-columns.ts'
import type { MatchingRule } from './matching-rule.ts'
import { positionOf } from './position.ts'
import { positionTrails, reasonedAids } from './position-trail.ts'

const { value: example } = readMatchingRule(readFileSync('rules/examples/exemple-1-pour-2.yaml'))
const text = readFileSync('rules/examples/aides.csv', 'utf8')

function trailsOf(csv: string, change: Partial<MatchingRule> = {}) {
  const aids = readAidsTable(new TextEncoder().encode(csv), false).value
  if (example === null || aids === null) throw new Error('the example does not read')
  const rule = { ...example, ...change }
  const columns = columnsOf(aids)
  const position = positionOf(rule, columns)
  const [line] = position.lines
  if (line === undefined) throw new Error('no line')
  return { line, trails: positionTrails(rule, line, reasonedAids(position, aids, columns.account).get(line.account) ?? [], 'voted') }
}

const inside = (trail: Trail, figure: string): Trail | undefined =>
  trail.figure === figure ? trail : trail.inputs.map((input) => inside(input, figure)).find((one) => one !== undefined)

describe('pourquoi une position', () => {
  const { line, trails } = trailsOf(text)

  it('le tenu se déplie jusqu’aux lignes du fichier, et chaque étage redonne le chiffre de la position', () => {
    expect(trails.held.value).toBe(line.held)
    expect(inside(trails.held, 'capped')?.value).toBe(line.capped)
    expect(inside(trails.held, 'due')?.value).toBe(line.due)
    const basis = inside(trails.held, 'basis')
    expect(basis?.value).toBe(line.basis)
    expect(basis?.inputs.reduce((so, { value }) => so + (value ?? 0), 0)).toBe(line.basis)
    expect(basis?.inputs.flatMap(({ lines }) => lines ?? [])).toEqual([2, 3, 4, 6, 9, 10])
  })

  it('la règle est nommée avec son statut à chaque étage qu’elle décide', () => {
    for (const figure of ['key', 'due', 'capped', 'held']) expect(inside(trails.held, figure)?.rule?.source.status).toBe('example')
    expect(inside(trails.held, 'key')?.exact).toEqual({ numerator: 1n, denominator: 2n })
  })

  it('le manque est le dû moins le payé ; la promesse, inconnue, reste inconnue', () => {
    expect(trails.missingAgainstRule).toMatchObject({ value: 50_000_00, operation: 'due-less-paid' })
    expect(trails.missingAgainstRule.inputs.map(({ figure, value }) => [figure, value])).toEqual([
      ['due', 210_000_00],
      ['cnc-paid', 160_000_00],
    ])
    expect(trails.missingAgainstPromise).toMatchObject({ value: null, operation: 'unknown' })
    expect(trails.effectiveKey.exact).toEqual({ numerator: 21n, denominator: 8n })
  })

  it('la part du CNC dans une aide en est ôtée, et montrée', () => {
    const { trails: shared } = trailsOf(text.replace('feature,yes,0,150000,', 'feature,yes,50000,150000,'))
    const aid = inside(shared.held, 'basis')?.inputs[0]
    expect(aid).toMatchObject({ value: 100_000_00, operation: 'amount-less-cnc-share', lines: [2] })
    expect(aid?.inputs.map(({ figure, value }) => [figure, value])).toEqual([
      ['aid', 150_000_00],
      ['cnc-share', 50_000_00],
    ])
  })

  it('une aide inconnue rend la ligne inconnue et se nomme', () => {
    const { trails: unknown } = trailsOf(text.replace('feature,yes,0,150000,', 'feature,yes,0,,'))
    const basis = inside(unknown.held, 'basis')
    expect([unknown.held.value, basis?.value]).toEqual([null, null])
    expect(basis?.inputs.find(({ operation }) => operation === 'unknown-amount')?.lines).toEqual([2])
  })

  it('quand plafond et gel portent sur l’année, la part de la ligne le dit', () => {
    const { trails: byYear } = trailsOf(text, { per: 'convention', ceiling: cents(100_000_00) })
    expect(byYear.held).toMatchObject({ value: 100_000_00, operation: 'share-of-year-under-freeze', rounding: 'largest-remainder' })
    expect(byYear.ceilingCost).toMatchObject({ value: 110_000_00, operation: 'due-less-capped' })
    expect(byYear.freezeCost.value).toBe(0)
  })
})
