import { join } from 'node:path'
import { createRequire } from 'node:module'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableText } from './unreadable-text.ts'

/** More pages than this are refused. */
export const MOST_PAGES = 1_000

/** Pictures above this many pixels are not decoded: a page of A4 at 600 dots an inch holds 35 millions. */
const MOST_PIXELS = 60_000_000

const FOLDER = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..')
const PDF_SIGN = '%PDF-'
const SIGN_WITHIN = 1_024

/** Letters are read, a page is painted, or the shapes of letters are looked at. */
export type Purpose = 'letters' | 'picture' | 'shapes'

/** Gives an open document to `use` and closes it; nothing is fetched, evaluated or shown, and pictures are decoded only to be painted. */
export async function withPdf<T>(bytes: Uint8Array, purpose: Purpose, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  if (bytes.length === 0) throw new UnreadableText('empty-file')
  if (!Buffer.from(bytes.subarray(0, SIGN_WITHIN)).toString('latin1').includes(PDF_SIGN))
    throw new UnreadableText('unreadable-file', null, PDF_SIGN)
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    // The library takes the bytes it is given for itself.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: purpose !== 'letters',
    // Names of faces tell the bold ones.
    fontExtraProperties: purpose !== 'picture',
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: purpose === 'picture' ? MOST_PIXELS : 1,
    standardFontDataUrl: `${join(FOLDER, 'standard_fonts')}/`,
    cMapUrl: `${join(FOLDER, 'cmaps')}/`,
    wasmUrl: `${join(FOLDER, 'wasm')}/`,
    ...{ isEvalSupported: false },
  })
  try {
    const pdf = await loading.promise
    if (pdf.numPages > MOST_PAGES) throw new UnreadableText('too-many-pages', String(pdf.numPages), String(MOST_PAGES))
    if (pdf.numPages < 1) throw new UnreadableText('unreadable-file')
    return await use(pdf)
  } catch (cause) {
    throw refusalOf(cause)
  } finally {
    await loading.destroy()
  }
}

function refusalOf(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  if (cause.name === 'PasswordException') return new UnreadableText('encrypted')
  const isOfFile = ['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'ResponseException', 'MissingDataException'].includes(
    cause.name,
  )
  return isOfFile ? new UnreadableText('unreadable-file', cause.message.slice(0, 120)) : cause
}
