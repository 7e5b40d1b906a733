import { tablePieces, type CellCount, type FilledCell } from './table-pieces.ts'
import { attributeOf, childElements, textOfHtml, type HtmlElement } from './html-tree.ts'
import { tidied } from './text-pieces.ts'
import type { ExtractedPiece } from './text-document.ts'

const MOST_COLUMNS = 1000

const spanOf = (cell: HtmlElement, name: string, most: number): number => {
  const span = Number(attributeOf(cell, name) ?? '1')
  if (!Number.isInteger(span) || span < 0) return 1
  return span === 0 ? most : Math.min(span, most)
}

const isPart = (element: HtmlElement, name: string): boolean => element.tagName === name

/** A table of a page; one that only lays the page out gives its paragraphs. */
export function htmlTable(
  table: HtmlElement,
  blocksOf: (cell: HtmlElement) => readonly ExtractedPiece[],
  count: CellCount,
): ExtractedPiece[] {
  const parts = childElements(table)
  const ofPart = (name: string): HtmlElement[] =>
    parts
      .filter((part) => isPart(part, name))
      .flatMap(childElements)
      .filter((row) => isPart(row, 'tr'))
  const heads = ofPart('thead')
  const rows = [...heads, ...ofPart('tbody'), ...parts.filter((part) => isPart(part, 'tr')), ...ofPart('tfoot')]
  const cellsIn = (row: HtmlElement): HtmlElement[] => childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  const filled = rows.map((row, place): FilledCell[] =>
    cellsIn(row).map((cell) => ({
      pieces: blocksOf(cell),
      columns: spanOf(cell, 'colspan', MOST_COLUMNS),
      rows: spanOf(cell, 'rowspan', rows.length - place),
    })),
  )
  if (/^(presentation|none)$/.test(attributeOf(table, 'role') ?? '')) return filled.flatMap((row) => row.flatMap(({ pieces }) => pieces))
  const firstPlain = rows.findIndex((row) => !cellsIn(row).every(({ tagName }) => tagName === 'th') || cellsIn(row).length === 0)
  const marked = Math.max(heads.length, firstPlain < 0 ? 0 : firstPlain)
  const caption = parts.find((part) => isPart(part, 'caption'))
  const title = caption === undefined ? '' : tidied(textOfHtml(caption))
  return tablePieces(filled, marked > 0 ? marked : null, title === '' ? null : title, count)
}
