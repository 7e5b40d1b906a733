import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import { TEXT_FILES } from '#wording/text-notice.ts'
import { isPrintedAmount } from './printed-amount.ts'

type DocxTable = { readonly caption: string | null; readonly rows: readonly (readonly string[])[]; readonly headRows: number }

/** What no XML may hold is left out: Word opens nothing that has it. */
export const cleanText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').toWellFormed()

export const docxRun = (text: string): TextRun => new TextRun({ text: cleanText(text).replace(/\s*\n\s*/g, ' ') })

export const docxLine = (words: string, style = 'Normal'): Paragraph => new Paragraph({ style, children: [docxRun(words)] })

export const docxPageCount = (): Paragraph =>
  new Paragraph({
    style: 'Petit',
    children: [new TextRun({ children: [`${TEXT_FILES.page} `, PageNumber.CURRENT, ` ${TEXT_FILES.of} `, PageNumber.TOTAL_PAGES] })],
  })

/** Twentieths of a point between the margins; beyond so many columns, cells are written smaller. */
const PAGE_WIDTH = 9020
const WIDEST = 7

/** Rows of cells, its first rows being heads that repeat on each page. */
export function docxTable({ caption, rows, headRows }: DocxTable): FileChild[] {
  const width = Math.max(1, ...rows.map((row) => row.length))
  if (rows.length === 0) return caption === null ? [] : [new Paragraph({ style: 'Legende', children: [docxRun(caption)] })]
  const widths = Array.from({ length: width }, (_, at) => Math.floor((PAGE_WIDTH * (at === 0 ? 2 : 1)) / (width + 1)))
  const line = { style: BorderStyle.SINGLE, size: 4, color: '857A68' }
  const cellOf = (text: string, isHead: boolean, at: number): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: width > WIDEST ? 'CelluleEtroite' : 'Cellule',
          alignment: !isHead && at > 0 && isPrintedAmount(text) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: cleanText(text).replace(/\s*\n\s*/g, ' '), bold: isHead })],
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
  return [...(caption === null ? [] : [new Paragraph({ style: 'Legende', keepNext: true, children: [docxRun(caption)] })]), table]
}

/** Our styles, by their French names where a word processor shows them. */
export const DOCX_STYLES = {
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
