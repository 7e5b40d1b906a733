import type { ComparableRule } from '#domain/territory/comparable.ts'
import type { TerritoryId, TerritoryLevel } from '#domain/territory/territory-id.ts'

export type PlaceName = { readonly id: TerritoryId; readonly level: TerritoryLevel; readonly name: string }

export type Zone = 'metro' | 'drom' | 'com'

/** A territory and what it belongs to. */
export type Place = PlaceName & {
  readonly code: string
  /** EPCI: CC, CA, CU, METRO, MET69. */
  readonly kind: string | null
  readonly zone: Zone | null
  readonly population: number | null
  readonly communesCount: number | null
  readonly region: PlaceName | null
  readonly departement: PlaceName | null
  readonly epci: PlaceName | null
  readonly seat: PlaceName | null
}

/** What is counted in a territory; unknown is `null`, zero is zero. */
export type Measures = {
  readonly cinemas: number | null
  readonly itinerantCinemas: number | null
  readonly screens: number | null
  readonly seats: number | null
  readonly artEtEssai: number | null
  readonly admissions: number | null
  readonly festivals: number | null
  readonly qpv: number | null
  readonly qpvCommunes: number | null
  readonly frrClass: string | null
  readonly frrCommunes: number | null
  readonly frrPopulation: number | null
  readonly densityClass: string | null
  readonly ruralPopulation: number | null
  readonly primarySchools: number | null
  readonly lowerSecondarySchools: number | null
  readonly upperSecondarySchools: number | null
}

export type MeasuredPlace = PlaceName & { readonly zone: Zone | null; readonly population: number | null; readonly measures: Measures }

/** What a measure or a series means and where it was read. */
export type Indicator = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly definition: string
  readonly perimeter: string
  readonly asOf: string
  readonly sourceTitle: string
  readonly sourceUrl: string
  readonly readOn: string | null
}

/** One value a year from `firstYear`; unknown is `null`. */
export type YearlySeries = { readonly indicatorId: string; readonly firstYear: number; readonly yearly: readonly (number | null)[] }

export type NamedCinema = {
  readonly name: string
  readonly commune: PlaceName
  readonly screens: number | null
  readonly seats: number | null
  readonly admissions2024: number | null
  readonly artEtEssai: boolean | null
  readonly artEtEssaiClass: string | null
  readonly labels: string | null
  readonly isItinerant: boolean
}

export type NamedFestival = {
  readonly name: string
  readonly commune: PlaceName
  readonly forms: string | null
  readonly season: string | null
  readonly founded: string | null
  readonly website: string | null
}

export type NamedQpv = { readonly code: string; readonly name: string; readonly communes: readonly PlaceName[] }

/** The first rows of a list and how many there are; `isLoaded` is false when the data pack was never read: nothing is known then. */
export type NamedList<T> = { readonly isLoaded: boolean; readonly count: number; readonly rows: readonly T[] }

export type NamedOrganisation = {
  readonly name: string
  readonly roles: string
  readonly sourceUrl: string
  readonly readOn: string | null
}

/** An aid known for that territory, read one by one in communiqués or in a file of subsidies. */
export type KnownAid = {
  readonly work: string
  readonly grantor: string
  readonly beneficiary: string | null
  readonly decidedOn: string | null
  readonly year: number | null
  readonly amountCents: number | null
  readonly moment: string | null
  readonly includesCnc: string
  readonly sourceTitle: string
  readonly sourceUrl: string | null
  readonly readOn: string | null
}

export type Slice = { readonly offset: number; readonly limit: number }

export type Territories = {
  readonly find: (id: TerritoryId) => Promise<Place | null>
  /** The present commune of the code of a former one, or of a municipal arrondissement. */
  readonly presentCommuneOf: (code: string) => Promise<TerritoryId | null>
  readonly measured: (id: TerritoryId) => Promise<MeasuredPlace | null>
  readonly series: (id: TerritoryId) => Promise<readonly YearlySeries[]>
  readonly indicators: () => Promise<ReadonlyMap<string, Indicator>>
  /** Every territory that the rule holds for, by code. */
  readonly comparable: (rule: ComparableRule) => Promise<readonly MeasuredPlace[]>
  /** Every territory of that level: Régions mainland first, then by name. */
  readonly ofLevel: (level: 'region' | 'departement') => Promise<readonly MeasuredPlace[]>
  /** What lies inside, of that level, by name. */
  readonly inside: (
    id: TerritoryId,
    level: 'region' | 'departement' | 'epci' | 'commune',
    slice: Slice,
  ) => Promise<{ readonly count: number; readonly rows: readonly MeasuredPlace[] }>
  readonly cinemas: (id: TerritoryId, slice: Slice) => Promise<NamedList<NamedCinema>>
  readonly festivals: (id: TerritoryId, slice: Slice) => Promise<NamedList<NamedFestival>>
  readonly qpv: (id: TerritoryId, slice: Slice) => Promise<NamedList<NamedQpv>>
  readonly organisations: (id: TerritoryId) => Promise<readonly NamedOrganisation[]>
  /** Aids to works, read in communiqués or recognised in the files of the authority itself. */
  readonly aids: (id: TerritoryId, slice: Slice) => Promise<{ readonly count: number; readonly rows: readonly KnownAid[] }>
}
