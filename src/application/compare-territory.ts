import { comparableRules, FEWEST_COMPARABLES, type ComparableRule } from '#domain/territory/comparable.ts'
import { perInhabitants, standingOf, type Standing } from '#domain/territory/standing.ts'
import type { MeasuredPlace, Place, Territories } from './ports/territories.ts'

/** What is compared, each for so many inhabitants. */
export const RATES = [
  { id: 'screens', per: 100_000 },
  { id: 'seats', per: 1_000 },
  { id: 'admissions', per: 1 },
  { id: 'artEtEssai', per: 100_000 },
  { id: 'festivals', per: 100_000 },
] as const

export type RateId = (typeof RATES)[number]['id']

export type ComparedRate = { readonly id: RateId; readonly per: number; readonly rate: number | null; readonly standing: Standing | null }

export type RatedPlace = { readonly place: MeasuredPlace; readonly rate: number | null }

export type Comparison = {
  readonly rule: ComparableRule
  readonly count: number
  readonly rates: readonly ComparedRate[]
  /** Those around it by screens for 100 000 inhabitants, it included, the best equipped first; unknown ones last. */
  readonly around: readonly RatedPlace[]
}

const MOST_AROUND = 20

/** A territory among those that resemble it; nothing when no rule allows to compare. */
export async function compareTerritory(territories: Territories, place: Place, own: MeasuredPlace): Promise<Comparison | null> {
  const rules = comparableRules({
    level: place.level,
    population: place.population,
    kind: place.kind,
    densityClass: own.measures.densityClass,
    ruralPopulation: own.measures.ruralPopulation,
  })
  const found = await firstLargeEnough(territories, rules)
  if (found === null) return null
  const { rule, group } = found
  const rates = RATES.map(({ id, per }): ComparedRate => {
    const rateOf = (one: MeasuredPlace): number | null => perInhabitants(one.measures[id], one.population, per)
    return { id, per, rate: rateOf(own), standing: standingOf(rateOf(own), group.map(rateOf)) }
  })
  return { rule, count: group.length, rates, around: aroundOf(group, own) }
}

async function firstLargeEnough(
  territories: Territories,
  rules: readonly ComparableRule[],
): Promise<{ rule: ComparableRule; group: readonly MeasuredPlace[] } | null> {
  let widest: { rule: ComparableRule; group: readonly MeasuredPlace[] } | null = null
  for (const rule of rules) {
    const group = (await territories.comparable(rule)).filter(({ zone }) => rule.level !== 'region' || zone !== 'com')
    widest = { rule, group }
    if (group.length >= FEWEST_COMPARABLES) break
  }
  return widest
}

/** Every screen rate, the highest first, then by name; at most so many around the territory itself. */
function aroundOf(group: readonly MeasuredPlace[], own: MeasuredPlace): RatedPlace[] {
  const ranked = rankedByScreens(group)
  const at = Math.max(
    0,
    ranked.findIndex(({ place }) => place.id === own.id),
  )
  const from = Math.max(0, Math.min(at - MOST_AROUND / 2, ranked.length - MOST_AROUND))
  return ranked.slice(from, from + MOST_AROUND)
}

/** Territories by screens for 100 000 inhabitants, the best equipped first; those whose screens are unknown last. */
export const rankedByScreens = (places: readonly MeasuredPlace[]): RatedPlace[] =>
  places
    .map((place) => ({ place, rate: perInhabitants(place.measures.screens, place.population, 100_000) }))
    .toSorted((a, b) => (b.rate ?? -1) - (a.rate ?? -1) || (a.place.id < b.place.id ? -1 : 1))
