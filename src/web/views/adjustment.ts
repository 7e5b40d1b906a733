import { effortYears, fundSeries, tryPolicies, type FundSeries, type TriedPolicy } from '#application/adjust-series.ts'
import type { Figure } from '#application/ports/figures.ts'
import type { FundHypothesis } from '#application/ports/means-rules.ts'
import type { AdjustmentPolicy, EffortYear } from '#domain/cofinancing/adjustment.ts'
import { ONE_FOR_THREE, ONE_FOR_TWO, type MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import { plus, total } from '#domain/money/cents.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import type { LineLook, Series, YearPoint } from '#web/charts/chart.ts'
import { decimalsOf, percentage } from '#wording/numbers.ts'
import { ADJUSTMENT, adjustmentFinding, chartSubtitle, openWords, policySentence, supposedSentences } from '#wording/pages/adjustment.ts'
import { COFINANCING, ratioName } from '#wording/pages/cofinancing.ts'
import { PARTS } from '#wording/parts.ts'
import type { Table } from '#wording/table.ts'
import { askedPercent, askedYears, type AskedField } from './asked-field.ts'
import { choiceOf, chosenIn, type Choice } from './choice.ts'
import { allSources } from './figure-lines.ts'

const { columns, form, labels } = ADJUSTMENT

export type AdjustmentView = {
  readonly place: Choice
  readonly key: Choice
  readonly down: Choice
  readonly fields: readonly AskedField[]
  readonly supposed: readonly string[]
  readonly policies: readonly string[]
  readonly finding: string
  readonly subtitle: string
  readonly series: readonly Series[]
  readonly ruleName: string
  readonly due: readonly YearPoint[]
  readonly years: Table
  readonly sums: Table
}

const LOOKS: Readonly<Record<AdjustmentPolicy['kind'], LineLook>> = {
  none: 'full',
  'true-up': 'dashed',
  corridor: 'dotted',
  indexation: 'mixed',
}
const KEYS: readonly { readonly value: string; readonly ratio: MatchingRatio }[] = [
  { value: '2', ratio: ONE_FOR_TWO },
  { value: '3', ratio: ONE_FOR_THREE },
]

/** What each adjustment would have given over a published series, under a supposed part of the CNC; nothing when no series is known. */
export function adjustmentView(figures: readonly Figure[], hypothesis: FundHypothesis, address: URLSearchParams): AdjustmentView | null {
  const known = fundSeries(figures, NATION)
  const nameOf = ({ territoryId, name }: FundSeries): string => (territoryId === NATION ? COFINANCING.nation : name)
  const place = chosen(
    choiceOf(
      address,
      'territoire',
      form.place,
      known.map((one) => ({ value: one.territoryId, label: nameOf(one) })),
    ),
    known[0]?.territoryId ?? '',
  )
  const series = known.find(({ territoryId }) => territoryId === chosenIn(place))
  const [first, last] = [series?.figures[0], series?.figures.at(-1)]
  if (series === undefined || first === undefined || last === undefined) return null
  const startKey = KEYS.find(({ ratio }) => ratio.local === hypothesis.key.local && ratio.cnc === hypothesis.key.cnc) ?? { value: '2' }
  const key = chosen(
    choiceOf(
      address,
      'cle',
      form.key,
      KEYS.map(({ value, ratio }) => ({ value, label: ratioName(ratio) })),
    ),
    startKey.value,
  )
  const ratio = KEYS.find(({ value }) => value === chosenIn(key))?.ratio ?? ONE_FOR_TWO
  const down = chosen(choiceOf(address, 'baisses', form.down, DOWN), 'non')
  const share = askedPercent(address, 'part', form.share, hypothesis.cncShare)
  const width = askedPercent(address, 'largeur', form.width, hypothesis.width)
  const lag = askedYears(address, 'retard', form.lag, hypothesis.lag)
  const cap = askedPercent(address, 'plafond', form.cap, hypothesis.cap)
  const policies: readonly AdjustmentPolicy[] = [
    { kind: 'none' },
    { kind: 'true-up', lag: lag.value },
    { kind: 'corridor', width: width.value, key: ratio },
    { kind: 'indexation', cap: cap.value, followsDown: chosenIn(down) === 'oui' },
  ]
  const years = effortYears(series, share.value, ratio)
  const tried = tryPolicies(years, policies)
  return {
    place,
    key,
    down,
    fields: [share.field, width.field, lag.field, cap.field],
    supposed: supposedSentences(nameOf(series), first.yearFrom, last.yearFrom, percent(sixDecimals(share.value)), series.apart),
    policies: policies.map(policySentence),
    finding: findingOf(tried),
    subtitle: chartSubtitle(nameOf(series), ratioName(ratio)),
    series: tried.map((one) => ({
      id: one.kind,
      label: labels[one.kind],
      side: 'state',
      look: LOOKS[one.kind],
      points: one.years.map(({ year, amount }) => ({ year, value: amount })),
    })),
    ruleName: ratioName(ratio),
    due: years.map(({ year, due }) => ({ year, value: due })),
    years: yearsTable(series, years, tried),
    sums: sumsTable(years, tried),
  }
}

const DOWN = [
  { value: 'non', label: PARTS.no },
  { value: 'oui', label: PARTS.yes },
]

const chosen = (choice: Choice, start: string): Choice => (chosenIn(choice) === null ? { ...choice, selected: [start] } : choice)
const percent = (share: number): string => percentage(share, decimalsOf([share * 100]))

/** The policy that leaves least to pay, and the one that leaves most: a reading, no preference. */
function findingOf(tried: readonly TriedPolicy[]): string {
  const ranked = tried.toSorted((a, b) => a.missing - b.missing)
  const [least, most] = [ranked[0], ranked.at(-1)]
  return least === undefined || most === undefined
    ? ADJUSTMENT.chartTitle
    : adjustmentFinding(labels[least.kind], least.missing, labels[most.kind], most.missing)
}

const yearsTable = (series: FundSeries, years: readonly EffortYear[], tried: readonly TriedPolicy[]): Table => ({
  id: 'ajustement',
  caption: ADJUSTMENT.resultTitle,
  columns: [
    { key: 'annee', label: columns.year, kind: 'year', isHead: true },
    { key: 'total_cents', label: columns.total, kind: 'cents', unit: 'M€' },
    { key: 'collectivites_cents', label: columns.own, kind: 'cents', unit: 'M€' },
    { key: 'ouvert_cents', label: columns.due, kind: 'cents', unit: 'M€' },
    ...tried.map(({ kind }) => ({ key: `${KEYS_OF[kind]}_cents`, label: labels[kind], kind: 'cents', unit: 'M€' }) as const),
  ],
  rows: years.map((one, place) => ({
    cells: {
      annee: one.year,
      total_cents: plus(one.basis, one.written),
      collectivites_cents: one.basis,
      ouvert_cents: one.due,
      ...Object.fromEntries(tried.map(({ kind, years: adjusted }) => [`${KEYS_OF[kind]}_cents`, adjusted[place]?.amount ?? null])),
    },
  })),
  sources: allSources(series.figures.map(({ source }) => source)),
})

const KEYS_OF: Readonly<Record<AdjustmentPolicy['kind'], string>> = {
  none: 'sans_ajuster',
  'true-up': 'correction',
  corridor: 'couloir',
  indexation: 'indexation',
}

const sumsTable = (years: readonly EffortYear[], tried: readonly TriedPolicy[]): Table => ({
  id: 'sommes',
  caption: ADJUSTMENT.sumsTitle,
  columns: [
    { key: 'regle', label: columns.policy, kind: 'text', isHead: true },
    { key: 'verse_cents', label: columns.paid, kind: 'cents', unit: 'M€' },
    { key: 'ouvert_cents', label: columns.dues, kind: 'cents', unit: 'M€' },
    { key: 'manque_cents', label: columns.missing, kind: 'cents', unit: 'M€' },
    { key: 'correction_ouverte', label: columns.open, kind: 'text' },
  ],
  rows: tried.map(({ kind, paid, missing, open }) => ({
    cells: {
      regle: labels[kind],
      verse_cents: paid,
      ouvert_cents: total(years.map(({ due }) => due)),
      manque_cents: missing,
      correction_ouverte: openWords(open),
    },
  })),
  sources: [],
})
