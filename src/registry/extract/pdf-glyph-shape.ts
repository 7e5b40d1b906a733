/**
 * What can be told of a drawn letter whatever its face: its holes, where its one hole stands and how high it is; and, in shares of its height, how wide its head and foot are,
 * whether its upper half leans on its left side, and where the ink of its lower half stands, from its left to its right.
 */
export type GlyphShape = {
  readonly holes: number
  readonly holeMiddle: number
  readonly holeHeight: number
  readonly head: number
  readonly foot: number
  readonly leansLeft: boolean
  readonly lowerMiddle: number
}

type Outline = {
  moveTo: (x: number, y: number) => void
  lineTo: (x: number, y: number) => void
  bezierCurveTo: (a: number, b: number, c: number, d: number, x: number, y: number) => void
  quadraticCurveTo: (a: number, b: number, x: number, y: number) => void
  closePath: () => void
}
type Place = [number, number, number, number, number, number]
/** Fills an outline and gives the points of a square picture of it. */
export type Drawer = (outline: (path: Outline) => void, size: number, toPlace: Place) => Uint8ClampedArray

const SIZE = 48
const EDGE = 3
const FILLED = 110
const SMALL = 6

const HOLES: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...[...'12357CEFGHIJKLMNSTUVWXZclmnrstuvwxz'].map((letter) => [letter, [0]] as const),
  ...[...'069ADOQabdeopqéèêàâô'].map((letter) => [letter, letter === '0' ? [1, 2, 3] : [1]] as const),
  ...[...'8B'].map((letter) => [letter, [2]] as const),
  ...[...'4PR'].map((letter) => [letter, [0, 1]] as const),
  ['g', [1, 2]],
])

/** What a letter should look like; nothing for those that faces draw in too many ways. */
export function expectedShape(letter: string): ((shape: GlyphShape) => boolean) | null {
  const holes = HOLES.get(letter)
  if (holes === undefined) return null
  return (shape) => {
    if (!holes.includes(shape.holes)) return false
    if (letter === '1') return shape.head < 0.45
    if (letter === '2') return shape.foot > 0.38 && !shape.leansLeft && shape.lowerMiddle < 0.5
    if (letter === '3') return !shape.leansLeft && shape.lowerMiddle > 0.5
    if (letter === '5') return shape.leansLeft && shape.lowerMiddle > 0.5
    if (letter === '7') return shape.head > 0.4 && shape.foot < 0.38
    if (letter === '6' || letter === 'b') return shape.holeMiddle > 0.5
    if (letter === '9' || letter === 'p' || letter === 'q') return shape.holeMiddle < 0.5
    if (letter === 'd') return shape.holeMiddle > 0.5
    return letter !== '0' || shape.holes !== 1 || shape.holeHeight > 0.5
  }
}

/** The shape of an outline; null when it draws nothing. */
export function shapeOf(path: ArrayLike<number>, draw: Drawer): GlyphShape | null {
  const box = boxOf(path)
  const span = Math.max(box.right - box.left, box.top - box.bottom)
  if (!(span > 0)) return null
  const scale = (SIZE - 2 * EDGE) / span
  const points = draw((target) => follow(path, target), SIZE, [scale, 0, 0, -scale, EDGE - box.left * scale, EDGE + box.top * scale])
  const filled = Uint8Array.from({ length: SIZE * SIZE }, (_, place) => ((points[place * 4 + 3] ?? 0) > FILLED ? 1 : 0))
  const dark = regions(filled, 1).filter(({ count }) => count >= SMALL)
  const holes = regions(filled, 0).filter(({ count, touchesEdge }) => !touchesEdge && count >= SMALL)
  if (dark.length === 0) return null
  const [top, bottom] = [Math.min(...dark.map((region) => region.top)), Math.max(...dark.map((region) => region.bottom))]
  const [hole] = holes
  const height = bottom - top + 1
  return {
    holes: holes.length,
    holeMiddle: hole === undefined ? 0.5 : ((hole.top + hole.bottom) / 2 - top) / height,
    holeHeight: hole === undefined ? 0 : (hole.bottom - hole.top + 1) / height,
    ...limbsOf(filled, top, height),
  }
}

