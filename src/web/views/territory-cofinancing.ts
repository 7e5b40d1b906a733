import { cofinancingPicture } from '#application/cofinancing.ts'
import type { KnownConvention } from '#application/ports/conventions.ts'
import type { Figure } from '#application/ports/figures.ts'
import { generationText } from '#wording/pages/conventions.ts'
import { COFINANCING, MISSING_SENTENCES } from '#wording/pages/cofinancing.ts'
import type { Table } from '#wording/table.ts'
import { facesTable } from './cofinancing-tables.ts'
import { facedFigures, figuresTable, type FigureLine } from './figure-lines.ts'
import { keyBars, type KeyBar } from './key-bars.ts'

export type TerritoryCofinancingView = {
  readonly name: string
  readonly bars: readonly KeyBar[]
  readonly missing: { readonly what: string; readonly who: string } | null
  readonly alone: readonly FigureLine[]
  readonly faced: readonly (readonly FigureLine[])[]
  readonly conventions: readonly { readonly href: string; readonly title: string; readonly years: string }[]
  readonly faces: Table
  readonly figures: Table
}

/** Money first: what a co-financing page shows large; the rest is in the table. */
const LARGE = [
  'own-money',
  'other-signatories',
  'cnc-contribution',
  'key-local',
  'cnc-share',
  'fund-total',
  'convention-total',
  'regional-effort',
  'authority-aids',
]
const SHOWN = [
  ...LARGE,
  'fund-part',
  'funder-share',
  'scheme-budget',
  'average-aid',
  'aids-granted',
  'projects-supported',
  'authorities-count',
  'matching-floor',
  'cnc-ceiling',
  'cnc-threshold',
  'local-tv-money',
  'step-share',
  'genre-share',
]

export function territoryCofinancingView(
  name: string,
  figures: readonly Figure[],
  conventions: readonly KnownConvention[],
): TerritoryCofinancingView {
  const picture = cofinancingPicture(figures)
  const money = figures.filter(({ subject }) => SHOWN.includes(subject))
  const { alone, faced } = facedFigures(
    money.filter(({ subject, precision }) => LARGE.includes(subject) && !(subject === 'key-local' && precision === 'computed')),
  )
  return {
    name,
    bars: keyBars(picture.faces).toReversed(),
    missing: picture.missing === null ? null : MISSING_SENTENCES[picture.missing],
    alone: alone.toReversed(),
    faced,
    conventions: conventions.map(({ id, title, generation }) => ({ href: `/conventions/${id}`, title, years: generationText(generation) })),
    faces: facesTable(picture.faces),
    figures: figuresTable('chiffres', COFINANCING.otherFiguresCaption, money),
  }
}
