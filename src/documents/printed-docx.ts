import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, type FileChild } from 'docx'
import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import { cleanText, DOCX_STYLES, docxLine, docxPageCount, docxRun, docxTable } from './text/docx-parts.ts'

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
}

/** A printed document for a word processor: what a service completes before it is sent. Pictures, contents and signatures have no place in it. */
export async function printedDocx(printed: PrintedDocument): Promise<Uint8Array> {
  const warned = printed.warning === null ? [] : [docxLine(printed.warning, 'Avertissement')]
  const document = new Document({
    title: cleanText(printed.title),
    creator: printed.author,
    description: printed.subtitle,
    styles: DOCX_STYLES,
    sections: [
      {
        headers: { default: new Header({ children: printed.warning === null ? [] : [docxLine(printed.warning, 'Petit')] }) },
        footers: { default: new Footer({ children: [docxLine(printed.foot, 'Petit'), docxPageCount()] }) },
        children: [docxLine(printed.title, 'Title'), ...warned, docxLine(printed.subtitle, 'Subtitle'), ...printed.blocks.flatMap(partsOf)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function partsOf(block: PrintedBlock): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], children: [docxRun(block.text)] })]
    case 'text':
      return [docxLine(block.text, 'Corps'), ...(block.notes ?? []).map((note) => docxLine(note, 'Petit'))]
    case 'item':
      return [docxLine(`${block.marker} ${block.text}`, 'Corps')]
    case 'note':
      return [docxLine(block.text, 'Petit')]
    case 'list':
      return block.items.map((text) => docxLine(`– ${text}`, 'Corps'))
    case 'facts':
      return block.facts.map(({ label, value, note }) => docxLine([label, value, note].filter(Boolean).join(' : '), 'Corps'))
    case 'table':
      return docxTable({
        caption: block.caption,
        headRows: 1,
        rows: [block.columns.map(({ label }) => label), ...block.rows.map(({ cells }) => cells)],
      })
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
    case 'contents':
    case 'picture':
    case 'signatures':
      return []
  }
}
