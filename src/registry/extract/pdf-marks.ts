/** A box on a page laid upright: points, from its upper left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Letters printed without a space between them; a no-break space is one of its letters. */
export type Word = Box & {
  readonly text: string
  /** The line its letters stand on. */
  readonly base: number
  readonly size: number
  readonly font: string
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Whether a space is written before it in the same run of letters. */
  readonly isSpaced: boolean
  /** Printed along another direction than the page's text. */
  readonly isTurned: boolean
  /** The marked content that holds it, by number; null when it is in none. */
  readonly mark: number | null
  /** Marked as decoration: heads, feet, watermarks. */
  readonly isArtifact: boolean
}

/** A straight line drawn across or down: where it stands, and from where to where. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number }

export type Rulings = { readonly across: readonly Ruling[]; readonly down: readonly Ruling[] }

/** All that a page shows and that reading needs. */
export type PageMarks = {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rulings: Rulings
  /** Degrees the sheet was turned by, clockwise, to make its text level. */
  readonly turn: number
  /** Letters that are in the file but not painted: those of a scan that another program recognised. */
  readonly hiddenLetters: number
  readonly isRecognised: boolean
}

export const widthOf = (box: Box): number => box.right - box.left
export const heightOf = (box: Box): number => box.bottom - box.top
export const middleOf = (box: Box): number => (box.left + box.right) / 2
export const heartOf = (box: Box): number => (box.top + box.bottom) / 2

export function unionOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}

export const isInside = (inner: Box, outer: Box): boolean =>
  middleOf(inner) >= outer.left && middleOf(inner) <= outer.right && heartOf(inner) >= outer.top && heartOf(inner) <= outer.bottom

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** The value that weighs most, values being told apart at a tenth. */
export function commonest(values: readonly (readonly [value: number, weight: number])[]): number {
  const first = values[0]?.[0] ?? 0
  if (values.every(([value]) => Math.abs(value - first) < 0.05)) return Math.round(first * 10) / 10
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const key = Math.round(value * 10) / 10
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  let best: readonly [number, number] = [0, -1]
  for (const entry of weights) if (entry[1] > best[1]) best = entry
  return best[0]
}
