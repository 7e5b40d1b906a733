import type { PrintedBlock, PrintedDocument, PrintedTable } from '#application/ports/documents.ts'
import type { ConventionText, Division, TextBlock } from '#domain/convention/convention-text.ts'
import { notedBlocks, type NotedBlock } from '#domain/convention/noted-blocks.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import { copiedRemarks } from '#wording/table-remarks.ts'
import { TEXT_FILES, type TextNotice } from '#wording/text-notice.ts'
import { isPrintedAmount } from './printed-amount.ts'

type TableBlock = Extract<TextBlock, { readonly kind: 'table' }>
type Level = 1 | 2 | 3 | 4 | 5
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]

/** Beyond so many columns, figures do not stand side by side on an upright page. */
const WIDEST_UPRIGHT = 7

/** A text to print: contents, articles, notes at the foot of the page, tables with a head that repeats. */
export function printedText(text: ConventionText, notice: TextNotice): PrintedDocument {
  return {
    title: text.title,
    subtitle: notice.subtitle,
    warning: notice.warning,
    author: TEXT_FILES.author,
    foot: notice.address,
    pageWords: [TEXT_FILES.page, TEXT_FILES.of],
    isLandscape: false,
    blocks: [
      { kind: 'text', text: notice.status },
      { kind: 'contents', title: TEXT_FILES.contents },
      ...text.divisions.flatMap((division) => divisionBlocks(division, 0)),
      ...(text.unplaced.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: TEXT_FILES.unplaced } as const,
            ...text.unplaced.map((one) => ({ kind: 'note', text: one.text }) as const),
          ]),
      { kind: 'heading', level: 1, text: TEXT_FILES.about },
      ...notice.lines.map((line) => ({ kind: 'note', text: line }) as const),
    ],
  }
}

function divisionBlocks(division: Division, depth: number): readonly PrintedBlock[] {
  return [
    { kind: 'heading', level: LEVELS[Math.min(depth, LEVELS.length - 1)] ?? 5, text: divisionTitle(division) },
    ...notedBlocks(division.blocks).flatMap(printedBlocks),
    ...division.divisions.flatMap((inner) => divisionBlocks(inner, depth + 1)),
  ]
}

function printedBlocks({ block, notes: under }: NotedBlock): readonly PrintedBlock[] {
  const notes = under.map(({ text }) => text)
  if (block === null) return notes.map((text) => ({ kind: 'note', text }))
  if (block.kind === 'table')
    return [
      ...(block.rows.length === 0 ? [] : [printedTable(block)]),
      ...[...notes, ...copiedRemarks(block.financial)].map((text) => ({ kind: 'note', text }) as const),
    ]
  if (block.kind === 'item')
    return [{ kind: 'item', marker: block.marker ?? '–', depth: Math.max(block.depth, 1), text: block.text, notes }]
  return [{ kind: 'text', text: block.text, notes }]
}

function printedTable({ caption, rows, headRows, financial }: TableBlock): PrintedTable {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const places = Array.from({ length: width }, (_, at) => at)
  const heads = rows.slice(0, headRows)
  const body = rows.slice(headRows)
  const totals = new Set(financial?.lines.flatMap((line) => (line.isTotal ? [line.label] : [])) ?? [])
  return {
    kind: 'table',
    caption: caption ?? TEXT_FILES.table,
    columns: places.map((at) => {
      const isNumber = at > 0 && body.length > 0 && body.every((row) => (row[at] ?? '') === '' || isPrintedAmount(row[at] ?? ''))
      const label = [...new Set(heads.map((row) => row[at] ?? ''))].filter((part) => part !== '').join(' – ')
      return { label, isNumber, weight: at === 0 ? 2 : 1 }
    }),
    rows: body.map((row) => ({
      cells: places.map((at) => row[at] ?? ''),
      isTotal: row.some((cell) => totals.has(cell)) && totals.size > 0,
    })),
    isTurned: width > WIDEST_UPRIGHT,
  }
}
