import { lesser, plus, ZERO, type Cents } from '../money/cents.ts'
import { fractionDown, fractionUp } from '../money/fraction.ts'
import { typedEuros } from '../money/typed-euros.ts'
import type { DeMinimisCeiling } from '../scheme/de-minimis.ts'
import type { DeclarationKind, IntensityScope, SchemeRules } from '../scheme/scheme-rules.ts'
import type { ApplicationContent } from './application.ts'
import { budgetSums, readBudget, type BudgetSums, type BudgetTable } from './budget-table.ts'
import { checkAnswers } from './check-answers.ts'
import { siretOf } from './siret.ts'

/** What a file lacks, or where it departs from the scheme, told before it is sent. */
export type Finding =
  | { readonly kind: 'title-missing' }
  | { readonly kind: 'applicant-missing' }
  | { readonly kind: 'format-missing' }
  | { readonly kind: 'asked-missing' }
  | { readonly kind: 'asked-unreadable' }
  | { readonly kind: 'budget-missing' }
  | { readonly kind: 'honour-not-declared' }
  | { readonly kind: 'format-not-supported' }
  | { readonly kind: 'applicant-not-supported' }
  | { readonly kind: 'siret-missing' }
  | { readonly kind: 'siret-wrong' }
  | { readonly kind: 'commune-unsettled' }
  | { readonly kind: 'field-missing'; readonly field: string }
  | { readonly kind: 'field-unreadable'; readonly field: string }
  | { readonly kind: 'field-too-long'; readonly field: string; readonly length: number; readonly longest: number }
  | { readonly kind: 'document-missing'; readonly document: string }
  | { readonly kind: 'declaration-missing'; readonly declaration: DeclarationKind }
  | { readonly kind: 'declaration-unexplained'; readonly declaration: DeclarationKind }
  | { readonly kind: 'below-floor'; readonly asked: Cents; readonly floor: Cents }
  | { readonly kind: 'above-ceiling'; readonly asked: Cents; readonly ceiling: Cents }
  | { readonly kind: 'budget-unbalanced'; readonly expenses: Cents; readonly funding: Cents }
  | { readonly kind: 'asked-differs'; readonly asked: Cents; readonly inBudget: Cents }
  | { readonly kind: 'budget-line-unreadable'; readonly line: string }
  | { readonly kind: 'spent-in-territory-beyond-line'; readonly line: string }
  | {
      readonly kind: 'intensity-passed'
      readonly of: IntensityScope
      readonly amount: Cents
      readonly most: Cents
      readonly article: string
    }
  | { readonly kind: 'territorial-spending-short'; readonly spent: Cents; readonly due: Cents; readonly article: string }
  | { readonly kind: 'outside-age'; readonly article: string }
  | { readonly kind: 'de-minimis-missing' | 'de-minimis-unreadable' | 'de-minimis-ceiling-unknown' }
  | { readonly kind: 'de-minimis-passed'; readonly together: Cents; readonly ceiling: DeMinimisCeiling }

/** Whether a finding keeps the file from being sent, or warns: an authority asks for what lacks, it does not refuse to receive. */
export const PREVENTING: readonly Finding['kind'][] = [
  'title-missing',
  'applicant-missing',
  'honour-not-declared',
  'field-unreadable',
  'asked-unreadable',
  'budget-line-unreadable',
  'de-minimis-unreadable',
]

/** Where a file says something that the scheme's rules do not allow, beyond what it merely lacks: it may be sent, knowingly. */
export const OUTSIDE_RULES: readonly Finding['kind'][] = [
  'format-not-supported',
  'applicant-not-supported',
  'siret-wrong',
  'field-too-long',
  'below-floor',
  'above-ceiling',
  'budget-unbalanced',
  'asked-differs',
  'spent-in-territory-beyond-line',
  'intensity-passed',
  'territorial-spending-short',
  'outside-age',
  'de-minimis-passed',
]

/** What is at hand beside the words: the documents attached, the year in which the file is sent, the ceiling of de minimis aid that holds then. */
export type AtHand = {
  readonly documents: readonly string[]
  readonly year: number
  readonly deMinimis?: DeMinimisCeiling | undefined
}

