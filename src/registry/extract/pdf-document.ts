import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextProblem } from '#domain/source/text-problem.ts'
import { falseLetters } from './pdf-false-letters.ts'
import type { LetterFont } from './pdf-letters.ts'
import type { PageMarks } from './pdf-marks.ts'
import { withPdf } from './pdf-open.ts'
import { pageMarks } from './pdf-page.ts'
import { lettersOf, problemOf, readScans } from './pdf-scans.ts'
import { NO_TAGS, pageTags, type PageTags } from './pdf-tags.ts'
import { piecesOf } from './pdf-text.ts'
import type { TextDocument } from './text-document.ts'
import { UnreadableText } from './unreadable-text.ts'

/** What a reading may cost: pages read, and time given to recognising letters on pictures of pages. */
export type PdfBounds = { readonly pages: number; readonly recognisingMs: number }

export const PDF_BOUNDS: PdfBounds = { pages: 1_000, recognisingMs: 40_000 }

type Read = {
  readonly title: string | null
  readonly pages: readonly PageMarks[]
  readonly tags: ReadonlyMap<number, PageTags>
  readonly problems: readonly TextProblem[]
}

/** The text of a PDF: its paragraphs and tables in the order of reading; throws `UnreadableText` when nothing of it can be read. */
export async function extractPdf(bytes: Uint8Array, bounds: PdfBounds = PDF_BOUNDS): Promise<TextDocument> {
  const read = await withPdf(bytes, 'letters', (pdf) => readPages(pdf, bounds))
  const scans = await readScans(bytes, read.pages, bounds.recognisingMs)
  if (scans.pages.every((page) => lettersOf(page) === 0)) throw new UnreadableText('no-text-layer', String(scans.pages.length))
  const hidden = scans.pages.filter(
    (page) => page.hiddenLetters > HIDDEN_SHARE * lettersOf(page) && !page.isRecognised && page.hiddenLetters > 0,
  )
  const lies = await falseLetters(bytes, scans.pages)
  const pieces = piecesOf(scans.pages, read.tags)
  const guessed = pieces.flatMap((piece) =>
    piece.kind === 'table' && !piece.isDrawn ? [problemOf('guessed-table', piece.place?.page ?? null, piece.caption)] : [],
  )
  return {
    format: 'pdf',
    title: read.title,
    pages: read.pages.length,
    isRecognised: hidden.length > 0 || scans.pages.some(({ isRecognised }) => isRecognised),
    pieces,
    problems: [...read.problems, ...scans.problems, ...hidden.map(({ page }) => problemOf('recognised-text', page)), ...lies, ...guessed],
  }
}

/** A page is one that another program recognised when this share of its letters is not painted. */
const HIDDEN_SHARE = 0.5

async function readPages(pdf: PDFDocumentProxy, bounds: PdfBounds): Promise<Read> {
  if (pdf.numPages > bounds.pages) throw new UnreadableText('too-many-pages', String(pdf.numPages), String(bounds.pages))
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const fonts = new Map<string, LetterFont>()
  const tags = new Map<number, PageTags>()
  const pages: PageMarks[] = []
  const isTagged = (await pdf.getMarkInfo()) !== null
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    tags.set(number, isTagged ? await pageTags(page) : NO_TAGS)
    pages.push(await pageMarks(page, OPS, fonts))
  }
  return { title: await titleOf(pdf), pages, tags, problems: await droppedOf(pdf) }
}

/** Scripts and files that the document carries: they are never run nor opened, and it is told. */
async function droppedOf(pdf: PDFDocumentProxy): Promise<TextProblem[]> {
  const scripts: unknown = await pdf.getJSActions().catch(() => null)
  const files: unknown = await pdf.getAttachments().catch(() => null)
  const opening: unknown = await pdf.getOpenAction().catch(() => null)
  const names = files instanceof Map ? [...files.keys()].map(String) : []
  const isScript =
    scripts !== null || (await pdf.hasJSActions()) || (typeof opening === 'object' && opening !== null && 'action' in opening)
  return [
    ...(isScript ? [problemOf('scripts-dropped', null, 'JavaScript')] : []),
    ...names.map((name) => problemOf('scripts-dropped', null, name.slice(0, 80))),
  ]
}

const NO_TITLE = /^(?:untitled|sans[ -]titre|document\s*\d*|microsoft word\b.*|.*\.(?:docx?|odt|rtf|pdf|indd|html?|xlsx?))$/i

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata()
  const title: unknown = Reflect.get(info, 'Title')
  const told = typeof title === 'string' ? title.replaceAll(/\s+/g, ' ').trim() : ''
  return told.length < 6 || NO_TITLE.test(told) || !/\s/.test(told) ? null : told
}
