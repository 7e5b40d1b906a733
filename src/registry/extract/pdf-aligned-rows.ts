import type { Row } from './pdf-aligned-tables.ts'

/** Lines nearer than this, in sizes, may be of one row. */
const TIGHT = 1.32
/** Lines nearer than this, in sizes, run through one another: heads of one row, some of two lines and some of one. */
const A_LINE = 0.8

/** Lines of a table without lines as rows: those that stand tight are one, unless that joins two rows of amounts. */
export function rowBlocks(lines: readonly Row[], columns: number): Row[][] {
  const rows = withMiddleLabels(lines)
  const tight: Row[][] = []
  rows.forEach((row, place) => {
    const before = rows[place - 1]
    const last = tight.at(-1)
    if (
      last !== undefined &&
      before !== undefined &&
      row.line.base - before.line.base <= TIGHT * row.line.size &&
      !isSpanningHead(before, row, columns)
    )
      last.push(row)
    else tight.push([row])
  })
  const told = tight.every((block) => block.filter(({ hasAmounts }) => hasAmounts).length <= 1)
  return told ? tight : tight.flatMap((block) => oneByOne(block, columns))
}

/** The label of two lines of heads, printed between them, goes with the second. */
function withMiddleLabels(rows: readonly Row[]): Row[] {
  const done: Row[] = []
  let held: Row['parts'] = []
  rows.forEach((row, place) => {
    const [before, next] = [rows[place - 1], rows[place + 1]]
    const isBetween =
      before !== undefined && next !== undefined && [before, row, next].every(({ hasAmounts }) => !hasAmounts) && row.parts.length <= 2
    if (isBetween && before.parts.length > 1 && next.parts.length > before.parts.length && held.length === 0) held = row.parts
    else {
      done.push(held.length === 0 ? row : { ...row, parts: [...held, ...row.parts] })
      held = []
    }
  })
  return done
}

/** Whether a line of few heads stands on one of many: « 2026 », « 2027 » over « CNC », « Région », « CNC », « Région ». */
export function isSpanningHead(row: Row, next: Row, columns: number): boolean {
  const [few, many] = [row.parts.filter(({ left }) => left > (row.line.words[0]?.left ?? 0) - 1), next.parts]
  return (
    !row.hasAmounts &&
    !next.hasAmounts &&
    next.line.base - row.line.base >= A_LINE * row.line.size &&
    few.length >= 2 &&
    few.length < columns - 1 &&
    many.length >= 2 * (few.length - 1) &&
    many.length > few.length
  )
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
