import { unionOf, widthOf, type Box } from './pdf-marks.ts'

/** A strip that no word crosses, between two heights, with text on its two sides. */
type Strip = { readonly x: number; readonly top: number; readonly bottom: number; readonly height: number }

const STEP = 3
/** A strip is at least this wide, in sizes, and this many lines high on each side. */
const NARROWEST = 0.9
const LEAST_LINES = 3
/** How much of the lower side stands beside the other. */
const BESIDE = 0.55
/** A side narrower than this share of the whole is bullets, numbers or labels, not a column. */
const NARROW_SIDE = 0.16
const DEEPEST = 6

/** Boxes in the order of reading, as groups that each stand in one column: what is above, the left column, the right one, what is below. */
export function columnsOf<T extends Box>(boxes: readonly T[], size: number, isColumn: (side: readonly T[]) => boolean, depth = 0): T[][] {
  if (boxes.length < 2 * LEAST_LINES || depth > DEEPEST) return boxes.length === 0 ? [] : [[...boxes]]
  const strip = widestStrip(boxes, size, isColumn)
  if (strip === null) return [[...boxes]]
  const within = (box: T): boolean => box.top >= strip.top - 0.5 && box.bottom <= strip.bottom + 0.5
  const inner = boxes.filter(within)
  const left = inner.filter((box) => box.right <= strip.x)
  const right = inner.filter((box) => box.left >= strip.x)
  const [top, bottom] = [Math.min(...inner.map((box) => box.top)), Math.max(...inner.map((box) => box.bottom))]
  const outer = boxes.filter((box) => !inner.includes(box))
  const above = outer.filter((box) => (box.top + box.bottom) / 2 < (top + bottom) / 2)
  const below = outer.filter((box) => !above.includes(box))
  return [above, left, right, below].flatMap((group) => columnsOf(group, size, isColumn, depth + 1))
}

function widestStrip<T extends Box>(boxes: readonly T[], size: number, isColumn: (side: readonly T[]) => boolean): Strip | null {
  const bounds = unionOf(boxes)
  const width = bounds.right - bounds.left
  const half = (NARROWEST * size) / 2
  let best: Strip | null = null
  for (let x = bounds.left + 0.08 * width; x < bounds.right - 0.08 * width; x += STEP) {
    const crossing = boxes.filter((box) => box.left - half < x && box.right + half > x).toSorted((a, b) => a.top - b.top)
    let from = bounds.top - 1
    for (const next of [...crossing, { top: bounds.bottom + 1, bottom: Infinity }]) {
      if (next.top - from > 2 * size) {
        const strip = stripBetween(boxes, x, from, next.top, size, isColumn)
        if (strip !== null && (best === null || strip.height > best.height + size)) best = strip
      }
      from = Math.max(from, next.bottom)
    }
  }
  return best
}

function stripBetween<T extends Box>(
  boxes: readonly T[],
  x: number,
  top: number,
  bottom: number,
  size: number,
  isColumn: (side: readonly T[]) => boolean,
): Strip | null {
  const inner = boxes.filter((box) => box.top >= top - 0.5 && box.bottom <= bottom + 0.5)
  const left = inner.filter((box) => box.right <= x)
  const right = inner.filter((box) => box.left >= x)
  if (levelsOf(left, size) < LEAST_LINES || levelsOf(right, size) < LEAST_LINES || !isColumn(left) || !isColumn(right)) return null
  const [a, b] = [unionOf(left), unionOf(right)]
  if (Math.min(widthOf(a), widthOf(b)) < NARROW_SIDE * (b.right - a.left)) return null
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top)
  return shared >= BESIDE * lower
    ? {
        x,
        top: Math.min(a.top, b.top),
        bottom: Math.max(a.bottom, b.bottom),
        height: shared + Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top),
      }
    : null
}

function levelsOf(boxes: readonly Box[], size: number): number {
  let count = 0
  let last = -Infinity
  for (const bottom of boxes.map((box) => box.bottom).toSorted((a, b) => a - b))
    if (bottom - last > 0.6 * size) {
      count += 1
      last = bottom
    }
  return count
}
