import { territoryId, NATION } from '#domain/territory/territory-id.ts'
import type { SourceFolder } from './source-folder.ts'

/** A commune of today and the territories that hold it, nearest first, the nation last. */
export type MappedCommune = {
  readonly id: string
  readonly code: string
  readonly above: readonly string[]
  readonly zone: string
  readonly population: number | null
  readonly densityClass: string
  readonly frrClass: string
}

export type CommuneMap = { readonly communes: ReadonlyMap<string, MappedCommune>; current(code: string): MappedCommune | undefined }

const COMMUNES = 'data/territoires/communes.csv.gz'
const FORMER = 'data/territoires/communes-anciennes.csv.gz'
const COLUMNS = ['code', 'departement', 'region', 'zone', 'epci', 'population_municipale', 'densite7', 'frr_2025'] as const

/** Communes merged since, which the file of former communes does not name because their code went on to nothing. */
const MERGED: Readonly<Record<string, string>> = { '85060': '85194' }

/** The communes of the year's official code, and the way from a former code to today's. */
export function mapOfCommunes(source: SourceFolder): CommuneMap {
  const communes = new Map<string, MappedCommune>()
  for (const { cells } of source.table(COMMUNES, COLUMNS)) {
    const above = [
      cells.epci === '' ? undefined : territoryId('epci', cells.epci),
      territoryId('departement', cells.departement),
      territoryId('region', cells.region),
      NATION,
    ].filter((id) => id !== undefined)
    communes.set(cells.code, {
      id: `commune-${cells.code}`,
      code: cells.code,
      above,
      zone: cells.zone,
      population: cells.population_municipale === '' ? null : Number(cells.population_municipale),
      densityClass: cells.densite7,
      frrClass: cells.frr_2025,
    })
  }
  const former = new Map(source.table(FORMER, ['code', 'commune_actuelle']).map(({ cells }) => [cells.code, cells.commune_actuelle]))
  return { communes, current: (code) => communes.get(code) ?? communes.get(former.get(code) ?? MERGED[code] ?? '') }
}
