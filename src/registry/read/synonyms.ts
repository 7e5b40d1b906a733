import type { SearchVocabulary } from '#application/ports/clause-search.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { SOURCE_STATUSES } from '#domain/source/status.ts'
import { day, listOf, mapOf, oneOf, text } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const SYNONYMS = mapOf({
  id: text(80),
  source: mapOf({ document: text(), article: text(), status: oneOf(SOURCE_STATUSES) }),
  from: day(),
  little: listOf(text(20), 300),
  groups: listOf(listOf(text(80), 20), 500),
})

/** Reads the words of the field that stand for each other when clauses are searched. */
export const readSynonyms = (bytes: Uint8Array, file: string): FileReading<SearchVocabulary> => readDescribedYaml(bytes, SYNONYMS, file)
