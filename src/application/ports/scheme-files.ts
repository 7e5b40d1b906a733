import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { FileReading } from '#domain/source/file-problem.ts'

/** Rules of schemes as the files that publish them. */
export type SchemeFiles = {
  readonly read: (bytes: Uint8Array) => FileReading<SchemeRules>
  /** What reads as these rules, each key with what it takes. */
  readonly write: (rules: SchemeRules) => string
  /** An example to begin with, fictitious. */
  readonly model: () => string
}
