import type { ConventionEvent, KnownConvention, RegionName, Signatory } from './ports/conventions.ts'

/** What a reader asks of the list; empty is everything. */
export type ConventionFacets = {
  readonly territory: string
  readonly generation: string
  readonly signatory: string
  readonly event: string
}

export type FacetName = keyof ConventionFacets

export type FacetChoice = { readonly value: string; readonly label: string; readonly count: number }

const VALUES: Readonly<Record<FacetName, (convention: KnownConvention) => readonly string[]>> = {
  territory: (convention) => [convention.territoryId],
  generation: (convention) => [convention.generation],
  signatory: (convention) => [...new Set(convention.signatories.map(({ kind }): Signatory['kind'] => kind))],
  event: (convention) => [...new Set(convention.events.map(({ kind }): ConventionEvent['kind'] => kind))],
}

const NAMES: readonly FacetName[] = ['territory', 'generation', 'signatory', 'event']

const answers = (convention: KnownConvention, name: FacetName, value: string): boolean =>
  value === '' || VALUES[name](convention).includes(value)

/** The conventions that answer every facet. */
export const conventionsThatAnswer = (all: readonly KnownConvention[], facets: ConventionFacets): readonly KnownConvention[] =>
  all.filter((convention) => NAMES.every((name) => answers(convention, name, facets[name])))

/** The choices of one facet, each with what it would leave once the others are kept; `labelOf` names a value. */
export function facetChoices(
  all: readonly KnownConvention[],
  facets: ConventionFacets,
  name: FacetName,
  labelOf: (value: string) => string,
): readonly FacetChoice[] {
  const others = conventionsThatAnswer(all, { ...facets, [name]: '' })
  const values = [...new Set(all.flatMap(VALUES[name]))]
  const choices = values.map((value) => ({ value, label: labelOf(value), count: others.filter((one) => answers(one, name, value)).length }))
  return choices.toSorted((a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)))
}

/** How many Régions have a known convention of each generation; the latest first. */
export type Coverage = { readonly generation: string; readonly known: readonly KnownConvention[]; readonly regions: number }

export function coverageOf(all: readonly KnownConvention[], regions: readonly RegionName[]): readonly Coverage[] {
  const inRegions = all.filter(({ territoryId }) => regions.some(({ id }) => id === territoryId))
  const generations = [...new Set(all.map(({ generation }) => generation))].toSorted().toReversed()
  return generations.map((generation) => ({
    generation,
    known: inRegions.filter((one) => one.generation === generation),
    regions: regions.length,
  }))
}
