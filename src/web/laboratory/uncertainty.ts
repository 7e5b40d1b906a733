import { territoriesUnder, type StartingPoint } from '#application/starting-points.ts'
import { minus, type Cents } from '#domain/money/cents.ts'
import { shareDown } from '#domain/money/exact-fraction.ts'
import { drawSome, startDraws } from '#domain/scenario/draw-efforts.ts'
import { fansOf, type DrawFans } from '#domain/scenario/draw-fans.ts'
import { prepareDraws } from '#domain/scenario/prepare-draws.ts'
import { drawRefusalSentence, UNCERTAINTY } from '#wording/pages/uncertainty.ts'
import type { Table } from '#wording/table.ts'
import { envelopeOf } from './outcome.ts'
import type { LabScenario, LabState } from './state.ts'

export const DRAWS = 10_000

export type Uncertainty = {
  readonly envelope: Cents
  readonly refusals: readonly string[]
  readonly fans: DrawFans | null
  readonly held: readonly string[]
  readonly table: Table | null
}

/** Ten thousand futures of the efforts of a starting point, shared by the key of a scenario: the same seed gives the same figures. */
export function uncertaintyOf(state: LabState, scenario: LabScenario, start: StartingPoint, years: number): Uncertainty {
  const territories = territoriesUnder(start, state)
  const envelope = envelopeOf(scenario, territories)
  const guarantee = scenario.steps.find((step) => step.kind === 'guarantee')?.share ?? null
  const plan = {
    envelope,
    key: scenario.key,
    guarantee,
    years,
    draws: DRAWS,
    seed: state.seed,
    territories: start.territories.map(({ id, totals }) => ({
      code: id,
      present: territories.find(({ code }) => code === id)?.present ?? null,
      efforts: totals.map(({ year, total }) => ({ year, effort: minus(total, shareDown(total, state.cncShare)) })),
    })),
  }
  const prepared = prepareDraws(plan)
  if (!('value' in prepared)) return { envelope, refusals: prepared.refusals.map(drawRefusalSentence), fans: null, held: [], table: null }
  const run = startDraws(plan, prepared.value)
  drawSome(run, DRAWS)
  const fans = fansOf(run)
  const held = prepared.value.held.flatMap((code) => start.territories.find(({ id }) => id === code)?.name ?? [])
  return { envelope, refusals: [], fans, held, table: tableOf(fans, start) }
}

function tableOf(fans: DrawFans, start: StartingPoint): Table {
  const { columns } = UNCERTAINTY
  const amount = (key: 'p5' | 'p25' | 'p50' | 'p75' | 'p95') =>
    ({ key: `${key}_cents`, label: columns[key], kind: 'cents', unit: '€' }) as const
  return {
    id: 'besoin',
    caption: UNCERTAINTY.table,
    columns: [
      { key: 'annee', label: columns.year, kind: 'year', isHead: true },
      amount('p5'),
      amount('p25'),
      amount('p50'),
      amount('p75'),
      amount('p95'),
      { key: 'tenue', label: columns.honoured, kind: 'count' },
    ],
    rows: fans.need.map(({ year, p5, p25, p50, p75, p95 }) => ({
      cells: {
        annee: year,
        p5_cents: p5,
        p25_cents: p25,
        p50_cents: p50,
        p75_cents: p75,
        p95_cents: p95,
        tenue: fans.honoured.find((one) => one.year === year)?.draws ?? null,
      },
    })),
    sources: start.territories
      .flatMap(({ sources }) => sources)
      .slice(0, 1)
      .map(({ title, address, readOn }) => ({ label: title, href: address, readOn })),
  }
}
