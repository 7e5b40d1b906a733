import type { TerritoryId } from '#domain/territory/territory-id.ts'

/** An outline made light for drawing: a GeoJSON geometry, longitude and latitude in degrees. */
export type Shape = {
  readonly territoryId: TerritoryId
  readonly name: string
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] }
}

export type MapShapes = {
  /** The outlines of a level, by code; none when the data pack is not there: show the table in place of the map. */
  readonly shapes: (level: 'region' | 'departement') => Promise<readonly Shape[]>
}