/**
 * Everything that a file lacks or departs from, in the order of the form.
 * Units: euro cents. Rounding: bounds of intensity down to the cent; what must be spent up to the cent.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export function checkApplication(rules: SchemeRules, content: ApplicationContent, at: AtHand): Finding[] {
  return [
    ...checkIdentity(rules, content, at.year),
    ...checkAnswers(rules.fields, content.answers),
    ...checkAmounts(rules, content),
    ...checkBudget(rules, content),
    ...checkDeMinimis(rules, content, at.deMinimis),
    ...rules.documents
      .filter(({ isRequired, applicants }) => isRequired && (applicants.length === 0 || applicants.includes(content.applicant.kind)))
      .filter(({ id }) => !at.documents.includes(id))
      .map(({ id }) => ({ kind: 'document-missing', document: id }) as const),
    ...checkDeclarations(rules, content),
  ]
}

function checkIdentity(rules: SchemeRules, { title, format, applicant }: ApplicationContent, year: number): Finding[] {
  const findings: Finding[] = []
  if (title.trim() === '') findings.push({ kind: 'title-missing' })
  if (format === null) findings.push({ kind: 'format-missing' })
  else if (!rules.formats.includes(format)) findings.push({ kind: 'format-not-supported' })
  if (applicant.name.trim() === '') findings.push({ kind: 'applicant-missing' })
  if (!rules.applicants.includes(applicant.kind)) findings.push({ kind: 'applicant-not-supported' })
  if (applicant.kind !== 'natural-person') {
    if (applicant.siret === null || applicant.siret === '') {
      if (applicant.kind === 'company' || (applicant.rna ?? '') === '') findings.push({ kind: 'siret-missing' })
    } else if (siretOf(applicant.siret) === undefined) findings.push({ kind: 'siret-wrong' })
  }
  if ((applicant.commune ?? '') !== '' && applicant.territoryId === null) findings.push({ kind: 'commune-unsettled' })
  return [...findings, ...checkAge(rules, applicant.birthYear, year)]
}

function checkAge({ ageLimit }: SchemeRules, birthYear: number | null, year: number): Finding[] {
  if (ageLimit === null || birthYear === null) return []
  const age = year - birthYear
  const isOutside = (ageLimit.youngest !== null && age < ageLimit.youngest) || (ageLimit.oldest !== null && age > ageLimit.oldest)
  return isOutside ? [{ kind: 'outside-age', article: ageLimit.article }] : []
}

function checkAmounts({ floor, ceiling }: SchemeRules, content: ApplicationContent): Finding[] {
  if (content.asked.trim() === '') return [{ kind: 'asked-missing' }]
  const asked = typedEuros(content.asked)
  if (asked === undefined) return [{ kind: 'asked-unreadable' }]
  if (floor !== null && asked < floor) return [{ kind: 'below-floor', asked, floor }]
  return ceiling !== null && asked > ceiling ? [{ kind: 'above-ceiling', asked, ceiling }] : []
}

/** This aid counts with what the same undertaking received under the same rule, from whatever authority. */
function checkDeMinimis({ isDeMinimis }: SchemeRules, content: ApplicationContent, ceiling: DeMinimisCeiling | undefined): Finding[] {
  if (!isDeMinimis) return []
  if (ceiling === undefined) return [{ kind: 'de-minimis-ceiling-unknown' }]
  const typed = (content.deMinimisReceived ?? '').trim()
  if (typed === '') return [{ kind: 'de-minimis-missing' }]
  const [received, asked] = [typedEuros(typed), typedEuros(content.asked)]
  if (received === undefined) return [{ kind: 'de-minimis-unreadable' }]
  const together = plus(received, asked ?? ZERO)
  return together > ceiling.most ? [{ kind: 'de-minimis-passed', together, ceiling }] : []
}

function checkBudget(rules: SchemeRules, content: ApplicationContent): Finding[] {
  const { budget, unreadable } = readBudget(content.budget)
  const lines = unreadable.map((line) => ({ kind: 'budget-line-unreadable', line }) as const)
  if (lines.length > 0) return lines
  if (budget.expenses.length === 0) return rules.asksBudget ? [{ kind: 'budget-missing' }] : []
  return [...checkSums(rules, budget, typedEuros(content.asked)), ...checkSpending(rules, budgetSums(budget))]
}

function checkSums(rules: SchemeRules, budget: BudgetTable, asked: Cents | undefined): Finding[] {
  const sums = budgetSums(budget)
  const findings: Finding[] = budget.expenses
    .filter(({ amount, inTerritory }) => inTerritory > amount)
    .map(({ label }) => ({ kind: 'spent-in-territory-beyond-line', line: label }))
  if (sums.expenses !== sums.funding) findings.push({ kind: 'budget-unbalanced', expenses: sums.expenses, funding: sums.funding })
  if (asked !== undefined && asked !== sums.thisAid) findings.push({ kind: 'asked-differs', asked, inBudget: sums.thisAid })
  for (const { millionths, of, article } of rules.intensities) {
    const amount = of === 'this-aid' ? sums.thisAid : sums.publicMoney
    const most = fractionDown(sums.expenses, millionths, MILLION)
    if (amount > most) findings.push({ kind: 'intensity-passed', of, amount, most, article })
  }
  return findings
}

/** What must be spent in the territory: so much of the aid, and never more than so much of the budget. */
function checkSpending({ territorialSpending: rule }: SchemeRules, sums: BudgetSums): Finding[] {
  if (rule === null) return []
  const ofAid = fractionUp(sums.thisAid, rule.ofAidMillionths, MILLION)
  const due =
    rule.mostOfBudgetMillionths === null ? ofAid : lesser(ofAid, fractionDown(sums.expenses, rule.mostOfBudgetMillionths, MILLION))
  return sums.inTerritory < due ? [{ kind: 'territorial-spending-short', spent: sums.inTerritory, due, article: rule.article }] : []
}

const MILLION = 1_000_000
/** Once made, these are told in a few words. */
const EXPLAINED: readonly DeclarationKind[] = ['ai-use', 'eco', 'de-minimis']

function checkDeclarations({ declarations }: SchemeRules, content: ApplicationContent): Finding[] {
  return declarations.flatMap((kind): Finding[] => {
    const made = content.declarations.find((declaration) => declaration.kind === kind)
    if (kind === 'honour') return made?.isMade === true ? [] : [{ kind: 'honour-not-declared' }]
    if (made === undefined) return [{ kind: 'declaration-missing', declaration: kind }]
    const isUnexplained = EXPLAINED.includes(kind) && made.isMade && made.words.trim() === ''
    return isUnexplained ? [{ kind: 'declaration-unexplained', declaration: kind }] : []
  })
}
