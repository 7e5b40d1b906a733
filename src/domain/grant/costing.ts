import { lesser, minus, plus, total, ZERO, type Cents } from '../money/cents.ts'
import { fractionDown } from '../money/fraction.ts'
import { typedEuros } from '../money/typed-euros.ts'
import type { SchemeRules } from '../scheme/scheme-rules.ts'
import type { ApplicationContent } from './application.ts'
import { budgetSums, readBudget } from './budget-table.ts'

/** Who pays a part of what a committee recommends. */
export const PARTNER_KINDS = ['region', 'departement', 'metropole', 'cnc', 'drac', 'other'] as const
export type PartnerKind = (typeof PARTNER_KINDS)[number]

/** An authority at a costing session; the one whose scheme it is comes with the others. */
export type CostingPartner = {
  readonly id: string
  readonly kind: PartnerKind
  readonly name: string
  /** Whether the scheme's own ceiling and intensity hold for its part. */
  readonly isLead: boolean
  /** What it set apart; null is not known. */
  readonly envelope: Cents | null
  /** Who came for it, in words; empty for nobody. */
  readonly present: string
}

/** The parts of a file that partners would pay. */
export type CostedFile = { readonly fileId: string; readonly amounts: Readonly<Record<string, Cents>> }

/** A sum that a file may not pass, and why. */
export type CostingBound = { readonly of: 'need' | 'public-money' | 'this-aid' | 'ceiling'; readonly most: Cents; readonly article: string }

/** What keeps a costing from being kept. */
export type CostingRefusal =
  | { readonly kind: 'need-unknown'; readonly fileId: string }
  | { readonly kind: 'above'; readonly fileId: string; readonly bound: CostingBound; readonly amount: Cents }
  | { readonly kind: 'above-envelope'; readonly partnerId: string; readonly amount: Cents; readonly envelope: Cents }

const MILLION = 1_000_000
const PUBLIC = ['cnc', 'local-authority', 'other-public'] as const

/**
 * The sums that the parts of a file may not pass; nothing when its need cannot be read.
 * Units: euro cents. Rounding: a share of the budget down to the cent.
 * Bounds: the need is what the budget lacks once the financing acquired elsewhere is taken off, or what is asked where there is no budget; public money acquired elsewhere counts against its intensity.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function costingBounds(
  rules: Pick<SchemeRules, 'ceiling' | 'intensities'>,
  content: ApplicationContent,
): CostingBound[] | undefined {
  const { budget, unreadable } = readBudget(content.budget)
  const ceiling: CostingBound[] = rules.ceiling === null ? [] : [{ of: 'ceiling', most: rules.ceiling, article: '' }]
  if (unreadable.length > 0) return undefined
  if (budget.expenses.length === 0) {
    const asked = typedEuros(content.asked)
    return asked === undefined ? undefined : [{ of: 'need', most: asked, article: '' }, ...ceiling]
  }
  const { expenses } = budgetSums(budget)
  const acquired = budget.funding.filter(({ isAcquired, kind }) => isAcquired && kind !== 'this-aid')
  const sumOf = (lines: typeof acquired): Cents => total(lines.map(({ amount }) => amount))
  const publicMoney = sumOf(acquired.filter(({ kind }) => PUBLIC.some((one) => one === kind)))
  const left = (most: Cents, taken: Cents): Cents => minus(most, lesser(most, taken))
  return [
    { of: 'need', most: left(expenses, sumOf(acquired)), article: '' },
    ...ceiling,
    ...rules.intensities.map(({ of, millionths, article }): CostingBound => {
      const most = fractionDown(expenses, millionths, MILLION)
      return { of, most: of === 'this-aid' ? most : left(most, publicMoney), article }
    }),
  ]
}

/** A file to be costed, with what bounds it. */
export type CostableFile = { readonly id: string; readonly bounds: readonly CostingBound[] | undefined }

/** What partners would pay, file by file, and what each has left; nothing is left of an envelope that is not known. */
export type CostingSums = {
  readonly files: Readonly<Record<string, Cents>>
  readonly partners: Readonly<Record<string, { readonly spent: Cents; readonly left: Cents | null }>>
}

/**
 * The sums of a costing.
 * Units: euro cents. Rounding: none.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function costingSums(partners: readonly CostingPartner[], costed: readonly CostedFile[]): CostingSums {
  const spent = (id: string): Cents => total(costed.map(({ amounts }) => amounts[id] ?? ZERO))
  return {
    files: Object.fromEntries(costed.map(({ fileId, amounts }) => [fileId, total(partners.map(({ id }) => amounts[id] ?? ZERO))])),
    partners: Object.fromEntries(
      partners.map(({ id, envelope }) => [id, { spent: spent(id), left: envelope === null ? null : minus(envelope, spent(id)) }]),
    ),
  }
}

/**
 * Everything that keeps a costing from being kept: a file above its need, its ceiling or an intensity; a partner above its envelope.
 * Units: euro cents. Rounding: none. Bounds: to the last cent of each bound is kept; the ceiling and the intensity of this aid are those of the scheme's own authority.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function costingRefusals(
  partners: readonly CostingPartner[],
  files: readonly CostableFile[],
  costed: readonly CostedFile[],
): CostingRefusal[] {
  const sums = costingSums(partners, costed)
  const lead = partners.filter(({ isLead }) => isLead)
  const ofFiles = costed.flatMap(({ fileId, amounts }): CostingRefusal[] => {
    const [all, own] = [sums.files[fileId] ?? ZERO, lead.reduce((sum, { id }) => plus(sum, amounts[id] ?? ZERO), ZERO)]
    if (all === ZERO) return []
    const bounds = files.find(({ id }) => id === fileId)?.bounds
    if (bounds === undefined) return [{ kind: 'need-unknown', fileId }]
    return bounds.flatMap((bound) => {
      const amount = bound.of === 'need' || bound.of === 'public-money' ? all : own
      return amount > bound.most ? [{ kind: 'above', fileId, bound, amount } as const] : []
    })
  })
  const ofPartners = partners.flatMap(({ id, envelope }): CostingRefusal[] => {
    const amount = sums.partners[id]?.spent ?? ZERO
    return envelope !== null && amount > envelope ? [{ kind: 'above-envelope', partnerId: id, amount, envelope }] : []
  })
  return [...ofFiles, ...ofPartners]
}
