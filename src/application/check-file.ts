import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import type { CheckReports, KeptReport } from './ports/checks.ts'
import type { GrantsReader, GrantsReport } from './ports/grants.ts'

/** How long a dropped file's report is kept. Said to the person before they drop it. */
export const DAYS_KEPT = 30
/** Under what the server accepts of one request, so that the answer is ours. */
export const MOST_BYTES = 30 * 1024 * 1024
/** Beyond these, problems are counted and no longer listed. */
export const MOST_LISTED = 20_000

export type CheckRefusal =
  | { readonly kind: 'no-file' | 'busy' }
  | { readonly kind: 'too-big'; readonly bytes: number }
  | { readonly kind: 'not-readable'; readonly problem: GrantsProblem }
export type CheckOutcome = { readonly kind: 'kept'; readonly id: string } | CheckRefusal

type Given = { readonly file: string; readonly bytes: Uint8Array; readonly schema: string }
type Desk = { readonly reader: GrantsReader; readonly reports: CheckReports; readonly today: string }

/** Thrown by a reader that has too many files before this one. */
export class TooManyReadings extends Error {}

/** Checks a stranger's file and keeps its report; a file that is no table at all is refused, and nothing of it is kept. */
export async function checkFile({ reader, reports, today }: Desk, { file, bytes, schema }: Given): Promise<CheckOutcome> {
  if (file === '' && bytes.length === 0) return { kind: 'no-file' }
  if (bytes.length > MOST_BYTES) return { kind: 'too-big', bytes: bytes.length }
  const answer = await reader.read(bytes, file, { schema, wantsCorrected: true, wantsGrants: false }).catch((cause: unknown) => {
    if (cause instanceof TooManyReadings) return undefined
    throw cause
  })
  if (answer === undefined) return { kind: 'busy' }
  const { report, corrected } = answer
  const [first] = report.problems
  if (report.format === null && first !== undefined) return { kind: 'not-readable', problem: first }
  return {
    kind: 'kept',
    id: await reports.keep({ file, fingerprint: report.fingerprint ?? '', report: keptReport(report), corrected }, today, DAYS_KEPT),
  }
}

/** The report with the count of each kind of problem, what blocks first, and what is of the whole file before what is of a line, and a list that stays of a size to be kept. */
export function keptReport(report: GrantsReport): KeptReport {
  const groups = Map.groupBy(report.problems, ({ reason }) => reason)
  const kinds = [...groups]
    .map(([reason, group]) => ({
      reason,
      count: group.length,
      blocking: group.some(({ blocking }) => blocking),
      isOfFile: group.every(({ line }) => line === null),
    }))
    .toSorted((a, b) => Number(b.blocking) - Number(a.blocking) || Number(b.isOfFile) - Number(a.isOfFile) || b.count - a.count)
    .map(({ isOfFile: _, ...kind }) => kind)
  return { ...report, problems: report.problems.slice(0, MOST_LISTED), kinds }
}
