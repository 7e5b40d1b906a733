import type { Cents } from '#domain/money/cents.ts'
import type { Moment } from '#domain/source/moment.ts'
import type { Source } from '#domain/source/source.ts'
import type { TerritoryId } from '#domain/territory/territory-id.ts'

/** One row, one fact: a number that a source gives, with its perimeter and its moment. */
export type Figure = {
  readonly id: string
  readonly territoryId: TerritoryId
  readonly territoryName: string
  readonly conventionId: string | null
  /** Our own kind: `own-money`, `cnc-contribution`, `fund-total`… */
  readonly subject: string
  readonly label: string
  readonly yearFrom: number | null
  readonly yearTo: number | null
  /** Plain decimal text when it is not money; unknown is `null`. */
  readonly value: string | null
  readonly amount: Cents | null
  readonly unit: string
  readonly funder: string | null
  readonly includesCnc: 'yes' | 'no' | 'unknown' | 'not-applicable'
  readonly perimeter: string
  readonly moment: Moment | null
  readonly precision: 'exact' | 'about' | 'computed'
  /** Figures of other sources that say otherwise. */
  readonly disagreesWith: readonly string[]
  readonly source: Source
  readonly sourceKind: string
}

export type Figures = {
  /** Figures of one territory: by year, subject, then id. */
  readonly ofTerritory: (id: TerritoryId) => Promise<readonly Figure[]>
  readonly ofConvention: (id: string) => Promise<readonly Figure[]>
  /** How many figures each convention has; one without any is absent. */
  readonly countByConvention: () => Promise<ReadonlyMap<string, number>>
  /** Figures of the nation and of every Région, in the same order within each. */
  readonly ofNationAndRegions: () => Promise<readonly Figure[]>
}
