import type { Aid } from '#domain/cofinancing/aid.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'

/** The worked example of the documentation: a rule and the aids of an invented convention. */
export type WorkedExample = { readonly rule: MatchingRule; readonly aids: readonly Aid[] }
