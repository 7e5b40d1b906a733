import type { RoundMinutes, YearSelection } from '#application/read-selection.ts'
import { MONEY_MOMENTS } from '#domain/statistics/money-moments.ts'
import { OWN_CHOICES, type OwnQuestion } from '#domain/statistics/own-answers.ts'
import type { OwnRow } from '#domain/statistics/own-rows.ts'
import { OPINION_KINDS } from '#domain/committee/item-vote.ts'
import { frenchDay } from '#wording/days.ts'
import { OPINION_LABELS } from '#wording/pages/committees.ts'
import { categoryLabel, DIMENSION_LABELS, OWN_TABLE_LABELS, ownCategoryLabel, SELECTION } from '#wording/pages/selection.ts'
import type { Table } from '#wording/table.ts'

const SOURCES = [{ label: SELECTION.source, href: '/deliberations', readOn: null }]

/** A year of selection, one table a dimension; nothing while a round of the year waits. */
export function yearView(selection: YearSelection) {
  const { year, years, waiting, isDestroyed, applied, tables, ownTables, isAnswerErased } = selection
  const isTold = waiting.length === 0 && !isDestroyed
  return {
    title: SELECTION.yearTitle(year),
    others: years.filter((one) => one !== year).map((one) => ({ label: String(one), href: `?annee=${one}` })),
    untold: waiting.length > 0 ? SELECTION.waiting : isDestroyed ? SELECTION.destroyed : null,
    waiting: [...Map.groupBy(waiting, ({ scheme }) => scheme)].map(([scheme, rounds]) =>
      SELECTION.waitingOf(scheme, rounds.map(({ label }) => label).join(', ')),
    ),
    applied: SELECTION.applied(applied),
    tables: isTold ? tables.map(dimensionTable) : [],
    money: isTold && selection.money.awards > 0 ? [moneyTable(selection)] : [],
    own: isTold ? { erased: isAnswerErased ? SELECTION.ownErased : null, tables: ownTables.map((table) => ownTable(table, year)) } : null,
  }
}

const dimensionTable = ({ dimension, rows }: YearSelection['tables'][number]): Table => ({
  id: dimension,
  caption: DIMENSION_LABELS[dimension],
  columns: [
    { key: 'categorie', label: SELECTION.columns.category, kind: 'text', isHead: true },
    { key: 'deposes', label: SELECTION.columns.applied, kind: 'count' },
    { key: 'recommandes', label: SELECTION.columns.recommended, kind: 'count' },
    { key: 'attribues', label: SELECTION.columns.awarded, kind: 'count' },
    { key: 'montant_cents', label: SELECTION.columns.amount, kind: 'cents', unit: '€' },
  ],
  rows: rows.map(({ category, applied, recommended, awarded, awardedCents }) => ({
    cells: {
      categorie: categoryLabel(dimension, category),
      deposes: applied ?? SELECTION.silentCell,
      recommandes: recommended ?? SELECTION.silentCell,
      attribues: awarded,
      montant_cents: awardedCents,
    },
  })),
  sources: SOURCES,
})

/** Voted sums are public one by one; the others are told where accounts say them, or kept silent. */
function moneyTable({ year, money }: YearSelection): Table {
  const { awards, voted, moments, isOver } = money
  const silent = isOver ? SELECTION.silentCell : null
  return {
    id: 'argent',
    caption: SELECTION.moneyCaption(year),
    columns: [
      { key: 'moment', label: SELECTION.columns.moment, kind: 'text', isHead: true },
      { key: 'aides', label: SELECTION.columns.known, kind: 'count' },
      { key: 'inconnues', label: SELECTION.columns.unknown, kind: 'count' },
      { key: 'montant_cents', label: SELECTION.columns.sum, kind: 'cents', unit: '€' },
      { key: 'arrete_au', label: SELECTION.columns.asOf, kind: 'day' },
    ],
    rows: [
      { cells: { moment: SELECTION.voted, aides: awards, inconnues: 0, montant_cents: voted, arrete_au: SELECTION.published } },
      ...MONEY_MOMENTS.map((moment) => {
        const told = moments.find((one) => one.moment === moment)
        const label = SELECTION.moments[moment]
        if (told === undefined)
          return { cells: { moment: label, aides: silent, inconnues: silent, montant_cents: silent, arrete_au: null } }
        // With no award said to be there, the sum is not zero: nobody wrote it.
        const amount = told.awards === 0 ? null : told.amount
        return {
          cells: { moment: label, aides: told.awards, inconnues: awards - told.awards, montant_cents: amount, arrete_au: told.asOf },
        }
      }),
    ],
    sources: [{ label: SELECTION.moneySource, href: '/deliberations', readOn: null }],
  }
}

/** As they are asked, then what was not answered, then not asked. */
function inOrder(question: OwnQuestion, rows: readonly OwnRow[]): readonly OwnRow[] {
  const order: readonly string[] = [...OWN_CHOICES[question], 'unanswered', '']
  return rows.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
}

const ownTable = ({ question, rows }: YearSelection['ownTables'][number], year: number): Table => ({
  id: question,
  caption: SELECTION.ownCaption(OWN_TABLE_LABELS[question], year),
  columns: [
    { key: 'reponse', label: SELECTION.columns.answer, kind: 'text', isHead: true },
    { key: 'deposes', label: SELECTION.columns.applied, kind: 'count' },
    { key: 'recommandes', label: SELECTION.columns.recommended, kind: 'count' },
    { key: 'attribues', label: SELECTION.columns.awarded, kind: 'count' },
  ],
  rows: inOrder(question, rows).map(({ category, applied, recommended, awarded }) => ({
    cells: {
      reponse: ownCategoryLabel(question, category),
      deposes: applied ?? SELECTION.silentCell,
      recommandes: recommended ?? SELECTION.silentCell,
      attribues: awarded ?? SELECTION.silentCell,
    },
  })),
  sources: [{ label: SELECTION.ownSource, href: '/donnees-personnelles', readOn: null }],
})

type Named = { readonly committee: string; readonly scheme: string; readonly members: readonly string[] }

/** The minutes of one committee's round. */
export const minutesView = ({ round, heard, opinions }: RoundMinutes, { committee, scheme, members }: Named) => ({
  id: round.id,
  title: `${committee}, ${round.label}`,
  scheme,
  on: round.committeeOn === null ? null : SELECTION.committeeOn(frenchDay(round.committeeOn)),
  heard: SELECTION.heard(heard),
  members,
  table: {
    id: `avis-${round.id}`,
    caption: SELECTION.opinionsOf(committee, round.label),
    columns: [
      { key: 'avis', label: SELECTION.opinion, kind: 'text', isHead: true },
      { key: 'dossiers', label: SELECTION.count, kind: 'count' },
    ],
    rows: OPINION_KINDS.map((kind) => ({
      cells: { avis: OPINION_LABELS[kind], dossiers: opinions[kind] ?? SELECTION.silentCell },
    })),
    sources: SOURCES,
  } satisfies Table,
})
