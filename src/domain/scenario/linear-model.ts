/** One variable times a number. */
export type LinearTerm = { readonly name: string; readonly times: number }

/** A row of a linear program: terms against a number. */
export type LinearRow = {
  readonly name: string
  readonly terms: readonly LinearTerm[]
  readonly sense: '<=' | '>=' | '='
  readonly against: number
}

/** A linear program to be minimised. Numbers are approximate: nothing that a solver answers is money before it is checked on integers. */
export type LinearModel = {
  readonly objective: readonly LinearTerm[]
  readonly rows: readonly LinearRow[]
  /** Variables without a line here lie between zero and no bound. */
  readonly bounds: readonly { readonly name: string; readonly low: number; readonly high: number | null }[]
  /** Variables that are whole numbers. */
  readonly wholes?: readonly string[]
}

/** What a solver says of a linear program; duals are by row, the objective's move for one more unit of it. */
export type LinearAnswer =
  | {
      readonly kind: 'optimal'
      readonly objective: number
      readonly values: Readonly<Record<string, number>>
      readonly duals: Readonly<Record<string, number>>
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unfinished'; readonly reason: 'time' | 'memory' | 'solver' }
