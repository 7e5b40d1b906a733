import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'
import { cents, type Cents } from '../money/cents.ts'
import { quotientDown } from '../money/quotient-down.ts'

/** The names of a nation's lines: every territory, on every axis, at every moment. */
export type NationalShape = {
  readonly territories: readonly string[]
  readonly axes: readonly string[]
  readonly moments: readonly string[]
}

/** Sums that follow the lines: an amount, and how many of its lines are not known. */
type Sums = { readonly amounts: Float64Array; readonly unknown: Uint32Array }

/**
 * What the rule opens to each line of a nation, with the sums by territory, by axis, by moment and of all; kept up to date line by line.
 * Amounts are whole cents, held as numbers: adding and taking off is exact.
 */
export type NationalModel = {
  readonly shape: NationalShape
  readonly key: MatchingRatio
  readonly isKnown: Uint8Array
  readonly dues: Float64Array
  readonly byTerritory: Sums
  readonly byAxis: Sums
  readonly byMoment: Sums
  readonly all: Sums
}

/** The sums of a nation, `null` wherever a line is not known. */
export type NationalTotals = Readonly<Record<'all' | 'byMoment' | 'byAxis' | 'byTerritory', readonly (Cents | null)[]>>

const noSums = (count: number, linesEach: number): Sums => ({
  amounts: new Float64Array(count),
  unknown: new Uint32Array(count).fill(linesEach),
})

/**
 * A nation of which nothing is known yet.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function nationalModel(shape: NationalShape, key: MatchingRatio): NationalModel {
  const [territories, axes, moments] = [shape.territories.length, shape.axes.length, shape.moments.length]
  const lines = territories * axes * moments
  return {
    shape,
    key,
    isKnown: new Uint8Array(lines),
    dues: new Float64Array(lines),
    byTerritory: noSums(territories, axes * moments),
    byAxis: noSums(axes, territories * moments),
    byMoment: noSums(moments, territories * axes),
    all: noSums(1, lines),
  }
}

/**
 * Sets the effort of one line, and brings its due and the four sums it enters up to date.
 * Units: euro cents. Rounding: the due down to the cent, on the line. Bounds: effort ≥ 0, or `null` when it is not known: then so are the sums.
 * Source: note-2026, II.1 (proposed)
 */
export function setEffort(model: NationalModel, territory: number, axis: number, moment: number, effort: Cents | null): void {
  const line = lineOf(model, territory, axis, moment)
  const due = effort === null ? 0 : quotientDown(effort, model.key.cnc, model.key.local)
  const more = due - (model.dues[line] ?? 0)
  const unknown = (model.isKnown[line] ?? 0) - (effort === null ? 0 : 1)
  model.isKnown[line] = effort === null ? 0 : 1
  model.dues[line] = due
  add(model.byTerritory, territory, more, unknown)
  add(model.byAxis, axis, more, unknown)
  add(model.byMoment, moment, more, unknown)
  add(model.all, 0, more, unknown)
}

const lineOf = ({ shape }: NationalModel, territory: number, axis: number, moment: number): number =>
  (territory * shape.axes.length + axis) * shape.moments.length + moment

function add({ amounts, unknown }: Sums, at: number, more: number, unknownMore: number): void {
  amounts[at] = (amounts[at] ?? 0) + more
  unknown[at] = (unknown[at] ?? 0) + unknownMore
}

/**
 * What the rule opens on one line; `null` when its effort is not known.
 * Units: euro cents. Rounding: none here. Source: note-2026, II.1 (proposed)
 */
export function lineDue(model: NationalModel, territory: number, axis: number, moment: number): Cents | null {
  const line = lineOf(model, territory, axis, moment)
  return model.isKnown[line] === 1 ? cents(model.dues[line] ?? 0) : null
}

/**
 * The sums by territory, by axis, by moment and of all; `null` wherever a line is not known.
 * Units: euro cents. Rounding: none: sums of lines already rounded. Source: note-2026, II.1 (proposed)
 */
export function nationalTotals(model: NationalModel): NationalTotals {
  return { all: read(model.all), byMoment: read(model.byMoment), byAxis: read(model.byAxis), byTerritory: read(model.byTerritory) }
}

function read({ amounts, unknown }: Sums): readonly (Cents | null)[] {
  const found: (Cents | null)[] = []
  for (let at = 0; at < amounts.length; at += 1) found.push(unknown[at] === 0 ? cents(amounts[at] ?? 0) : null)
  return found
}
