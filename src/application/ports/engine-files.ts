import type { Aid } from '#domain/cofinancing/aid.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { FileReading } from '#domain/source/file-problem.ts'

/** Reads the files that the engine is given: rules and tables, each whole or refused with every problem. */
export type EngineFiles = {
  readonly rule: (bytes: Uint8Array, file: string | null) => FileReading<MatchingRule>
  readonly aids: (bytes: Uint8Array, isOwnMoney: boolean, file: string | null) => FileReading<readonly Aid[]>
}
