import type { Cents } from '../money/cents.ts'
import { typedEuros } from '../money/typed-euros.ts'
import type { SchemeRules } from '../scheme/scheme-rules.ts'

/**
 * The bound that an advised amount passes; nothing when it passes none.
 * Units: euro cents. Rounding: none. Bounds: to the last cent of each is advised; a request that cannot be read bounds nothing.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function passedBound(
  amount: Cents | null,
  asked: string,
  { ceiling }: Pick<SchemeRules, 'ceiling'>,
): { readonly kind: 'above-asked' | 'above-ceiling'; readonly most: Cents } | undefined {
  if (amount === null) return undefined
  const need = typedEuros(asked)
  if (need !== undefined && amount > need) return { kind: 'above-asked', most: need }
  return ceiling !== null && amount > ceiling ? { kind: 'above-ceiling', most: ceiling } : undefined
}
