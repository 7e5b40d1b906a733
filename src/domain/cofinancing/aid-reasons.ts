import { AXES } from '../convention/axis.ts'
import { FUNDER_LEVELS } from '../convention/funder-level.ts'
import { AID_NATURES, STAGES, WORK_DOMAINS } from './aid.ts'
import { UNKNOWN, type AidColumns } from './aid-columns.ts'
import { givesUnderFloor } from './floors.ts'
import type { MatchingRule } from './matching-rule.ts'
import type { Moment } from '../source/moment.ts'

/** What became of an aid: counted in the basis, or why not. */
export type AidReason =
  | 'counted'
  | 'out-of-scope'
  | 'outside-period'
  | 'not-selective'
  | 'under-floor'
  | 'unknown-amount'
  | 'unknown-selectivity'
  | 'unknown-cnc-share'
  | 'cnc'

/** Their ranks are what the columns hold. */
export const AID_REASONS: readonly AidReason[] = [
  'counted',
  'out-of-scope',
  'outside-period',
  'not-selective',
  'under-floor',
  'unknown-amount',
  'unknown-selectivity',
  'unknown-cnc-share',
  'cnc',
]

const COUNTED = 0
const rankOf = (reason: AidReason): number => AID_REASONS.indexOf(reason)

/**
 * What becomes of each aid under a rule: the rank of its reason among `AID_REASONS`.
 * Units: amounts at the moment asked. Rounding: none.
 * Bounds: what is in scope and not known is said before any floor; an amount that is not known reaches no floor.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function aidReasons(rule: MatchingRule, aids: AidColumns, moment: Moment): Uint8Array {
  const reasons = scopeReasons(rule, aids)
  const amounts = aids.amounts[moment]
  const [unknownAmount, unknownShare, underFloor] = [rankOf('unknown-amount'), rankOf('unknown-cnc-share'), rankOf('under-floor')]
  for (let row = 0; row < aids.count; row += 1) {
    if (reasons[row] === COUNTED && amounts[row] === UNKNOWN) reasons[row] = unknownAmount
  }
  // Floors look at all that is in scope with a known amount, its CNC share known or not.
  const isUnder = rule.floors.length === 0 ? undefined : givesUnderFloor(rule.floors, aids, amounts, reasons)
  for (let row = 0; row < aids.count; row += 1) {
    if (reasons[row] !== COUNTED) continue
    const share = aids.cncShare[row] ?? UNKNOWN
    // A payment in part below the CNC's share does not say whose money it is.
    if (share === UNKNOWN || share > (amounts[row] ?? 0)) reasons[row] = unknownShare
    else if (isUnder !== undefined && isUnder[row] === 1) reasons[row] = underFloor
  }
  return reasons
}

/** Scope, period and selectivity; what passes is counted so far. */
function scopeReasons(rule: MatchingRule, aids: AidColumns): Uint8Array {
  const { scope } = rule
  const admits = {
    stage: admitted(STAGES, scope.stages),
    domain: admitted(WORK_DOMAINS, scope.domains),
    axis: admitted(AXES, scope.axes),
    nature: admitted(AID_NATURES, scope.natures),
    level: admitted(FUNDER_LEVELS, scope.levels),
  }
  const cncLevel = FUNDER_LEVELS.indexOf('cnc')
  const [firstYear, lastYear] = wholeYears(rule)
  const [cnc, out, outside] = [rankOf('cnc'), rankOf('out-of-scope'), rankOf('outside-period')]
  const [notSelective, unknownSelectivity] = [rankOf('not-selective'), rankOf('unknown-selectivity')]
  const reasons = new Uint8Array(aids.count)
  const { level, stage, domain, axis, nature, year, selective } = aids
  for (let row = 0; row < aids.count; row += 1) {
    if (level[row] === cncLevel) reasons[row] = cnc
    else if (
      admits.stage[stage[row] ?? 0] === 0 ||
      admits.domain[domain[row] ?? 0] === 0 ||
      admits.axis[axis[row] ?? 0] === 0 ||
      admits.nature[nature[row] ?? 0] === 0 ||
      admits.level[level[row] ?? 0] === 0
    )
      reasons[row] = out
    else if ((year[row] ?? 0) < firstYear || (year[row] ?? 0) > lastYear) reasons[row] = outside
    else if (rule.selective && selective[row] === 0) reasons[row] = notSelective
    else if (rule.selective && selective[row] === UNKNOWN) reasons[row] = unknownSelectivity
  }
  return reasons
}

function admitted<Word extends string>(words: readonly Word[], scope: readonly Word[] | null): Uint8Array {
  return Uint8Array.from(words, (word) => (scope === null || scope.includes(word) ? 1 : 0))
}

/**
 * The first and last years that lie wholly inside a rule's period.
 * Bounds: the first is after the last when no whole year does.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function wholeYears({ from, to }: Pick<MatchingRule, 'from' | 'to'>): readonly [number, number] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return [from.slice(5) === '01-01' ? first : first + 1, to.slice(5) === '12-31' ? last : last - 1]
}
