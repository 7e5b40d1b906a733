import type { KeptCheck } from '#application/ports/checks.ts'
import { cents } from '#domain/money/cents.ts'
import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import { euros } from '#wording/amounts.ts'
import { wholeNumber } from '#wording/numbers.ts'
import {
  amountsDetail,
  CHECK,
  cutSentence,
  kindTitle,
  moreOf,
  problemsDetail,
  reportLine,
  rowsDetail,
  verdict,
} from '#wording/pages/check.ts'
import { problemSentence, problemTitle } from '#wording/problems.ts'
import type { Table } from '#wording/table.ts'

const SHOWN_A_KIND = 25

export type KindView = {
  readonly title: string
  readonly table: Table | null
  readonly sentences: readonly string[]
  readonly more: string | null
}

export type CheckView = {
  readonly verdict: string
  readonly isValid: boolean
  readonly about: string
  readonly figures: readonly { readonly label: string; readonly figure: string | null; readonly detail: string }[]
  readonly correctedHref: string | null
  readonly against: readonly KindView[]
  readonly besides: readonly KindView[]
  readonly cut: string | null
  readonly columns: Table
  readonly all: Table
}

export function checkView({ id, file, checkedOn, report, hasCorrected }: KeptCheck): CheckView {
  const groups = Map.groupBy(report.problems, ({ reason }) => reason)
  const kinds = report.kinds.map((kind) => ({ ...kind, view: kindView(groups.get(kind.reason) ?? [], kind.reason, kind.count) }))
  const blocking = report.kinds.reduce((sum, kind) => sum + (kind.blocking ? kind.count : 0), 0)
  const { figures } = report
  return {
    verdict: verdict(report),
    isValid: report.valid,
    about: reportLine(
      file,
      checkedOn,
      [report.format?.toUpperCase(), report.encoding, report.sheet].filter((part) => part !== null && part !== undefined).join(', '),
    ),
    figures: [
      {
        label: CHECK.rows,
        figure: figures === null ? null : wholeNumber(figures.rows),
        detail: figures === null ? '' : rowsDetail(figures.withoutBeneficiary, figures.emptyRows),
      },
      {
        label: CHECK.amounts,
        figure: figures === null ? null : wholeNumber(figures.amountsRead),
        detail: figures === null ? '' : amountsDetail(euros(cents(figures.total_cents)), figures.amountsEmpty, figures.amountsUnreadable),
      },
      { label: CHECK.problems, figure: wholeNumber(report.problemsCount), detail: problemsDetail(blocking) },
      { label: CHECK.persons, figure: figures === null ? null : wholeNumber(figures.naturalPersons), detail: CHECK.personsMasked },
    ],
    correctedHref: hasCorrected ? `/donnees/verifier/${id}/corrige.csv` : null,
    against: kinds.filter((kind) => kind.blocking).map(({ view }) => view),
    besides: kinds.filter((kind) => !kind.blocking).map(({ view }) => view),
    cut: report.problems.length < report.problemsCount ? cutSentence(report.problems.length, report.problemsCount) : null,
    columns: columnsTable(report.columns),
    all: problemsTable('remarques', report.problems),
  }
}

/** The problems of one kind: a table where they stand on lines, a sentence where they are of the whole file. */
function kindView(problems: readonly GrantsProblem[], reason: GrantsProblem['reason'], count: number): KindView {
  const shown = problems.slice(0, SHOWN_A_KIND)
  const placed = shown.filter(({ line }) => line !== null)
  return {
    title: kindTitle(problemTitle(reason), count),
    sentences: shown.filter(({ line }) => line === null).map(problemSentence),
    table:
      placed.length === 0 ? null : { ...problemsTable(`motif-${reason}`, placed), caption: problemTitle(reason), columns: SHOWN_COLUMNS },
    more: count > shown.length ? moreOf(count - shown.length) : null,
  }
}

const HEADS = CHECK.columnsKey
const SHOWN_COLUMNS: Table['columns'] = [
  { key: 'line', label: HEADS.line, kind: 'text', isHead: true },
  { key: 'column', label: HEADS.column, kind: 'text' },
  { key: 'found', label: HEADS.found, kind: 'text' },
  { key: 'expected', label: HEADS.expected, kind: 'text' },
  { key: 'sentence', label: HEADS.sentence, kind: 'text' },
]

const problemsTable = (id: string, problems: readonly GrantsProblem[]): Table => ({
  id,
  caption: CHECK.all,
  columns: [
    { key: 'line', label: HEADS.line, kind: 'text', isHead: true },
    { key: 'column', label: HEADS.column, kind: 'text' },
    { key: 'reason', label: HEADS.reason, kind: 'text' },
    { key: 'blocking', label: CHECK.againstTitle, kind: 'text' },
    { key: 'found', label: HEADS.found, kind: 'text' },
    { key: 'expected', label: HEADS.expected, kind: 'text' },
    { key: 'corrected', label: HEADS.corrected, kind: 'text' },
    { key: 'sentence', label: HEADS.sentence, kind: 'text' },
  ],
  rows: problems.map((problem) => ({
    cells: {
      line: problem.line === null ? '' : String(problem.line),
      column: problem.column ?? '',
      reason: problemTitle(problem.reason),
      blocking: problem.blocking,
      found: problem.found === null || problem.found === '' ? CHECK.empty : problem.found,
      expected: problem.expected ?? '',
      corrected: problem.corrected ?? '',
      sentence: problemSentence(problem),
    },
  })),
  sources: [],
})

const columnsTable = (columns: KeptCheck['report']['columns']): Table => ({
  id: 'colonnes',
  caption: CHECK.columnsTitle,
  columns: [
    { key: 'found', label: CHECK.columnsFound, kind: 'text', isHead: true },
    { key: 'field', label: CHECK.columnsField, kind: 'text' },
  ],
  rows: columns.map(({ head, field }) => ({ cells: { found: head, field: field ?? CHECK.notTaken } })),
  sources: [],
})
