import type { BaselinePassage, BaselineReading } from '#domain/baseline/baseline-reading.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'

/** A passage as the command gives it. */
export type PassageAnswer = {
  readonly article: string
  readonly page: number | null
  readonly quote: string
  readonly state: BaselineState
  readonly block: string
  readonly way: string
  readonly words: readonly string[]
  readonly cues: readonly { readonly kind: string; readonly words: string }[]
  readonly misplaced: boolean
}

/** A reading as the command gives it: the four fields of the contract, then what explains them. */
export type BaselineAnswer = {
  readonly id: string
  readonly state: BaselineState
  readonly passages: readonly PassageAnswer[]
  readonly searched: readonly {
    readonly way: string
    readonly expressions: readonly (readonly string[])[]
    readonly divisions: readonly string[]
  }[]
  readonly measured: boolean
  readonly set_aside: readonly PassageAnswer[]
}

/** Readings as data, in the order of the register. */
export const baselineAnswer = (readings: readonly BaselineReading[]): BaselineAnswer[] =>
  readings.map(({ request, state, passages, setAside, searched, isMeasured }) => ({
    id: request,
    state,
    passages: passages.map(passageAnswer),
    searched: searched.for.map(({ way, expressions }) => ({ way, expressions, divisions: searched.divisions })),
    measured: isMeasured,
    set_aside: setAside.map(passageAnswer),
  }))

const passageAnswer = ({ article, page, quote, state, block, why }: BaselinePassage): PassageAnswer => ({
  article,
  page,
  quote,
  state,
  block,
  way: why.way,
  words: why.met.map(({ words }) => words),
  cues: why.cues,
  misplaced: why.isMisplaced,
})
