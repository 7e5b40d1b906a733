import type { Kysely } from 'kysely'
import type { ClauseSearch, SearchVocabulary } from '#application/ports/clause-search.ts'
import type { Stem } from '#domain/baseline/text-words.ts'
import type { Database } from '../schema.ts'
import { buildClauseIndex } from './clause-index.ts'
import { foundClauses } from './found-clauses.ts'
import { keptIndex, type KeptIndex } from './kept-index.ts'

type KeptClauseSearch = ClauseSearch & Pick<KeptIndex<ClauseSearch>, 'refresh' | 'keepReady'>

/** The search over clauses: its index is built when first asked for, and again when the data have changed. */
export function clauseSearchOf(db: Kysely<Database>, stem: Stem, vocabulary: SearchVocabulary): KeptClauseSearch {
  const { current, refresh, keepReady } = keptIndex(async () => buildClauseIndex(await foundClauses(db), stem, vocabulary))
  return { rank: async (question) => (await current()).rank(question), refresh, keepReady }
}
