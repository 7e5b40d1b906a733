import type { TerritoryId, TerritoryLevel } from '#domain/territory/territory-id.ts'
import { compareTerritory, type Comparison } from './compare-territory.ts'
import type { AidScheme, Aids, Deadline } from './ports/aids.ts'
import type { Conventions, KnownConvention } from './ports/conventions.ts'
import type { MapShapes } from './ports/map.ts'
import type {
  Indicator,
  KnownAid,
  MeasuredPlace,
  NamedCinema,
  NamedFestival,
  NamedList,
  NamedOrganisation,
  NamedQpv,
  Place,
  Slice,
  Territories,
  YearlySeries,
} from './ports/territories.ts'
import { readScreensMap, type ScreensMap } from './read-screens-map.ts'

export type TerritoryPorts = {
  readonly map: MapShapes
  readonly territories: Territories
  readonly conventions: Conventions
  readonly aids: Aids
}

export type InsideLevel = 'region' | 'departement' | 'epci' | 'commune'

export type Inside = { readonly level: InsideLevel; readonly count: number; readonly rows: readonly MeasuredPlace[] }

/** All that a territory's page says. */
export type TerritoryReading = {
  readonly place: Place
  readonly own: MeasuredPlace
  readonly series: readonly YearlySeries[]
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly comparison: Comparison | null
  readonly cinemas: NamedList<NamedCinema>
  readonly festivals: NamedList<NamedFestival>
  readonly qpv: NamedList<NamedQpv>
  readonly organisations: readonly NamedOrganisation[]
  readonly knownAids: { readonly count: number; readonly rows: readonly KnownAid[] }
  readonly conventions: readonly KnownConvention[]
  readonly schemes: readonly AidScheme[]
  readonly nextDates: readonly Deadline[]
  readonly inside: readonly Inside[]
  /** The départements of its Région, mainland only: overseas screens are unknown. */
  readonly map: ScreensMap | null
  readonly page: number
  readonly pageCount: number
}

/** What lies inside a level and is listed whole, then what is listed by pages. */
const WHOLE: Readonly<Partial<Record<TerritoryLevel, InsideLevel>>> = { nation: 'region', region: 'departement', departement: 'epci' }
const PAGED: Readonly<Partial<Record<TerritoryLevel, InsideLevel>>> = { region: 'epci', departement: 'commune', epci: 'commune' }

const LISTED: Slice = { offset: 0, limit: 100 }
const PAGE = 100
const DATES_SHOWN = 8

/** Reads everything known of a territory; nothing when it does not exist. */
export async function readTerritory(ports: TerritoryPorts, id: TerritoryId, page: number, today: string): Promise<TerritoryReading | null> {
  const { territories } = ports
  const [place, own] = [await territories.find(id), await territories.measured(id)]
  if (place === null || own === null) return null
  const scope = scopeOf(place)
  const schemes = (await ports.aids.schemes()).filter((scheme) => scope.has(scheme.territoryId ?? 'nation-FR'))
  const dates = (await ports.aids.deadlines()).filter(
    (date) => scope.has(date.territoryId ?? 'nation-FR') && date.onDay !== null && date.onDay >= today,
  )
  const inside = await insideOf(territories, place, page)
  return {
    place,
    own,
    series: await territories.series(id),
    indicators: await territories.indicators(),
    comparison: await compareTerritory(territories, place, own),
    cinemas: await territories.cinemas(id, LISTED),
    festivals: await territories.festivals(id, LISTED),
    qpv: await territories.qpv(id, LISTED),
    organisations: await territories.organisations(id),
    knownAids: await territories.aids(id, LISTED),
    conventions: (await ports.conventions.all()).filter((convention) => covers(convention, place)),
    schemes,
    nextDates: dates.slice(0, DATES_SHOWN),
    inside: inside.lists,
    map: await mapAround(ports, place),
    page,
    pageCount: inside.pageCount,
  }
}

/** The territories whose schemes are open to who works here: itself, what it belongs to, the nation. */
const scopeOf = (place: Place): ReadonlySet<string> =>
  new Set([place.id, place.epci?.id, place.departement?.id, place.region?.id, 'nation-FR'].filter((id) => id !== undefined))

async function mapAround(ports: TerritoryPorts, place: Place): Promise<ScreensMap | null> {
  const region = place.level === 'region' ? place.id : place.level === 'departement' ? place.region?.id : undefined
  const map = region === undefined || place.zone !== 'metro' ? null : await readScreensMap(ports, region)
  return map === null || map.shapes.length < 2 ? null : map
}

/** A convention covers the territory that it is for, those inside it, and those that signed it. */
const covers = (convention: KnownConvention, place: Place): boolean =>
  convention.territoryId === place.id ||
  convention.territoryId === place.region?.id ||
  convention.signatories.some(({ territoryId }) => territoryId === place.id)

async function insideOf(territories: Territories, place: Place, page: number): Promise<{ lists: Inside[]; pageCount: number }> {
  const [whole, paged] = [WHOLE[place.level], PAGED[place.level]]
  const lists: Inside[] = []
  if (whole !== undefined) lists.push({ level: whole, ...(await territories.inside(place.id, whole, { offset: 0, limit: 300 })) })
  if (paged !== undefined)
    lists.push({ level: paged, ...(await territories.inside(place.id, paged, { offset: (page - 1) * PAGE, limit: PAGE })) })
  const count = paged === undefined ? 0 : (lists.at(-1)?.count ?? 0)
  return { lists, pageCount: Math.max(1, Math.ceil(count / PAGE)) }
}
