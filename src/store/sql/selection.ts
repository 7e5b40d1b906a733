import type { Kysely } from 'kysely'
import type { Selection } from '#application/ports/selection.ts'
import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { ItemResult } from '#domain/deliberation/check-result.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { departementOf } from '#domain/grant/departement-of.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { Database } from '../schema.ts'

/** What becomes of files, read from where they stand. */
export const selectionOf = (db: Kysely<Database>): Selection => ({
  files: async (authorityId) => {
    const rows = await db
      .selectFrom('application')
      .innerJoin('round', 'round.id', 'application.round_id')
      .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
      .innerJoin('scheme_version', (join) =>
        join.onRef('scheme_version.scheme_id', '=', 'round.scheme_id').onRef('scheme_version.number', '=', 'round.version_number'),
      )
      .leftJoin('opinion', 'opinion.application_id', 'application.id')
      .select([
        'application.id',
        'application.content',
        'application.state',
        'destroyed_at',
        'round.id as round_id',
        'round.scheme_id',
        'round.committee_id',
      ])
      .select(['scheme_version.rules', 'opinion.kind'])
      .where('scheme.authority_id', '=', authorityId)
      .where('application.number', 'is not', null)
      .orderBy('application.number')
      .execute()
    const decided = await db
      .selectFrom('deliberation_item')
      .innerJoin('deliberation', 'deliberation.id', 'deliberation_id')
      .select(['application_id', 'result'])
      .where('authority_id', '=', authorityId)
      .where('deliberation.state', '=', 'published')
      .where('purpose', '=', 'decide')
      .execute()
    const decisionOf = new Map(
      decided.flatMap(({ application_id, result }) => {
        const decision = (result as unknown as ItemResult | null)?.decision ?? null
        return decision === null ? [] : [[application_id, decision] as const]
      }),
    )
    return rows.map((row) => {
      const [content, rules] = [row.content as ApplicationContent, row.rules as SchemeRules]
      const decision = decisionOf.get(row.id)
      return {
        roundId: row.round_id,
        schemeId: row.scheme_id,
        committeeId: row.committee_id,
        sector: rules.sector,
        stage: rules.stage,
        format: content.format,
        isFirstWork: content.isFirstWork,
        applicant: content.applicant.kind,
        departement: departementOf(content.applicant.address),
        state: row.state as ApplicationState,
        opinion: row.kind as OpinionKind | null,
        isPublished: decision !== undefined,
        isDestroyed: row.destroyed_at !== null,
        awarded: decision?.kind === 'award' ? decision.amount : null,
      }
    })
  },
})
