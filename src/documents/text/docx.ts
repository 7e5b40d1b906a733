import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import type { ConventionText, Division, TextBlock } from '#domain/convention/convention-text.ts'
import { notedBlocks, type NotedBlock } from '#domain/convention/noted-blocks.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import { TEXT_FILES, type TextNotice } from '#wording/text-notice.ts'
import { copiedRemarks } from '#wording/table-remarks.ts'
import { isPrintedAmount } from './printed-amount.ts'

type TableBlock = Extract<TextBlock, { readonly kind: 'table' }>

/** What no XML may hold is left out: Word opens nothing that has it. */
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').toWellFormed()

const run = (text: string): TextRun => new TextRun({ text: clean(text).replace(/\s*\n\s*/g, ' ') })

/** Notes of the document, numbered as they come. */
class Notes {
  readonly all: Record<string, { children: Paragraph[] }> = {}
  private count = 0

  call(text: string): FootnoteReferenceRun {
    this.count += 1
    this.all[String(this.count)] = { children: [new Paragraph({ children: [run(text)] })] }
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
  const line = (words: string, style = 'Normal'): Paragraph => new Paragraph({ style, children: [run(words)] })
  const children: FileChild[] = [
    line(text.title, 'Title'),
    ...(notice.warning === null ? [] : [line(notice.warning, 'Avertissement')]),
    line(notice.subtitle, 'Subtitle'),
    line(notice.status),
    new TableOfContents(TEXT_FILES.contents, { hyperlink: true, headingStyleRange: '1-3' }),
    ...text.divisions.flatMap((division) => divisionParts(division, 0, notes)),
    ...(text.unplaced.length === 0 ? [] : [heading(TEXT_FILES.unplaced, 0), ...text.unplaced.map((one) => line(one.text, 'Petit'))]),
    heading(TEXT_FILES.about, 0),
    ...notice.lines.map((words) => line(words, 'Petit')),
  ]
  const document = new Document({
    title: clean(text.title),
    creator: TEXT_FILES.author,
    description: notice.subtitle,
    features: { updateFields: false },
    styles: STYLES,
    footnotes: notes.all,
    sections: [
      {
        headers: { default: new Header({ children: notice.warning === null ? [] : [line(notice.warning, 'Petit')] }) },
        footers: { default: new Footer({ children: [pageCount()] }) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const pageCount = (): Paragraph =>
  new Paragraph({
    style: 'Petit',
    children: [new TextRun({ children: [`${TEXT_FILES.page} `, PageNumber.CURRENT, ` ${TEXT_FILES.of} `, PageNumber.TOTAL_PAGES] })],
  })

const heading = (words: string, depth: number, id?: string): Paragraph =>
  new Paragraph({
    heading: LEVELS[Math.min(depth, LEVELS.length - 1)] ?? HeadingLevel.HEADING_6,
    children: id === undefined ? [run(words)] : [new Bookmark({ id: bookmarkOf(id), children: [run(words)] })],
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
      ...tableParts(block),
      new Paragraph({ style: 'Petit', children: calls }),
      ...copiedRemarks(block.financial).map((words) => new Paragraph({ style: 'Petit', children: [run(words)] })),
    ]
  if (block.kind !== 'item') return [new Paragraph({ style: 'Corps', children: [run(block.text), ...calls] })]
  const level = Math.min(Math.max(block.depth, 1), 6)
  const marker = block.marker ?? '–'
  return [
    new Paragraph({
      style: 'Corps',
      indent: { left: INDENT * level, hanging: INDENT },
      tabStops: [{ type: 'left', position: INDENT * level }],
      children: [new TextRun({ text: `${clean(marker)}\t` }), run(block.text), ...calls],
    }),
  ]
}

/** Twentieths of a point between the margins; beyond so many columns, cells are written smaller. */
const PAGE_WIDTH = 9020
const WIDEST = 7

function tableParts({ caption, rows, headRows }: TableBlock): FileChild[] {
  const width = Math.max(1, ...rows.map((row) => row.length))
  if (rows.length === 0) return caption === null ? [] : [new Paragraph({ style: 'Legende', children: [run(caption)] })]
  const widths = Array.from({ length: width }, (_, at) => Math.floor((PAGE_WIDTH * (at === 0 ? 2 : 1)) / (width + 1)))
  const line = { style: BorderStyle.SINGLE, size: 4, color: '857A68' }
  const cellOf = (text: string, isHead: boolean, at: number): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: width > WIDEST ? 'CelluleEtroite' : 'Cellule',
          alignment: !isHead && at > 0 && isPrintedAmount(text) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: clean(text).replace(/\s*\n\s*/g, ' '), bold: isHead })],
        }),
      ],
    })
  const table = new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          ...(at < headRows ? { tableHeader: true } : {}),
          cantSplit: true,
          children: Array.from({ length: width }, (_, column) => cellOf(row[column] ?? '', at < headRows, column)),
        }),
    ),
  })
  return [...(caption === null ? [] : [new Paragraph({ style: 'Legende', keepNext: true, children: [run(caption)] })]), table]
}

const STYLES = {
  default: {
    document: {
      run: { font: 'Georgia', size: 22, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 44 }, paragraph: { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO } } },
    heading1: {
      run: { size: 32, bold: true },
      paragraph: { spacing: { before: 360, after: 120, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 280, after: 100, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading3: {
      run: { size: 23, bold: true, italics: true },
      paragraph: { spacing: { before: 220, after: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 24, color: '4F473D' } },
    { id: 'Corps', name: 'Corps de texte', basedOn: 'Normal', quickFormat: true },
    { id: 'Petit', name: 'Petit', basedOn: 'Normal', run: { size: 18, color: '4F473D' } },
    { id: 'Legende', name: 'Légende', basedOn: 'Normal', run: { bold: true, size: 20 } },
    {
      id: 'Cellule',
      name: 'Cellule',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'CelluleEtroite', name: 'Cellule étroite', basedOn: 'Cellule', run: { size: 12 } },
    { id: 'Avertissement', name: 'Avertissement', basedOn: 'Normal', run: { bold: true, color: '951A2B' } },
  ],
} as const
