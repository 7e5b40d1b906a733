import type { GrantsProblem, GrantsReason } from '#domain/grant/grants-problem.ts'
import type { GrantsReport } from './grants.ts'

/** A report as it is kept: its problems may be cut, its counts are of all of them. */
export type KeptReport = Omit<GrantsReport, 'problems'> & {
  readonly problems: readonly GrantsProblem[]
  readonly kinds: readonly { readonly reason: GrantsReason; readonly count: number; readonly blocking: boolean }[]
}

export type KeptCheck = {
  readonly id: string
  readonly file: string
  readonly checkedOn: string
  readonly report: KeptReport
  readonly hasCorrected: boolean
}

/** The reports of files that people dropped, each at an address that nobody can guess, for a time. */
export type CheckReports = {
  /** Keeps a report and gives its address's last part; what is older than the days kept goes in the same breath. */
  readonly keep: (
    check: { file: string; fingerprint: string; report: KeptReport; corrected: string | null },
    today: string,
    daysKept: number,
  ) => Promise<string>
  /** None when there is none of that name, or when its time has passed. */
  readonly find: (id: string, today: string, daysKept: number) => Promise<KeptCheck | null>
  readonly corrected: (id: string, today: string, daysKept: number) => Promise<string | null>
}
