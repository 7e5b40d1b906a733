import type { Position } from 'geojson'
import type { Topology, Transform } from 'topojson-specification'

/** How many decimals of a degree are kept: about 100 m. */
const DECIMALS = 3

/**
 * The topology with fewer points: an arc loses, least first, the points that enclose less than that area with their neighbours.
 * Arcs are shared by neighbours, so no gap opens; their ends stay, and a ring keeps enough points to be one.
 */
export function simplifiedArcs(topology: Topology, leastArea: number): Topology {
  const { transform, ...rest } = topology
  const arcs = topology.arcs.map((arc) => {
    const points = transform === undefined ? arc : absolute(arc, transform)
    return withoutLeastPoints(points, leastArea).map((point) => point.map((degrees) => Number(degrees.toFixed(DECIMALS))))
  })
  return { ...rest, arcs }
}

function absolute(arc: readonly Position[], { scale, translate }: Transform): Position[] {
  let x = 0
  let y = 0
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

/** Visvalingam’s way, plain: arcs are short, so the least area is looked for anew at each step. */
export function withoutLeastPoints(points: readonly Position[], leastArea: number): Position[] {
  const kept = [...points]
  const isRing = equal(points[0], points.at(-1))
  const fewest = isRing ? 4 : 2
  while (kept.length > fewest) {
    const least = leastEnclosing(kept)
    if (least.area >= leastArea) break
    kept.splice(least.place, 1)
  }
  return kept
}

function leastEnclosing(points: readonly Position[]): { place: number; area: number } {
  let found = { place: -1, area: Number.POSITIVE_INFINITY }
  for (let place = 1; place < points.length - 1; place += 1) {
    const area = enclosed(points[place - 1], points[place], points[place + 1])
    if (area < found.area) found = { place, area }
  }
  return found
}

const equal = (a: Position | undefined, b: Position | undefined): boolean => a !== undefined && a[0] === b?.[0] && a[1] === b?.[1]

function enclosed([ax = 0, ay = 0]: Position = [], [bx = 0, by = 0]: Position = [], [cx = 0, cy = 0]: Position = []): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
}
