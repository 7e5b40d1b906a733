import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LetterReader, noteDigits, type LetterFont, type PaintedLetter } from './pdf-letters.ts'
import { listOf, matrixOf, numbersOf, times, type Matrix } from './pdf-matrix.ts'
import type { PageMarks } from './pdf-marks.ts'
import { StrokeReader } from './pdf-strokes.ts'
import { uprightPage } from './pdf-upright.ts'

type Ops = Readonly<Record<string, number>>
type State = {
  readonly page: Matrix
  readonly font: LetterFont | null
  readonly spaces: readonly [size: number, letter: number, word: number, stretch: number, leading: number, rise: number, mode: number]
}

/** Faces whose name says that they are bold. */
const BOLD = /bold|black|heavy|demi|CMBX|[-,]bd\b/i

/** Nested forms deeper than this are a trap. */
const DEEPEST = 200

/** Words and lines of a page, read from what it paints: each letter where it stands, nothing drawn. */
export async function pageMarks(page: PDFPageProxy, ops: Ops, fonts: Map<string, LetterFont>): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const start = matrixOf(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height]
  const letters = new LetterReader()
  const strokes = new StrokeReader()
  const fontOf = (name: string): LetterFont => {
    const known = fonts.get(name) ?? readFont(page, name)
    fonts.set(name, known)
    return known
  }
  const stroking = new Set([
    ops['stroke'],
    ops['closeStroke'],
    ops['fillStroke'],
    ops['eoFillStroke'],
    ops['closeFillStroke'],
    ops['closeEOFillStroke'],
  ])
  const filling = new Set([
    ops['fill'],
    ops['eoFill'],
    ops['fillStroke'],
    ops['eoFillStroke'],
    ops['closeFillStroke'],
    ops['closeEOFillStroke'],
  ])
  const saved: State[] = []
  const marked: { mark: number | null; isArtifact: boolean }[] = []
  let forms = 0
  let at: Matrix = start
  const save = (): void => {
    if (saved.length > 10_000) return
    const { size, letterSpacing, wordSpacing, stretch, leading, rise, mode } = letters
    saved.push({ page: at, font: letters.font, spaces: [size, letterSpacing, wordSpacing, stretch, leading, rise, mode] })
  }
  const restore = (): void => {
    const state = saved.pop()
    if (state === undefined) return
    at = state.page
    letters.font = state.font
    ;[letters.size, letters.letterSpacing, letters.wordSpacing, letters.stretch, letters.leading, letters.rise, letters.mode] = state.spaces
  }
  const turn = (matrix: unknown): void => {
    const read = matrixOf(matrix)
    if (read !== null) at = times(at, read)
  }
  const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
  const doings: Record<string, (args: readonly unknown[]) => void> = {
    save,
    restore,
    transform: (args) => turn(args),
    paintFormXObjectBegin: ([matrix]) => {
      save()
      forms += 1
      turn(matrix)
    },
    paintFormXObjectEnd: () => {
      forms -= 1
      restore()
    },
    beginAnnotation: ([, , outer, inner]) => {
      save()
      at = start
      turn(outer)
      turn(inner)
    },
    endAnnotation: restore,
    beginText: () => letters.setMatrix([1, 0, 0, 1, 0, 0]),
    setFont: ([name, size]) => {
      letters.font = typeof name === 'string' ? fontOf(name) : null
      letters.size = number(size)
    },
    setCharSpacing: ([value]) => (letters.letterSpacing = number(value)),
    setWordSpacing: ([value]) => (letters.wordSpacing = number(value)),
    setHScale: ([value]) => (letters.stretch = number(value) / 100),
    setLeading: ([value]) => (letters.leading = number(value)),
    setTextRise: ([value]) => (letters.rise = number(value)),
    setTextRenderingMode: ([value]) => (letters.mode = number(value)),
    setTextMatrix: ([value]) => letters.setMatrix(matrixOf(value) ?? [1, 0, 0, 1, 0, 0]),
    moveText: ([x, y]) => letters.moveLine(number(x), number(y)),
    setLeadingMoveText: ([x, y]) => {
      letters.leading = -number(y)
      letters.moveLine(number(x), number(y))
    },
    nextLine: () => letters.moveLine(0, -letters.leading),
    showText: ([shown]) => letters.show(Array.isArray(shown) ? shown.filter(isPainted) : [], at),
    constructPath: ([kind, parts]) => {
      const isStroked = stroking.has(number(kind))
      const isFilled = filling.has(number(kind))
      if ((isStroked || isFilled) && Array.isArray(parts)) strokes.path(numbersOf(parts[0]), at, isStroked, isFilled)
    },
    beginMarkedContent: ([tag]) => open(tag, null),
    beginMarkedContentProps: ([tag, mark]) => open(tag, typeof mark === 'number' && forms === 0 ? mark : null),
    endMarkedContent: () => {
      marked.pop()
      show()
    },
  }
  const show = (): void => {
    const last = marked.at(-1)
    letters.mark = last?.mark ?? null
    letters.isArtifact = last?.isArtifact ?? false
  }
  const open = (tag: unknown, mark: number | null): void => {
    const around = marked.at(-1)
    marked.push({ mark: mark ?? around?.mark ?? null, isArtifact: nameOf(tag) === 'Artifact' || (around?.isArtifact ?? false) })
    show()
  }
  let current: LetterFont | null = null
  for (let place = 0; place < fnArray.length; place += 1) {
    const args: unknown = argsArray[place]
    if (fnArray[place] === ops['setFont'] && Array.isArray(args) && typeof args[0] === 'string') current = fontOf(args[0])
    else if (fnArray[place] === ops['showText'] && current !== null && Array.isArray(args) && Array.isArray(args[0]))
      noteDigits(args[0].filter(isPainted), current)
  }
  const byCode = new Map(Object.entries(doings).map(([name, doing]) => [ops[name], doing]))
  for (let place = 0; place < fnArray.length; place += 1) {
    if (forms > DEEPEST) break
    byCode.get(fnArray[place])?.(listOf(argsArray[place]))
  }
  page.cleanup()
  return uprightPage({ page: page.pageNumber, width: viewport.width, height: viewport.height }, letters, strokes.rulings())
}

const nameOf = (tag: unknown): unknown => (typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag)

const isPainted = (value: unknown): value is PaintedLetter | number =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string')

function readFont(page: PDFPageProxy, name: string): LetterFont {
  const known: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const field = (key: string): unknown =>
    typeof known === 'object' && known !== null && key in known ? Reflect.get(known, key) : undefined
  const scale = matrixOf(field('fontMatrix'))?.[0] ?? 0.001
  const face = typeof field('name') === 'string' ? String(field('name')) : ''
  return {
    name: face === '' ? name : face,
    isBold: field('bold') === true || field('black') === true || BOLD.test(face),
    isItalic: field('italic') === true || /italic|oblique|[-,]it\b/i.test(face),
    scale: scale === 0 ? 0.001 : scale,
    digits: new Map(),
  }
}
