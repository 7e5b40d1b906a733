import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkedExample } from '#application/ports/example.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { ENGINE_FILES } from './engine-files.ts'

/** The example that the commands read too, read when the house opens. */
export function workedExample(root: string): WorkedExample {
  const bytesOf = (name: string): Uint8Array => readFileSync(join(root, 'rules/examples', name))
  return {
    rule: valueOf(ENGINE_FILES.rule(bytesOf('exemple-1-pour-2.yaml'), 'exemple-1-pour-2.yaml')),
    aids: valueOf(ENGINE_FILES.aids(bytesOf('aides.csv'), false, 'aides.csv')),
  }
}

function valueOf<Value>(reading: FileReading<Value>): Value {
  if (reading.value === null) throw new Error(reading.problems.map(fileProblemSentence).join('\n'))
  return reading.value
}
