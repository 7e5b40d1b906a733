import type { RoundMinutes, YearSelection } from '#application/read-selection.ts'
import { OPINION_KINDS } from '#domain/committee/item-vote.ts'
import { frenchDay } from '#wording/days.ts'
import { OPINION_LABELS } from '#wording/pages/committees.ts'
import { categoryLabel, DIMENSION_LABELS, SELECTION } from '#wording/pages/selection.ts'
import type { Table } from '#wording/table.ts'

const SOURCES = [{ label: SELECTION.source, href: '/deliberations', readOn: null }]

/** A year of selection, one table a dimension; nothing while a round of the year waits. */
export function yearView(selection: YearSelection) {
  const { year, years, waiting, isDestroyed, applied, tables } = selection
  return {
    title: SELECTION.yearTitle(year),
    others: years.filter((one) => one !== year).map((one) => ({ label: String(one), href: `?annee=${one}` })),
    untold: waiting.length > 0 ? SELECTION.waiting(waiting.map(({ label }) => label).join(', ')) : isDestroyed ? SELECTION.destroyed : null,
    applied: SELECTION.applied(applied),
    tables: waiting.length > 0 || isDestroyed ? [] : tables.map(dimensionTable),
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
    caption: SELECTION.opinion,
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
