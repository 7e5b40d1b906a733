import type { FailedClaim } from '#domain/certificate/certificate.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Aid } from '#domain/cofinancing/aid.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { Endowed } from '#domain/equity/endowed.ts'
import type { Claim } from '#domain/scenario/ration.ts'
import type { Scenario, ScenarioTerritory } from '#domain/scenario/scenario.ts'
import type { FileReading } from '#domain/source/file-problem.ts'

/** A scenario with the names of the files it leans on, relative to its own folder. */
export type ScenarioFile = { readonly scenario: Scenario; readonly rule: string; readonly territories: string }

type Reader<Value> = (bytes: Uint8Array, file: string | null) => FileReading<Value>

/** Reads the files that the engine is given: rules and tables, each whole or refused with every problem. */
export type EngineFiles = {
  readonly rule: Reader<MatchingRule>
  readonly aids: (bytes: Uint8Array, isOwnMoney: boolean, file: string | null) => FileReading<readonly Aid[]>
  readonly scenario: Reader<ScenarioFile>
  readonly territories: Reader<readonly ScenarioTerritory[]>
  readonly claims: Reader<readonly Claim[]>
  readonly values: Reader<readonly Endowed[]>
  /** Euros as an amount of a file writes them. */
  readonly euros: (text: string) => Cents | undefined
  readonly sha256: (bytes: Uint8Array) => string
  /** The first claim of a certificate that does not hold; nothing when all do. */
  readonly failedCertificate: (bytes: Uint8Array) => FailedClaim | undefined
}
