import {
  Bookmark,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx'
import type { ConventionText, Division } from '#domain/convention/convention-text.ts'
import { notedBlocks, type NotedBlock } from '#domain/convention/noted-blocks.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import { TEXT_FILES, type TextNotice } from '#wording/text-notice.ts'
import { copiedRemarks } from '#wording/table-remarks.ts'
import { cleanText, DOCX_STYLES, docxLine, docxPageCount, docxRun, docxTable } from './docx-parts.ts'

/** Notes of the document, numbered as they come. */
class Notes {
  readonly all: Record<string, { children: Paragraph[] }> = {}
  private count = 0

  call(text: string): FootnoteReferenceRun {
    this.count += 1
    this.all[String(this.count)] = { children: [new Paragraph({ children: [docxRun(text)] })] }
    return new FootnoteReferenceRun(this.count)
  }
}

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

/** A text for a word processor: real headings, lists, notes, tables with a head that repeats; in French. */
export async function docxOf(text: ConventionText, notice: TextNotice): Promise<Uint8Array> {
  const notes = new Notes()
  const children: FileChild[] = [
    docxLine(text.title, 'Title'),
    ...(notice.warning === null ? [] : [docxLine(notice.warning, 'Avertissement')]),
    docxLine(notice.subtitle, 'Subtitle'),
    docxLine(notice.status),
    new TableOfContents(TEXT_FILES.contents, { hyperlink: true, headingStyleRange: '1-3' }),
    ...text.divisions.flatMap((division) => divisionParts(division, 0, notes)),
    ...(text.unplaced.length === 0 ? [] : [heading(TEXT_FILES.unplaced, 0), ...text.unplaced.map((one) => docxLine(one.text, 'Petit'))]),
    heading(TEXT_FILES.about, 0),
    ...notice.lines.map((words) => docxLine(words, 'Petit')),
  ]
  const document = new Document({
    title: cleanText(text.title),
    creator: TEXT_FILES.author,
    description: notice.subtitle,
    features: { updateFields: false },
    styles: DOCX_STYLES,
    footnotes: notes.all,
    sections: [
      {
        headers: { default: new Header({ children: notice.warning === null ? [] : [docxLine(notice.warning, 'Petit')] }) },
        footers: { default: new Footer({ children: [docxPageCount()] }) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const heading = (words: string, depth: number, id?: string): Paragraph =>
  new Paragraph({
    heading: LEVELS[Math.min(depth, LEVELS.length - 1)] ?? HeadingLevel.HEADING_6,
    children: id === undefined ? [docxRun(words)] : [new Bookmark({ id: bookmarkOf(id), children: [docxRun(words)] })],
  })

/** Names of bookmarks are at most forty signs and begin with a letter. */
const bookmarkOf = (id: string): string => id.replaceAll(/\W/g, '_').slice(0, 40)

function divisionParts(division: Division, depth: number, notes: Notes): FileChild[] {
  return [
    heading(divisionTitle(division), depth, division.id),
    ...notedBlocks(division.blocks).flatMap((one) => blockParts(one, notes)),
    ...division.divisions.flatMap((inner) => divisionParts(inner, depth + 1, notes)),
  ]
}

const INDENT = 425

function blockParts({ block, notes: under }: NotedBlock, notes: Notes): FileChild[] {
  const calls = under.map(({ text }) => notes.call(text))
  if (block === null) return [new Paragraph({ children: calls })]
  if (block.kind === 'table')
    return [
      ...docxTable(block),
      new Paragraph({ style: 'Petit', children: calls }),
      ...copiedRemarks(block.financial).map((words) => new Paragraph({ style: 'Petit', children: [docxRun(words)] })),
    ]
  if (block.kind !== 'item') return [new Paragraph({ style: 'Corps', children: [docxRun(block.text), ...calls] })]
  const level = Math.min(Math.max(block.depth, 1), 6)
  const marker = block.marker ?? '–'
  return [
    new Paragraph({
      style: 'Corps',
      indent: { left: INDENT * level, hanging: INDENT },
      tabStops: [{ type: 'left', position: INDENT * level }],
      children: [new TextRun({ text: `${cleanText(marker)}\t` }), docxRun(block.text), ...calls],
    }),
  ]
}
