import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely'
import type { AnnouncedRound, Authority, Scheme, Schemes, SchemeVersion } from '#application/ports/schemes.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { cents } from '#domain/money/cents.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { AuthorityRow, Database, RoundChangeRow, RoundRow, SchemeVersionRow } from '../schema.ts'
import { appendLog, nowText } from './append-log.ts'
import { keepable, keepableJson } from './keepable-json.ts'
import { raiseVersion } from './raise-version.ts'

/** Schemes, their rules and rounds, held in SQL. */
export const schemesOf = (db: Kysely<Database>): Schemes => ({
  authorities: async () => (await db.selectFrom('authority').selectAll().orderBy('id').execute()).map(authorityOf),
  all: () => readSchemes(db, db.selectFrom('scheme').select('id')),
  find: async (id) => (await readSchemes(db, db.selectFrom('scheme').select('id').where('id', '=', id)))[0] ?? null,
  round: async (id) => {
    const [scheme] = await readSchemes(db, db.selectFrom('round').select('scheme_id as id').where('id', '=', id))
    const round = scheme?.rounds.find((one) => one.id === id)
    const version = scheme?.versions.find(({ number }) => number === round?.version)
    return scheme === undefined || round === undefined || version === undefined ? null : { scheme, round, rules: version.rules }
  },
  keepAuthority: async ({ id, name, territoryId, numberPrefix, siret, isFictitious, contact }) => {
    const values = { name, territory_id: territoryId, number_prefix: numberPrefix, siret, is_fictitious: isFictitious, contact }
    await db
      .insertInto('authority')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute()
  },
  publish: ({ schemeId, authorityId, rules, fingerprint, changeNote, by, at }) =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('scheme')
        .values({ id: schemeId, authority_id: authorityId })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      // Publications of one scheme wait for each other.
      await transaction.selectFrom('scheme').select('id').where('id', '=', schemeId).forUpdate().execute()
      const known = await transaction
        .selectFrom('scheme_version')
        .select(['number', 'fingerprint'])
        .where('scheme_id', '=', schemeId)
        .orderBy('number')
        .execute()
      const same = known.find((version) => version.fingerprint === fingerprint)
      if (same !== undefined) return { number: same.number, isNew: false }
      const number = (known.at(-1)?.number ?? 0) + 1
      await transaction
        .insertInto('scheme_version')
        .values({
          scheme_id: schemeId,
          number,
          rules: keepableJson(rules),
          fingerprint,
          change_note: keepable(changeNote),
          published_at: at,
          published_by: keepable(by),
        })
        .execute()
      await appendLog(transaction, { act: 'scheme-published', at, facts: { scheme: schemeId, version: number, fingerprint }, hidden: {} })
      await raiseVersion(transaction)
      return { number, isNew: true }
    }),
  openRound: (round) =>
    db.transaction().execute(async (transaction) => {
      const version = await transaction
        .selectFrom('scheme_version')
        .select('number')
        .where('scheme_id', '=', round.schemeId)
        .where('number', '=', round.version)
        .executeTakeFirst()
      if (version === undefined) return 'unknown-version'
      const made = await transaction
        .insertInto('round')
        .values({
          id: round.id,
          scheme_id: round.schemeId,
          version_number: round.version,
          label: keepable(round.label),
          opens_at: round.opensAt,
          closes_at: round.closesAt,
          envelope_cents: round.envelope,
          committee_id: round.committeeId,
          committee_on: round.committeeOn,
          decision_on: round.decisionOn,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (made === undefined) return 'id-taken'
      const { id, schemeId, opensAt, closesAt, envelope } = round
      await appendLog(transaction, {
        act: 'round-opened',
        at: nowText(),
        facts: { round: id, scheme: schemeId, version: round.version, opens_at: opensAt, closes_at: closesAt, envelope_cents: envelope },
        hidden: {},
      })
      await raiseVersion(transaction)
      return 'opened'
    }),
  changeRound: (id, edit, { reason, by, seen }) =>
    db.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('round').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      if (row === undefined) return 'unknown'
      const known = await transaction.selectFrom('round_change').select('id').where('round_id', '=', id).execute()
      if (known.length !== seen) return 'changed-meanwhile'
      const round = roundOf(row, [])
      const changed = [
        { field: 'opens-at', was: round.opensAt, becomes: edit.opensAt },
        { field: 'closes-at', was: round.closesAt, becomes: edit.closesAt },
        { field: 'envelope', was: textOf(round.envelope), becomes: textOf(edit.envelope) },
        { field: 'committee', was: round.committeeId, becomes: edit.committeeId },
        { field: 'committee-on', was: round.committeeOn, becomes: edit.committeeOn },
        { field: 'decision-on', was: round.decisionOn, becomes: edit.decisionOn },
      ].filter(({ was, becomes }) => was !== becomes)
      if (changed.length === 0) return 'same'
      await transaction
        .updateTable('round')
        .set({
          opens_at: edit.opensAt,
          closes_at: edit.closesAt,
          envelope_cents: edit.envelope,
          committee_id: edit.committeeId,
          committee_on: edit.committeeOn,
          decision_on: edit.decisionOn,
        })
        .where('id', '=', id)
        .execute()
      await transaction
        .insertInto('round_change')
        .values(changed.map((change) => ({ round_id: id, ...change, reason: keepable(reason), changed_by: keepable(by) })))
        .execute()
      for (const { field, was, becomes } of changed)
        await appendLog(transaction, { act: 'round-changed', at: nowText(), facts: { round: id, field, was, becomes }, hidden: {} })
      await raiseVersion(transaction)
      return 'changed'
    }),
})

