/** The levels of the map that carry an official code. `nation` is France as a whole. */
export type TerritoryLevel = 'nation' | 'region' | 'departement' | 'epci' | 'commune'

export const TERRITORY_LEVELS: readonly TerritoryLevel[] = ['nation', 'region', 'departement', 'epci', 'commune']

/** A territory's own name in our files and addresses: `region-11`, `departement-11`. The codes alone overlap. */
export type TerritoryId = string & { readonly __unit: 'territory' }

export const NATION = 'nation-FR' as TerritoryId

const SHAPES: Record<TerritoryLevel, RegExp> = {
  nation: /^FR$/,
  region: /^\d{2}$/,
  departement: /^(\d{2}|2[AB]|9[78]\d)$/,
  epci: /^\d{9}$/,
  commune: /^(\d{5}|2[AB]\d{3})$/,
}

/**
 * The id of a territory of that level and official code, or nothing when the code cannot be one.
 * Bounds: text codes with their leading zeros: `01`, `2A`, `01001`; a Région's code of three digits (overseas collectivities) is accepted.
 * Source: cog-2026 (in-force)
 */
export function territoryId(level: TerritoryLevel, code: string): TerritoryId | undefined {
  const fits = SHAPES[level].test(code) || (level === 'region' && /^9[78]\d$/.test(code))
  return fits ? (`${level}-${code}` as TerritoryId) : undefined
}

/**
 * The level and code that an id names, or nothing when it is not an id.
 * Source: cog-2026 (in-force)
 */
export function partsOfTerritoryId(text: string): { level: TerritoryLevel; code: string; id: TerritoryId } | undefined {
  const cut = text.indexOf('-')
  const level = TERRITORY_LEVELS.find((known) => known === text.slice(0, cut))
  if (level === undefined) return undefined
  const code = text.slice(cut + 1)
  const id = territoryId(level, code)
  return id === undefined ? undefined : { level, code, id }
}
