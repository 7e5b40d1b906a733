import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchVocabulary } from '#application/ports/clause-search.ts'
import { readSynonyms } from '#registry/read/synonyms.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

/** The words of the field that stand for each other; a list of ours that does not read is a bug, and throws. */
export function searchVocabularyIn(root: string): SearchVocabulary {
  const file = 'synonyms.yaml'
  const read = readSynonyms(readFileSync(join(root, 'rules/conventions', file)), file)
  if (read.value === null) throw new Error(read.problems.map(fileProblemSentence).join('\n'))
  return read.value
}
