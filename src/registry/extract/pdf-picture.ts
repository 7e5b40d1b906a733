import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from './pdf-open.ts'
import { UnreadableText } from './unreadable-text.ts'

/** Bounds, in points of the picture: a page drawn for a screen, a page drawn to be read. */
const NARROWEST = 50
const WIDEST = 4_000
const TALLEST = 6_000

/** A picture (PNG) of a page, as wide as asked. Bounds: pages are counted from 1; widths from 50 to 4 000 points. */
export async function pagePicture(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array> {
  return withPdf(bytes, 'picture', async (pdf) => {
    if (!Number.isInteger(page) || page < 1 || page > pdf.numPages)
      throw new UnreadableText('unreadable-file', String(page), `1–${pdf.numPages}`)
    return drawnPage(await pdf.getPage(page), width)
  })
}

export async function drawnPage(page: PDFPageProxy, width: number): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const whole = page.getViewport({ scale: 1 })
  const scale = Math.min(Math.max(NARROWEST, Math.min(WIDEST, width)) / whole.width, TALLEST / whole.height)
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  // The library draws on any canvas that has a page's methods; its types name the browser's alone.
  const shown: unknown = context
  if (!isContext(shown)) throw new Error('no canvas to draw a page on')
  await page.render({ canvas: null, canvasContext: shown, viewport, background: '#ffffff' }).promise
  page.cleanup()
  return canvas.encode('png')
}

const isContext = (value: unknown): value is CanvasRenderingContext2D =>
  typeof value === 'object' && value !== null && 'fillRect' in value && 'drawImage' in value
