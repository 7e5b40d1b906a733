import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expectedShape, shapeOf, type Drawer } from './pdf-glyph-shape.ts'
import { numbersOf } from './pdf-matrix.ts'
import type { PageMarks } from './pdf-marks.ts'
import { withPdf } from './pdf-open.ts'

/** At most so many pages are looked at: those where a font, or a digit of it, is first seen. */
const MOST_PAGES = 10
const MOST_SHAPES = 400
/** A font lies when two digits or a tenth of its letters and three at least, have not the shape they should. */
const DIGITS = 2
const LETTERS = 3
const LETTERS_SHARE = 0.1
/** So many letters of the right shape clear a font. */
const ENOUGH = 10

/** Fonts as the shapes of their letters tell them; one of which too little is seen is in neither list. */
export type FontsByShape = { readonly lying: readonly string[]; readonly honest: readonly string[] }

/** Fonts that draw other letters than they say: a « 7 » with the hole of a « 9 » is one. */
export async function fontsByShape(bytes: Uint8Array, pages: readonly PageMarks[]): Promise<FontsByShape> {
  const chosen = pagesToSee(pages)
  if (chosen.length === 0) return { lying: [], honest: [] }
  return withPdf(bytes, 'shapes', async (pdf) => {
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { createCanvas, Path2D } = await import('@napi-rs/canvas')
    const canvas = createCanvas(64, 64)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    const draw: Drawer = (outline, size, toPlace) => {
      const path = new Path2D()
      outline(path)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, 64, 64)
      context.setTransform(...toPlace)
      context.fill(path)
      return context.getImageData(0, 0, size, size).data
    }
    const counts = new Map<string, Count>()
    const seen = new Set<string>()
    for (const number of chosen) {
      const page = await pdf.getPage(number)
      for (const { font, letter, path } of await lettersOf(page, OPS, seen)) {
        const expected = expectedShape(letter)
        const shape = expected === null ? null : shapeOf(path, draw)
        if (expected === null || shape === null) continue
        const own = counts.get(font) ?? { digits: 0, letters: 0, wrongDigits: 0, wrongLetters: 0 }
        counts.set(font, own)
        const isRight = expected(shape)
        if (/\d/.test(letter)) {
          own.digits += 1
          if (!isRight) own.wrongDigits += 1
        } else {
          own.letters += 1
          if (!isRight) own.wrongLetters += 1
        }
      }
      page.cleanup()
    }
    const told = [...counts].map(([font, own]) => ({
      font,
      isLying: lies(own),
      isHonest: own.letters >= ENOUGH && own.wrongLetters <= 1 && own.wrongDigits === 0,
    }))
    return {
      lying: told.filter(({ isLying }) => isLying).map(({ font }) => font),
      honest: told.filter(({ isLying, isHonest }) => isHonest && !isLying).map(({ font }) => font),
    }
  })
}

type Count = { digits: number; letters: number; wrongDigits: number; wrongLetters: number }

const lies = ({ letters, wrongDigits, wrongLetters }: Count): boolean =>
  wrongDigits >= DIGITS || (wrongLetters >= LETTERS && wrongLetters > LETTERS_SHARE * letters)

function pagesToSee(pages: readonly PageMarks[]): number[] {
  const seen = new Set<string>()
  const chosen: number[] = []
  for (const { page, words, isRecognised } of pages) {
    if (isRecognised || chosen.length >= MOST_PAGES) continue
    let isNew = false
    for (const { font, text } of words)
      for (const key of [font, ...(text.match(/\d/g) ?? []).map((digit) => `${font} ${digit}`)])
        if (!seen.has(key)) {
          seen.add(key)
          isNew = true
        }
    if (isNew) chosen.push(page)
  }
  return chosen
}

type SeenLetter = { readonly font: string; readonly letter: string; readonly path: ArrayLike<number> }

async function lettersOf(page: PDFPageProxy, ops: Readonly<Record<string, number>>, seen: Set<string>): Promise<SeenLetter[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: SeenLetter[] = []
  let font = ''
  for (let place = 0; place < fnArray.length && seen.size < MOST_SHAPES; place += 1) {
    const args: unknown = argsArray[place]
    if (!Array.isArray(args)) continue
    if (fnArray[place] === ops['setFont']) font = String(args[0])
    if (fnArray[place] !== ops['showText'] || !Array.isArray(args[0])) continue
    for (const glyph of args[0]) {
      if (typeof glyph !== 'object' || glyph === null) continue
      const [letter, char]: unknown[] = [Reflect.get(glyph, 'unicode'), Reflect.get(glyph, 'fontChar')]
      if (typeof letter !== 'string' || typeof char !== 'string') continue
      const [key, name] = [`${font} ${letter} ${char}`, `${font}_path_${char}`]
      if (seen.has(key) || expectedShape(letter) === null) continue
      seen.add(key)
      const drawn: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
      const path = typeof drawn === 'object' && drawn !== null ? numbersOf(Reflect.get(drawn, 'path')) : []
      if (path.length > 0) found.push({ font: faceOf(page, font), letter, path })
    }
  }
  return found
}

/** The name a file gives to a font: the library's own changes with each opening. */
function faceOf(page: PDFPageProxy, name: string): string {
  const known: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const face: unknown = typeof known === 'object' && known !== null ? Reflect.get(known, 'name') : null
  return typeof face === 'string' && face !== '' ? face : name
}
