import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemeFiles } from '#application/ports/scheme-files.ts'
import { schemeYaml } from '#open-data/scheme-yaml.ts'
import { readSchemeFile } from '#registry/read/scheme-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { onceOf } from './reference.ts'

const MODEL = 'data/exemples/demonstration/dispositifs/production-court.yaml'

/** Reads and writes the rules of schemes. */
export const schemeFiles = (root: string): SchemeFiles => ({
  read: (bytes) => readSchemeFile(bytes, null),
  write: schemeYaml,
  model: onceOf(() => {
    const { value, problems } = readSchemeFile(readFileSync(join(root, MODEL)), MODEL)
    if (value === null) throw new Error(problems.map(fileProblemSentence).join('\n'))
    return schemeYaml(value)
  }),
})
