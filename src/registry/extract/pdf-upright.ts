import type { LetterReader, Run } from './pdf-letters.ts'
import type { Box, PageMarks, Ruling, Rulings, Word } from './pdf-marks.ts'

/** How far above and below its line a letter's box goes, in sizes. */
const ABOVE = 0.8
const BELOW = 0.2
const LEVEL = 2

type Sheet = { readonly page: number; readonly width: number; readonly height: number }

/** Words and lines of a page whose text runs from left to right: a page printed on its side is turned, what slants on it is kept aside. */
export function uprightPage(sheet: Sheet, letters: LetterReader, rulings: Rulings): PageMarks {
  const counts = new Map<number, number>()
  let hiddenLetters = 0
  for (const { angle, text, isHidden } of letters.runs) {
    const turn = quarterOf(angle)
    if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + text.length)
    if (isHidden) hiddenLetters += text.length
  }
  const turn = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const isSide = turn === 90 || turn === 270
  const [width, height] = isSide ? [sheet.height, sheet.width] : [sheet.width, sheet.height]
  const words = letters.runs.flatMap((run) => {
    const word = wordOf(run, turn, sheet)
    return word === null || word.right < 0 || word.left > width || word.bottom < 0 || word.top > height ? [] : [word]
  })
  return {
    page: sheet.page,
    width,
    height,
    turn,
    words: withoutDoubles(words),
    rulings: turn === 0 ? rulings : turned(rulings, turn, sheet),
    hiddenLetters,
    isRecognised: false,
  }
}

function quarterOf(angle: number): number | null {
  const whole = (angle + 360) % 360
  const quarter = (Math.round(whole / 90) * 90) % 360
  return Math.abs(whole - (quarter === 0 && whole > 180 ? 360 : quarter)) <= LEVEL ? quarter : null
}

/** Where a point of the sheet stands once the sheet is turned so that text of that angle is level. */
function turnedPoint(x: number, y: number, turn: number, { width, height }: Sheet): [number, number] {
  if (turn === 90) return [y, width - x]
  if (turn === 180) return [width - x, height - y]
  if (turn === 270) return [height - y, x]
  return [x, y]
}

/** The box, on the sheet as it is shown, of a box of the turned one. */
export function boxOnSheet(box: Box, { width, height, turn }: Pick<PageMarks, 'width' | 'height' | 'turn'>): Box {
  if (turn === 90) return { left: height - box.bottom, right: height - box.top, top: box.left, bottom: box.right }
  if (turn === 180) return { left: width - box.right, right: width - box.left, top: height - box.bottom, bottom: height - box.top }
  if (turn === 270) return { left: box.top, right: box.bottom, top: width - box.right, bottom: width - box.left }
  return box
}

function wordOf(run: Run, turn: number, sheet: Sheet): Word | null {
  const text = run.text.replaceAll(/^[\u00a0\u202f\u2007]+|[\u00a0\u202f\u2007]+$/g, '')
  if (text === '') return null
  const radians = (run.angle * Math.PI) / 180
  const corner = (along: number, down: number): [number, number] =>
    turnedPoint(along * Math.cos(radians) - down * Math.sin(radians), along * Math.sin(radians) + down * Math.cos(radians), turn, sheet)
  const corners = [
    corner(run.from, run.base - ABOVE * run.size),
    corner(run.to, run.base - ABOVE * run.size),
    corner(run.from, run.base + BELOW * run.size),
    corner(run.to, run.base + BELOW * run.size),
  ]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const isTurned = quarterOf(run.angle) !== turn
  const [, base] = corner(run.from, run.base)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    text,
    base: isTurned ? Math.max(...ys) : base,
    size: run.size,
    font: run.font.name,
    isBold: run.font.isBold || run.isFattened,
    isItalic: run.font.isItalic,
    isSpaced: run.isSpaced,
    isTurned,
    mark: run.mark,
    isArtifact: run.isArtifact,
  }
}

/** A word painted twice a hair apart is bold, not said twice. */
function withoutDoubles(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>()
  return words.filter((word) => {
    const same = seen.get(word.text) ?? []
    seen.set(word.text, same)
    if (same.some(({ left, base }) => Math.abs(left - word.left) < 0.15 * word.size && Math.abs(base - word.base) < 0.15 * word.size))
      return false
    same.push(word)
    return true
  })
}

function turned(rulings: Rulings, turn: number, sheet: Sheet): Rulings {
  const lines = [
    ...rulings.across.map(({ at, from, to }) => [from, at, to, at] as const),
    ...rulings.down.map(({ at, from, to }) => [at, from, at, to] as const),
  ].map(([x1, y1, x2, y2]) => [...turnedPoint(x1, y1, turn, sheet), ...turnedPoint(x2, y2, turn, sheet)] as const)
  const across: Ruling[] = []
  const down: Ruling[] = []
  for (const [x1, y1, x2, y2] of lines)
    if (Math.abs(y1 - y2) <= Math.abs(x1 - x2)) across.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else down.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  return { across, down }
}