type Limbs = Pick<GlyphShape, 'head' | 'foot' | 'leansLeft' | 'lowerMiddle'>

function limbsOf(filled: Uint8Array, top: number, height: number): Limbs {
  const inkOf = (from: number, to: number): number[] => {
    const rows = Array.from({ length: Math.max(1, Math.round((to - from) * height)) }, (_, step) => top + Math.round(from * height) + step)
    return rows.flatMap((row) => Array.from({ length: SIZE }, (_, x) => x).filter((x) => filled[row * SIZE + x] === 1))
  }
  const extent = (ink: readonly number[]): number => (ink.length === 0 ? 0 : (Math.max(...ink) - Math.min(...ink) + 1) / height)
  const all = inkOf(0, 1)
  const [left, width] = [Math.min(...all), Math.max(...all) - Math.min(...all) + 1]
  const [upper, lower] = [inkOf(0.24, 0.38), inkOf(0.62, 0.8)]
  return {
    head: extent(inkOf(0, 0.12)),
    foot: extent(inkOf(0.88, 1)),
    leansLeft: upper.filter((x) => x - left < 0.4 * width).length > 0.5 * upper.length,
    lowerMiddle: lower.length === 0 ? 0.5 : (lower.reduce((sum, x) => sum + x, 0) / lower.length - left) / width,
  }
}

type Region = { count: number; top: number; bottom: number; touchesEdge: boolean }

/** Parts of a picture of one shade that hold together: dark ones by their corners too. */
function regions(filled: Uint8Array, shade: number): Region[] {
  const seen = new Uint8Array(filled.length)
  const steps = shade === 1 ? [-1, 1, -SIZE, SIZE, -SIZE - 1, -SIZE + 1, SIZE - 1, SIZE + 1] : [-1, 1, -SIZE, SIZE]
  const found: Region[] = []
  for (let start = 0; start < filled.length; start += 1) {
    if (filled[start] !== shade || seen[start] === 1) continue
    const region: Region = { count: 0, top: SIZE, bottom: 0, touchesEdge: false }
    const waiting = [start]
    seen[start] = 1
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const [x, y] = [place % SIZE, Math.floor(place / SIZE)]
      region.count += 1
      region.top = Math.min(region.top, y)
      region.bottom = Math.max(region.bottom, y)
      if (x === 0 || y === 0 || x === SIZE - 1 || y === SIZE - 1) region.touchesEdge = true
      for (const step of steps) {
        const next = place + step
        if (next < 0 || next >= filled.length || Math.abs((next % SIZE) - x) > 1 || filled[next] !== shade || seen[next] === 1) continue
        seen[next] = 1
        waiting.push(next)
      }
    }
    found.push(region)
  }
  return found
}

const LENGTHS = [2, 2, 6, 4, 0]

function boxOf(path: ArrayLike<number>): { left: number; right: number; top: number; bottom: number } {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity }
  for (let place = 0; place < path.length;) {
    const length = LENGTHS[path[place] ?? -1]
    if (length === undefined) break
    for (let step = 1; step < length; step += 2) {
      const [x, y] = [path[place + step] ?? 0, path[place + step + 1] ?? 0]
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.max(box.top, y)
      box.bottom = Math.min(box.bottom, y)
    }
    place += 1 + length
  }
  return box
}

function follow(path: ArrayLike<number>, target: Outline): void {
  for (let place = 0; place < path.length;) {
    const code = path[place] ?? -1
    const length = LENGTHS[code]
    if (length === undefined) return
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length }, (_, step) => path[place + 1 + step] ?? 0)
    if (code === 0) target.moveTo(a, b)
    else if (code === 1) target.lineTo(a, b)
    else if (code === 2) target.bezierCurveTo(a, b, c, d, e, f)
    else if (code === 3) target.quadraticCurveTo(a, b, c, d)
    else target.closePath()
    place += 1 + length
  }
}
