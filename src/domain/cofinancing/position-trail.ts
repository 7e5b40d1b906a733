import { minus, type Cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { Moment } from '../source/moment.ts'
import type { Trail } from '../source/trail.ts'
import type { Aid } from './aid.ts'
import { AID_REASONS, type AidReason } from './aid-reasons.ts'
import type { MatchingRule } from './matching-rule.ts'
import type { Position, PositionLine } from './position.ts'

/** An aid of a line, and what became of it. */
export type ReasonedAid = { readonly aid: Aid; readonly reason: AidReason }

/** Why each figure of a line is what it is. */
export type PositionTrails = {
  readonly held: Trail
  readonly ceilingCost: Trail
  readonly freezeCost: Trail
  readonly missingAgainstRule: Trail
  readonly missingAgainstPromise: Trail
  readonly balance: Trail
  readonly effectiveKey: Trail
}

/**
 * The aids of each account line with what became of them, in the order of the file.
 * Bounds: `aids` in the order that the columns were made of.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function reasonedAids(
  { reasons }: Pick<Position, 'reasons'>,
  aids: readonly Aid[],
  accounts: Int32Array,
): ReadonlyMap<number, readonly ReasonedAid[]> {
  const byAccount = new Map<number, ReasonedAid[]>()
  for (const [row, aid] of aids.entries()) {
    const account = accounts[row] ?? 0
    const list = byAccount.get(account) ?? []
    list.push({ aid, reason: AID_REASONS[reasons[row] ?? 0] ?? 'counted' })
    byAccount.set(account, list)
  }
  for (const list of byAccount.values()) list.sort((a, b) => a.aid.line - b.aid.line)
  return byAccount
}

const UNKNOWN: readonly AidReason[] = ['unknown-amount', 'unknown-selectivity', 'unknown-cnc-share']

/**
 * Why a line of a position is what it is, down to the rows of the file: the held amount unfolds into capped, due, basis, then aids.
 * Units: euro cents. Rounding: as each step says.
 * Bounds: `aids` are those of the line alone; where threshold and ceiling are tested on the year, the year's split is named as such.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function positionTrails(rule: MatchingRule, line: PositionLine, aids: readonly ReasonedAid[], moment: Moment): PositionTrails {
  const named = { id: rule.id, source: rule.source }
  const set = (figure: string, value: Cents): Trail => ({ figure, value, operation: 'rule', rounding: 'none', rule: named, inputs: [] })
  const made = (figure: string, value: Cents | null, operation: string, inputs: readonly Trail[]): Trail => ({
    figure,
    value,
    operation: value === null ? 'unknown' : operation,
    rounding: 'none',
    rule: null,
    inputs,
  })
  const basis = basisTrail(line, aids, moment)
  const key: Trail = { ...set('key', 0 as Cents), value: null, exact: exactFraction(rule.key.cnc, rule.key.local) }
  const threshold = rule.threshold === null ? [] : [set('threshold', rule.threshold)]
  const due: Trail = {
    ...made('due', line.due, 'basis-times-key', [basis, key, ...threshold]),
    rounding: 'down',
    rule: named,
  }
  const isYear = rule.per === 'convention'
  const capped: Trail = {
    ...made('capped', line.capped, isYear ? 'share-of-year-under-ceiling' : 'lesser-of-due-and-ceiling', [
      due,
      ...(rule.ceiling === null ? [] : [set('ceiling', rule.ceiling)]),
    ]),
    rounding: isYear ? 'largest-remainder' : 'none',
    rule: named,
  }
  const held: Trail = {
    ...made('held', line.held, isYear ? 'share-of-year-under-freeze' : 'held-under-freeze', [
      capped,
      ...(rule.freeze === null ? [] : [set('freeze', rule.freeze.at)]),
    ]),
    rounding: isYear ? 'largest-remainder' : 'none',
    rule: named,
  }
  const cnc = (at: Moment): Trail => cncTrail(at, line.cnc[at], aids)
  const faced = cnc(moment)
  const { cnc: sums } = line
  return {
    held,
    ceilingCost: made('ceiling-cost', line.ceilingCost, 'due-less-capped', [due, capped]),
    freezeCost: made('freeze-cost', line.freezeCost, 'capped-less-held', [capped, held]),
    missingAgainstRule: made('missing-against-rule', line.missingAgainstRule, 'due-less-paid', [due, cnc('paid')]),
    missingAgainstPromise: made('missing-against-promise', line.missingAgainstPromise, 'written-less-paid', [cnc('written'), cnc('paid')]),
    balance: made('balance', balanceOf(line), 'held-less-paid', [held, cnc('paid')]),
    effectiveKey: {
      ...made('effective-key', null, 'own-over-cnc', [basis, faced]),
      operation: line.effectiveKey === null ? 'unknown' : 'own-over-cnc',
      rounding: 'half-up',
      ...(line.basis === null || sums[moment] === null || sums[moment] <= 0 ? {} : { exact: exactFraction(line.basis, sums[moment]) }),
    },
  }
}

/**
 * What is held and not yet paid.
 * Units: euro cents. Bounds: signed; unknown when either is.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export const balanceOf = ({ held, cnc }: Pick<PositionLine, 'held' | 'cnc'>): Cents | null =>
  held === null || cnc.paid === null ? null : minus(held, cnc.paid)

/** The sum of what counts; when it is not known, the rows that are not. */
function basisTrail({ basis }: PositionLine, aids: readonly ReasonedAid[], moment: Moment): Trail {
  const counted = aids.filter(({ reason }) => reason === 'counted').map(({ aid }) => ownTrail(aid, moment))
  const unknown = aids
    .filter(({ reason }) => UNKNOWN.includes(reason))
    .map(({ aid, reason }): Trail => ({ ...readTrail('aid', aid, aid.amounts[moment]), operation: reason }))
  return {
    figure: 'basis',
    value: basis,
    operation: basis === null ? 'unknown' : 'sum',
    rounding: 'none',
    rule: null,
    inputs: [...counted, ...unknown],
  }
}

/** An aid's own money: its amount, less the CNC's share when there is one. */
function ownTrail(aid: Aid, moment: Moment): Trail {
  const amount = readTrail('aid', aid, aid.amounts[moment])
  if (aid.cncShare === null || aid.cncShare <= 0 || amount.value === null) return amount
  return {
    ...amount,
    value: minus(amount.value, aid.cncShare),
    operation: 'amount-less-cnc-share',
    inputs: [amount, readTrail('cnc-share', aid, aid.cncShare)],
  }
}

const cncTrail = (moment: Moment, value: Cents | null, aids: readonly ReasonedAid[]): Trail => ({
  figure: `cnc-${moment}`,
  value,
  operation: value === null ? 'unknown' : 'cnc-rows',
  rounding: 'none',
  rule: null,
  inputs: aids.filter(({ reason }) => reason === 'cnc').map(({ aid }) => readTrail('aid', aid, aid.amounts[moment])),
})

const readTrail = (figure: string, { line }: Aid, value: Cents | null): Trail => ({
  figure,
  value,
  operation: value === null ? 'unknown' : 'read',
  rounding: 'none',
  rule: null,
  inputs: [],
  lines: [line],
})
