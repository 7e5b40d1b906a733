import { awardingDoubts } from '#domain/scheme/awarding-body.ts'
import type { RulesChange } from '#domain/scheme/rules-changes.ts'
import type { CriterionKind, SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { euros } from '#wording/amounts.ts'
import { APPLICANT_LABELS, BODY_LABELS, DECLARATION_LABELS, DOUBT_SENTENCES } from '#wording/decision-labels.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { documentAsked, rulesPartLabel, rulesPartText, shareText, silenceText, spendingText } from '#wording/rules-changes.ts'

/** The rules of a scheme as anybody reads them. */
export function rulesView(rules: SchemeRules) {
  const criteria = (kind: CriterionKind) =>
    rules.criteria.filter((one) => one.kind === kind).map(({ words, article }) => ({ words, article: SCHEMES.article(article) }))
  return {
    applicants: rules.applicants.map((kind) => APPLICANT_LABELS[kind]).join(', '),
    eligibility: criteria('eligibility'),
    selection: criteria('selection'),
    hasAgeLimit: rules.ageLimit !== null,
    amounts: amountsOf(rules),
    documents: rules.documents.map((document) => ({ label: document.label, hint: document.hint, about: documentAsked(document) })),
    questions: rules.fields.map(({ label, isRequired, hint }) => ({
      label,
      hint,
      about: isRequired ? SCHEMES.required : SCHEMES.optional,
    })),
    declarations: rules.declarations.map((kind) => DECLARATION_LABELS[kind].label),
    asksBudget: rules.asksBudget,
    body: {
      name: rules.awardingBody.name,
      kind: BODY_LABELS[rules.awardingBody.kind],
      delegation: rules.awardingBody.delegation?.by ?? SCHEMES.noDelegation,
      doubts: awardingDoubts(rules.awardingBody).map(({ kind }) => DOUBT_SENTENCES[kind]),
    },
    silence: silenceOf(rules),
    appeals: rules.appeals.map(({ before, within, source }) => ({ words: SCHEMES.appealWithin(before, within), source })),
  }
}

export type RulesView = ReturnType<typeof rulesView>

function amountsOf({ floor, ceiling, intensities, territorialSpending: spending, isDeMinimis }: SchemeRules): string[] {
  return [
    `${SCHEMES.floor} : ${floor === null ? SCHEMES.notSet : euros(floor)}`,
    `${SCHEMES.ceiling} : ${ceiling === null ? SCHEMES.notSet : euros(ceiling)}`,
    ...intensities.map(({ of, millionths, article }) => `${SCHEMES.intensity(of, shareText(millionths))} (${SCHEMES.article(article)})`),
    ...(spending === null ? [] : [`${spendingText(spending)} (${SCHEMES.article(spending.article)})`]),
    ...(isDeMinimis ? [SCHEMES.deMinimis] : []),
  ]
}

/** What the silence of the administration is worth, as the scheme's rules cite it. */
export const silenceOf = ({ silence }: Pick<SchemeRules, 'silence'>): { readonly words: string; readonly source: string } => ({
  words: silenceText(silence),
  source: silence.source,
})

/** What changes from a version of the rules to another, face to face. */
export const rulesChangesView = (changes: readonly RulesChange[]) =>
  changes.map((change) => ({ label: rulesPartLabel(change.part), before: textOf(change, 'was'), after: textOf(change, 'becomes') }))

const textOf = (change: RulesChange, side: 'was' | 'becomes'): string =>
  change[side] === null ? SCHEMES.nothing : rulesPartText(change.part, change[side] as never)
