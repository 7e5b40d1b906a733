import type { EngineFiles } from '#application/ports/engine-files.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { failedCertificate } from '#registry/read/certificate-file.ts'
import { readAidsTable } from '#registry/read/aids-table.ts'
import { readMatchingRule } from '#registry/read/matching-rule.ts'
import { readScenarioFile } from '#registry/read/scenario-file.ts'
import { amountIn, readClaimsTable, readTerritoriesTable } from '#registry/read/territories-table.ts'
import { readValuesTable } from '#registry/read/values-table.ts'

/** The readers of the files that the engine is given. */
export const ENGINE_FILES: EngineFiles = {
  rule: readMatchingRule,
  aids: readAidsTable,
  scenario: readScenarioFile,
  territories: readTerritoriesTable,
  claims: readClaimsTable,
  values: readValuesTable,
  euros: amountIn,
  sha256,
  failedCertificate,
}
