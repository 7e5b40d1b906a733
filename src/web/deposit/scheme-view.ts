import type { AnnouncedRound, Scheme, SchemeVersion } from '#application/ports/schemes.ts'
import { awardingDoubts } from '#domain/scheme/awarding-body.ts'
import { roundStanding, type RoundStanding } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { cents } from '#domain/money/cents.ts'
import { euros } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import {
  APPLICANT_LABELS,
  BODY_LABELS,
  DOUBT_SENTENCES,
  FORMAT_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  STANDING_LABELS,
} from '#wording/decision-labels.ts'
import { frenchInstant, parisDay } from '#wording/instants.ts'
import { percentage } from '#wording/numbers.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'

export type RoundView = {
  readonly id: string
  readonly label: string
  readonly standing: RoundStanding
  readonly standingLabel: string
  readonly when: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly changes: readonly string[]
}

export type SchemeView = {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly purpose: string
  readonly about: string
  readonly authority: string
  readonly isFictitious: boolean
  readonly rounds: readonly RoundView[]
}

/** A scheme as a list shows it: what it is for, and its rounds that are not closed. */
export function schemeView({ id, authority, versions, rounds }: Scheme, at: Instant): SchemeView {
  const { rules } = lastOf(versions)
  return {
    id,
    href: `/dispositifs/${id}`,
    title: rules.title,
    purpose: rules.purpose,
    about: [SECTOR_LABELS[rules.sector], STAGE_LABELS[rules.stage], ...rules.formats.map((format) => FORMAT_LABELS[format])].join(' · '),
    authority: authority.name,
    isFictitious: authority.isFictitious,
    rounds: rounds.map((round) => roundView(round, at)).filter(({ standing }) => standing !== 'closed'),
  }
}

const lastOf = (versions: Scheme['versions']): SchemeVersion => versions.at(-1) ?? versions[0]

function roundView(round: AnnouncedRound, at: Instant): RoundView {
  const standing = roundStanding(round, at)
  const when = { 'to-come': SCHEMES.opensAt(frenchInstant(round.opensAt)), open: SCHEMES.openUntil(frenchInstant(round.closesAt)) }
  const known = [
    [SCHEMES.envelope, round.envelope === null ? null : euros(round.envelope)],
    [SCHEMES.committeeOn, round.committeeOn === null ? null : frenchDay(round.committeeOn)],
    [SCHEMES.decisionOn, round.decisionOn === null ? null : frenchDay(round.decisionOn)],
  ] as const
  return {
    id: round.id,
    label: round.label,
    standing,
    standingLabel: STANDING_LABELS[standing],
    when: standing === 'closed' ? SCHEMES.closedAt(frenchInstant(round.closesAt)) : when[standing],
    facts: known.map(([label, value]) => ({ label, value: value ?? SCHEMES.unknownYet })),
    changes: round.changes.map(({ field, was, becomes, reason }) =>
      SCHEMES.changed(fieldLabel(field), changedValue(field, was), changedValue(field, becomes), reason),
    ),
  }
}

const fieldLabel = (field: string): string =>
  field in SCHEMES.changeFields ? SCHEMES.changeFields[field as keyof typeof SCHEMES.changeFields] : field

function changedValue(field: string, value: string | null): string {
  if (value === null) return SCHEMES.unknownYet
  if (field === 'closes-at') return frenchInstant(value)
  return field === 'envelope' ? euros(cents(Number(value))) : frenchDay(value)
}

export type SchemePageView = SchemeView & {
  readonly contact: string
  readonly allRounds: readonly RoundView[]
  readonly eligibility: readonly CriterionView[]
  readonly selection: readonly CriterionView[]
  readonly amounts: readonly string[]
  readonly documents: readonly { readonly label: string; readonly about: string; readonly hint: string | null }[]
  readonly body: { readonly name: string; readonly kind: string; readonly delegation: string; readonly doubts: readonly string[] }
  readonly silence: { readonly words: string; readonly source: string }
  readonly appeals: readonly { readonly words: string; readonly source: string }[]
  readonly applicants: string
  readonly hasAgeLimit: boolean
  readonly versions: readonly { readonly label: string; readonly note: string; readonly isShown: boolean; readonly href: string }[]
}

