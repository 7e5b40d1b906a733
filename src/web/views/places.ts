import type { FoundPlace } from '#application/find-place.ts'
import type { ScreensMap } from '#application/read-screens-map.ts'
import type { Indicator, MeasuredPlace } from '#application/ports/territories.ts'
import { PLACES } from '#wording/pages/find.ts'
import { KIND_LABELS } from '#wording/pages/find.ts'
import type { Table, TableSource } from '#wording/table.ts'
import type { FoundLink } from './search.ts'
import type { HomeMap } from './home.ts'
import { screensMapView } from './screens-map.ts'
import { INSIDE_COLUMNS, placeRow } from './territory-comparison.ts'
import { sourceOf } from './territory-lists.ts'
import { POPULATION_SOURCE } from './territory-measures.ts'

export type PlacesView = {
  readonly question: string
  readonly choices: readonly FoundLink[] | null
  readonly map: HomeMap
  readonly regions: Table
}

export const screensSources = (indicators: ReadonlyMap<string, Indicator>): TableSource[] => [
  ...sourceOf(indicators.get('screens')),
  POPULATION_SOURCE,
]

/** The entrance of the territories: choices when a question has several answers, the map, the lists. */
export function placesView(
  question: string,
  found: FoundPlace | null,
  map: ScreensMap,
  regions: readonly MeasuredPlace[],
  sources: readonly TableSource[],
): PlacesView {
  return {
    question,
    choices:
      found === null || found.kind === 'one'
        ? null
        : found.entries.map(({ href, title, detail, kind }) => ({
            href,
            title,
            detail: [KIND_LABELS[kind], detail].filter((part) => part !== '').join(', '),
          })),
    map: screensMapView(map, sources),
    regions: { id: 'regions', caption: PLACES.regionsCaption, columns: INSIDE_COLUMNS, rows: regions.map(placeRow), sources },
  }
}
