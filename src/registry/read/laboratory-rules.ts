import type { NeedFormula, ReadyScenario } from '#application/ports/laboratory.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { amount, day, decimal, listOf, mapOf, text, wordOr } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { RATIO_KEYS, SOURCE_KEYS } from './matching-rule.ts'
import { STEP_KEYS, stepOf } from './scenario-file.ts'

const READY_KEYS = mapOf({
  id: text(80),
  title: text(60),
  source: SOURCE_KEYS,
  envelope: wordOr('present', wordOr('rule', amount())),
  key: RATIO_KEYS,
  steps: listOf(STEP_KEYS, 40),
})

/** Reads a scenario of the laboratory: steps and key without territories, the envelope being what is given today. */
export function readReadyScenario(bytes: Uint8Array, file: string): FileReading<ReadyScenario> {
  const read = readDescribedYaml(bytes, READY_KEYS, file)
  if (read.value === null) return read
  return { value: { ...read.value, steps: read.value.steps.map(stepOf) }, problems: [] }
}

const NEED_KEYS = mapOf({
  id: text(80),
  title: text(120),
  source: SOURCE_KEYS,
  from: day(),
  equipment: decimal('0', '1'),
  rurality: decimal('0', '1'),
  overseas: decimal('0', '1'),
})

/** Reads the formula of the need index. */
export const readNeedFormula = (bytes: Uint8Array, file: string): FileReading<NeedFormula> => readDescribedYaml(bytes, NEED_KEYS, file)
