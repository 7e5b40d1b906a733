import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { YearWords } from '../ports/year-words.ts'
import type { Draw } from './draw.ts'
import { dayPlus, minuteOf } from './day-arithmetic.ts'
import type { FileStep, ServiceMove } from './planned-year.ts'

/** What becomes of a file before any committee. */
export type Before = {
  readonly lateDocuments: readonly string[]
  readonly steps: readonly FileStep[]
  /** Whether it goes on to its committee. */
  readonly isEligible: boolean
}

const INCOMPLETE_PERCENT = 18
const NEVER_SUPPLIED_PERCENT = 12
const INELIGIBLE_PERCENT = 7
const WITHDRAWN_PERCENT = 4

/** The appraisal of a file: complete or made so, eligible or not, withdrawn at times. */
export function drawAppraisal(
  draw: Draw,
  { sentOn, documents, rules, words }: { sentOn: string; documents: readonly string[]; rules: SchemeRules; words: YearWords },
): Before {
  const steps: FileStep[] = []
  const isLacking = documents.length > 0 && draw.isOneIn(INCOMPLETE_PERCENT)
  const lateDocuments = isLacking ? [draw.one(documents)] : []
  let on = dayPlus(sentOn, draw.between(2, 6))
  const step = (kind: ServiceMove, reason = ''): void => {
    steps.push({ kind, reason, at: minuteOf(on, draw.between(0, 540)) })
  }
  if (isLacking) {
    step('ask-for-parts', words.missingDocument)
    if (draw.isOneIn(NEVER_SUPPLIED_PERCENT)) return { lateDocuments, steps, isEligible: false }
    on = dayPlus(on, draw.between(2, 5))
    step('supply-parts')
    on = dayPlus(on, draw.between(1, 2))
  }
  step('declare-complete')
  on = dayPlus(on, draw.between(1, 5))
  if (draw.isOneIn(WITHDRAWN_PERCENT)) {
    step('withdraw')
    return { lateDocuments, steps, isEligible: false }
  }
  const hasCriteria = rules.criteria.some(({ kind }) => kind === 'eligibility')
  if (hasCriteria && draw.isOneIn(INELIGIBLE_PERCENT)) {
    step('declare-ineligible', draw.one(words.ineligible))
    return { lateDocuments, steps, isEligible: false }
  }
  step('declare-eligible')
  return { lateDocuments, steps, isEligible: true }
}
