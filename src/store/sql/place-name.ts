import type { PlaceName } from '#application/ports/territories.ts'
import { partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'

/** A row's territory; one that no code can have is a bug of whoever wrote the row. */
export function territoryIdOf(text: string): TerritoryId {
  return placeName(text, '').id
}

export function placeName(text: string, name: string): PlaceName {
  const parts = partsOfTerritoryId(text)
  if (parts === undefined) throw new Error(`not a territory: ${text}`)
  return { id: parts.id, level: parts.level, name }
}
