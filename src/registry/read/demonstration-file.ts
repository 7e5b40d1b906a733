import type { FileReading } from '#domain/source/file-problem.ts'
import type { Authority } from '#application/ports/schemes.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Day } from '#domain/time/day.ts'
import { SECTORS } from '#domain/scheme/supported-work.ts'
import { SOURCE_STATUSES, type SourceStatus } from '#domain/source/status.ts'
import { GENDERS } from '#domain/committee/composition.ts'
import { TRADES, VOTE_MANNERS, type CompositionRule, type Quorum, type Trade } from '#domain/committee/committee-rules.ts'
import type { NewMember } from '#application/ports/committee-members.ts'
import type { Committee } from '#application/ports/committees.ts'
import { amount, day, listOf, mapOf, oneOf, optional, text, whole } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const RULE_KINDS = [
  'trade-seats',
  'gender-balance',
  'no-elected-official',
  'state-seat',
  'generations',
  'territories',
  'longest-term',
] as const

const KEYS = mapOf({
  id: text(60),
  name: text(200),
  prefix: text(10),
  siret: text(14),
  contact: text(200),
  committees: listOf(
    mapOf({
      id: text(100),
      name: text(200),
      sector: oneOf(SECTORS),
      quorum: mapOf({ percent: whole(0, 100), never: whole(0, 100) }),
      voting: optional(mapOf({ manner: oneOf(VOTE_MANNERS), source: text(200), status: oneOf(SOURCE_STATUSES) })),
      'second-call': optional(
        mapOf({
          quorum: optional(mapOf({ percent: whole(0, 100), never: whole(0, 100) })),
          days: whole(0, 60),
          source: text(200),
          status: oneOf(SOURCE_STATUSES),
        }),
      ),
      composition: listOf(
        mapOf({
          kind: oneOf(RULE_KINDS),
          trade: optional(oneOf(TRADES)),
          least: optional(whole(1, 50)),
          percent: optional(whole(0, 50)),
          years: optional(whole(1, 20)),
          source: text(200),
          status: oneOf(SOURCE_STATUSES),
        }),
      ),
      members: optional(
        listOf(
          mapOf({
            person: text(60),
            trade: oneOf(TRADES),
            gender: optional(oneOf(GENDERS)),
            mandate: optional(text(200)),
            'alternate-of': optional(text(60)),
            'undertaking-on': optional(day()),
            fee: text(200),
            from: day(),
            until: optional(day()),
          }),
        ),
      ),
    }),
  ),
  schemes: listOf(
    mapOf({
      id: text(100),
      file: text(200),
      rounds: listOf(
        mapOf({
          id: text(100),
          label: text(100),
          opens: text(30),
          closes: text(30),
          envelope: optional(amount()),
          committee: optional(text(100)),
          'committee-on': optional(day()),
          'decision-on': optional(day()),
        }),
      ),
    }),
  ),
})

export type DemonstrationRound = {
  readonly id: string
  readonly label: string
  readonly opens: string
  readonly closes: string
  readonly envelope: Cents | null
  readonly committeeId: string | null
  readonly committeeOn: Day | null
  readonly decisionOn: Day | null
}

/** The fictitious authority, its schemes' files and their rounds. */
export type Demonstration = {
  readonly authority: Authority
  readonly committees: readonly Committee[]
  readonly members: readonly NewMember[]
  readonly schemes: readonly { readonly id: string; readonly file: string; readonly rounds: readonly DemonstrationRound[] }[]
}

/** Reads the file of the demonstration authority. */
export function readDemonstrationFile(bytes: Uint8Array, file: string): FileReading<Demonstration> {
  const { value, problems } = readDescribedYaml(bytes, KEYS, file)
  if (value === null) return { value: null, problems }
  const { id, name, prefix, siret, contact, schemes, committees } = value
  return {
    problems: [],
    value: {
      authority: { id, name, territoryId: null, numberPrefix: prefix, siret, isFictitious: true, contact },
      committees: committees.map(({ id: committeeId, name: title, sector, quorum, voting, 'second-call': again, composition }) => ({
        id: committeeId,
        authorityId: id,
        rules: {
          name: title,
          sector,
          quorum: quorumOf(quorum),
          voting,
          secondCall:
            again === null
              ? null
              : {
                  quorum: again.quorum === null ? null : quorumOf(again.quorum),
                  leastDays: again.days,
                  source: again.source,
                  status: again.status,
                },
          composition: composition.flatMap(ruleOf),
        },
      })),
      members: committees.flatMap((committee) =>
        (committee.members ?? []).map(
          ({ person, mandate, 'alternate-of': alternateOf, 'undertaking-on': undertakingOn, fee, from, until, ...member }): NewMember => ({
            ...member,
            personId: person,
            mandate: mandate ?? '',
            alternateOf,
            undertakingOn,
            feeRule: fee,
            fromOn: from,
            untilOn: until,
            committeeId: committee.id,
            authorityId: id,
            by: name,
          }),
        ),
      ),
      schemes: schemes.map(({ rounds, ...scheme }) => ({
        ...scheme,
        rounds: rounds.map(({ committee: committeeId, 'committee-on': committeeOn, 'decision-on': decisionOn, ...round }) => ({
          ...round,
          committeeId,
          committeeOn,
          decisionOn,
        })),
      })),
    },
  }
}

const quorumOf = ({ percent, never }: { readonly percent: number; readonly never: number }): Quorum => ({ leastPercent: percent, never })

type GivenRule = {
  readonly kind: (typeof RULE_KINDS)[number]
  readonly trade: Trade | null
  readonly least: number | null
  readonly percent: number | null
  readonly years: number | null
  readonly source: string
  readonly status: SourceStatus
}

/** A rule of composition; one that lacks its figure is none. */
function ruleOf({ kind, trade, least, percent, years, source, status }: GivenRule): CompositionRule[] {
  if (kind === 'trade-seats') return trade === null || least === null ? [] : [{ kind, trade, least, source, status }]
  if (kind === 'generations' || kind === 'territories') return least === null ? [] : [{ kind, least, source, status }]
  if (kind === 'gender-balance') return percent === null ? [] : [{ kind, leastPercent: percent, source, status }]
  if (kind === 'longest-term') return years === null ? [] : [{ kind, years, source, status }]
  return [{ kind, source, status }]
}
