import type { TextProblem } from '#domain/source/text-problem.ts'
import type { Axis } from '#domain/convention/axis.ts'
import type { TextNature } from '#domain/convention/convention-text.ts'
import type { UnnamedBlock } from '#domain/convention/division-ids.ts'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import { eurosText } from '#domain/money/decimal.ts'
import type { TextDocument } from '#registry/extract/text-document.ts'
import { financialTable } from './financial-tables.ts'
import type { Heading } from './headings.ts'
import { countWords, oneLine } from './plain-words.ts'
import type { ConventionRules } from './rules.ts'
import { gridOf, printedRows, type TablePiece } from './table-grid.ts'
import { headRowsOf, yearsIn } from './table-heads.ts'

/** Reads the tables of a document one after the other, and keeps what of them a person should look at. */
export function tableReader(
  document: TextDocument,
  { nature, title }: { readonly nature: TextNature; readonly title: string },
  rules: ConventionRules,
) {
  const [ofTitle = null, ...others] = nature === 'financial-amendment' ? yearsIn(title) : []
  const year = others.length === 0 ? ofTitle : null
  const problems: TextProblem[] = []
  let heading: string | null = null
  const axes = new Map<string, Axis>()
  return { under, read, problems: (): readonly TextProblem[] => problems }

  function under(opened: Heading): void {
    heading = opened.heading
    if (opened.kind === 'axis' && opened.axis !== null && opened.idNumber !== null) axes.set(opened.idNumber, opened.axis)
  }

  function read(table: TablePiece, before: string | null): UnnamedBlock {
    const grid = gridOf(table)
    const headRows = headRowsOf(grid, table.headRows, rules.tables)
    const texts = [table.caption, heading, before !== null && countWords(before) <= 25 ? before : null].filter((text) => text !== null)
    const isSure = table.isDrawn && !document.isRecognised
    const financial = financialTable(grid, headRows, { texts, year, usual: WRITTEN.has(nature) ? 'written' : null, isSure, axes }, rules)
    if (financial !== null) tell(financial.table, table, isSure, financial.isUnitTold)
    const caption = table.caption
    return { kind: 'table', caption, rows: printedRows(grid), headRows, financial: financial?.table ?? null, place: table.place }
  }

  function tell({ lines, columns, departures }: FinancialTable, table: TablePiece, isSure: boolean, isUnitTold: boolean): void {
    const page = table.place?.page ?? null
    const name = table.caption ?? heading
    const where = (line: number, column: number): string =>
      [lines[line]?.label, columns[column]?.label].filter((text) => text !== undefined && text !== '').join(', ')
    const doubtful = lines.flatMap(({ amounts }, line) =>
      amounts.flatMap((amount, column) => (amount?.isDoubtful === true ? [{ text: amount.text, line, column }] : [])),
    )
    if (doubtful.length > 0 && (!isSure || !isUnitTold))
      problems.push({
        reason: 'doubtful-amount',
        blocking: false,
        page,
        found: name === null ? null : cut(name),
        expected: String(doubtful.length),
      })
    else
      for (const { text, line, column } of doubtful)
        problems.push({ reason: 'doubtful-amount', blocking: false, page, found: cut(`${text} (${where(line, column)})`), expected: null })
    const told = new Set<string>()
    for (const { line, column, printed, computed } of departures) {
      // A corner that departs alike along its line and its column is told once.
      const [found, expected] = [
        cut(`${lines[line]?.amounts[column]?.text ?? eurosText(printed)} (${where(line, column)})`),
        eurosText(computed),
      ]
      if (!told.has(`${found} ${expected}`)) problems.push({ reason: 'sum-departs', blocking: false, page, found, expected })
      told.add(`${found} ${expected}`)
    }
  }
}

/** What these print is written there, whatever was voted or paid since. */
const WRITTEN: ReadonlySet<TextNature> = new Set<TextNature>(['convention', 'amendment', 'financial-amendment', 'template'])

const cut = (text: string): string => {
  const line = oneLine(text)
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
