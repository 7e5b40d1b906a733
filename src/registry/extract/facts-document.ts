import { parse } from 'csv-parse/sync'

/** A piece of the facts file: its text, its line from 1, and the marks of the sources named beside it. */
export type Piece = { readonly text: string; readonly line: number; readonly marks: readonly string[] }

/** Where a piece stands: a cell of a table by the row's first cells and its column, or the line that holds some words. */
export type Whereabouts = {
  readonly section: string
  readonly row?: readonly string[] | undefined
  readonly column?: string | undefined
  readonly line?: string | undefined
}

/** The facts file, to be asked for its pieces. */
export type FactsDocument = {
  find(where: Whereabouts): Piece | undefined
  addressOf(mark: string): string | undefined
  readonly tableRows: readonly { section: string; key: string; line: number }[]
}

type Row = {
  readonly section: string
  readonly heads: readonly string[]
  readonly cells: readonly string[]
  readonly line: number
  readonly marks: readonly string[]
}
type Line = { readonly section: string; readonly text: string; readonly line: number }

const HEADING = /^#{2,3} (\d+(?:\.\d+)?)\.? /
const ADDRESS = /^\[([A-Za-z0-9-]+)\]: (\S+)$/
const MARK = /\[([A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+)\]/g

/** Reads the facts file: numbered sections, fenced CSV, tables of pipes, lines, and the addresses of its marks. */
export function readFactsDocument(text: string): FactsDocument {
  const lines: Line[] = []
  const rows: Row[] = []
  const addresses = new Map<string, string>()
  let section = ''
  let headingMarks: string[] = []
  let fence: { start: number; lines: string[] } | undefined
  for (const [place, raw] of text.split('\n').entries()) {
    const line = place + 1
    const heading = HEADING.exec(raw)?.[1]
    if (heading !== undefined) {
      section = heading
      headingMarks = marksIn(raw)
    }
    const address = ADDRESS.exec(raw)
    if (address?.[1] !== undefined && address[2] !== undefined) addresses.set(address[1], address[2])
    if (fence !== undefined && raw.startsWith('```')) {
      rows.push(...csvRows(section, fence, headingMarks))
      fence = undefined
    } else if (fence !== undefined) fence.lines.push(raw)
    else if (raw.startsWith('```csv')) fence = { start: line, lines: [] }
    else lines.push({ section, text: raw, line })
  }
  rows.push(...pipeRows(lines))
  return {
    tableRows: rows.map((row) => ({ section: row.section, key: row.cells.slice(0, 3).join(', '), line: row.line })),
    addressOf: (mark) => addresses.get(mark),
    find: (where) => (where.row === undefined ? findLine(lines, where) : findCell(rows, where)),
  }
}

function findCell(rows: readonly Row[], { section, row: key = [], column = '' }: Whereabouts): Piece | undefined {
  const row = rows.find((each) => each.section === section && each.heads.includes(column) && isRowOf(each, key))
  return row === undefined ? undefined : { text: row.cells[row.heads.indexOf(column)] ?? '', line: row.line, marks: row.marks }
}

/** The first cell must be the first key; the others stand anywhere in the row. */
const isRowOf = ({ cells }: Row, [first, ...others]: readonly string[]): boolean =>
  cells[0] === first && others.every((other) => cells.includes(other))

function findLine(lines: readonly Line[], { section, line: words = '' }: Whereabouts): Piece | undefined {
  const found = lines.find((each) => each.section === section && each.text.includes(words))
  return found === undefined ? undefined : { text: found.text, line: found.line, marks: marksIn(found.text) }
}

const marksIn = (text: string): string[] => [...text.matchAll(MARK)].map((match) => match[1] ?? '')

/** « idem » in the source column stands for the sources of the row above; a table without that column has the sources of its heading. */
function csvRows(section: string, { start, lines }: { start: number; lines: readonly string[] }, headingMarks: string[]): Row[] {
  const [heads = [], ...records] = parse(lines.join('\n'), { relax_column_count: true }) as string[][]
  let marks: string[] = headingMarks
  return records.map((cells, place) => {
    const cell = cells[heads.indexOf('source')] ?? 'idem'
    if (cell !== 'idem') marks = cell.split(';').filter((mark) => mark !== '')
    return { section, heads, cells, line: start + 2 + place, marks }
  })
}

function pipeRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = []
  let heads: string[] | undefined
  for (const { section, text, line } of lines) {
    if (!text.startsWith('|')) heads = undefined
    else {
      const cells = text
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim())
      if (heads === undefined) heads = cells
      else if (!cells.every((cell) => /^-+$/.test(cell))) rows.push({ section, heads, cells, line, marks: marksIn(text) })
    }
  }
  return rows
}
