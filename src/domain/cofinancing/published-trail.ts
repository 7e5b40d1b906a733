import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { RuleSource } from '../source/status.ts'
import type { Trail } from '../source/trail.ts'
import type { PublishedAmount } from './facing-amounts.ts'
import type { PublishedPosition } from './published-position.ts'

/** The rule under which a published effort is read. */
export type NamedRule = { readonly id: string; readonly source: RuleSource }

/**
 * Why published amounts give this due and this gap: down to each published figure and where it was read.
 * Units: euro cents. Rounding: as each step says.
 * Bounds: amounts are those that the position's face was made of.
 * Policy: docs/decisions/2026-11-23-published-positions.md
 */
export function publishedTrails(
  { face, ratio, due, gap }: PublishedPosition,
  amounts: readonly PublishedAmount[],
  rule: NamedRule,
): { readonly due: Trail; readonly gap: Trail; readonly key: Trail } {
  const read = amounts.filter(({ id }) => face.from.includes(id)).map(readTrail)
  const cnc: Trail = read.find(({ figure }) => figure === 'cnc') ?? unknownTrail('cnc')
  const own = ownTrail(face.own, read, cnc, face.isOwnComputed)
  const dueTrail: Trail = {
    figure: 'due',
    value: due,
    operation: 'basis-times-key',
    rounding: 'down',
    rule,
    inputs: [own, { ...unknownTrail('key'), exact: exactFraction(ratio.cnc, ratio.local), operation: 'rule', rule }],
  }
  return {
    due: dueTrail,
    gap: { figure: 'gap', value: gap, operation: 'due-less-cnc', rounding: 'none', rule: null, inputs: [dueTrail, cnc] },
    key: {
      figure: 'effective-key',
      value: null,
      ...(face.own === null || face.cnc === null || face.cnc <= 0 ? {} : { exact: exactFraction(face.own, face.cnc) }),
      operation: 'own-over-cnc',
      rounding: 'half-up',
      rule: null,
      inputs: [own, cnc],
    },
  }
}

const unknownTrail = (figure: string): Trail => ({ figure, value: null, operation: 'unknown', rounding: 'none', rule: null, inputs: [] })

const readTrail = ({ part, amount, address }: PublishedAmount): Trail => ({
  figure: part,
  value: amount,
  operation: 'published',
  rounding: 'none',
  rule: null,
  inputs: [],
  ...(address === null ? {} : { address }),
})

/** Own money as published, or the total of a page less the CNC's amount of the same page. */
function ownTrail(own: number | null, read: readonly Trail[], cnc: Trail, isComputed: boolean): Trail {
  const said = read.find(({ figure }) => figure === 'own')
  if (said !== undefined || own === null) return said ?? unknownTrail('own')
  const total = read.find(({ figure }) => figure === 'total-with-cnc')
  if (!isComputed || total === undefined) return unknownTrail('own')
  return { figure: 'own', value: cents(own), operation: 'total-less-cnc', rounding: 'none', rule: null, inputs: [total, cnc] }
}
