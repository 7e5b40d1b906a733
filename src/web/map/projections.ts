import { geoConicConformal, geoMercator, geoPath } from 'd3-geo'
import type { ExtendedFeature } from 'd3-geo'
import type { Shape } from '#application/ports/map.ts'

/** A path ready to draw, in the units of its frame. */
export type Drawn = { readonly id: string; readonly name: string; readonly path: string }

export type Window = {
  readonly id: string
  readonly label: string
  readonly width: number
  readonly height: number
  readonly drawn: readonly Drawn[]
}

/** France in Europe, then the overseas territories that have an outline. */
export type MapWindows = { readonly metropole: Window; readonly overseas: readonly Window[] }

/** The overseas territories, each with the corner of the world that it stands in: west, south, east, north. */
const OVERSEAS: readonly { readonly id: string; readonly label: string; readonly box: readonly [number, number, number, number] }[] = [
  { id: 'guadeloupe', label: 'Guadeloupe', box: [-62, 15.7, -60.8, 16.7] },
  { id: 'martinique', label: 'Martinique', box: [-61.4, 14.2, -60.6, 15] },
  { id: 'guyane', label: 'Guyane', box: [-55, 2, -51, 6] },
  { id: 'la-reunion', label: 'La Réunion', box: [55, -21.6, 56.1, -20.7] },
  { id: 'mayotte', label: 'Mayotte', box: [44.8, -13.2, 45.5, -12.4] },
]

const METROPOLE: readonly [number, number, number, number] = [-6, 41, 10, 52]
export const METROPOLE_FRAME = { width: 720, height: 700 }
const INSET = { width: 140, height: 140 }

/** The first point of a geometry: enough to know which window it belongs to. */
function firstPoint({ geometry }: Shape): readonly number[] | undefined {
  return geometry.type === 'Polygon' ? geometry.coordinates[0]?.[0] : geometry.coordinates[0]?.[0]?.[0]
}

function isInside(shape: Shape, [west, south, east, north]: readonly [number, number, number, number]): boolean {
  const [longitude, latitude] = firstPoint(shape) ?? []
  return (
    longitude !== undefined && latitude !== undefined && longitude >= west && longitude <= east && latitude >= south && latitude <= north
  )
}

const featureOf = (shape: Shape): ExtendedFeature => ({ type: 'Feature', geometry: shape.geometry, properties: null })

const TENTHS = /\d+\.\d+/g
const short = (path: string | null): string => (path ?? '').replace(TENTHS, (number) => String(Math.round(Number(number) * 10) / 10))

/** Every shape in its window: France in Europe first, then each overseas territory at a scale where it reads. A window without shape is left out. */
export function windowsOf(shapes: readonly Shape[]): MapWindows {
  const inEurope = shapes.filter((shape) => isInside(shape, METROPOLE))
  const conic = geoConicConformal().parallels([44, 49]).rotate([-3, 0])
  return {
    metropole: { id: 'metropole', label: 'Hexagone et Corse', ...METROPOLE_FRAME, drawn: draw(inEurope, conic, METROPOLE_FRAME) },
    overseas: OVERSEAS.flatMap(({ id, label, box }) => {
      const inside = shapes.filter((shape) => isInside(shape, box))
      return inside.length === 0 ? [] : [{ id, label, ...INSET, drawn: draw(inside, geoMercator(), INSET) }]
    }),
  }
}

type Fitting = ReturnType<typeof geoMercator> | ReturnType<typeof geoConicConformal>

function draw(shapes: readonly Shape[], projection: Fitting, frame: { readonly width: number; readonly height: number }): readonly Drawn[] {
  const margin = 4
  const whole = { type: 'FeatureCollection' as const, features: shapes.map(featureOf) }
  projection.fitExtent(
    [
      [margin, margin],
      [frame.width - margin, frame.height - margin],
    ],
    whole,
  )
  const path = geoPath(projection)
  return shapes.map((shape) => ({ id: shape.territoryId, name: shape.name, path: short(path(featureOf(shape))) }))
}
