import { tablePieces, type CellCount, type FilledCell } from './table-pieces.ts'
import { elementsIn, type XmlElement } from './xml-tree.ts'
import type { ExtractedPiece } from './text-document.ts'

const countIn = (element: XmlElement, name: string): number => Math.max(1, Math.floor(Number(element.attributes[name] ?? '1')) || 1)

type Row = { readonly cells: readonly FilledCell[]; readonly isHead: boolean }

/** A table of an OpenDocument text: repeated rows and cells are written out, covered ones belong to those that cover them. */
export function odtTable(
  table: XmlElement,
  blocksOf: (cell: XmlElement) => readonly ExtractedPiece[],
  reading: { readonly count: CellCount },
): ExtractedPiece[] {
  const rows: Row[] = []
  const take = (holder: XmlElement, isHead: boolean): void => {
    for (const child of elementsIn(holder)) {
      if (child.name === 'table:table-header-rows') take(child, true)
      else if (/^table:table-(rows|row-group)$/.test(child.name)) take(child, isHead)
      else if (child.name === 'table:table-row') {
        const cells = cellsOf(child, blocksOf, reading.count)
        const isEmpty = cells.every(({ pieces }) => pieces.length === 0)
        const times = isEmpty ? 1 : countIn(child, 'table:number-rows-repeated')
        reading.count.add(times * cells.length)
        for (let time = 0; time < times; time += 1) rows.push({ cells, isHead })
      }
    }
  }
  take(table, false)
  const headRows = rows.findIndex(({ isHead }) => !isHead)
  const marked = headRows < 0 ? 0 : headRows
  return tablePieces(
    rows.map(({ cells }) => cells),
    marked > 0 ? marked : null,
    null,
    reading.count,
  )
}

function cellsOf(row: XmlElement, blocksOf: (cell: XmlElement) => readonly ExtractedPiece[], count: CellCount): FilledCell[] {
  const cells: FilledCell[] = []
  const all = elementsIn(row).filter(({ name }) => /^table:(covered-)?table-cell$/.test(name))
  for (const [place, cell] of all.entries()) {
    if (cell.name === 'table:covered-table-cell') continue
    const pieces = blocksOf(cell)
    const isTail = pieces.length === 0 && place === all.length - 1 && place > 0
    const times = isTail ? 1 : countIn(cell, 'table:number-columns-repeated')
    count.add(times)
    const one = {
      pieces,
      columns: countIn(cell, 'table:number-columns-spanned'),
      rows: countIn(cell, 'table:number-rows-spanned'),
    }
    for (let time = 0; time < times; time += 1) cells.push(one)
  }
  return cells
}
