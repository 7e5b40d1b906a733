import type { Axis } from '#domain/convention/axis.ts'
import { checkSums } from '#domain/convention/checked-sums.ts'
import type { FinancialAmount, FinancialColumn, FinancialLine, FinancialTable } from '#domain/convention/financial-table.ts'
import type { Moment } from '#domain/source/moment.ts'
import { axisOf, labelled } from './heading-labels.ts'
import { countWords, firstPhrase, oneLine, opensWith, plainWords } from './plain-words.ts'
import { isAmountLike, printedAmount, unitIn } from './printed-amounts.ts'
import type { ConventionRules } from './rules.ts'
import { sumPlan, type LineRole } from './sum-plan.ts'
import type { Grid } from './table-grid.ts'
import { areHeadsTold, columnOf, columnSays, contextOf, headsOver, isTotalHead, wideHeads, type TableContext } from './table-heads.ts'

/** A table of amounts and the places of its columns in what is printed. */
export type ReadTable = { readonly table: FinancialTable; readonly isUnitTold: boolean }

/** What stands around a table, when its amounts are known unless it says so, and whether its cells are where they seem; the axes of the text by their numbers. */
export type TableSurroundings = {
  readonly texts: readonly string[]
  /** The one year that the whole document is for, when its title says so. */
  readonly year: number | null
  readonly usual: Moment | null
  readonly isSure: boolean
  readonly axes: ReadonlyMap<string, Axis>
}

/** Reads a table as one of amounts; null when it is one of words or of other numbers. */
export function financialTable(grid: Grid, headRows: number, about: TableSurroundings, rules: ConventionRules): ReadTable | null {
  const body = grid.slice(headRows)
  const width = grid[0]?.length ?? 0
  const near = contextOf([wideHeads(grid, headRows), ...about.texts], about.usual, rules.tables)
  const context = { ...near, year: near.year ?? about.year }
  const heads = Array.from({ length: width }, (_, column) => headsOver(grid, headRows, column))
  const places = heads.flatMap((head, column) => (isMoney(head, column, body, rules) ? [column] : []))
  const first = places[0]
  const hasSign = context.unit !== null || grid.some((row) => row.some(({ text }) => unitIn(text) !== null))
  const isNamed = places.some((place) => columnOf(heads[place] ?? [], context, rules.tables).level !== null)
  const isMoneyHead = heads.flat().some((head) => firstPhrase(plainWords(head), rules.tables.money) !== null)
  if (first === undefined || first === 0 || !(hasSign || isNamed || isMoneyHead)) return null
  const named = places.map((place) => columnOf(heads[place] ?? [], context, rules.tables))
  // Several columns whose heads say nothing known are not all of the only funder that is named around them.
  const isOnes = places.length === 1 || places.every((place) => (heads[place] ?? []).some((head) => columnSays(head, rules.tables)))
  const columns = isNamed || !isOnes ? named : named.map((column) => ({ ...column, ...(context.funder ?? {}) }))
  const { lines, roles } = linesOf(body, { places, columns, firstHead: heads[0]?.join(' ') ?? '' }, about.axes, rules)
  const isUnitTold = hasSign || lines.some(({ amounts }) => amounts.some((amount) => (amount?.amount ?? 0) >= FEWEST_EUROS))
  const read = isUnitTold ? lines : lines.map(asDoubtful)
  const plan = sumPlan(columns, read, roles)
  const { departures, proved } = checkSums(read, plan)
  const told = areHeadsTold(grid, headRows, places) && !holdsProse(body, first) ? proved : new Set<string>()
  const shown = about.isSure ? read : read.map((line, place) => asUnproved(line, place, told))
  return { table: { columns, lines: shown, departures }, isUnitTold }
}

/** Under five thousand euros all over, amounts without a unit may well be thousands. */
const FEWEST_EUROS = 500_000

const asDoubtful = (line: FinancialLine): FinancialLine => ({
  ...line,
  amounts: line.amounts.map((amount) => (amount === null || amount.amount === null ? amount : { ...amount, isDoubtful: true })),
})

/** What no printed total proves is doubtful in a table whose cells were guessed or whose letters were recognised. */
const asUnproved = (line: FinancialLine, place: number, proved: ReadonlySet<string>): FinancialLine => ({
  ...line,
  amounts: line.amounts.map((amount, column) =>
    amount === null || proved.has(`${place}:${column}`) ? amount : { ...amount, isDoubtful: true },
  ),
})

/** Whether sentences stand among the amounts: a guessed table took what is printed beside it. */
const holdsProse = (body: Grid, first: number): boolean =>
  body.some((row) => row.slice(first).some(({ over }) => over !== row[0]?.over && countWords(over) >= PROSE_WORDS && !/^\d/.test(over)))
const PROSE_WORDS = 4

/** Whether a column holds money: most of what it prints are numbers, and its head does not say that they count something else. */
function isMoney(heads: readonly string[], column: number, body: Grid, rules: ConventionRules): boolean {
  const cells = body.map((row) => row[column]?.text ?? '').filter((text) => text !== '')
  const plain = plainWords(heads.join(' '))
  const hasSign = heads.some((head) => unitIn(head) !== null) || cells.some((text) => unitIn(text) !== null)
  const isCount =
    !hasSign &&
    heads.some(
      (head) =>
        (opensWith(plainWords(head), rules.tables.counts) && !/^\s*(?:année|exercice)\s+(?:19|20)\d\d/iu.test(head)) ||
        (head.includes('%') && !/\d/.test(head)),
    )
  if (isCount || opensWith(plain, rules.tables.words)) return false
  const printed = cells.filter((text) => !rules.tables.nothing.includes(text))
  const numbers = printed.filter((text) => isAmountLike(text, rules.tables))
  if (printed.length === 0) return cells.length > 0 && column > 0 && isColumnNamed(heads, rules)
  if (printed.every((text) => text.includes('%'))) return false
  return numbers.length * 2 >= printed.length || (numbers.length > 0 && isColumnNamed(heads, rules))
}

