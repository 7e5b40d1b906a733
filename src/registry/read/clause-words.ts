import type { ClauseWords } from '#domain/comparison/clause-words.ts'
import { FUNDER_LEVELS } from '#domain/convention/funder-level.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { SOURCE_STATUSES } from '#domain/source/status.ts'
import { day, listOf, mapOf, oneOf, text, whole } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const WORDS = listOf(text(60), 200)

const CLAUSE_WORDS = mapOf({
  id: text(80),
  source: mapOf({ document: text(), article: text(), status: oneOf(SOURCE_STATUSES) }),
  from: day(),
  duty: WORDS,
  care: WORDS,
  option: WORDS,
  bounds: WORDS,
  paying: WORDS,
  payers: listOf(mapOf({ level: oneOf(FUNDER_LEVELS), words: WORDS }), 20),
  numbers: listOf(mapOf({ word: text(20), value: whole(1, 1000) }), 60),
})

/** Reads the words by which a clause binds, allows, pays, dates and bounds. */
export const readClauseWords = (bytes: Uint8Array, file: string): FileReading<ClauseWords> => readDescribedYaml(bytes, CLAUSE_WORDS, file)
