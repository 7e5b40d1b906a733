import type { FinancialColumn } from '#domain/convention/financial-table.ts'
import { FUNDER_LEVELS } from '#domain/convention/funder-level.ts'
import { MOMENTS, type Moment } from '#domain/source/moment.ts'
import { funderIn } from './funders.ts'
import { firstPhrase, oneLine, opensWith, plainWords } from './plain-words.ts'
import { isAmountLike, unitIn } from './printed-amounts.ts'
import type { TableRules } from './rules.ts'
import type { Grid, GridPlace } from './table-grid.ts'

const YEAR = /(?<![\d-])((?:19|20)\d\d)(?!\d)/g

/** The years that a head names; a period (« 2024-2026 ») is none. */
export const yearsIn = (text: string): number[] => [
  ...new Set([...text.replace(/(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d/g, ' ').matchAll(YEAR)].map((match) => Number(match[1]))),
]

export const isYearCell = (text: string): boolean =>
  /^(?:année\s+|exercice\s+|BP\s+|CA\s+)?(?:19|20)\d\d(?:\s*\(?n(?:[+-]\d)?\)?)?$/iu.test(text.trim())

/** What may be money, however its thousands are written. */
const FIGURES = /^[-–−+]?\s*\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{1,2})?\s*(?:k€|M€|€|euros?)?$/iu

/** How many rows a table's head has: those that the format marks, else those before the first row of amounts, groups aside. */
export function headRowsOf(grid: Grid, marked: number | null, rules: TableRules): number {
  if (marked !== null && marked > 0) return Math.min(marked + furtherHeads(grid, marked, rules), grid.length)
  let rows = 0
  for (const row of grid) {
    const filled = row.filter(({ text }) => text !== '')
    if (
      filled.some(
        ({ text }, place) => (place > 0 || row[0]?.text === '') && (isAmountLike(text, rules) || FIGURES.test(text)) && !isYearCell(text),
      )
    )
      break
    const isGroup = rows > 0 && filled.length === 1 && row[0]?.text !== '' && hasNamedHead(grid, rows, rules)
    if (isGroup) break
    if (row.every(({ text, over }) => text === '' || !/\d/.test(over) || isYearCell(text) || text.length < 60)) rows += 1
    else break
  }
  return rows < grid.length ? rows : Math.min(1, grid.length)
}

/** A format that marks one row of heads may have another under it: years under funders. */
function furtherHeads(grid: Grid, marked: number, rules: TableRules): number {
  const row = grid[marked]
  if (row === undefined || marked >= grid.length - 1) return 0
  const filled = row.filter(({ text }) => text !== '')
  const isHead =
    filled.length > 1 &&
    row[0]?.text === '' &&
    filled.every(({ text }) => isYearCell(text) || (!isAmountLike(text, rules) && columnSays(text, rules)))
  return isHead ? 1 : 0
}

const hasNamedHead = (grid: Grid, rows: number, rules: TableRules): boolean =>
  grid.slice(0, rows).some((row) => row.filter(({ text }, place) => place > 0 && columnSays(text, rules)).length > 0)

/** Whether a head says whose, when or what an amount is. */
export const columnSays = (text: string, rules: TableRules): boolean =>
  isYearCell(text) ||
  funderIn(text, rules) !== null ||
  momentIn(text, rules) !== null ||
  isTotalHead(text, rules) ||
  firstPhrase(plainWords(text), rules.money) !== null

const LEADING_YEAR = /^\s*(?:(?:année|exercice)\s+)?(?:19|20)\d\d\s*[–:-]?\s*/iu

/** Whether a head or a label says that it adds up others; a year may stand before it. */
export const isTotalHead = (text: string, rules: TableRules): boolean =>
  opensWith(plainWords(text.replace(LEADING_YEAR, '')), [...rules.totals, ...rules.sub_totals])

