import type { Source } from '#domain/source/source.ts'
import type { TerritoryId } from '#domain/territory/territory-id.ts'

export type SignatoryKind = 'state' | 'cnc' | 'region' | 'departement' | 'metropole' | 'epci' | 'commune'

export type Signatory = {
  readonly name: string
  readonly kind: SignatoryKind | 'other'
  readonly territoryId: TerritoryId | null
  /** Read in a source, or only said to be present at the signing. */
  readonly attested: 'read' | 'present'
  readonly source: Source
}

export type ConventionEventKind = 'vote' | 'signature' | 'letter' | 'financial-application' | 'extension' | 'announcement'

export type ConventionEvent = {
  readonly kind: ConventionEventKind | 'other'
  /** At the degree known: `2017-12-12`, `2017-05`, `2020`; unknown is `null`. */
  readonly onText: string | null
  readonly label: string
  readonly source: Source
}

export type KnownConvention = {
  readonly id: string
  readonly territoryId: TerritoryId
  readonly territoryName: string
  readonly title: string
  /** The years it is for: `2017-2019`; `2020-` when its end is not known. */
  readonly generation: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly note: string | null
  readonly signatories: readonly Signatory[]
  readonly events: readonly ConventionEvent[]
}

/** A Région that a convention may bind. */
export type RegionName = { readonly id: TerritoryId; readonly name: string; readonly isOverseas: boolean }

export type Conventions = {
  /** Every convention known: by territory, then by generation, the latest first. */
  readonly all: () => Promise<readonly KnownConvention[]>
  readonly find: (id: string) => Promise<KnownConvention | null>
  /** The Régions of today, mainland first, by name; overseas collectivities are not Régions. */
  readonly regions: () => Promise<readonly RegionName[]>
}
