import { sql, type Kysely } from 'kysely'
import type { AwardOrigin } from '#application/ports/awards.ts'
import type { Database } from '../schema.ts'

/** Every aid to cinema that is known, one shape for the two places where it is read; what a person refused is not one. */
export function knownAwards(db: Kysely<Database>) {
  const fromFiles = db
    .selectFrom('grant_line as line')
    .innerJoin('grant_file as file', (join) =>
      join.onRef('file.fingerprint', '=', 'line.file_fingerprint').on('file.is_current', '=', true),
    )
    .leftJoin('territory as place', 'place.id', 'line.territory_id')
    .where('line.cinema_confidence', 'is not', null)
    .where(sql<boolean>`line.review is distinct from 'refused'`)
    .select([
      sql<string>`'file-' || line.id`.as('id'),
      sql<AwardOrigin>`'file'`.as('origin'),
      'line.territory_id as territoryId',
      'place.name as territoryName',
      'line.grantor',
      'line.grantor_siren as grantorSiren',
      'line.reference',
      sql<string | null>`line.decided_on::text`.as('decidedOn'),
      'line.year',
      'line.beneficiary',
      'line.is_beneficiary_masked as isBeneficiaryMasked',
      'line.beneficiary_siret as beneficiarySiret',
      'line.purpose',
      sql<string | null>`null::text`.as('director'),
      'line.amount_cents as amountCents',
      'line.nature',
      sql<string | null>`line.moment`.as('moment'),
      sql<string>`'unknown'`.as('includesCnc'),
      'line.stage',
      'line.domain',
      'line.format',
      sql<string>`line.cinema_confidence`.as('confidence'),
      'line.cinema_rule as rule',
      'line.review',
      sql<string>`coalesce(file.source_title, file.name)`.as('sourceTitle'),
      'file.source_url as sourceUrl',
      sql<number | null>`line.line`.as('line'),
      sql<string | null>`null::text`.as('readOn'),
    ])
  const fromCommuniques = db
    .selectFrom('fund_award as aid')
    .leftJoin('territory as place', 'place.id', 'aid.territory_id')
    .select([
      sql<string>`'communique-' || aid.id`.as('id'),
      sql<AwardOrigin>`'communique'`.as('origin'),
      'aid.territory_id as territoryId',
      'place.name as territoryName',
      'aid.grantor',
      sql<string | null>`null::text`.as('grantorSiren'),
      sql<string | null>`null::text`.as('reference'),
      'aid.decided_on as decidedOn',
      sql<number | null>`substring(aid.decided_on from '^\\d{4}')::integer`.as('year'),
      'aid.producer as beneficiary',
      sql<boolean>`false`.as('isBeneficiaryMasked'),
      sql<string | null>`null::text`.as('beneficiarySiret'),
      sql<string | null>`aid.work`.as('purpose'),
      'aid.director',
      'aid.amount_cents as amountCents',
      sql<string | null>`null::text`.as('nature'),
      'aid.moment',
      'aid.includes_cnc as includesCnc',
      'aid.stage',
      sql<string | null>`null::text`.as('domain'),
      'aid.format',
      sql<string>`'certain'`.as('confidence'),
      sql<string | null>`null::text`.as('rule'),
      sql<string | null>`null::text`.as('review'),
      'aid.grantor as sourceTitle',
      'aid.source_url as sourceUrl',
      sql<number | null>`null::integer`.as('line'),
      sql<string | null>`aid.read_on::text`.as('readOn'),
    ])
  return fromFiles.unionAll(fromCommuniques)
}
