import type { Kysely } from 'kysely'
import type { MapShapes, Shape } from '#application/ports/map.ts'
import type { TerritoryId } from '#domain/territory/territory-id.ts'
import type { Database } from '../schema.ts'

export const mapShapes = (db: Kysely<Database>): MapShapes => ({
  shapes: async (level) => {
    const rows = await db
      .selectFrom('map_shape')
      .innerJoin('territory', 'territory.id', 'map_shape.territory_id')
      .select(['territory.id', 'territory.name', 'map_shape.geometry'])
      .where('map_shape.level', '=', level)
      .orderBy('territory.code')
      .execute()
    return rows.map(({ id, name, geometry }) => ({ territoryId: id as TerritoryId, name, geometry: geometry as Shape['geometry'] }))
  },
})