type CriterionView = { readonly words: string; readonly article: string }

/** A scheme's own page, as one of its versions says it. */
export function schemePageView(scheme: Scheme, at: Instant, number: number | null): SchemePageView | null {
  const shown = number === null ? lastOf(scheme.versions) : scheme.versions.find((version) => version.number === number)
  if (shown === undefined) return null
  const { rules } = shown
  const criteria = (kind: 'eligibility' | 'selection'): CriterionView[] =>
    rules.criteria.filter((one) => one.kind === kind).map(({ words, article }) => ({ words, article: SCHEMES.article(article) }))
  return {
    ...schemeView(scheme, at),
    title: rules.title,
    purpose: rules.purpose,
    contact: scheme.authority.contact,
    allRounds: scheme.rounds.map((round) => roundView(round, at)),
    applicants: rules.applicants.map((kind) => APPLICANT_LABELS[kind]).join(', '),
    eligibility: criteria('eligibility'),
    selection: criteria('selection'),
    amounts: amountsOf(rules),
    documents: rules.documents.map(({ label, hint, isRequired, mostPages, applicants }) => ({
      label,
      hint,
      about: [
        isRequired ? SCHEMES.required : SCHEMES.optional,
        mostPages === null ? null : SCHEMES.pages(mostPages),
        applicants.length === 0 ? null : SCHEMES.reservedTo(applicants.map((kind) => APPLICANT_LABELS[kind].toLowerCase()).join(', ')),
      ]
        .filter((part) => part !== null)
        .join(', '),
    })),
    body: {
      name: rules.awardingBody.name,
      kind: BODY_LABELS[rules.awardingBody.kind],
      delegation: rules.awardingBody.delegation?.by ?? SCHEMES.noDelegation,
      doubts: awardingDoubts(rules.awardingBody).map(({ kind }) => DOUBT_SENTENCES[kind]),
    },
    silence: silenceOf(rules),
    appeals: rules.appeals.map(({ before, within, source }) => ({ words: SCHEMES.appealWithin(before, within), source })),
    hasAgeLimit: rules.ageLimit !== null,
    versions: scheme.versions.map((version) => ({
      label: SCHEMES.version(version.number, frenchDay(parisDay(version.publishedAt))),
      note: version.changeNote,
      isShown: version.number === shown.number,
      href: `/dispositifs/${scheme.id}?version=${version.number}`,
    })),
  }
}

type Rules = SchemeVersion['rules']
const MILLION = 1_000_000

function amountsOf({ floor, ceiling, intensities, territorialSpending: spending, isDeMinimis }: Rules): string[] {
  return [
    `${SCHEMES.floor} : ${floor === null ? SCHEMES.notSet : euros(floor)}`,
    `${SCHEMES.ceiling} : ${ceiling === null ? SCHEMES.notSet : euros(ceiling)}`,
    ...intensities.map(({ of, millionths, article }) => `${SCHEMES.intensity(of, share(millionths))} (${SCHEMES.article(article)})`),
    ...(spending === null
      ? []
      : [
          `${SCHEMES.spending(
            share(spending.ofAidMillionths),
            spending.mostOfBudgetMillionths === null ? null : share(spending.mostOfBudgetMillionths),
          )} (${SCHEMES.article(spending.article)})`,
        ]),
    ...(isDeMinimis ? [SCHEMES.deMinimis] : []),
  ]
}

const share = (millionths: number): string => percentage(millionths / MILLION, millionths % 10_000 === 0 ? 0 : 1)

/** What the silence of the administration is worth, as the scheme's rules cite it. */
export const silenceOf = ({ silence }: Pick<Rules, 'silence'>): { readonly words: string; readonly source: string } => ({
  words: `${SCHEMES.silenceEffects[silence.effect]}${silence.months === null ? '' : SCHEMES.afterMonths(silence.months)}.`,
  source: silence.source,
})
