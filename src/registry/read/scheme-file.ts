import type { Fraction } from '#domain/money/exact-fraction.ts'
import { AWARDING_BODY_KINDS, DELEGATION_SCOPES } from '#domain/scheme/awarding-body.ts'
import {
  CRITERION_KINDS,
  DECLARATION_KINDS,
  FIELD_KINDS,
  INTENSITY_SCOPES,
  SILENCE_EFFECTS,
  type SchemeRules,
} from '#domain/scheme/scheme-rules.ts'
import { APPLICANT_KINDS, SECTORS, SUPPORTED_STAGES, WORK_FORMATS } from '#domain/scheme/supported-work.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import {
  amount,
  consistent,
  day,
  decimal,
  listOf,
  mapOf,
  oneOf,
  optional,
  orElse,
  plainId,
  text,
  whole,
  yesNo,
} from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { schemeContradictions } from './scheme-contradictions.ts'

const CRITERION = mapOf({ id: plainId(60), kind: oneOf(CRITERION_KINDS), words: text(1000), article: text(60) })

const FIELD = mapOf({
  id: plainId(60),
  label: text(200),
  hint: optional(text(400)),
  kind: oneOf(FIELD_KINDS),
  required: orElse(yesNo(), 'true'),
  longest: optional(whole(1, 100_000)),
  choices: optional(listOf(text(200), 50)),
  article: optional(text(60)),
})

const DOCUMENT = mapOf({
  id: plainId(60),
  label: text(200),
  hint: optional(text(400)),
  required: orElse(yesNo(), 'true'),
  pages: optional(whole(1, 1000)),
  applicants: optional(listOf(oneOf(APPLICANT_KINDS))),
})

/** The keys of a scheme's file. */
export const SCHEME_FILE = mapOf({
  title: text(200),
  purpose: text(2000),
  sector: oneOf(SECTORS),
  stage: oneOf(SUPPORTED_STAGES),
  formats: listOf(oneOf(WORK_FORMATS)),
  applicants: listOf(oneOf(APPLICANT_KINDS)),
  criteria: listOf(CRITERION),
  floor: optional(amount()),
  ceiling: optional(amount()),
  intensities: optional(listOf(mapOf({ share: decimal('0', '1'), of: oneOf(INTENSITY_SCOPES), article: text(60) }), 10)),
  'territorial-spending': optional(
    mapOf({ 'of-aid': decimal('0', '1.6'), 'most-of-budget': optional(decimal('0', '0.8')), article: text(60) }),
  ),
  'de-minimis': orElse(yesNo(), 'false'),
  'age-limit': optional(mapOf({ youngest: optional(whole(0, 120)), oldest: optional(whole(0, 120)), article: text(60) })),
  fields: listOf(FIELD),
  documents: listOf(DOCUMENT),
  budget: yesNo(),
  declarations: listOf(oneOf(DECLARATION_KINDS)),
  'awarding-body': mapOf({
    kind: oneOf(AWARDING_BODY_KINDS),
    name: text(200),
    delegation: optional(mapOf({ by: text(300), on: optional(day()), scope: oneOf(DELEGATION_SCOPES) })),
  }),
  silence: mapOf({ effect: oneOf(SILENCE_EFFECTS), months: optional(whole(1, 60)), source: text(300) }),
  appeals: listOf(mapOf({ before: text(300), within: text(100), source: text(300) }), 10),
})

const millionths = (share: Fraction): number => Number((share.numerator * 1_000_000n) / share.denominator)

/** Reads a scheme's rules; every problem is told with its line. Shares finer than a millionth are cut there. */
export function readSchemeFile(bytes: Uint8Array, file: string | null): FileReading<SchemeRules> {
  const { value, problems } = readDescribedYaml(bytes, consistent(SCHEME_FILE, schemeContradictions), file)
  if (value === null) return { value: null, problems }
  const spending = value['territorial-spending']
  return {
    problems: [],
    value: {
      title: value.title,
      purpose: value.purpose,
      sector: value.sector,
      stage: value.stage,
      formats: value.formats,
      applicants: value.applicants,
      criteria: value.criteria,
      floor: value.floor,
      ceiling: value.ceiling,
      intensities: (value.intensities ?? []).map(({ share, of, article }) => ({ millionths: millionths(share), of, article })),
      territorialSpending:
        spending === null
          ? null
          : {
              ofAidMillionths: millionths(spending['of-aid']),
              mostOfBudgetMillionths: spending['most-of-budget'] === null ? null : millionths(spending['most-of-budget']),
              article: spending.article,
            },
      isDeMinimis: value['de-minimis'],
      ageLimit: value['age-limit'],
      fields: value.fields.map(({ required, choices, ...field }) => ({ ...field, isRequired: required, choices: choices ?? [] })),
      documents: value.documents.map(({ required, pages, applicants, ...document }) => ({
        ...document,
        isRequired: required,
        mostPages: pages,
        applicants: applicants ?? [],
      })),
      asksBudget: value.budget,
      declarations: value.declarations,
      awardingBody: value['awarding-body'],
      silence: value.silence,
      appeals: value.appeals,
    },
  }
}
