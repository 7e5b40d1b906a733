import type { Ruling, Rulings } from './pdf-marks.ts'
import { xOf, yOf, type Matrix } from './pdf-matrix.ts'

/** A filled box thinner than this is a line; a line slants less than this. */
const THIN = 2.6
const SLANT = 0.8
/** Lines closer than this are one; ends nearer than this meet. */
const NEAR = 1.2
const MEETING = 3.2
const SHORTEST = 5
const MOST_LINES = 20_000

const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

type Point = { readonly x: number; readonly y: number }

/** Collects the straight lines that paths draw: strokes, and boxes so thin that they are lines. */
export class StrokeReader {
  readonly #across: Ruling[] = []
  readonly #down: Ruling[] = []

  path(numbers: ArrayLike<number>, page: Matrix, isStroked: boolean, isFilled: boolean): void {
    if (this.#across.length + this.#down.length > MOST_LINES) return
    for (const { points, isStraight } of outlines(numbers, page)) {
      if (isStroked) points.slice(1).forEach((point, place) => this.#segment(points[place] ?? point, point))
      if (isFilled && isStraight) this.#filled(points)
    }
  }

  #segment(from: Point, to: Point): void {
    if (Number.isNaN(from.x) || Number.isNaN(to.x)) return
    const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
    if (dy <= SLANT && dx > dy) this.#across.push({ at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) })
    else if (dx <= SLANT && dy > dx) this.#down.push({ at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) })
  }

  #filled(points: readonly Point[]): void {
    const xs = points.map(({ x }) => x)
    const ys = points.map(({ y }) => y)
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (bottom - top <= THIN && right - left >= bottom - top) this.#across.push({ at: (top + bottom) / 2, from: left, to: right })
    else if (right - left <= THIN) this.#down.push({ at: (left + right) / 2, from: top, to: bottom })
  }

  rulings(): Rulings {
    return { across: joined(this.#across), down: joined(this.#down) }
  }
}

function* outlines(numbers: ArrayLike<number>, page: Matrix): Generator<{ points: Point[]; isStraight: boolean }> {
  let points: Point[] = []
  let isStraight = true
  const at = (place: number): Point => {
    const [x, y] = [numbers[place] ?? 0, numbers[place + 1] ?? 0]
    return { x: xOf(page, x, y), y: yOf(page, x, y) }
  }
  for (let place = 0; place < numbers.length;) {
    const code = numbers[place]
    if (code === MOVE) {
      if (points.length > 1) yield { points, isStraight }
      points = [at(place + 1)]
      isStraight = true
      place += 3
    } else if (code === LINE) {
      points.push(at(place + 1))
      place += 3
    } else if (code === CURVE || code === QUADRATIC) {
      isStraight = false
      place += code === CURVE ? 7 : 5
      // A bend parts the lines on its two sides.
      points.push({ x: Number.NaN, y: Number.NaN }, at(place - 2))
    } else if (code === CLOSE) {
      const [first] = points
      if (first !== undefined) points.push(first)
      place += 1
    } else return
  }
  if (points.length > 1) yield { points, isStraight }
}

/** Pieces of one line put end to end: dashes, dots, borders drawn cell by cell. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const done: Ruling[] = []
  let level: Ruling[] = []
  const close = (): void => {
    let open: Ruling | null = null
    for (const next of level.toSorted((a, b) => a.from - b.from)) {
      if (open !== null && next.from - open.to <= MEETING) open = { at: open.at, from: open.from, to: Math.max(open.to, next.to) }
      else {
        if (open !== null) done.push(open)
        open = next
      }
    }
    if (open !== null) done.push(open)
    level = []
  }
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const [first] = level
    if (first !== undefined && ruling.at - first.at > NEAR) close()
    level.push(ruling)
  }
  close()
  return done.filter(({ from, to }) => to - from >= SHORTEST)
}
