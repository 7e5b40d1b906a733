import type { CinemaAid } from '#domain/grant/cinema-aid.ts'
import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import type { Moment } from '#domain/source/moment.ts'

/** What a just reader counts in a subsidies file. Amounts are of rows that have a beneficiary. */
export type GrantsFigures = {
  readonly rows: number
  readonly emptyRows: number
  readonly withoutBeneficiary: number
  readonly withoutBeneficiary_cents: number
  readonly amountsRead: number
  readonly amountsEmpty: number
  readonly amountsUnreadable: number
  readonly total_cents: number
  readonly validSirets: number
  readonly validSirens: number
  readonly naturalPersons: number
  /** Those that are sure enough to be masked. */
  readonly maskedPersons: number
}

/** What a file is found to be, against a version of the norm. Natural persons are masked in it already. */
export type GrantsReport = {
  readonly file: string
  /** SHA-256 of the bytes, unpacked when they were gzipped; `null` when nothing could be unpacked. */
  readonly fingerprint: string | null
  /** Version of the norm that it was checked against. */
  readonly schema: string
  readonly format: 'csv' | 'xlsx' | 'xls' | 'ods' | 'json' | null
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly headLine: number | null
  readonly columns: readonly { readonly head: string; readonly field: string | null }[]
  readonly rows: number
  /** Whether nothing in it departs from the norm. */
  readonly valid: boolean
  readonly figures: GrantsFigures | null
  readonly problems: readonly GrantsProblem[]
  /** How many there are: more than are listed when there are very many. */
  readonly problemsCount: number
}

/** What a reader gives: the report, and what was asked with it. */
export type GrantsAnswer = {
  readonly report: GrantsReport
  /** CSV of the norm's columns, with every certain correction; `null` when it was not asked or nothing could be read. */
  readonly corrected: string | null
  /** The rows to keep, natural persons masked; empty when they were not asked. */
  readonly grants: readonly ReadGrant[]
}

/** Reads a stranger's file without letting it hurt the house. */
export type GrantsReader = {
  readonly read: (
    bytes: Uint8Array,
    file: string,
    asked: { schema: string; wantsCorrected: boolean; wantsGrants: boolean },
  ) => Promise<GrantsAnswer>
}

/** One subsidy as read, ready to be kept: what is not certain is `null`. */
export type ReadGrant = {
  readonly line: number
  /** `null` when the file does not say who gives: the depositor must. */
  readonly grantor: string | null
  readonly grantorSiren: string | null
  readonly decidedOn: string | null
  readonly year: number | null
  readonly reference: string | null
  readonly beneficiary: string | null
  readonly isBeneficiaryMasked: boolean
  readonly beneficiarySiret: string | null
  readonly purpose: string | null
  readonly amount_cents: number | null
  readonly nature: string | null
  readonly moment: Moment
  readonly aid: CinemaAid | null
}

/** A subsidy with the grantor that the file or the depositor names. */
export type KeptGrant = ReadGrant & { readonly grantor: string }

/** How many subsidies of a grantor and year are held, and from which file. */
export type HeldRows = {
  readonly grantor: string
  readonly grantorSiren: string | null
  readonly year: number | null
  readonly rows: number
  readonly fingerprint: string
  /** Of the file that they come from. */
  readonly dataset: string | null
}

/** A file to be kept with its rows and problems. */
export type GrantFile = {
  readonly fingerprint: string
  readonly name: string
  readonly grantor: string | null
  readonly territoryId: string | null
  /** Which of its grantor's lists it is; `null` for the only one. */
  readonly dataset: string | null
  readonly source: { readonly title: string | null; readonly url: string | null; readonly licence: string | null }
  readonly encoding: string | null
  readonly schema: string
  readonly rowsRead: number
}

/** The subsidies held, inside one transaction: nothing is kept unless everything is. */
export type GrantsLedger = {
  /** Whether the file is held and current. */
  readonly holds: (fingerprint: string) => Promise<boolean>
  readonly knowsTerritory: (id: string) => Promise<boolean>
  readonly heldRows: () => Promise<readonly HeldRows[]>
  readonly remove: (held: readonly HeldRows[]) => Promise<void>
  readonly keep: (file: GrantFile, grants: readonly KeptGrant[], problems: readonly GrantsProblem[]) => Promise<void>
}

export type GrantsStore = {
  /** Runs the work alone and at once: two imports never cross, and a failed one leaves nothing. */
  readonly inOneGo: <T>(work: (ledger: GrantsLedger) => Promise<T>) => Promise<T>
}
