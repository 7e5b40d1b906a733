import { movedBy, times, type Matrix } from './pdf-matrix.ts'

/** What the library gives of a letter to paint. */
export type PaintedLetter = { readonly unicode: string; readonly width: number; readonly isSpace: boolean }

/** What is known of a font. */
export type LetterFont = {
  readonly name: string
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly scale: number
  /** The widest form of each digit: a font may hold raised digits too, narrower, under the same letters. */
  readonly digits: Map<string, number>
}

/** Letters of one word in the frame of its own direction: `from` and `to` run along, `base` goes down. */
export type Run = {
  text: string
  from: number
  to: number
  base: number
  readonly size: number
  readonly font: LetterFont
  readonly isSpaced: boolean
  /** Degrees, clockwise from the left-to-right of the page; whole. */
  readonly angle: number
  /** Painted and outlined, as programs do that have no bold face. */
  readonly isFattened: boolean
  readonly isHidden: boolean
  readonly mark: number | null
  readonly isArtifact: boolean
}

/** A gap wider than this share of the size parts two words. */
const WORD_GAP = 0.17
const WHITE = /^[\s\u200b\ufeff]*$/
const STICKY_SPACE = /^[\u00a0\u202f\u2007]$/
/** Letters printed as one: ﬁ, ﬂ and the like. */
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A digit narrower than this share of its widest form is a raised one. */
const RAISED_SHARE = 0.82
const LIGATURE = /[\ufb00-\ufb06]/g
const MOST_RUNS = 60_000
const HIDDEN_MODES = new Set([3, 7])

/** The state of text in a content stream, and the words that its letters make. */
export class LetterReader {
  readonly runs: Run[] = []
  lettersCount = 0
  font: LetterFont | null = null
  size = 0
  letterSpacing = 0
  wordSpacing = 0
  stretch = 1
  leading = 0
  rise = 0
  mode = 0
  mark: number | null = null
  isArtifact = false
  #matrix: Matrix = [1, 0, 0, 1, 0, 0]
  #line: Matrix = [1, 0, 0, 1, 0, 0]
  #open: Run | null = null
  #isAfterSpace = false

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix
    this.#line = matrix
  }

  moveLine(x: number, y: number): void {
    this.#line = movedBy(this.#line, x, y)
    this.#matrix = this.#line
  }

  show(letters: readonly (PaintedLetter | number)[], page: Matrix): void {
    const { font } = this
    if (font === null) return
    const place = times(page, this.#matrix)
    const towardsX = place[0] * this.stretch
    const towardsY = place[1] * this.stretch
    const scale = Math.hypot(towardsX, towardsY)
    const size = Math.abs(this.size) * Math.hypot(place[2], place[3])
    if (scale === 0 || size === 0) return
    const sign = this.size < 0 ? -1 : 1
    const angle = Math.round((Math.atan2(towardsY * sign, towardsX * sign) * 180) / Math.PI)
    const [along, across] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
    const originX = place[2] * this.rise + place[4]
    const originY = place[3] * this.rise + place[5]
    const base = originY * along - originX * across
    let x = originX * along + originY * across
    let advance = 0
    for (const letter of letters) {
      if (typeof letter === 'number') {
        const shift = (-letter * this.size) / 1_000
        advance += shift
        x += shift * scale * sign
        continue
      }
      const width = Math.abs(letter.width * font.scale * this.size * scale)
      const spacing = this.letterSpacing + (letter.isSpace ? this.wordSpacing : 0)
      this.#add(raisedOf(letter, font), x, x + width, base, { size, font, angle })
      const step = letter.width * font.scale * this.size + spacing
      advance += step
      x += step * scale * sign
      if (this.#open !== null && this.letterSpacing > 0) this.#open.to = Math.max(this.#open.to, x)
    }
    this.#matrix = movedBy(this.#matrix, advance * this.stretch, 0)
  }

  #add(unicode: string, from: number, to: number, base: number, how: Pick<Run, 'size' | 'font' | 'angle'>): void {
    if (WHITE.test(unicode) && !STICKY_SPACE.test(unicode)) {
      this.#open = null
      this.#isAfterSpace = unicode !== '' && unicode !== '\u200b' && unicode !== '\ufeff'
      return
    }
    this.lettersCount += 1
    // A hyphen that is painted is one, whatever its code says.
    const text = unicode.replaceAll('\u00ad', to > from ? '-' : '').replaceAll(LIGATURE, (joined) => joined.normalize('NFKC'))
    const open = this.#open
    if (open !== null && isSame(open, from, base, how) && open.mark === this.mark) {
      open.text += text
      open.to = Math.max(open.to, to)
      return
    }
    if (this.runs.length >= MOST_RUNS) return
    const run: Run = {
      text,
      from,
      to,
      base,
      ...how,
      isSpaced: this.#isAfterSpace,
      isFattened: this.mode === 2,
      isHidden: HIDDEN_MODES.has(this.mode),
      mark: this.mark,
      isArtifact: this.isArtifact,
    }
    this.runs.push(run)
    this.#open = run
    this.#isAfterSpace = false
  }
}

/** Notes the digits of a line of letters, before any is read. */
export function noteDigits(letters: readonly (PaintedLetter | number)[], { digits }: LetterFont): void {
  for (const letter of letters)
    if (typeof letter !== 'number' && /^\d$/.test(letter.unicode))
      digits.set(letter.unicode, Math.max(digits.get(letter.unicode) ?? 0, letter.width))
}

function raisedOf({ unicode, width }: PaintedLetter, { digits }: LetterFont): string {
  const widest = digits.get(unicode)
  return widest !== undefined && width < RAISED_SHARE * widest ? (RAISED_DIGITS[Number(unicode)] ?? unicode) : unicode
}

function isSame(open: Run, from: number, base: number, how: Pick<Run, 'size' | 'font' | 'angle'>): boolean {
  const gap = from - open.to
  return (
    open.font === how.font &&
    open.angle === how.angle &&
    Math.abs(open.size - how.size) < 0.05 &&
    Math.abs(open.base - base) < 0.1 * how.size &&
    gap < WORD_GAP * how.size &&
    gap > -0.6 * how.size
  )
}
