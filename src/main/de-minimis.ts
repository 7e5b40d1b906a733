import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeMinimisCeiling } from '#domain/scheme/de-minimis.ts'
import { readDeMinimisFile } from '#registry/read/de-minimis-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

/** The ceilings of de minimis aid, read when the house opens: a rule of ours that does not read stops the start. */
export function deMinimisCeilings(root: string): readonly DeMinimisCeiling[] {
  const file = 'rules/state-aid/de-minimis.yaml'
  const { value, problems } = readDeMinimisFile(readFileSync(join(root, file)), file)
  if (value === null) throw new Error(problems.map(fileProblemSentence).join('\n'))
  return value
}
