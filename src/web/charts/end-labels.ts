import type { Frame, Series, Side } from './chart.ts'

export type EndLabel = {
  readonly id: string
  readonly text: string
  readonly side: Side
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

const ROW = 18
/** A margin that holds a name beside its line. */
const ROOM_BESIDE = 80

/** Where the name of each series is written: beside its last known point, or above it when the margin is narrow, never one over another. */
export function endLabels(
  series: readonly Series[],
  frame: Frame,
  x: (year: number) => number,
  y: (value: number) => number,
): readonly EndLabel[] {
  const isBeside = frame.right >= ROOM_BESIDE
  const wanted = series.flatMap(({ id, label, side, points }): EndLabel[] => {
    const last = points.findLast((point) => point.value !== null)
    if (last === undefined || last.value === null) return []
    const place = { id, text: label, side }
    return isBeside
      ? [{ ...place, x: x(last.year) + 10, y: y(last.value) + 5, anchor: 'start' }]
      : [{ ...place, x: frame.width - frame.right, y: y(last.value) - 10, anchor: 'end' }]
  })
  const placed: EndLabel[] = []
  for (const label of wanted.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1)
    placed.push(above !== undefined && label.y - above.y < ROW ? { ...label, y: above.y + ROW } : label)
  }
  return placed
}
