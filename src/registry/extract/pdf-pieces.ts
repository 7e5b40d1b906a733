import type { PagePlace } from '#domain/convention/convention-text.ts'
import type { ExtractedPiece, PieceStyle } from './text-document.ts'
import { textOfParagraph, type Flow, type FlowTable } from './pdf-flow.ts'
import { joinAll, type Vocabulary } from './pdf-hyphens.ts'
import type { Line } from './pdf-lines.ts'
import { commonest, unionOf, type Box, type PageMarks } from './pdf-marks.ts'
import type { Note } from './pdf-notes.ts'
import type { Paragraph } from './pdf-paragraphs.ts'
import type { RunningLine } from './pdf-running-lines.ts'
import { boxOnSheet } from './pdf-upright.ts'

type TextPiece = Extract<ExtractedPiece, { kind: 'text' }>
type TablePiece = Extract<ExtractedPiece, { kind: 'table' }>

const THOUSAND = 1_000
const DEEPER = 4

/** Where a box stands on its page as it is shown. */
export function placeOf(box: Box, page: PageMarks): PagePlace {
  const { left, top, right, bottom } = boxOnSheet(box, page)
  const [width, height] = page.turn === 90 || page.turn === 270 ? [page.height, page.width] : [page.width, page.height]
  const share = (length: number, whole: number): number => Math.min(THOUSAND, Math.max(0, Math.round((length / whole) * THOUSAND)))
  return {
    page: page.page,
    box: { left: share(left, width), top: share(top, height), right: share(right, width), bottom: share(bottom, height) },
  }
}

function styleOf(lines: readonly Line[], isCentred: boolean): PieceStyle {
  return {
    size: commonest(lines.map((line) => [line.size, line.text.length])),
    isBold: lines.every((line) => line.isBold),
    isItalic: lines.every((line) => line.isItalic),
    isCentred,
  }
}

const plainPiece = (lines: readonly Line[], role: TextPiece['role'], text: string, page: PageMarks): TextPiece => ({
  kind: 'text',
  text,
  role,
  level: null,
  list: null,
  style: styleOf(lines, false),
  place: placeOf(unionOf(lines), page),
})

export const runningPiece = ({ role, line }: RunningLine, page: PageMarks): TextPiece => plainPiece([line], role, line.text, page)
export const marginPiece = (line: Line, page: PageMarks): TextPiece => plainPiece([line], 'margin', line.text, page)

export function notePiece(note: Note, page: PageMarks, vocabulary: Vocabulary): TextPiece {
  const text = textOfParagraph(note, vocabulary)
  return { ...plainPiece(note.lines, 'footnote', text, page), list: note.marker === null ? null : { marker: note.marker.marker, depth: 1 } }
}

/** A footnote that goes on over the page is one with its beginning. */
export const withRest = (piece: TextPiece, rest: Note, vocabulary: Vocabulary): TextPiece => ({
  ...piece,
  text: joinAll([piece.text, ...rest.lines.map(({ text }) => text)], vocabulary),
})

/** The pieces of the text itself; how deep an item is told from where its markers stand among those around it. */
export function bodyPieces(
  flow: readonly Flow[],
  pageOf: (number: number) => PageMarks | undefined,
  vocabulary: Vocabulary,
): { piece: ExtractedPiece; page: number }[] {
  let levels: number[] = []
  return flow.flatMap((item): { piece: ExtractedPiece; page: number }[] => {
    if (item.kind === 'table') {
      const page = item.parts[0]?.page ?? 1
      const marks = pageOf(page)
      return marks === undefined ? [] : [{ piece: tablePiece(item, marks), page }]
    }
    const marks = pageOf(item.page)
    if (marks === undefined) return []
    const left = item.lines[0]?.left ?? 0
    if (item.marker === null) levels = []
    else levels = [...levels.filter((level) => level < left - DEEPER), left]
    const text = textOfParagraph(item, vocabulary)
    return text === '' && item.marker === null ? [] : [{ piece: paragraphPiece(item, text, levels.length, marks), page: item.page }]
  })
}

function paragraphPiece(item: Paragraph, text: string, depth: number, page: PageMarks): TextPiece {
  const own = linesOnFirstPage(item)
  return {
    kind: 'text',
    text,
    role: 'body',
    level: item.block?.level ?? null,
    list: item.marker === null ? null : { marker: item.marker.marker, depth },
    style: styleOf(item.lines, item.isCentred),
    place: placeOf(unionOf(own), page),
  }
}

/** A paragraph that goes on elsewhere is shown where it starts. */
function linesOnFirstPage({ lines }: Paragraph): readonly Line[] {
  const stop = lines.findIndex((line, place) => place > 0 && line.base < (lines[place - 1]?.base ?? 0))
  return stop < 0 ? lines : lines.slice(0, stop)
}

function tablePiece(table: FlowTable, page: PageMarks): TablePiece {
  const [first] = table.parts
  return {
    kind: 'table',
    rows: table.rows,
    headRows: table.headRows,
    caption: table.caption,
    isDrawn: table.parts.every(({ isDrawn }) => isDrawn),
    place: first === undefined ? null : placeOf(first, page),
  }
}
