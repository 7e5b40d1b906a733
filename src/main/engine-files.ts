import type { EngineFiles } from '#application/ports/engine-files.ts'
import { readAidsTable } from '#registry/read/aids-table.ts'
import { readMatchingRule } from '#registry/read/matching-rule.ts'

/** The readers of the files that the engine is given. */
export const ENGINE_FILES: EngineFiles = { rule: readMatchingRule, aids: readAidsTable }
