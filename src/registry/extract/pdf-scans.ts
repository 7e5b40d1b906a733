import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextProblem } from '#domain/source/text-problem.ts'
import { medianOf, type PageMarks, type Word } from './pdf-marks.ts'
import { withPdf } from './pdf-open.ts'
import { drawnPage } from './pdf-picture.ts'
import { scannedRulings, strangeInk, type Raster } from './pdf-raster.ts'
import { boxOnSheet } from './pdf-upright.ts'
import { canRecognise, recognise, type RecognisedWord } from './tesseract.ts'

/** A page with fewer letters than this may be a picture of a page. */
const FEW_LETTERS = 220
/** A page with less ink than that, in shares of its face, is blank; one that has letters must have more beside them. */
const BLANK = 0.0015
const BESIDE_LETTERS = 0.025
const GLANCE = 420
const DOTS = 300
const INCH = 72
const MOST_POINTS = 3_600
const PAGE_MS = 30_000
/** A page whose text is kept holds at least this share of what is recognised on it. */
const SHARE = 0.3
const UNSURE = 70
const MOST_TOLD = 40
/** A line's letters, in shares of its height. */
const LETTER_SIZE = 0.78
const BASE = 0.79

export type ScansRead = { readonly pages: readonly PageMarks[]; readonly problems: readonly TextProblem[] }

export const lettersOf = ({ words }: PageMarks): number => words.reduce((sum, { text }) => sum + text.length, 0)
export const problemOf = (reason: TextProblem['reason'], page: number | null, found: string | null = null): TextProblem => ({
  reason,
  blocking: false,
  page,
  found,
  expected: null,
})

/** Pages that are pictures, read by the program that recognises letters where it is installed; else told, page by page. */
export async function readScans(bytes: Uint8Array, pages: readonly PageMarks[], milliseconds: number): Promise<ScansRead> {
  const suspects = pages.filter((page) => lettersOf(page) < FEW_LETTERS)
  if (suspects.length === 0) return { pages, problems: [] }
  const until = Date.now() + milliseconds
  const isAble = await canRecognise()
  const read = new Map<number, PageMarks>()
  const problems: TextProblem[] = []
  await withPdf(bytes, 'picture', async (pdf) => {
    for (const marks of suspects) {
      const isTimeOver = Date.now() > until
      if (isTimeOver && lettersOf(marks) > 0) continue
      const page = isTimeOver ? null : await pdf.getPage(marks.page)
      const told = page === null ? null : await readPage(page, marks, isAble ? Math.min(PAGE_MS, until - Date.now()) : 0)
      if (told === null) problems.push(problemOf('no-text-layer', marks.page))
      else if (told !== 'as-it-is') {
        read.set(marks.page, told.marks)
        problems.push(
          problemOf('recognised-text', marks.page),
          ...told.unsure.map((text) => problemOf('doubtful-amount', marks.page, text)),
        )
      }
    }
  })
  return { pages: pages.map((page) => read.get(page.page) ?? page), problems }
}

type Recognised = { readonly marks: PageMarks; readonly unsure: readonly string[] }

async function readPage(page: PDFPageProxy, marks: PageMarks, milliseconds: number): Promise<Recognised | 'as-it-is' | null> {
  const { width } = page.getViewport({ scale: 1 })
  const letters = lettersOf(marks)
  const glance = await rasterOf(await drawnPage(page, GLANCE))
  const boxes = marks.words.map((word) => boxOnSheet(word, marks))
  if (strangeInk(glance, boxes, width / glance.width) < (letters > 0 ? BESIDE_LETTERS : BLANK)) return 'as-it-is'
  const picture = await drawnPage(page, Math.min(MOST_POINTS, Math.round((width * DOTS) / INCH)))
  const raster = await rasterOf(picture)
  if (milliseconds <= 0) return letters > 0 ? 'as-it-is' : null
  const words = await recognise(picture, DOTS, milliseconds)
  if (words === null) return letters > 0 ? 'as-it-is' : null
  const found = words.reduce((sum, { text }) => sum + text.length, 0)
  if (found === 0 || letters > SHARE * found) return letters > 0 || found === 0 ? 'as-it-is' : null
  const scale = width / raster.width
  return {
    marks: {
      ...marks,
      width,
      height: raster.height * scale,
      turn: 0,
      words: wordsOf(words, scale),
      rulings: scannedRulings(raster, scale),
      isRecognised: true,
    },
    unsure: words
      .filter(({ text, sureness }) => sureness < UNSURE && /\d/.test(text))
      .map(({ text }) => text)
      .slice(0, MOST_TOLD),
  }
}

/** Recognised words as a page's words: sizes near the page's usual one are that one, since heights vary with the letters. */
function wordsOf(words: readonly RecognisedWord[], scale: number): Word[] {
  const usual = medianOf(words.map(({ lineHeight }) => lineHeight))
  return words
    .filter(({ text }) => !/^[|_[\]{}~—]+$/.test(text))
    .map(({ text: told, left, width, lineTop, lineHeight }) => {
      const height = lineHeight > 0.7 * usual && lineHeight < 1.35 * usual ? usual : lineHeight
      const size = Math.round(height * LETTER_SIZE * scale * 2) / 2
      const base = (lineTop + lineHeight * BASE) * scale
      // A table's line beside a figure is read as a mark.
      const text = told.replace(/^[|[\]!]+(?=\d)|(?<=\d)[|[\]!]+$/g, '')
      return {
        text,
        left: left * scale,
        right: (left + width) * scale,
        top: base - 0.8 * size,
        bottom: base + 0.2 * size,
        base,
        size,
        font: 'recognised',
        isBold: false,
        isItalic: false,
        isSpaced: true,
        isTurned: false,
        mark: null,
        isArtifact: false,
      }
    })
}

async function rasterOf(picture: Uint8Array): Promise<Raster> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(picture))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  return { points: context.getImageData(0, 0, image.width, image.height).data, width: image.width, height: image.height }
}
