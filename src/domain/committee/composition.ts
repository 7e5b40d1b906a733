import type { SourceStatus } from '../source/status.ts'
import type { CompositionRule, Trade } from './committee-rules.ts'

/** As the person says it, when they do. */
export const GENDERS = ['woman', 'man', 'other'] as const
export type Gender = (typeof GENDERS)[number]

/** Somebody who sits, as the composition looks at them; what a person does not say is `null`. */
export type SeatedMember = {
  readonly personId: string
  readonly trade: Trade
  readonly gender: Gender | null
  readonly bornIn: number | null
  readonly departement: string | null
  readonly hasElectedMandate: boolean
  readonly fromOn: string
  readonly untilOn: string | null
}

/** A rule that a composition does not respect; one that is only proposed is told, and binds nobody. */
export type CompositionBreach = { readonly status: SourceStatus; readonly source: string } & (
  | { readonly kind: 'trade-lacking'; readonly trade: Trade; readonly seated: number; readonly least: number }
  | { readonly kind: 'gender-unbalanced'; readonly women: number; readonly men: number; readonly leastPercent: number }
  | { readonly kind: 'generations-few' | 'territories-few'; readonly found: number; readonly unsaid: number; readonly least: number }
  | { readonly kind: 'elected-seated'; readonly personId: string }
  | { readonly kind: 'state-absent' }
  | { readonly kind: 'term-too-long'; readonly personId: string; readonly years: number }
)

/**
 * Every way a committee departs from its rules, adopted or proposed; none when it conforms.
 * Bounds: balance, generations and territories are looked at among those who said; the term's last day is the eve of its anniversary.
 * Source: note-2026 (proposed)
 */
export function compositionBreaches(members: readonly SeatedMember[], rules: readonly CompositionRule[]): CompositionBreach[] {
  return rules.flatMap((rule): CompositionBreach[] => {
    const { source, status } = rule
    switch (rule.kind) {
      case 'trade-seats': {
        const seated = members.filter(({ trade }) => trade === rule.trade).length
        return seated < rule.least ? [{ kind: 'trade-lacking', trade: rule.trade, seated, least: rule.least, source, status }] : []
      }
      case 'gender-balance': {
        const [women, men] = [
          members.filter(({ gender }) => gender === 'woman').length,
          members.filter(({ gender }) => gender === 'man').length,
        ]
        const isBalanced = Math.min(women, men) * 100 >= rule.leastPercent * (women + men)
        return isBalanced ? [] : [{ kind: 'gender-unbalanced', women, men, leastPercent: rule.leastPercent, source, status }]
      }
      case 'generations':
        return few(
          members.map(({ bornIn }) => bornIn),
          rule.least,
        ).map((told) => ({ kind: 'generations-few', ...told, source, status }))
      case 'territories':
        return few(
          members.map(({ departement }) => departement),
          rule.least,
        ).map((told) => ({ kind: 'territories-few', ...told, source, status }))
      case 'no-elected-official':
        return members
          .filter(({ hasElectedMandate }) => hasElectedMandate)
          .map(({ personId }) => ({ kind: 'elected-seated', personId, source, status }))
      case 'state-seat':
        return members.some(({ trade }) => trade === 'state') ? [] : [{ kind: 'state-absent', source, status }]
      case 'longest-term':
        return members
          .filter(({ fromOn, untilOn }) => untilOn === null || untilOn >= anniversary(fromOn, rule.years))
          .map(({ personId }) => ({ kind: 'term-too-long', personId, years: rule.years, source, status }))
    }
  })
}

/** How many different things were said, when they are fewer than asked, and how many said nothing. */
function few(said: readonly (number | string | null)[], least: number): { found: number; unsaid: number; least: number }[] {
  const known = said.filter((one) => one !== null)
  const found = new Set(known).size
  return found < least ? [{ found, unsaid: said.length - known.length, least }] : []
}

const anniversary = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