const textOf = (amount: number | null): string | null => (amount === null ? null : String(amount))

type SchemeIds = SelectQueryBuilder<Database, 'scheme', { id: string }> | SelectQueryBuilder<Database, 'round', { id: string }>

/** The schemes that a question chooses, by its ids; asked all at once. */
async function readSchemes(db: Kysely<Database>, chosen: SchemeIds): Promise<Scheme[]> {
  const [rows, versions, rounds, changes] = await Promise.all([
    db
      .selectFrom('scheme')
      .innerJoin('authority', 'authority.id', 'scheme.authority_id')
      .select([
        'scheme.id as scheme_id',
        'authority.id',
        'authority.name',
        'territory_id',
        'number_prefix',
        'siret',
        'is_fictitious',
        'contact',
      ])
      .where('scheme.id', 'in', chosen)
      .execute(),
    db.selectFrom('scheme_version').selectAll().where('scheme_id', 'in', chosen).orderBy('number').execute(),
    db.selectFrom('round').selectAll().where('scheme_id', 'in', chosen).orderBy('opens_at').orderBy('id').execute(),
    db
      .selectFrom('round_change')
      .selectAll('round_change')
      .where('round_id', 'in', db.selectFrom('round').select('id').where('scheme_id', 'in', chosen))
      .orderBy('id')
      .execute(),
  ])
  return rows
    .flatMap((row): Scheme[] => {
      const [first, ...others] = versions.filter((version) => version.scheme_id === row.scheme_id).map(versionOf)
      if (first === undefined) return []
      return [
        {
          id: row.scheme_id,
          authority: authorityOf(row),
          versions: [first, ...others],
          rounds: rounds.filter((round) => round.scheme_id === row.scheme_id).map((round) => roundOf(round, changes)),
        },
      ]
    })
    .toSorted((a, b) => inOrder(a.authority.id, b.authority.id) || inOrder(titleOf(a), titleOf(b)) || inOrder(a.id, b.id))
}

const titleOf = ({ versions }: Scheme): string => (versions.at(-1) ?? versions[0]).rules.title
const inOrder = (a: string, b: string): number => a.localeCompare(b, 'fr')

const authorityOf = (row: Omit<AuthorityRow, 'made_at'>): Authority => ({
  id: row.id,
  name: row.name,
  territoryId: row.territory_id,
  numberPrefix: row.number_prefix,
  siret: row.siret,
  isFictitious: row.is_fictitious,
  contact: row.contact,
})

const versionOf = (row: Selectable<SchemeVersionRow>): SchemeVersion => ({
  number: row.number,
  rules: row.rules as SchemeRules,
  fingerprint: row.fingerprint,
  changeNote: row.change_note,
  publishedAt: instantText(row.published_at),
  publishedBy: row.published_by,
})

const roundOf = (row: Selectable<RoundRow>, changes: readonly RoundChangeRowRead[]): AnnouncedRound => ({
  id: row.id,
  schemeId: row.scheme_id,
  version: row.version_number,
  label: row.label,
  opensAt: instantText(row.opens_at),
  closesAt: instantText(row.closes_at),
  envelope: row.envelope_cents === null ? null : cents(row.envelope_cents),
  committeeId: row.committee_id,
  committeeOn: row.committee_on as Day | null,
  decisionOn: row.decision_on as Day | null,
  changes: changes
    .filter((change) => change.round_id === row.id)
    .map(({ field, was, becomes, reason, changed_at }) => ({ field, was, becomes, reason, changedAt: changed_at.toISOString() })),
})

type RoundChangeRowRead = Pick<RoundChangeRow, 'round_id' | 'field' | 'was' | 'becomes' | 'reason'> & { readonly changed_at: Date }

export const instantText = (value: Date | string): Instant => new Date(value).toISOString() as Instant
