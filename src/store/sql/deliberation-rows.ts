import type { Kysely, Selectable } from 'kysely'
import type { AwaitingFile, Deliberation } from '#application/ports/deliberations.ts'
import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { DeliberationState, Purpose } from '#domain/deliberation/deliberation.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { cents } from '#domain/money/cents.ts'
import type { AwardingBody } from '#domain/scheme/awarding-body.ts'
import type { Database, DeliberationRow } from '../schema.ts'
import { instantText } from './schemes.ts'

const selected = (db: Kysely<Database>) =>
  db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .leftJoin('opinion', 'opinion.application_id', 'application.id')
    .select(['application.id', 'application.number', 'application.content', 'application.state', 'round_id', 'scheme_id'])
    .select(['opinion.kind', 'opinion.amount_cents', 'opinion.reason', 'opinion.fingerprint', 'opinion.sealed_at'])

type Query = ReturnType<typeof selected>

/** Files that were sent, with the opinion as it was sealed, by scheme then number. */
export async function waitingFiles(db: Kysely<Database>, chosen: (query: Query) => Query): Promise<Omit<AwaitingFile, 'earlier'>[]> {
  const rows = await chosen(selected(db)).orderBy('scheme_id').orderBy('application.number').execute()
  return rows.map((row) => {
    const content = row.content as ApplicationContent
    return {
      applicationId: row.id,
      number: row.number ?? '',
      title: content.title,
      applicant: content.applicant,
      asked: content.asked,
      state: row.state as ApplicationState,
      roundId: row.round_id,
      schemeId: row.scheme_id,
      opinion:
        row.kind === null || row.sealed_at === null
          ? null
          : {
              kind: row.kind as OpinionKind,
              amount: row.amount_cents === null ? null : cents(row.amount_cents),
              reason: row.reason ?? '',
              fingerprint: row.fingerprint ?? '',
              sealedAt: instantText(row.sealed_at),
            },
    }
  })
}

/** A deliberation without its files. */
export const deliberationOf = (row: Selectable<DeliberationRow>): Omit<Deliberation, 'items'> => ({
  id: row.id,
  authorityId: row.authority_id,
  body: row.body as AwardingBody,
  purpose: row.purpose as Purpose,
  heldOn: row.held_on,
  state: row.state as DeliberationState,
  number: row.number,
  presence: row.in_office === null || row.present === null ? null : { inOffice: row.in_office, present: row.present },
  transmittedOn: row.transmitted_on,
  fingerprint: row.fingerprint,
  paymentTerms: row.payment_terms as Deliberation['paymentTerms'],
  publishedAt: row.published_at === null ? null : instantText(row.published_at),
})
