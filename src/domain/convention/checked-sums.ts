import { cents, ZERO } from '../money/cents.ts'
import type { FinancialAmount, FinancialLine, SumDeparture } from './financial-table.ts'

/**
 * A line or a column that adds up others. A text seldom says which: each choice is a list of them, the likeliest first.
 * Bounds: counted from 0.
 */
export type AddedUp = { readonly total: number; readonly choices: readonly (readonly number[])[] }

/** Which lines and which columns of a financial table add up others. */
export type SumPlan = { readonly lines: readonly AddedUp[]; readonly columns: readonly AddedUp[] }

/** What comes of checking the sums of a table. */
export type CheckedSums = {
  readonly departures: readonly SumDeparture[]
  /** « line:column » of each amount that takes part in a printed total which adds up. */
  readonly proved: ReadonlySet<string>
}

type Place = { readonly line: number; readonly column: number }
type Check = { readonly total: Place; readonly added: readonly Place[]; readonly along: 'line' | 'column' }

/**
 * Checks each printed total of a table against the amounts that it adds up, along its lines and its columns.
 * Units: euro cents. Rounding: none.
 * Bounds: of several choices, the one with the fewest departures counts, the first among equals; what is not printed adds nothing;
 * a sum with an unreadable amount in it is told only when it holds; a total under which nothing is printed, or whose amounts pass 2^53 − 1 cents together, is not checked.
 * Policy: docs/decisions/2026-11-25-reading-conventions.md
 */
export function checkSums(lines: readonly FinancialLine[], plan: SumPlan): CheckedSums {
  const departures: SumDeparture[] = []
  const proved = new Set<string>()
  const width = Math.max(0, ...lines.map(({ amounts }) => amounts.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  for (const { total, choices } of plan.lines) {
    keep(
      choices.map((added) =>
        columns.map((column): Check =>
          check(
            total,
            column,
            added.map((line) => ({ line, column })),
            'column',
          ),
        ),
      ),
    )
  }
  for (const { total, choices } of plan.columns) {
    lines.forEach((_, line) =>
      keep(
        choices.map((added) => [
          check(
            line,
            total,
            added.map((column) => ({ line, column })),
            'line',
          ),
        ]),
      ),
    )
  }
  return { departures: departures.toSorted((a, b) => a.line - b.line || a.column - b.column || (a.along < b.along ? 1 : -1)), proved }

  function keep(choices: readonly (readonly Check[])[]): void {
    const tried = choices.map((checks) => checks.flatMap((one) => outcome(lines, one) ?? []))
    const wrong = (found: (typeof tried)[number]): number => found.filter(({ departure }) => departure !== null).length
    const best = tried.toSorted((a, b) => wrong(a) - wrong(b))[0] ?? []
    for (const { departure, places } of best) {
      if (departure !== null) departures.push(departure)
      else for (const { line, column } of places) proved.add(`${line}:${column}`)
    }
  }
}

const check = (line: number, column: number, added: readonly Place[], along: 'line' | 'column'): Check => ({
  total: { line, column },
  added,
  along,
})

const at = (lines: readonly FinancialLine[], { line, column }: Place): FinancialAmount | null => lines[line]?.amounts[column] ?? null

/** Whether a total adds up; nothing when it cannot be known. */
function outcome(
  lines: readonly FinancialLine[],
  { total, added, along }: Check,
): { departure: SumDeparture | null; places: Place[] } | null {
  const printed = at(lines, total)?.amount ?? null
  const amounts = added.map((place) => at(lines, place))
  if (printed === null || amounts.every((amount) => amount === null)) return null
  const sum = amounts.reduce((so, amount) => {
    const next = so + (amount?.amount ?? ZERO)
    return Number.isSafeInteger(next) ? next : Number.NaN
  }, 0)
  if (!Number.isSafeInteger(sum)) return null
  const computed = cents(sum)
  if (computed === printed) return { departure: null, places: [total, ...added] }
  const isUnsure = amounts.some((amount) => amount !== null && amount.amount === null && amount.isDoubtful)
  return isUnsure ? null : { departure: { ...total, along, printed, computed }, places: [] }
}
