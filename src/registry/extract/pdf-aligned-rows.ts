import type { Column, Row } from './pdf-aligned-tables.ts'
import { widthOf } from './pdf-marks.ts'

/** Lines nearer than this, in sizes, may be of one row. */
const TIGHT = 1.32
/** Lines nearer than this, in sizes, run through one another: heads of one row, some of two lines and some of one. */
const A_LINE = 0.8

/** Lines of a table without lines as rows: those that stand tight are one, unless that joins two rows of amounts. */
export function rowBlocks(lines: readonly Row[], columns: readonly Column[]): Row[][] {
  const rows = withMiddleLabels(lines)
  const from = rows.findIndex(({ hasAmounts }) => hasAmounts)
  const body = byGaps(rows.slice(from))
  return withEnds(body === null ? byTightness(rows, columns) : [...byTightness(rows.slice(0, from), columns), ...body])
}

/** Lines no further apart than this, in sizes, may be of one label. */
const LOOSE = 1.8

/** The end of a label, alone on its line and in small letters, goes with the row before it. */
function withEnds(blocks: readonly Row[][]): Row[][] {
  const done: Row[][] = []
  for (const block of blocks) {
    const [row] = block
    const last = done.at(-1)
    const before = last?.at(-1)
    const isEnd =
      row !== undefined &&
      before !== undefined &&
      block.length === 1 &&
      row.parts.length === 1 &&
      !row.hasAmounts &&
      last?.some(({ hasAmounts }) => hasAmounts) === true &&
      /^\p{Ll}/u.test(row.line.text) &&
      row.line.base - before.line.base <= LOOSE * row.line.size
    if (isEnd) last?.push(row)
    else done.push([...block])
  }
  return done
}

/** Lines that stand tight are one row; where that joins rows of amounts, finer gaps tell, or words. */
function byTightness(rows: readonly Row[], columns: readonly Column[]): Row[][] {
  const tight: Row[][] = []
  rows.forEach((row, place) => {
    const before = rows[place - 1]
    const last = tight.at(-1)
    if (
      last !== undefined &&
      before !== undefined &&
      row.line.base - before.line.base <= TIGHT * row.line.size &&
      !isSpanningHead(before, row, columns.length) &&
      !(row.hasAmounts && isHeads(before, columns))
    )
      last.push(row)
    else tight.push([row])
  })
  const told = tight.every((block) => block.filter(({ hasAmounts }) => hasAmounts).length <= 1)
  return told ? tight : tight.flatMap((block) => byGaps(block) ?? oneByOne(block, columns))
}

/** Whether a line has a head for each column of amounts: the amounts under it are another row, however near. */
const isHeads = ({ hasAmounts, parts }: Row, columns: readonly Column[]): boolean =>
  !hasAmounts && columns.length > 2 && parts.length >= columns.length - 1

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

/** Gaps that differ by less than this, in sizes, are alike. */
const ALIKE = 0.08

/** Lines of one cell stand nearer than rows do: null when no such gap parts the rows of amounts from one another. */
function byGaps(block: readonly Row[]): Row[][] | null {
  const gaps = block.slice(1).map(({ line }, place) => (line.base - (block[place]?.line.base ?? 0)) / line.size)
  const sorted = gaps.toSorted((a, b) => a - b)
  const limits = sorted
    .slice(1)
    .flatMap((gap, place) => (gap - (sorted[place] ?? gap) >= ALIKE ? [{ step: gap - (sorted[place] ?? gap), at: gap - ALIKE / 2 }] : []))
  const found = limits.toSorted((a, b) => b.step - a.step).map(({ at }) => cutAt(block, gaps, at))
  return found.find((rows) => rows.every((lines) => lines.filter(({ hasAmounts }) => hasAmounts).length <= 1)) ?? null
}

function cutAt(block: readonly Row[], gaps: readonly number[], limit: number): Row[][] {
  const rows: Row[][] = []
  block.forEach((row, place) => {
    if (place > 0 && (gaps[place - 1] ?? 0) < limit) rows.at(-1)?.push(row)
    else rows.push([row])
  })
  return rows
}

/** What opens a line of its own, whatever stands before it. */
const OWN = /^(?:axe|volet|titre|total|sous[- ]total|dont)\b/i

/** Nothing but words tells the rows: a label that goes on starts small or had no room before, or its amounts stand on its first line. */
function oneByOne(block: readonly Row[], columns: readonly Column[]): Row[][] {
  const done: Row[][] = []
  const amountsFrom = columns[1]?.left ?? Infinity
  const room = Math.max(0, ...block.flatMap(({ parts }) => parts.slice(0, 1).flatMap(({ right }) => (right < amountsFrom ? [right] : []))))
  const hadNoRoom = (row: Row, before: Row | undefined): boolean => {
    const [word, label] = [row.line.words[0], before?.parts[0]]
    if (word === undefined || label === undefined || label.right > amountsFrom || row.line.isBold !== label.isBold) return false
    return /\s/.test(label.text) && label.right + 0.25 * row.line.size + widthOf(word) > room && !OWN.test(row.line.text)
  }
  for (const row of block) {
    const last = done.at(-1)
    const isAlone = row.parts.length < columns.length && !row.hasAmounts
    const isEnd =
      isAlone && (/^[\p{Ll}(«,;:]/u.test(row.line.text) || (row.parts.length === 1 && last !== undefined && hadNoRoom(row, last.at(-1))))
    const isStart =
      last !== undefined &&
      last.every(({ hasAmounts, parts }) => !hasAmounts && parts.length === 1) &&
      /^[\p{Ll}(«,;:]/u.test(row.line.text)
    if (last !== undefined && (isEnd || isStart)) last.push(row)
    else done.push([row])
  }
  return done
}