function isColumnNamed(heads: readonly string[], rules: ConventionRules): boolean {
  const { level, year, isTotal } = columnOf(heads, NO_CONTEXT, rules.tables)
  return level !== null || year !== null || isTotal
}
const NO_CONTEXT: TableContext = { unit: null, year: null, moment: null, funder: null }

function linesOf(
  body: Grid,
  {
    places,
    columns,
    firstHead,
  }: { readonly places: readonly number[]; readonly columns: readonly FinancialColumn[]; readonly firstHead: string },
  axes: ReadonlyMap<string, Axis>,
  rules: ConventionRules,
): { lines: FinancialLine[]; roles: LineRole[] } {
  const first = places[0] ?? 0
  const lines: FinancialLine[] = []
  const roles: LineRole[] = []
  let axis: Axis | null = null
  let isGrouped = false
  for (const row of body) {
    const labels = [
      ...new Set(
        row
          .slice(0, first)
          .map(({ over }) => oneLine(over))
          .filter((text) => text !== ''),
      ),
    ]
    const amounts = places.map((place, at): FinancialAmount | null =>
      printedAmount(row[place]?.text ?? '', columns[at]?.unit ?? 1, rules.tables),
    )
    const isEmpty = amounts.every((amount) => amount === null)
    if (labels.length === 0 && isEmpty) continue
    const role = roleOf(labels, isEmpty, rules)
    const isHead = role === 'group' || labels.length > 1
    const own = labels.map((label, at) => axisNamed(label, isHead && at === 0, axes, rules)).find((found) => found !== null) ?? null
    if (role === 'group') [axis, isGrouped] = [own, true]
    else if (isHead && own !== null) axis = own
    const isTotal = role === 'total' || role === 'sub-total'
    const lineAxis =
      role === 'total'
        ? null
        : isTotal
          ? (own ?? axis)
          : isGrouped && labels.length === 1 && role !== 'group'
            ? (axis ?? own)
            : (own ?? axis)
    const isUnderAxis =
      labels.length > 1 &&
      !isTotal &&
      [firstHead, labels[0] ?? ''].some((words) => opensWith(plainWords(words), rules.headings.labels.axis))
    const label = (isUnderAxis ? labels.slice(1) : labels).join(' – ')
    lines.push({ label, axis: lineAxis, isTotal, amounts })
    roles.push(role)
  }
  return { lines, roles: withHeadedGroups(lines, roles, rules) }
}

/** The axis that a label of a table names: « Axe 1 » by its number in the text, « Axe 1 – … » by its words; the words of a group count alone. */
function axisNamed(label: string, isHead: boolean, axes: ReadonlyMap<string, Axis>, rules: ConventionRules): Axis | null {
  const found = labelled(label, rules.headings)
  if (found?.kind === 'axis' || found?.kind === 'title')
    return axisOf(found.rest, rules.headings, 'axis') ?? axes.get(found.number ?? '') ?? null
  const bare = label.replace(/^(?:sous[- ]?)?total(?:\s+(?:de l['’])?axe(?:\s+\d+)?)?\s*(?:[–:-]\s*)?/iu, '')
  const number = /\baxe\s+(?:n\s?°\s?)?(\w+)/iu.exec(label)?.[1]
  return axisOf(bare, rules.headings, isHead ? 'axis' : 'anything') ?? (number === undefined ? null : (axes.get(number) ?? null))
}

function roleOf(labels: readonly string[], isEmpty: boolean, rules: ConventionRules): LineRole {
  if (isEmpty) return 'group'
  const plains = labels.map(plainWords)
  if (plains.some((plain) => opensWith(plain, rules.tables.sub_totals))) return 'sub-total'
  if (labels.some((label) => isTotalHead(label, rules.tables))) {
    const isWhole = plains.some((plain) => rules.tables.totals.includes(plain) || /\bgeneral\b/.test(plain))
    const isPartial = labels.some((label) => axisNamed(label, false, new Map(), rules) !== null || /\baxe\b/i.test(label))
    return isPartial && !isWhole ? 'sub-total' : 'total'
  }
  return plains.some((plain) => opensWith(plain, rules.tables.details)) ? 'detail' : 'line'
}

/** A line named as an axis, with amounts and with other lines under it, heads them and adds them up. */
function withHeadedGroups(lines: readonly FinancialLine[], roles: readonly LineRole[], rules: ConventionRules): LineRole[] {
  const isAxis = (place: number): boolean => roles[place] === 'line' && labelled(lines[place]?.label ?? '', rules.headings)?.kind === 'axis'
  const axes = lines.flatMap((_, place) => (isAxis(place) ? [place] : []))
  const hasOthers = axes.length > 0 && axes.some((place) => roles[place + 1] === 'line' && !isAxis(place + 1))
  return hasOthers ? roles.map((role, place) => (isAxis(place) ? 'group' : role)) : [...roles]
}
