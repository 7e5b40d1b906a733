import { sql, type Kysely } from 'kysely'
import type { Aids } from '#application/ports/aids.ts'
import type { Database } from '../schema.ts'

const NATION = 'nation'

export const aids = (db: Kysely<Database>): Aids => ({
  schemes: async () =>
    db
      .selectFrom('aid_scheme as scheme')
      .leftJoin('territory as place', (join) => join.onRef('place.id', '=', 'scheme.territory_id').on('place.level', '!=', NATION))
      .select([
        'scheme.id',
        'place.id as territoryId',
        'place.name as territoryName',
        'scheme.organisation',
        'scheme.name',
        'scheme.stages',
        'scheme.works',
        'scheme.minimum_cents as minimumCents',
        'scheme.maximum_cents as maximumCents',
        'scheme.amount_note as amountNote',
        'scheme.calendar_note as calendarNote',
        'scheme.meeting_before as meetingBefore',
        'scheme.conditions',
        'scheme.source_url as sourceUrl',
        'scheme.read_on as readOn',
      ])
      .orderBy(sql`place.name nulls first`)
      .orderBy('scheme.organisation')
      .orderBy('scheme.name')
      .orderBy('scheme.id')
      .execute(),
  deadlines: async () =>
    db
      .selectFrom('deadline')
      .leftJoin('territory as place', (join) => join.onRef('place.id', '=', 'deadline.territory_id').on('place.level', '!=', NATION))
      .leftJoin('aid_scheme as scheme', 'scheme.id', 'deadline.scheme_id')
      .select([
        'deadline.id',
        'deadline.scheme_id as schemeId',
        'place.id as territoryId',
        'place.name as territoryName',
        'deadline.organisation',
        'deadline.scheme_name as schemeName',
        'scheme.stages',
        'scheme.works',
        'deadline.round',
        'deadline.step',
        'deadline.step_label as stepLabel',
        'deadline.opens_on as opensOn',
        'deadline.on_day as onDay',
        'deadline.day_text as dayText',
        'deadline.source_url as sourceUrl',
        'deadline.read_on as readOn',
      ])
      .orderBy(sql`deadline.on_day nulls last`)
      .orderBy('deadline.organisation')
      .orderBy('deadline.scheme_name')
      .orderBy('deadline.id')
      .execute(),
})
