import { cofinancingPicture, longestSeries } from '#application/cofinancing.ts'
import { creationAgainstOthers, FRAGILE_FEATURES, fragileParts, fragileYears, type FragileYear } from '#application/money-with-means.ts'
import type { ApprovedFilm } from '#application/ports/films.ts'
import type { Figure } from '#application/ports/figures.ts'
import type { Indicator } from '#application/ports/territories.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import type { Series } from '#web/charts/chart.ts'
import { momentWord } from '#wording/figures.ts'
import { featuresFinding } from '#wording/means-sentences.ts'
import { CREATION_MISSING, CREATION_VERDICTS, MEANS } from '#wording/pages/means.ts'
import type { Table, TableSource } from '#wording/table.ts'
import { allSources, figuresTable } from './figure-lines.ts'
import { percent } from './means-films.ts'
import { sourceOf } from './territory-lists.ts'
import { exactFraction } from '#domain/money/exact-fraction.ts'

const { columns, features } = MEANS.creation

export type CreationView = {
  readonly balance: Table
  readonly known: Table
  readonly fragile: Table
  /** Fragile forms among the films that a Région helped; nothing when the pack is not there. */
  readonly features: { readonly finding: string; readonly series: readonly Series[]; readonly table: Table } | null
}

/** Creation against distribution and education, and fragile forms apart, as far as sources go. */
export function creationView(
  figures: readonly Figure[],
  films: readonly ApprovedFilm[],
  indicators: ReadonlyMap<string, Indicator>,
): CreationView {
  const series = longestSeries(cofinancingPicture(figures.filter(({ territoryId }) => territoryId === NATION)).totals)
  const { balance, known } = creationAgainstOthers(series, figures)
  return {
    balance: {
      id: 'creation',
      caption: MEANS.creation.caption(series[0]?.perimeter ?? ''),
      columns: [
        { key: 'annee', label: columns.year, kind: 'year', isHead: true },
        { key: 'creation_cents', label: columns.creation, kind: 'cents', unit: 'M€' },
        { key: 'diffusion_education_cents', label: columns.others, kind: 'cents', unit: 'M€' },
        { key: 'regle', label: columns.verdict, kind: 'text' },
      ],
      rows: series.map((figure) => {
        const change = balance.changes.find(({ to }) => to === figure.yearFrom)
        const missing = balance.unknown.find(({ year }) => year === figure.yearFrom)
        return {
          cells: {
            annee: figure.yearFrom,
            creation_cents: figure.amount,
            diffusion_education_cents: null,
            regle:
              change === undefined ? (missing === undefined ? null : CREATION_MISSING[missing.missing]) : CREATION_VERDICTS[change.verdict],
          },
        }
      }),
      sources: allSources(series.map(({ source }) => source)),
    },
    known: figuresTable('diffusion-education', MEANS.creation.knownTitle, known),
    fragile: fragileTable(figures),
    features: featuresView(fragileYears(films), sourceOf(indicators.get('approved_films_with_regional_aid'))),
  }
}

function fragileTable(figures: readonly Figure[]): Table {
  const parts = fragileParts(figures).toSorted((a, b) => (a.figure.yearFrom ?? 0) - (b.figure.yearFrom ?? 0))
  return {
    id: 'formes-fragiles',
    caption: MEANS.creation.fragileCaption,
    columns: [
      { key: 'forme', label: columns.form, kind: 'text', isHead: true },
      { key: 'territoire', label: columns.territory, kind: 'text' },
      { key: 'annee', label: columns.year, kind: 'year' },
      { key: 'montant_cents', label: columns.amount, kind: 'cents', unit: 'M€' },
      { key: 'total_cents', label: columns.whole, kind: 'cents', unit: 'M€' },
      { key: 'part_pct', label: columns.share, kind: 'decimal', unit: '%' },
      { key: 'perimetre', label: columns.perimeter, kind: 'text' },
    ],
    rows: parts.map(({ figure, whole, share }) => ({
      cells: {
        forme: figure.label,
        territoire: figure.territoryName,
        annee: figure.yearFrom,
        montant_cents: figure.amount,
        total_cents: whole?.amount ?? null,
        part_pct: percent(share),
        perimetre: figure.moment === null ? figure.perimeter : `${figure.perimeter} (${momentWord(figure.moment)})`,
      },
    })),
    sources: allSources(parts.map(({ figure }) => figure.source)),
  }
}

function featuresView(years: readonly FragileYear[], sources: readonly TableSource[]): CreationView['features'] {
  const last = years.at(-1)
  if (last === undefined) return null
  return {
    finding: featuresFinding(last.year, last.first / last.films, last.documentary / last.films),
    series: FRAGILE_FEATURES.map((form) => ({
      id: form,
      label: features[form],
      side: 'plain',
      points: years.map((line) => ({ year: line.year, value: percent(exactFraction(line[form], line.films)) })),
    })),
    table: {
      id: 'longs-metrages-aides',
      caption: MEANS.creation.featuresCaption,
      columns: [
        { key: 'annee', label: columns.year, kind: 'year', isHead: true },
        { key: 'films_aides', label: columns.films, kind: 'count' },
        { key: 'premiers_films', label: features.first, kind: 'count' },
        { key: 'documentaires', label: features.documentary, kind: 'count' },
        { key: 'animation', label: features.animation, kind: 'count' },
      ],
      rows: years.map(({ year, films, first, documentary, animation }) => ({
        cells: { annee: year, films_aides: films, premiers_films: first, documentaires: documentary, animation },
      })),
      sources,
    },
  }
}
