import type { BaselineIndex } from '#domain/baseline/baseline-index.ts'
import type { ModelClause, Register } from '#domain/baseline/register.ts'

/** What the common base is read with: the register, the rules that recognise its requests, the clauses we propose. */
export type BaselineRules = {
  readonly register: Register
  readonly index: BaselineIndex
  readonly modelClauses: readonly ModelClause[]
}
