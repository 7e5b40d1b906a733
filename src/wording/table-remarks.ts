import type { FinancialTable } from '#domain/convention/financial-table.ts'
import { departureSentence, doubtfulSentence, sumsOf } from './pages/text.ts'

/** What is said under a table of amounts, wherever it is shown: the printed totals once checked, those that are wrong, what is doubtful. */
export type TableRemarks = { readonly sums: string | null; readonly departures: readonly string[]; readonly doubtful: string | null }

const NONE: TableRemarks = { sums: null, departures: [], doubtful: null }

export function tableRemarks(financial: FinancialTable | null): TableRemarks {
  if (financial === null || financial.columns.length === 0) return NONE
  const doubtful = financial.lines.flatMap(({ amounts }) => amounts).filter((amount) => amount?.isDoubtful === true)
  return {
    sums: sumsOf(totalsIn(financial), financial.departures.length),
    departures: financial.departures.map(({ line, column, printed, computed }) =>
      departureSentence(financial.lines[line]?.label ?? '', financial.columns[column]?.label ?? '', printed, computed),
    ),
    doubtful: doubtful.length === 0 ? null : doubtfulSentence(doubtful.length),
  }
}

/** Totals that the table prints: those of its lines of totals, and those of its columns of totals. */
const totalsIn = ({ columns, lines }: FinancialTable): number =>
  lines.reduce(
    (count, line) =>
      count +
      line.amounts.filter((amount, column) => amount !== null && amount.amount !== null && (line.isTotal || columns[column]?.isTotal))
        .length,
    0,
  )

/** The same for a copy, sentence by sentence: a page marks each doubtful amount, a copy names it. */
export function copiedRemarks(financial: FinancialTable | null): string[] {
  const { sums, departures, doubtful } = tableRemarks(financial)
  const named = (financial?.lines ?? []).flatMap(({ label, amounts }) =>
    amounts.flatMap((amount, column) =>
      amount?.isDoubtful === true ? [`${label}, ${financial?.columns[column]?.label ?? ''}\u202f: «\u202f${amount.text}\u202f».`] : [],
    ),
  )
  return [...(sums === null ? [] : [sums]), ...departures, ...(doubtful === null ? [] : [doubtful, ...named])]
}
