import { amountFinding, shareFinding } from './amounts.ts'
import type { CellCheck, CellFinding } from './cell-finding.ts'
import { isNormDay, readDay, type DayOrder } from './days.ts'
import { folded } from './fold.ts'
import { periodFinding } from './periods.ts'
import { siretFinding } from './sirets.ts'
import type { NormField, SubsidyRules } from './subsidy-rules.ts'

const RNA = /^W\d{9}$/
const finding = (reason: CellFinding['reason'], expected: string | null, corrected: string | null = null): CellFinding => ({
  reason,
  expected,
  corrected,
  blocking: true,
})

/** The check of a column: what is wrong with a cell that is not empty. */
export function checkOf(field: NormField, order: DayOrder, rules: SubsidyRules): CellCheck {
  switch (field.kind) {
    case 'text':
      return textCheck(field.longest)
    case 'day':
      return (text) => (isNormDay(text) ? null : readDay(text, order).finding)
    case 'period':
      return (text) => periodFinding(text, order)
    case 'siret':
      return siretFinding
    case 'rna':
      return rnaFinding
    case 'amount':
      return amountFinding
    case 'share':
      return (text) => shareFinding(text, field.least ?? 0, field.most ?? 1)
    case 'choice':
    case 'yes-no':
      return choiceCheck(field.choices ?? [], rules.values.get(field.name))
  }
}

function textCheck(longest: number | undefined): CellCheck {
  if (longest === undefined) return () => null
  const tooLong = finding('too-long', String(longest))
  return (text) => (text.length > longest ? tooLong : null)
}

function rnaFinding(text: string): CellFinding | null {
  if (RNA.test(text)) return null
  const bare = text.replace(/[\s.-]/g, '').toUpperCase()
  return RNA.test(bare) ? finding('rna-spelling', 'W123456789', bare) : finding('rna-unreadable', 'W123456789')
}

function choiceCheck(choices: readonly string[], spellings: ReadonlyMap<string, string> | undefined): CellCheck {
  const known = new Set(choices)
  const expected = choices.join(' | ')
  return (text) => {
    if (known.has(text)) return null
    const meant = spellings?.get(folded(text))
    return meant === undefined ? finding('value-unknown', expected) : finding('value-spelling', expected, meant)
  }
}
