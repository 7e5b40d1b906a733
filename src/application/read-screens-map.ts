import { groupOf, quintileBounds } from '#domain/territory/quintiles.ts'
import type { TerritoryId } from '#domain/territory/territory-id.ts'
import { rankedByScreens, type RatedPlace } from './compare-territory.ts'
import type { MapShapes, Shape } from './ports/map.ts'
import type { MeasuredPlace, Territories } from './ports/territories.ts'

export type ScreensMap = {
  readonly shapes: readonly Shape[]
  /** The four rates that part the départements of France in five groups. */
  readonly bounds: readonly number[]
  readonly places: readonly (RatedPlace & { readonly group: number | null })[]
}

/** Screens for 100 000 inhabitants by département, those of one Région or all; colours mean the same on every map. */
export async function readScreensMap(
  ports: { readonly territories: Territories; readonly map: MapShapes },
  regionId?: TerritoryId,
): Promise<ScreensMap> {
  const all = await ports.territories.ofLevel('departement')
  const inside =
    regionId === undefined
      ? null
      : new Set((await ports.territories.inside(regionId, 'departement', { offset: 0, limit: 200 })).rows.map(({ id }) => id))
  const shapes = (await ports.map.shapes('departement')).filter(({ territoryId }) => inside === null || inside.has(territoryId))
  const ranked = rankedByScreens(all.filter(isOfFrance))
  const bounds = quintileBounds(ranked.map(({ rate }) => rate))
  return {
    shapes,
    bounds,
    places: ranked
      .filter(({ place }) => inside === null || inside.has(place.id))
      .map((rated) => ({ ...rated, group: groupOf(rated.rate, bounds) })),
  }
}

/** The overseas collectivities have neither outline nor figures here: they stand in the lists. */
const isOfFrance = ({ zone }: MeasuredPlace): boolean => zone !== 'com'
