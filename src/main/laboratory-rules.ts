import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaboratoryRules } from '#application/ports/laboratory.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { readNeedFormula, readReadyScenario } from '#registry/read/laboratory-rules.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

/** The rules of the laboratory, read when the house opens: a rule of ours that does not read stops the start. */
export function laboratoryRules(root: string): LaboratoryRules {
  const folder = join(root, 'rules/laboratory')
  const ready = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => valueOf(readReadyScenario(readFileSync(join(folder, name)), name)))
  return { ready, need: valueOf(readNeedFormula(readFileSync(join(root, 'rules/need/besoin-2026.yaml')), 'besoin-2026.yaml')) }
}

function valueOf<Value>(reading: FileReading<Value>): Value {
  if (reading.value === null) throw new Error(reading.problems.map(fileProblemSentence).join('\n'))
  return reading.value
}
