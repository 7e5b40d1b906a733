import { cofinancingPicture, longestSeries } from '#application/cofinancing.ts'
import type { KnownConvention, RegionName } from '#application/ports/conventions.ts'
import type { Figure } from '#application/ports/figures.ts'
import { ONE_FOR_THREE, ONE_FOR_TWO, ratioKey, shareOfWhole } from '#domain/cofinancing/matching-ratio.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import { COFINANCING, ratioName, shareSentence } from '#wording/pages/cofinancing.ts'
import type { Sides } from '#wording/ratio.ts'
import type { Table } from '#wording/table.ts'
import { euroSides, facesTable, ratiosTable, regionsTable, totalsTable } from './cofinancing-tables.ts'
import { facedFigures, type FigureLine } from './figure-lines.ts'
import { keyBars, type KeyBar } from './key-bars.ts'

export type CofinancingView = {
  /** The latest year first. */
  readonly now: KeyBar | null
  readonly bars: readonly KeyBar[]
  readonly isAlwaysUnder: boolean
  readonly ratios: readonly { readonly name: string; readonly share: string; readonly sides: Sides }[]
  readonly stated: { readonly alone: readonly FigureLine[]; readonly faced: readonly (readonly FigureLine[])[] }
  readonly faces: Table
  readonly ratiosTable: Table
  readonly series: readonly { readonly year: number; readonly value: number | null }[]
  readonly seriesPerimeter: string
  readonly totals: Table
  readonly otherTotals: Table
  readonly regions: Table
}

export function cofinancingView(
  figures: readonly Figure[],
  regions: readonly RegionName[],
  conventions: readonly KnownConvention[],
): CofinancingView {
  const picture = cofinancingPicture(figures.filter(({ territoryId }) => territoryId === NATION))
  const series = longestSeries(picture.totals)
  const others = [...picture.totals.filter((one) => !series.includes(one)), ...picture.conventionTotals].toSorted(
    (a, b) => (a.yearFrom ?? 0) - (b.yearFrom ?? 0),
  )
  return {
    now: keyBars(picture.latest)[0] ?? null,
    bars: keyBars(picture.faces).toReversed(),
    isAlwaysUnder: picture.faces.every(({ key }) => key === null || key > ratioKey(ONE_FOR_TWO)),
    ratios: [ONE_FOR_TWO, ONE_FOR_THREE].map((ratio) => {
      const [territories, state] = euroSides(ratio)
      return { name: ratioName(ratio), share: shareSentence(shareOfWhole(ratio)), sides: { state, territories } }
    }),
    stated: facedFigures(picture.stated),
    faces: facesTable(picture.faces),
    ratiosTable: ratiosTable(),
    series: series.map(({ yearFrom, amount }) => ({ year: yearFrom ?? 0, value: amount })),
    seriesPerimeter: series[0]?.perimeter ?? '',
    totals: totalsTable('fonds', COFINANCING.totalsCaption, series),
    otherTotals: totalsTable('autres-totaux', COFINANCING.otherTotalsTitle, others),
    regions: regionsTable(
      regions.map(({ id, name }) => ({
        id,
        name,
        picture: cofinancingPicture(figures.filter(({ territoryId }) => territoryId === id)),
        conventions: conventions.filter(({ territoryId }) => territoryId === id).length,
      })),
    ),
  }
}
