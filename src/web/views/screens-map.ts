import type { ScreensMap } from '#application/read-screens-map.ts'
import { decimalNumber } from '#wording/numbers.ts'
import { PLACES, stepWords, unitWords } from '#wording/pages/find.ts'
import { COLUMNS } from '#wording/pages/territory-columns.ts'
import type { TableSource } from '#wording/table.ts'
import type { HomeMap } from './home.ts'
import { INSIDE_COLUMNS, placeRow } from './territory-comparison.ts'

/** The map of screens and the table that says the same; no outline when the data pack is not there. */
export function screensMapView(map: ScreensMap, sources: readonly TableSource[], title: string = PLACES.mapTitle): HomeMap {
  return {
    title,
    subtitle: PLACES.mapSubtitle,
    shapes: map.shapes,
    places: map.places.map(({ place, rate, group }) => ({
      id: place.id,
      href: `/territoires/${place.id}`,
      step: group,
      value: rate === null ? COLUMNS.unknownOverseas : unitWords(decimalNumber(rate, 1)),
    })),
    steps: stepWords(map.bounds.map((bound) => decimalNumber(bound, 1))),
    table: {
      id: 'ecrans-par-departement',
      caption: PLACES.departementsByScreens,
      columns: INSIDE_COLUMNS,
      rows: map.places.map(({ place }) => placeRow(place)),
      sources,
    },
  }
}