/** When an amount was known, when words say it; two moments say none. */
export function momentIn(text: string, rules: TableRules): Moment | null {
  const plain = plainWords(text)
  const found = MOMENTS.filter((moment) => firstPhrase(plain, rules.moments[moment]) !== null)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether words say a moment, known or not: « réalisé » keeps a caption's « prévisionnel » away. */
const saysMoment = (text: string, rules: TableRules): boolean =>
  firstPhrase(plainWords(text), [...Object.values(rules.moments).flat(), ...rules.unsaid_moments]) !== null

/** The words of the heads over a column, the widest first; a blank in an upper row goes on from its left. */
export function headsOver(grid: Grid, headRows: number, column: number): string[] {
  const heads: string[] = []
  for (let row = 0; row < headRows; row += 1) {
    const place = grid[row]?.[column]
    if (place === undefined || isWide(place, grid)) continue
    const text = place.over !== '' ? place.over : row < headRows - 1 ? leftOf(grid, row, column) : ''
    if (text !== '' && heads.at(-1) !== oneLine(text)) heads.push(oneLine(text))
  }
  return heads
}

/** Whether each of several columns has a head, and no row of wide heads leaves the first one without: else guessed columns may be others. */
export function areHeadsTold(grid: Grid, headRows: number, places: readonly number[]): boolean {
  const first = places[0]
  if (places.length < 2 || first === undefined) return true
  const isOver = (row: number, place: number): boolean => (grid[row]?.[place]?.over ?? '') !== ''
  const uppers = Array.from({ length: Math.max(0, headRows - 1) }, (_, row) => row)
  const leavesFirst = uppers.some((row) => !isOver(row, first) && places.some((place) => isOver(row, place)))
  return !leavesFirst && places.every((place) => headsOver(grid, headRows, place).length > 0)
}

/** A head over the whole table is a caption. */
const isWide = ({ width }: GridPlace, grid: Grid): boolean => width > 1 && width === (grid[0]?.length ?? 0)

export const wideHeads = (grid: Grid, headRows: number): string =>
  grid
    .slice(0, headRows)
    .flatMap((row) => {
      const filled = row.filter(({ text }) => text !== '')
      const [only] = filled
      return only !== undefined && filled.length === 1 && (isWide(only, grid) || row.length > 2) ? [only.text] : []
    })
    .join(' ')

function leftOf(grid: Grid, row: number, column: number): string {
  const below = grid[row + 1]?.[column]?.over ?? ''
  if (below === '' || isTotalBeside(grid[row] ?? [], column, below)) return ''
  for (let place = column - 1; place > 0; place -= 1) {
    const text = grid[row]?.[place]?.over ?? ''
    if (text !== '') return text
  }
  return ''
}

const TOTAL_ALONE = /^\s*(?:grand\s+)?(?:total|ensemble)\b(?!\s+\d)/iu

/** Whether a last column of totals stands beside the heads and under none: the others cover as many columns each, and it is one too many. */
function isTotalBeside(heads: Grid[number], column: number, below: string): boolean {
  if (column !== heads.length - 1 || !TOTAL_ALONE.test(below)) return false
  const starts = heads.flatMap(({ over }, place) => (place > 0 && over !== '' ? [place] : []))
  const widths = starts.map((start, rank) => (starts[rank + 1] ?? heads.length) - start)
  const [first] = widths
  return first !== undefined && widths.length > 1 && widths.slice(0, -1).every((width) => width === first) && widths.at(-1) === first + 1
}

/** What the table says of all its amounts: in its caption, over its heads, or just before it. */
export type TableContext = {
  readonly unit: 1 | 1_000 | 1_000_000 | null
  readonly year: number | null
  readonly moment: Moment | null
  /** The only funder that is named around the table. */
  readonly funder: ReturnType<typeof funderIn>
}

export function contextOf(texts: readonly string[], usual: Moment | null, rules: TableRules): TableContext {
  const years = texts.map(yearsIn).find((list) => list.length > 0) ?? []
  const moments = texts.map((text) => momentIn(text, rules)).filter((moment) => moment !== null)
  const levels = FUNDER_LEVELS.filter((level) => texts.some((text) => firstPhrase(plainWords(text), rules.funders[level] ?? []) !== null))
  const [level] = levels
  return {
    funder: levels.length === 1 && level !== undefined ? { funder: rules.names[level], level } : null,
    unit: texts.map(unitIn).find((unit) => unit !== null) ?? null,
    year: years.length === 1 ? (years[0] ?? null) : null,
    moment: moments[0] ?? (texts.some((text) => saysMoment(text, rules)) ? null : usual),
  }
}

/** What the heads over a column say of its amounts. */
export function columnOf(heads: readonly string[], context: TableContext, rules: TableRules): FinancialColumn {
  const funders = heads.map((head) =>
    isTotalHead(head, rules) && !/\b(?:de|du|des|d['’])\b/i.test(head) ? bareTotal(head, rules) : funderIn(head, rules),
  )
  // The narrowest head says whose it is: « CNC » under « État » is the CNC's.
  const funder = funders.findLast((one) => one !== null) ?? null
  const years = heads.flatMap(yearsIn)
  const says = heads.some((head) => saysMoment(head, rules))
  const moments = heads.map((head) => momentIn(head, rules)).filter((moment) => moment !== null)
  const isTotal = heads.some((head) => isTotalHead(head, rules))
  const isSomebodys = funder !== null || years.length > 0 || isTotal
  return {
    label: heads.join(' – '),
    funder: funder?.funder ?? null,
    level: funder?.level ?? null,
    year: years.length === 1 ? (years[0] ?? null) : years.length === 0 && !hasPeriod(heads) ? context.year : null,
    moment: says ? (moments[0] ?? null) : isSomebodys ? context.moment : null,
    isTotal,
    unit: heads.map(unitIn).find((unit) => unit !== null) ?? context.unit ?? 1,
  }
}

const hasPeriod = (heads: readonly string[]): boolean => heads.some((head) => /(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d/.test(head))

/** « Total Région » adds up what the Région gives; « Total » alone names nobody. */
function bareTotal(head: string, rules: TableRules): ReturnType<typeof funderIn> {
  const rest = head
    .replace(LEADING_YEAR, '')
    .replace(/^\s*(?:sous[- ]?)?tota(?:l|ux)(?:\s+général)?/iu, '')
    .trim()
  return rest === '' ? null : funderIn(rest, rules)
}
