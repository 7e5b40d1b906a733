import type { Kysely } from 'kysely'
import type { ClauseText, FoundClause } from '#application/ports/clause-search.ts'
import { TEXT_NATURES, type ConventionText } from '#domain/convention/convention-text.ts'
import { textClauses } from '#domain/convention/text-clauses.ts'
import type { Database } from '../schema.ts'

/** The clauses of every text that is published, in its last published version, by text. */
export async function foundClauses(db: Kysely<Database>): Promise<FoundClause[]> {
  const rows = await db
    .selectFrom('text_version as version')
    .innerJoin('pact_text as text', 'text.id', 'version.text_id')
    .leftJoin('convention', 'convention.id', 'text.convention_id')
    .leftJoin('territory', (join) =>
      join.on((on) =>
        on.or([
          on('territory.id', '=', on.ref('text.territory_id')),
          on.and([on('text.territory_id', 'is', null), on('territory.id', '=', on.ref('convention.territory_id'))]),
        ]),
      ),
    )
    .where('version.state', '=', 'published')
    .distinctOn('text.id')
    .select(['version.id as version_id', 'version.structure', 'text.id', 'text.title', 'text.nature', 'text.is_example'])
    .select(['convention.generation', 'territory.id as territory_id', 'territory.name as territory_name'])
    .orderBy('text.id')
    .orderBy('version.number', 'desc')
    .execute()
  const requests = await requestsByBlock(
    db,
    rows.map((row) => row.version_id),
  )
  return rows.flatMap((row) => {
    const structure = row.structure as ConventionText
    const text: ClauseText = {
      id: row.id,
      title: row.title,
      nature: TEXT_NATURES.find((nature) => nature === row.nature) ?? 'other',
      isExample: row.is_example,
      territory: row.territory_id === null || row.territory_name === null ? null : { id: row.territory_id, name: row.territory_name },
      generation: row.generation ?? yearsOf(structure),
      parties: structure.parties.map(({ name }) => name),
    }
    return textClauses(structure).map((clause) => ({ text, clause, requests: requests.get(`${row.version_id} ${clause.blockId}`) ?? [] }))
  })
}

/** « 2023-2025 », from what the text says of itself. */
const yearsOf = ({ starts, ends }: ConventionText): string | null =>
  starts === null || ends === null ? null : `${starts.first.slice(0, 4)}-${ends.last.slice(0, 4)}`

/** The requests that a decision, or else a reading, ties to a passage of these versions, by version and block. */
async function requestsByBlock(db: Kysely<Database>, versionIds: readonly number[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (versionIds.length === 0) return found
  const decisions = await db
    .selectFrom('baseline_decision')
    .select(['version_id', 'request_id', 'state', 'passages'])
    .where('version_id', 'in', versionIds)
    .distinctOn(['version_id', 'request_id'])
    .orderBy('version_id')
    .orderBy('request_id')
    .orderBy('id', 'desc')
    .execute()
  const readings = await db
    .selectFrom('baseline_reading')
    .select(['version_id', 'request_id', 'state', 'passages'])
    .where('version_id', 'in', versionIds)
    .orderBy('version_id')
    .orderBy('request_id')
    .execute()
  const key = (row: { version_id: number; request_id: string }): string => `${row.version_id} ${row.request_id}`
  const decided = new Set(decisions.map(key))
  for (const row of [...decisions, ...readings.filter((reading) => !decided.has(key(reading)))]) {
    if (row.state === 'absent') continue
    for (const block of new Set(blocksOf(row.passages))) {
      const place = `${row.version_id} ${block}`
      found.set(
        place,
        [...(found.get(place) ?? []), row.request_id].toSorted((a, b) => (a < b ? -1 : 1)),
      )
    }
  }
  return found
}

/** The blocks that passages name: a decision keeps a list, a reading keeps it beside what it set aside. */
const blocksOf = (kept: object): string[] => {
  const passages: unknown = 'passages' in kept ? kept.passages : kept
  return Array.isArray(passages)
    ? passages.flatMap((passage: unknown) => {
        const block = typeof passage === 'object' && passage !== null && 'block' in passage ? passage.block : null
        return typeof block === 'string' ? [block] : []
      })
    : []
}
