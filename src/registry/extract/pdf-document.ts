import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextProblem } from '#application/ports/text-documents.ts'
import type { LetterFont } from './pdf-letters.ts'
import type { PageMarks } from './pdf-marks.ts'
import { withPdf } from './pdf-open.ts'
import { pageMarks } from './pdf-page.ts'
import { NO_TAGS, pageTags, type PageTags } from './pdf-tags.ts'
import { piecesOf } from './pdf-text.ts'
import type { TextDocument } from './text-document.ts'

/** The text of a PDF: its paragraphs and tables in the order of reading; throws `UnreadableText` when nothing of it can be read. */
export async function extractPdf(bytes: Uint8Array): Promise<TextDocument> {
  return withPdf(bytes, 'letters', async (pdf) => {
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const problems: TextProblem[] = []
    const pages: PageMarks[] = []
    const tags = new Map<number, PageTags>()
    const fonts = new Map<string, LetterFont>()
    const isTagged = (await pdf.getMarkInfo()) !== null
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      tags.set(number, isTagged ? await pageTags(page) : NO_TAGS)
      pages.push(await pageMarks(page, OPS, fonts))
    }
    return { format: 'pdf', title: await titleOf(pdf), pages: pdf.numPages, isRecognised: false, pieces: piecesOf(pages, tags), problems }
  })
}

const NO_TITLE = /^(?:untitled|sans[ -]titre|document\s*\d*|microsoft word\b.*|.*\.(?:docx?|odt|rtf|pdf|indd|html?|xlsx?))$/i

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata()
  const title: unknown = Reflect.get(info, 'Title')
  const told = typeof title === 'string' ? title.replaceAll(/\s+/g, ' ').trim() : ''
  return told.length < 6 || NO_TITLE.test(told) || !/\s/.test(told) ? null : told
}
