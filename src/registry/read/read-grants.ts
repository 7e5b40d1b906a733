import type { GrantsReport } from '#application/ports/grants.ts'
import { extract } from '#registry/extract/document.ts'
import { ofFile, UnreadableFile, type Bounds, type Extraction, type Sheet } from '#registry/extract/sheet.ts'
import { checkRows, type CheckedRows } from './check-rows.ts'
import { findHeads, readHeads, type Heads } from './heads.ts'
import { ProblemList } from './problem-list.ts'
import type { Norm, SubsidyRules } from './subsidy-rules.ts'

/** A file understood: its report, and what the correction and the import start from; none when nothing could be read. */
export type GrantsReading = {
  readonly report: GrantsReport
  readonly understood: { readonly sheet: Sheet; readonly heads: Heads; readonly checked: CheckedRows; readonly norm: Norm } | undefined
}

/** Reads a subsidies file against a version of the norm; every problem is in the report, none is thrown. */
export async function readGrants(bytes: Uint8Array, file: string, norm: Norm, rules: SubsidyRules, bounds: Bounds): Promise<GrantsReading> {
  let extraction: Extraction
  try {
    extraction = await extract(bytes, bounds)
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause
    return { report: unread(file, norm, cause), understood: undefined }
  }
  const problems = new ProblemList()
  for (const problem of extraction.problems) problems.add(problem)
  const chosen = chooseSheet(extraction.sheets, rules)
  if (chosen === undefined) problems.add(ofFile('no-head-row', true))
  for (const { name, rows } of extraction.sheets) {
    if (name !== null && rows.length > 0 && name !== chosen?.sheet.name)
      problems.add(ofFile('other-sheet', false, name, chosen?.sheet.name ?? null))
  }
  const read = chosen === undefined ? undefined : understand(chosen.sheet, chosen.at, norm, rules, problems)
  if (read !== undefined && read.checked.rows.length === 0) problems.add(ofFile('no-rows', true))
  const listed = problems.ordered()
  const report: GrantsReport = {
    file,
    fingerprint: extraction.fingerprint,
    schema: norm.version,
    format: extraction.format,
    encoding: extraction.encoding,
    delimiter: extraction.delimiter,
    sheet: chosen?.sheet.name ?? null,
    headLine: read?.heads.line ?? null,
    columns: read?.heads.columns.map(({ head, field }) => ({ head, field })) ?? [],
    rows: read?.checked.rows.length ?? 0,
    valid: listed.every((problem) => !problem.blocking),
    figures: read?.checked.figures ?? null,
    problems: listed,
    problemsCount: problems.count,
  }
  return { report, understood: read === undefined || chosen === undefined ? undefined : { sheet: chosen.sheet, norm, ...read } }
}

type At = { readonly place: number; readonly size: 1 | 2; readonly score: number }

/** The sheet whose heads say the most; the longest when two say as much. */
function chooseSheet(sheets: readonly Sheet[], rules: SubsidyRules): { sheet: Sheet; at: At } | undefined {
  let best: { sheet: Sheet; at: At } | undefined
  for (const sheet of sheets) {
    const at = findHeads(sheet, rules)
    if (at === undefined) continue
    if (best === undefined || at.score > best.at.score || (at.score === best.at.score && sheet.rows.length > best.sheet.rows.length))
      best = { sheet, at }
  }
  return best
}

function understand(sheet: Sheet, at: At, norm: Norm, rules: SubsidyRules, problems: ProblemList): { heads: Heads; checked: CheckedRows } {
  const { heads, problems: ofHeads } = readHeads(sheet, at, norm, rules)
  for (const problem of ofHeads) problems.add(problem)
  return { heads, checked: checkRows(sheet, heads, norm, rules, problems) }
}

const unread = (file: string, norm: Norm, cause: UnreadableFile): GrantsReport => ({
  file,
  fingerprint: null,
  schema: norm.version,
  format: null,
  encoding: null,
  delimiter: null,
  sheet: null,
  headLine: null,
  columns: [],
  rows: 0,
  valid: false,
  figures: null,
  problems: [cause.problem],
  problemsCount: 1,
})
