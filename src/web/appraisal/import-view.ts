import type { openImport } from '#application/import-files.ts'
import type { ReceivedRow } from '#domain/grant/received-row.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { APPLICANT_LABELS, FORMAT_LABELS } from '#wording/decision-labels.ts'
import { IMPORT } from '#wording/pages/import-files.ts'
import { receivedSentence } from '#wording/received-problems.ts'
import type { Table } from '#wording/table.ts'

type Opened = NonNullable<Awaited<ReturnType<typeof openImport>>>

/** What was read of a spreadsheet, line by line, or what it made. */
export function importView({ read, scheme, round }: Opened) {
  const { rows, problems, name, made, doneAt } = read
  const rules = scheme.versions.find(({ number }) => number === round.version)?.rules ?? scheme.versions[0].rules
  const leftOut = new Set(problems.flatMap(({ line, isBlocking }) => (isBlocking && line !== null ? [line] : []))).size
  const order = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || Number(b.isBlocking) - Number(a.isBlocking))
  return {
    round: `${rules.title}, ${round.label}`,
    name,
    isDone: doneAt !== null,
    isBlocked: rows.length === 0,
    leftOut: leftOut === 0 ? null : IMPORT.leftOut(leftOut, doneAt !== null),
    count: rows.length,
    problems: order.map((problem, at) => ({
      key: at,
      line: IMPORT.line(problem.line),
      words: receivedSentence(problem),
      isBlocking: problem.isBlocking,
    })),
    made: made.map(({ fileId, number, line }) => ({ href: `/instruction/${fileId}`, number, line: IMPORT.line(line) })),
    table: rowsTable(rows),
  }
}

const rowsTable = (rows: readonly ReceivedRow[]): Table => ({
  id: 'lus',
  caption: IMPORT.rowsTitle,
  columns: [
    { key: 'ligne', label: IMPORT.columnsRead.line, kind: 'text' },
    { key: 'projet', label: IMPORT.columnsRead.title, kind: 'text', isHead: true },
    { key: 'demandeur', label: IMPORT.columnsRead.applicant, kind: 'text' },
    { key: 'nature', label: IMPORT.columnsRead.kind, kind: 'text' },
    { key: 'forme', label: IMPORT.columnsRead.format, kind: 'text' },
    { key: 'demande_cents', label: IMPORT.columnsRead.asked, kind: 'cents', unit: '€' },
    { key: 'recu_le', label: IMPORT.columnsRead.receivedOn, kind: 'day' },
    { key: 'reference', label: IMPORT.columnsRead.reference, kind: 'text' },
  ],
  rows: rows.map(({ line, content, receivedOn, reference }) => ({
    cells: {
      ligne: String(line),
      projet: content.title,
      demandeur: content.applicant.name,
      nature: APPLICANT_LABELS[content.applicant.kind],
      forme: content.format === null ? null : FORMAT_LABELS[content.format],
      demande_cents: typedEuros(content.asked) ?? null,
      recu_le: receivedOn,
      reference,
    },
  })),
  sources: [],
})
