import type { GrantsProblem } from '#domain/grant/grants-problem.ts'

/** Rows of text cells as a file gives them, each with its line as a person counts it. */
export type Sheet = {
  /** The name of a workbook's sheet; `null` for a file that has only one. */
  readonly name: string | null
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

export type FileFormat = 'csv' | 'xlsx' | 'xls' | 'ods' | 'json'

/** What bytes give before anything is understood. */
export type Extraction = {
  /** SHA-256 of the bytes, unpacked when they were gzipped. */
  readonly fingerprint: string
  readonly format: FileFormat
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly Sheet[]
  readonly problems: readonly GrantsProblem[]
}

/** What a stranger's file may cost us. */
export type Bounds = { readonly bytes: number; readonly unpackedBytes: number; readonly rows: number; readonly cells: number }

export const BOUNDS: Bounds = { bytes: 64 * 2 ** 20, unpackedBytes: 256 * 2 ** 20, rows: 500_000, cells: 12_000_000 }

/** A file that cannot be read at all: told as a problem of the whole file, never as a trace. */
export class UnreadableFile extends Error {
  readonly problem: GrantsProblem
  constructor(reason: GrantsProblem['reason'], found: string | null = null, expected: string | null = null) {
    super(reason)
    this.problem = { line: null, column: null, found, expected, reason, blocking: true, corrected: null }
  }
}

/** A problem of the whole file. */
export const ofFile = (
  reason: GrantsProblem['reason'],
  blocking: boolean,
  found: string | null = null,
  expected: string | null = null,
): GrantsProblem => ({
  line: null,
  column: null,
  found,
  expected,
  reason,
  blocking,
  corrected: null,
})

/** Text that any store keeps: no NUL, no half of a surrogate pair. */
export const keepable = (text: string): string => (text.includes('\u0000') ? text.replaceAll('\u0000', '') : text).toWellFormed()
