import { sql, type Kysely } from 'kysely'
import type { SelectedFile, Selection } from '#application/ports/selection.ts'
import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { ItemResult } from '#domain/deliberation/check-result.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { departementOf } from '#domain/grant/departement-of.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { cents } from '#domain/money/cents.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { RURAL_CLASSES } from '#domain/territory/rural-class.ts'
import type { Database } from '../schema.ts'
import { readAnswers } from './own-answers.ts'
import { instantText } from './schemes.ts'

const communeIdOf = sql<string>`application.content -> 'applicant' ->> 'territoryId'`

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
      .leftJoin('own_answers', 'own_answers.application_id', 'application.id')
      .leftJoin('territory as commune', (join) => join.on('commune.id', '=', communeIdOf))
      .leftJoin('territory as departement', 'departement.id', 'commune.departement_id')
      .leftJoin('territory_profile as profile', 'profile.territory_id', 'commune.id')
      .select([
        'application.id',
        'application.content',
        'application.state',
        'destroyed_at',
        'round.id as round_id',
        'round.scheme_id',
        'round.committee_id',
      ])
      .select(['scheme_version.rules', 'opinion.kind', 'departement.code as departement_code', 'profile.density_class'])
      .select(['gender', 'generation', 'initiative', 'asked_at', 'is_erased_late'])
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
    const paymentsOf = await writtenPayments(db, authorityId)
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
        departement: row.departement_code ?? departementOf(content.applicant.address),
        isRural: row.density_class === null ? null : RURAL_CLASSES.includes(row.density_class),
        ownAnswers: row.asked_at === null ? null : readAnswers(row),
        isErasedLate: row.is_erased_late === true,
        state: row.state as ApplicationState,
        opinion: row.kind as OpinionKind | null,
        isPublished: decision !== undefined,
        isDestroyed: row.destroyed_at !== null,
        awarded: decision?.kind === 'award' ? decision.amount : null,
        payments: paymentsOf.get(row.id) ?? [],
      }
    })
  },
})

type Written = SelectedFile['payments'][number]

async function writtenPayments(db: Kysely<Database>, authorityId: string): Promise<ReadonlyMap<string, Written[]>> {
  const rows = await db
    .selectFrom('payment_line')
    .innerJoin('application', 'application.id', 'payment_line.application_id')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .select(['application_id', 'payment_line.kind', 'amount_cents', 'payment_line.made_at'])
    .where('scheme.authority_id', '=', authorityId)
    .orderBy('payment_line.id')
    .execute()
  const lines = new Map<string, Written[]>()
  for (const { application_id, kind, amount_cents, made_at } of rows) {
    const own = lines.get(application_id) ?? []
    own.push({ kind, amount: cents(amount_cents), madeAt: instantText(made_at) })
    lines.set(application_id, own)
  }
  return lines
}
