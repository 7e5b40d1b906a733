import { exactFraction, shareDown, type Fraction } from '#domain/money/exact-fraction.ts'
import { minus, plus, type Cents } from '#domain/money/cents.ts'
import { fourDecimals, needsOf } from '#domain/scenario/need-index.ts'
import type { ScenarioTerritory } from '#domain/scenario/scenario.ts'
import type { RuleSource } from '#domain/source/status.ts'
import type { Trail } from '#domain/source/trail.ts'
import type { Figure, Figures } from './ports/figures.ts'
import type { NeedFormula } from './ports/laboratory.ts'
import type { MeasuredPlace, Territories } from './ports/territories.ts'

/** What a Région starts from: what is published of it, before any hypothesis. */
export type StartingTerritory = {
  readonly id: string
  readonly name: string
  readonly population: number
  /** The fund's total of the year, the CNC's money inside; and of the year before, when the same census gives it. */
  readonly total: Cents
  readonly previousTotal: Cents | null
  /** Every year that the census gives, for draws over future efforts. */
  readonly totals: readonly { readonly year: number; readonly total: Cents }[]
  readonly fragileShare: Fraction | null
  readonly need: Fraction | null
  /** Where the total was read. */
  readonly sources: readonly { readonly title: string; readonly address: string | null; readonly readOn: string | null }[]
}

export type StartingPoint = {
  readonly id: string
  readonly year: number
  readonly territories: readonly StartingTerritory[]
  /** The Régions whose total is not known: they stay out, and are named. */
  readonly left: readonly { readonly id: string; readonly name: string }[]
}

/** What stands in for data that nobody publishes; ours, shown, and to be changed. */
export type Hypotheses = { readonly cncShare: Fraction; readonly upstreamShare: Fraction }

/** The year in which one census gives the total of the most funds. */
const YEAR = 2018
const CENSUS = 'recensement annuel de Ciclic'
const REAL_REGIONS = 18

/** The Régions in the year best known of one census. */
export async function regionsStartingPoint(
  { figures, territories }: { readonly figures: Figures; readonly territories: Territories },
  need: NeedFormula,
): Promise<StartingPoint> {
  const [all, places] = await Promise.all([figures.ofNationAndRegions(), territories.ofLevel('region')])
  const regions = places.filter(({ zone }) => zone !== 'com').slice(0, REAL_REGIONS)
  const needs = needsOf(regions.map(traitsOf), need)
  const totals = all.filter(
    ({ subject, perimeter, includesCnc }) => subject === 'fund-total' && perimeter.includes(CENSUS) && includesCnc === 'yes',
  )
  const known = regions.flatMap((place, at): StartingTerritory[] => {
    const mine = totals.filter(({ territoryId }) => territoryId === place.id)
    const total = totalOf(mine, YEAR)
    if (total === null || place.population === null) return []
    const sources = mine
      .filter(({ yearFrom }) => yearFrom === YEAR)
      .map(({ source }) => ({ title: source.title, address: source.addresses[0] ?? null, readOn: source.readOn }))
    return [
      {
        id: place.id,
        name: place.name,
        population: place.population,
        total,
        previousTotal: totalOf(mine, YEAR - 1),
        totals: yearlyTotals(mine),
        fragileShare: fragileShareOf(place),
        need: needs[at] ?? null,
        sources,
      },
    ]
  })
  const left = regions.filter(({ id }) => !known.some((one) => one.id === id)).map(({ id, name }) => ({ id, name }))
  return { id: 'regions-2018', year: YEAR, territories: known, left }
}

const traitsOf = ({ zone, population, measures }: MeasuredPlace) => ({
  isOverseas: zone === 'drom',
  population: population ?? 1,
  screens: measures.screens,
  ruralPopulation: measures.ruralPopulation,
})

/** Several funds of one Région in one census add up. */
function totalOf(figures: readonly Figure[], year: number): Cents | null {
  const amounts = figures.flatMap(({ yearFrom, yearTo, amount }) =>
    yearFrom === year && (yearTo ?? year) === year && amount !== null ? [amount] : [],
  )
  const [first, ...others] = amounts
  return first === undefined ? null : others.reduce(plus, first)
}

function yearlyTotals(figures: readonly Figure[]): StartingTerritory['totals'] {
  const years = [...new Set(figures.flatMap(({ yearFrom }) => (yearFrom === null ? [] : [yearFrom])))].toSorted((a, b) => a - b)
  return years.flatMap((year) => {
    const total = totalOf(figures, year)
    return total === null ? [] : [{ year, total }]
  })
}

/** An estimate: rural revitalisation communes in metropolitan France, everybody overseas; priority neighbourhoods are not counted. */
function fragileShareOf({ zone, population, measures }: MeasuredPlace): Fraction | null {
  if (zone === 'drom') return exactFraction(1n)
  if (population === null || measures.frrPopulation === null) return null
  return fourDecimals(exactFraction(measures.frrPopulation, population))
}

/** How each value given for a territory was made: what was published, and the shares that stand in for what is not. */
export function givenTrails(
  { total, sources }: Pick<StartingTerritory, 'total' | 'sources'>,
  { cncShare, upstreamShare }: Hypotheses,
  source: RuleSource,
): readonly Trail[] {
  const rule = { id: source.article, source }
  const plain = { rounding: 'none', rule: null, inputs: [] } as const
  const address = sources[0]?.address ?? null
  const published: Trail = {
    ...plain,
    figure: 'total-with-cnc',
    value: total,
    operation: 'published',
    ...(address === null ? {} : { address }),
  }
  const share = (figure: string, exact: Fraction): Trail => ({ ...plain, figure, value: null, exact, operation: 'hypothesis', rule })
  const present = shareDown(total, cncShare)
  const effort = minus(total, present)
  const inputs = [published, share('cnc-share-of-total', cncShare)]
  const own: Trail = { figure: 'effort', value: effort, operation: 'total-less-share', rounding: 'none', rule, inputs }
  return [
    { figure: 'present', value: present, operation: 'total-times-share', rounding: 'down', rule, inputs },
    own,
    {
      figure: 'upstream-effort',
      value: shareDown(effort, upstreamShare),
      operation: 'effort-times-share',
      rounding: 'down',
      rule,
      inputs: [share('upstream-share', upstreamShare)],
    },
  ]
}

/** The territories of a scenario, once hypotheses stand for what is not published. */
export function territoriesUnder(
  start: Pick<StartingPoint, 'territories'>,
  { cncShare, upstreamShare }: Hypotheses,
): readonly ScenarioTerritory[] {
  const effortOf = (total: Cents): Cents => minus(total, shareDown(total, cncShare))
  return start.territories.map(({ id, name, population, total, previousTotal, fragileShare, need }) => ({
    code: id,
    name,
    population,
    effort: effortOf(total),
    upstreamEffort: shareDown(effortOf(total), upstreamShare),
    present: shareDown(total, cncShare),
    fragileShare,
    need,
    previousEffort: previousTotal === null ? null : effortOf(previousTotal),
  }))
}
