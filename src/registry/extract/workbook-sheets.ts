import XLSX from '@e965/xlsx'
import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import { keepable, ofFile, UnreadableFile, type Bounds, type Sheet } from './sheet.ts'

/** The visible sheets of a workbook. Formulas are never run: the value that the file kept is read, and the cell is told. */
export function sheetsOfWorkbook(bytes: Uint8Array, bounds: Bounds): { sheets: Sheet[]; problems: GrantsProblem[] } {
  const book = openBook(bytes, bounds)
  const problems: GrantsProblem[] = []
  const startsIn1904 = book.Workbook?.WBProps?.date1904 === true
  const visible = book.SheetNames.filter((_, place) => !book.Workbook?.Sheets?.[place]?.Hidden)
  let cells = 0
  const sheets: Sheet[] = []
  for (const name of visible.length > 0 ? visible : book.SheetNames) {
    const dense: (XLSX.CellObject | undefined)[][] = book.Sheets[name]?.['!data'] ?? []
    const rows: string[][] = []
    const lines: number[] = []
    const width = dense.reduce((most, source) => Math.max(most, source?.length ?? 0), 0)
    if (dense.length > bounds.rows + 1) throw new UnreadableFile('too-many-rows', name, String(bounds.rows))
    for (let place = 0; place < dense.length; place += 1) {
      const source = dense[place] ?? []
      const row: string[] = []
      cells += width
      if (cells > bounds.cells) throw new UnreadableFile('too-big', name, String(bounds.cells))
      for (let column = 0; column < width; column += 1) {
        const cell = source[column]
        row.push(cell === undefined ? '' : keepable(textOfCell(cell, startsIn1904)))
        if (cell?.f !== undefined)
          problems.push({ ...ofFile('formula', false, `=${cell.f.slice(0, 200)}`), line: place + 1, column: letters(column) })
      }
      rows.push(row)
      lines.push(place + 1)
    }
    sheets.push({ name, rows, lines })
  }
  return { sheets, problems }
}

function openBook(bytes: Uint8Array, bounds: Bounds): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, { type: 'buffer', dense: true, cellFormula: true, cellHTML: false, cellNF: true, sheetRows: bounds.rows + 2 })
  } catch {
    throw new UnreadableFile('unreadable-file', 'classeur')
  }
}

/** A column's letters, as a spreadsheet shows them. */
export const letters = (column: number): string => XLSX.utils.encode_col(column)

function textOfCell(cell: XLSX.CellObject, startsIn1904: boolean): string {
  if (cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'n' && typeof cell.v === 'number') return textOfNumber(cell.v, cell.z, startsIn1904)
  if (cell.t === 'd' && cell.v instanceof Date) return cell.v.toISOString().slice(0, 10)
  if (cell.t === 'b') return cell.v === true ? 'oui' : 'non'
  if (cell.t === 'e') return cell.w ?? '#ERREUR'
  return String(cell.v)
}

/** A number as written with a point and no exponent; a day when the cell is dressed as one. */
function textOfNumber(value: number, format: unknown, startsIn1904: boolean): string {
  if (typeof format === 'string' && XLSX.SSF.is_date(format) && value >= 1 && value < 2_958_466) return dayOfSerial(value, startsIn1904)
  const plain = String(Number(value.toPrecision(15)))
  return plain.includes('e') ? BigInt(Math.round(value)).toString() : plain
}

function dayOfSerial(serial: number, startsIn1904: boolean): string {
  const day = Math.floor(serial) + (startsIn1904 ? 1462 : 0)
  return new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10)
}
