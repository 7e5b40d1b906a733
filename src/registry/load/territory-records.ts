/** The records of the package `@etalab/decoupage-administratif`, as its JSON files spell them. */
export type CommuneRecord = {
  readonly code: string
  readonly nom: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly zone: 'metro' | 'drom' | 'com'
  readonly departement: string
  readonly region: string
  readonly population?: number
  readonly codesPostaux?: readonly string[]
  /** Codes of the communes that became this one. */
  readonly anciensCodes?: readonly string[]
  /** Of a delegated or associated commune: the present commune. */
  readonly chefLieu?: string
  /** Of a municipal arrondissement: its commune. */
  readonly commune?: string
}

export type EpciRecord = {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly populationMunicipale?: number
  readonly membres: readonly { readonly code: string; readonly populationMunicipale?: number }[]
}

export type RegionRecord = { readonly code: string; readonly nom: string; readonly chefLieu: string; readonly zone: string }
export type DepartementRecord = RegionRecord & { readonly region: string }
