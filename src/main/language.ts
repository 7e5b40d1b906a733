import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#application/ports/language.ts'
import { subjectStem } from '#domain/comparison/subject-stem.ts'
import { frenchStem } from '#registry/read/french-stem.ts'
import { readClauseWords } from '#registry/read/clause-words.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { searchVocabularyIn } from './search-vocabulary.ts'

/** French as texts are compared; a list of words of ours that does not read is a bug, and throws. */
export function languageIn(root: string): Language {
  const file = 'clause-words.yaml'
  const read = readClauseWords(readFileSync(join(root, 'rules/conventions', file)), file)
  if (read.value === null) throw new Error(read.problems.map(fileProblemSentence).join('\n'))
  return { stem: frenchStem, subject: subjectStem(searchVocabularyIn(root).groups, frenchStem), words: read.value }
}
