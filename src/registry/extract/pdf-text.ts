import type { ExtractedPiece } from './text-document.ts'
import { flowOf } from './pdf-flow.ts'
import { drawnTables, type PageTable } from './pdf-grids.ts'
import { vocabularyOf } from './pdf-hyphens.ts'
import { layoutOf } from './pdf-layout.ts'
import { linesOf } from './pdf-lines.ts'
import { commonest, isInside, type PageMarks, type Word } from './pdf-marks.ts'
import { splitNotes } from './pdf-notes.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { bodyPieces, marginPiece, notePiece, runningPiece, withRest } from './pdf-pieces.ts'
import { runningLines } from './pdf-running-lines.ts'
import { taggedTables } from './pdf-tagged-tables.ts'
import { NO_TAGS, type PageTags } from './pdf-tags.ts'

const USUAL_LEADING = 1.2
const MOST_INSIDE = 0.6

/** Pieces of a whole document, from what its pages show and what their marks say. */
export function piecesOf(pages: readonly PageMarks[], tags: ReadonlyMap<number, PageTags>): ExtractedPiece[] {
  const rough = pages.map((page) => linesOf(page.words.filter(({ isTurned }) => !isTurned)))
  const lines = rough.flat()
  const bodySize = commonest(lines.map((line) => [line.size, line.text.length])) || 10
  const leading = leadingOf(rough, bodySize)
  const vocabulary = vocabularyOf(lines.map(({ text }) => text))
  const tables = pages.map((page) => tablesOf(page, tags.get(page.page) ?? NO_TAGS))
  const running = runningLines(pages, tables)
  const read = pages.map((page, place) => {
    const around = new Set((running[place] ?? []).flatMap(({ line }) => line.words))
    const drawn = (tables[place] ?? []).filter((table) => !table.cells.every(({ words }) => words.every((word) => around.has(word))))
    const held = new Set(drawn.flatMap(({ cells, repeated }) => [...cells.flatMap(({ words }) => words), ...repeated]))
    const free = page.words.filter((word) => !around.has(word) && !held.has(word))
    const { columns, margin } = layoutOf(page, free, drawn, pages.length, bodySize)
    const split = columns.map((column) => splitNotes(column, page.rulings.across, page.height, bodySize))
    const own = tags.get(page.page) ?? NO_TAGS
    return {
      page,
      margin,
      notes: split.flatMap(({ notes }) => notes),
      items: split.flatMap(({ column }) => paragraphsOf(column, own, bodySize, leading)),
    }
  })
  const flow = flowOf(
    read.flatMap(({ items }) => items),
    vocabulary,
    bodySize,
  )
  const byNumber = new Map(pages.map((page) => [page.page, page]))
  const body = bodyPieces(flow, (number) => byNumber.get(number), vocabulary)
  const notes = notesOf(read, vocabulary)
  return read.flatMap(({ page, margin }, place): ExtractedPiece[] => {
    const around = (running[place] ?? []).map((line) => ({ line, piece: runningPiece(line, page) }))
    const isHead = (line: Word['base']): boolean => line < page.height / 2
    return [
      ...around.filter(({ line }) => isHead(line.line.base)).map(({ piece }) => piece),
      ...body.flatMap(({ piece, page: own }) => (own === page.page ? [piece] : [])),
      ...margin.map((line) => marginPiece(line, page)),
      ...notes.flatMap(({ piece, page: own }) => (own === page.page ? [piece] : [])),
      ...around.filter(({ line }) => !isHead(line.line.base)).map(({ piece }) => piece),
    ]
  })
}

type ReadPage = { readonly page: PageMarks; readonly notes: ReturnType<typeof splitNotes>['notes'] }

function notesOf(
  read: readonly ReadPage[],
  vocabulary: Parameters<typeof notePiece>[2],
): { piece: ReturnType<typeof notePiece>; page: number }[] {
  const done: { piece: ReturnType<typeof notePiece>; page: number }[] = []
  for (const { page, notes } of read)
    for (const note of notes) {
      const last = done.at(-1)
      if (note.marker === null && last !== undefined && last.page === page.page - 1)
        done.splice(-1, 1, { ...last, piece: withRest(last.piece, note, vocabulary) })
      else done.push({ piece: notePiece(note, page, vocabulary), page: page.page })
    }
  return done
}

/** Tables that lines draw, then those that marks draw and no line does; marks also tell how many rows are a head. */
function tablesOf(page: PageMarks, tags: PageTags): PageTable[] {
  const drawn = drawnTables(page.page, page.rulings, page.words).filter(
    (table, place, all) => !all.some((other, rank) => rank !== place && holds(other, table)),
  )
  const marked = taggedTables(page.page, tags.tables, page.words)
  const share = (table: PageTable, grid: PageTable): number => {
    const words = table.cells.flatMap((cell) => cell.words)
    return words.filter((word) => isInside(word, grid)).length / words.length
  }
  return [
    ...drawn.map((grid) => {
      const same = marked.find((table) => share(table, grid) > MOST_INSIDE)
      return same === undefined || same.rowsCount !== grid.rowsCount ? grid : { ...grid, headRows: same.headRows, isRest: same.isRest }
    }),
    ...marked.filter((table) => !drawn.some((grid) => share(table, grid) > MOST_INSIDE)).map((table) => withHead(table, page)),
  ]
}

/** Heads printed again on the next page are marked as decoration: they are taken back into the table they stand on. */
function withHead(table: PageTable, page: PageMarks): PageTable {
  if (!table.isRest) return table
  const above = page.words.filter(
    (word) =>
      word.isArtifact &&
      word.bottom <= table.top + 2 &&
      table.top - word.top < 8 * word.size &&
      word.left > table.left - 4 &&
      word.right < table.right + 4,
  )
  return above.length === 0 ? table : { ...table, repeated: above, top: Math.min(...above.map(({ top }) => top)) }
}

const holds = (outer: PageTable, inner: PageTable): boolean =>
  inner.left >= outer.left - 2 &&
  inner.right <= outer.right + 2 &&
  inner.top >= outer.top - 2 &&
  inner.bottom <= outer.bottom + 2 &&
  outer.cells.length >= inner.cells.length

function leadingOf(pages: readonly (readonly { base: number; size: number }[])[], bodySize: number): number {
  const steps = pages.flatMap((lines) =>
    lines.slice(1).flatMap((line, place) => {
      const before = lines[place]
      const step = before === undefined ? 0 : (line.base - before.base) / line.size
      return before !== undefined &&
        Math.abs(line.size - bodySize) < 0.05 * bodySize &&
        before.size === line.size &&
        step > 0.9 &&
        step < 2.6
        ? [[step, 1] as const]
        : []
    }),
  )
  return commonest(steps) || USUAL_LEADING
}
