import type { Row } from './pdf-aligned-tables.ts'

/** Lines nearer than this, in sizes, may be of one row. */
const TIGHT = 1.32

/** Lines of a table without lines as rows: those that stand tight are one, unless that joins two rows of amounts. */
export function rowBlocks(rows: readonly Row[], columns: number): Row[][] {
  const tight: Row[][] = []
  rows.forEach((row, place) => {
    const before = rows[place - 1]
    const last = tight.at(-1)
    if (last !== undefined && before !== undefined && row.line.base - before.line.base <= TIGHT * row.line.size) last.push(row)
    else tight.push([row])
  })
  const told = tight.every((block) => block.filter(({ hasAmounts }) => hasAmounts).length <= 1)
  return told ? tight : tight.flatMap((block) => oneByOne(block, columns))
}

/** Nothing but words tells the rows: a label that goes on starts small, or its amounts stand on its first line. */
function oneByOne(block: readonly Row[], columns: number): Row[][] {
  const done: Row[][] = []
  for (const row of block) {
    const last = done.at(-1)
    const isEnd = row.parts.length < columns && !row.hasAmounts && /^[\p{Ll}(«,;:]/u.test(row.line.text)
    const isStart =
      last !== undefined &&
      last.every(({ hasAmounts, parts }) => !hasAmounts && parts.length === 1) &&
      /^[\p{Ll}(«,;:]/u.test(row.line.text)
    if (last !== undefined && (isEnd || isStart)) last.push(row)
    else done.push([row])
  }
  return done
}
