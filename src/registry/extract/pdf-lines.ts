import { commonest, heartOf, unionOf, type Box, type Word } from './pdf-marks.ts'

/** Words that stand on one line of one column. */
export type Line = Box & {
  readonly words: readonly Word[]
  readonly text: string
  readonly base: number
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly mark: number | null
  readonly isArtifact: boolean
}

/** Letters further apart than this share of their size are parted by a space even when none is written. */
const SPACE = 0.15
/** How far, in sizes, two words of one line may stand above or below each other; more for the small ones. */
const SAME_BASE = 0.25
const RAISED = 0.62
const SMALL = 0.86

type Opened = { base: number; size: number; readonly words: Word[]; left: number; right: number }

/** Lines of a region, from top to bottom; a raised or lowered small word goes with the words it touches. */
export function linesOf(words: readonly Word[]): Line[] {
  const opened: Opened[] = []
  const bySize = words.toSorted((a, b) => b.size - a.size || a.base - b.base || a.left - b.left)
  for (const word of bySize) {
    const home = opened.find((line) => (word.size >= SMALL * line.size ? isLevel(word, line) : isAttached(word, line)))
    if (home === undefined) opened.push({ base: word.base, size: word.size, words: [word], left: word.left, right: word.right })
    else {
      home.words.push(word)
      home.left = Math.min(home.left, word.left)
      home.right = Math.max(home.right, word.right)
    }
  }
  return opened.map(({ words: held }) => lineOf(held)).toSorted((a, b) => a.base - b.base || a.left - b.left)
}

const isLevel = (word: Word, line: Opened): boolean => Math.abs(word.base - line.base) <= SAME_BASE * Math.max(word.size, line.size)

function isAttached(word: Word, line: Opened): boolean {
  if (isLevel(word, line)) return true
  const lift = line.base - word.base
  if (lift > RAISED * line.size || lift < -SAME_BASE * line.size) return false
  return line.words.some((other) => word.left - other.right < 0.5 * line.size && word.right - other.left > -0.5 * line.size)
}

export function lineOf(words: readonly Word[]): Line {
  const sorted = words.toSorted((a, b) => a.left - b.left)
  const size = commonest(sorted.map((word) => [word.size, word.text.length]))
  const main = sorted.filter((word) => Math.abs(word.size - size) < 0.1 * size)
  const base = commonest(main.map((word) => [word.base, word.text.length]))
  const letters = (kept: (word: Word) => boolean): number => sorted.reduce((sum, word) => sum + (kept(word) ? word.text.length : 0), 0)
  const all = letters(() => true)
  return {
    ...unionOf(sorted),
    words: sorted,
    text: textOf(sorted, base, size),
    base,
    size,
    isBold: letters((word) => word.isBold) >= 0.85 * all,
    isItalic: letters((word) => word.isItalic) >= 0.85 * all,
    mark: sorted[0]?.mark ?? null,
    isArtifact: sorted.every((word) => word.isArtifact),
  }
}

/** Words of one line as text: spaces where they are written or seen, raised digits as raised digits, « 1er » in one word. */
export function textOf(words: readonly Word[], base: number, size: number): string {
  let text = ''
  let before: Word | null = null
  for (const word of words) {
    const gap = before === null ? 0 : word.left - before.right
    const isApart =
      before !== null && (gap > SPACE * Math.max(Math.min(word.size, before.size), 0.7 * size) || (word.isSpaced && gap > -0.1 * size))
    text += `${isApart ? ' ' : ''}${isRaised(word, base, size) ? raised(word.text, text) : word.text}`
    before = word
  }
  return text
}

export const isRaised = (word: Word, base: number, size: number): boolean => word.size < SMALL * size && base - word.base > 0.15 * size

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function raised(text: string, before: string): string {
  if (/^[oº]s?$/.test(text) && /n$/i.test(before)) return text.replace(/[oº]/, '°')
  return /^[\d(),\s]+$/.test(text) ? text.replaceAll(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit) : text
}

/** Pieces of a line that a wide blank parts, from left to right. */
export function fragmentsOf(line: Line, blank: number): Line[] {
  const parts: Word[][] = []
  let right = -Infinity
  for (const word of line.words) {
    const last = parts.at(-1)
    if (last === undefined || word.left - right > blank) parts.push([word])
    else last.push(word)
    right = Math.max(right, word.right)
  }
  return parts.length === 1 ? [line] : parts.map((part) => lineOf(part))
}

export const isAbove = (a: Box, b: Box): boolean => heartOf(a) < b.top && a.bottom <= heartOf(b)
