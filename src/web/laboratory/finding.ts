import { territoriesUnder, type Hypotheses, type StartingPoint } from '#application/starting-points.ts'
import { total, ZERO, type Cents } from '#domain/money/cents.ts'
import { fractionDown } from '#domain/money/fraction.ts'
import { compareFractions, exactFraction, fractionOfDecimal, sixDecimals } from '#domain/money/exact-fraction.ts'
import { ONE_FOR_TWO } from '#domain/cofinancing/matching-ratio.ts'
import { giniOf, ranksOf } from '#domain/equity/endowed.ts'
import type { AllotmentConstraint } from '#domain/scenario/allotment-question.ts'
import type { AllotmentOutcome } from '#domain/scenario/found-allotment.ts'
import { constraintSentence, FIND } from '#wording/pages/find-allotment.ts'
import type { Table } from '#wording/table.ts'
import { amountOfText, percentText, shareOfPercent } from './words-of-steps.ts'

/** What the form asks, or what of it cannot be read, by field. */
export type FindAsked = {
  readonly envelope: Cents
  readonly constraints: readonly AllotmentConstraint[]
  readonly wrong: Readonly<Record<string, string>>
}

/** Reads the fields: empty asks nothing. */
export function findAsked(query: URLSearchParams, present: Cents): FindAsked {
  const wrong: Record<string, string> = {}
  const constraints: AllotmentConstraint[] = []
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 30)
  const [loss, equity, upstream, sum] = ['perte', 'equite', 'part-amont', 'enveloppe'].map(text)
  if (loss) {
    const share = shareOfPercent(loss)
    if (share === undefined) wrong['perte'] = FIND.wrong.percent
    else constraints.push({ kind: 'loss-limit', share })
  }
  if (equity) {
    const atLeast = fractionOfDecimal(equity.replace(',', '.'))
    if (atLeast === undefined || compareFractions(atLeast, exactFraction(1n)) > 0) wrong['equite'] = FIND.wrong.equity
    else constraints.push({ kind: 'equity', atLeast })
  }
  if (upstream) {
    const atLeast = shareOfPercent(upstream)
    if (atLeast === undefined) wrong['part-amont'] = FIND.wrong.percent
    else constraints.push({ kind: 'upstream', atLeast })
  }
  const envelope = sum ? amountOfText(sum) : present
  if (envelope === undefined) wrong['enveloppe'] = FIND.wrong.amount
  return { envelope: envelope ?? present, constraints, wrong }
}

/** The territories as the search looks at them, and what is given to them in all. */
export function findPlaces(start: StartingPoint, hypotheses: Hypotheses) {
  const territories = territoriesUnder(start, hypotheses)
  const places = territories.map(({ code, population, present, upstreamEffort }) => ({
    code,
    population,
    present,
    upstreamDue: upstreamEffort === null ? null : fractionDown(upstreamEffort, ONE_FOR_TWO.cnc, ONE_FOR_TWO.local),
  }))
  const gini = giniOf(
    ranksOf(territories.map(({ code, population, present }) => ({ code, group: null, population, value: present ?? ZERO }))),
  )
  return {
    places,
    present: total(territories.map(({ present }) => present ?? ZERO)),
    evenness: gini === null ? null : 1 - sixDecimals(gini),
  }
}

/** What was found, as a table. */
export function foundTable(outcome: Extract<AllotmentOutcome, { kind: 'found' }>, start: StartingPoint): Table {
  const { columns } = FIND
  return {
    id: 'repartition',
    caption: FIND.caption,
    columns: [
      { key: 'territoire', label: columns.place, kind: 'text', isHead: true },
      { key: 'present_cents', label: columns.present, kind: 'cents', unit: '€' },
      { key: 'trouve_cents', label: columns.found, kind: 'cents', unit: '€' },
      { key: 'changement_cents', label: columns.change, kind: 'cents', unit: '€' },
    ],
    rows: outcome.places.map(({ code, present, found, change }) => ({
      href: `/cofinancement/${code}`,
      cells: {
        territoire: start.territories.find(({ id }) => id === code)?.name ?? code,
        present_cents: present,
        trouve_cents: found,
        changement_cents: change,
      },
    })),
    sources: [],
  }
}

/** The constraints in conflict, as a person would say them. */
export const conflictSentences = (
  outcome: Extract<AllotmentOutcome, { kind: 'conflict' }>,
  constraints: readonly AllotmentConstraint[],
): readonly string[] =>
  outcome.constraints.flatMap((rank) => {
    const constraint = constraints[rank]
    return constraint ? [constraintSentence(constraint, percentText)] : []
  })
