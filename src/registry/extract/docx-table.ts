import { tablePieces, type CellCount, type FilledCell } from './table-pieces.ts'
import { childOf, elementsIn, type XmlElement } from './xml-tree.ts'
import type { ExtractedPiece } from './text-document.ts'

type Growing = { pieces: readonly ExtractedPiece[]; columns: number; rows: number }
/** More columns than Word draws. */
const MOST_COLUMNS = 1000

const numberOf = (holder: XmlElement | undefined, name: string): number => {
  const value = Number(childOf(holder, name)?.attributes['w:val'] ?? '0')
  return value > 0 && value <= MOST_COLUMNS ? Math.floor(value) : 0
}

/** Rows or cells, also those kept in controls or inserted under tracked changes. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child]
    return /^w:(sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? within(child, name) : []
  })
}

/** A table of a Word document. Cells that go on from the row above make one; deleted rows are dropped. */
export function docxTable(
  table: XmlElement,
  blocksOf: (cell: XmlElement) => readonly ExtractedPiece[],
  reading: { readonly count: CellCount; readonly left: { deleted: number } },
): ExtractedPiece[] {
  const rows: FilledCell[][] = []
  /** By column, the cell that the next row may go on with. */
  let above = new Map<number, Growing>()
  let headRows = 0
  for (const row of within(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del') !== undefined) {
      reading.left.deleted += 1
      continue
    }
    if (isOn(childOf(properties, 'w:tblHeader')) && headRows === rows.length) headRows += 1
    const below = new Map<number, Growing>()
    const cells: Growing[] = []
    const pad = (columns: number): void => void (columns > 0 && cells.push({ pieces: [], columns, rows: 1 }))
    let column = numberOf(properties, 'w:gridBefore')
    pad(column)
    for (const cell of within(row, 'w:tc')) {
      const look = childOf(cell, 'w:tcPr')
      const columns = Math.max(1, numberOf(look, 'w:gridSpan'))
      const merge = childOf(look, 'w:vMerge')
      const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart'
      const held = goesOn ? above.get(column) : undefined
      const last = cells.at(-1)
      if (childOf(look, 'w:hMerge')?.attributes['w:val'] === 'continue' && last !== undefined) last.columns += columns
      else if (held !== undefined) {
        held.rows += 1
        held.pieces = [...held.pieces, ...blocksOf(cell)]
        below.set(column, held)
      } else {
        const one: Growing = { pieces: blocksOf(cell), columns, rows: 1 }
        cells.push(one)
        if (merge !== undefined) below.set(column, one)
      }
      column += columns
    }
    pad(numberOf(properties, 'w:gridAfter'))
    rows.push(cells)
    above = below
  }
  return tablePieces(rows, headRows > 0 ? headRows : null, null, reading.count)
}

const isOn = (mark: XmlElement | undefined): boolean => mark !== undefined && !/^(0|false|off)$/.test(mark.attributes['w:val'] ?? 'true')
