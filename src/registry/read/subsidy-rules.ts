import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { CinemaRules } from '#domain/grant/cinema-aid.ts'
import { foldedWord, type PersonWords } from '#domain/grant/natural-person.ts'
import type { Moment } from '#domain/source/moment.ts'
import { folded } from './fold.ts'

const normShape = z.object({
  version: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'day', 'siret', 'rna', 'amount', 'choice', 'period', 'yes-no', 'share']),
      required: z.boolean(),
      longest: z.number().optional(),
      least: z.number().optional(),
      most: z.number().optional(),
      choices: z.array(z.string()).optional(),
    }),
  ),
  oneOf: z.array(z.string()),
})

/** What a version of the norm asks of each column. */
export type Norm = z.infer<typeof normShape>
export type NormField = Norm['fields'][number]

/** The field that a folded head means, or the fields between which values decide. */
export type HeadMeanings = {
  readonly sure: ReadonlyMap<string, string>
  readonly ambiguous: ReadonlyMap<string, readonly string[]>
  readonly moments: ReadonlyMap<string, Moment>
}

/** Everything that is data in the reading of subsidies. */
export type SubsidyRules = {
  readonly norms: ReadonlyMap<string, Norm>
  readonly heads: HeadMeanings
  /** For a field, what each folded spelling certainly means. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly persons: PersonWords
  readonly cinema: CinemaRules
}

const lists = z.record(z.string(), z.array(z.string()))
const headsShape = z.object({
  fields: lists,
  ambiguous: z.array(z.object({ fields: z.array(z.string()), heads: z.array(z.string()) })),
  moments: z.object({ committed: z.array(z.string()), mandated: z.array(z.string()), paid: z.array(z.string()) }),
})
const valuesShape = z.object({ nature: lists, notificationUE: lists })
const personsShape = z.object({
  civilities: z.array(z.string()),
  bodies: z.array(z.string()),
  anyone: z.array(z.string()),
  given_names: z.array(z.string()),
})
const cinemaShape = z.object({
  version: z.string(),
  rules: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      pattern: z.string(),
      in: z.array(z.enum(['purpose', 'beneficiary', 'sector'])),
      confidence: z.enum(['certain', 'probable', 'doubtful']),
      domain: z.string(),
      stage: z.string().optional(),
    }),
  ),
  formats: z.array(z.object({ pattern: z.string(), format: z.string() })),
  unless: z.array(z.string()),
})

/** Reads `rules/subsidies`; a file of ours that is badly made is a bug, and throws. */
export function readSubsidyRules(folder: string): SubsidyRules {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'))
  const norms = readdirSync(folder)
    .filter((name) => name.startsWith('scdl-'))
    .map((name) => normShape.parse(read(name)))
  const persons = personsShape.parse(read('persons.yaml'))
  const words = (list: readonly string[]): Set<string> => new Set(list.map(foldedWord))
  const values = valuesShape.parse(read('values.yaml'))
  return {
    norms: new Map(norms.map((norm) => [norm.version, norm])),
    heads: meaningsOf(headsShape.parse(read('headers.yaml')), norms),
    values: new Map([
      ['nature', spellingsOf(values.nature)],
      ['notificationUE', spellingsOf(values.notificationUE)],
    ]),
    persons: {
      civilities: words(persons.civilities),
      bodies: words(persons.bodies),
      anyone: words(persons.anyone),
      givenNames: words(persons.given_names),
    },
    cinema: cinemaRulesOf(cinemaShape.parse(read('cinema.yaml'))),
  }
}

function meaningsOf(heads: z.infer<typeof headsShape>, norms: readonly Norm[]): HeadMeanings {
  const sure = new Map<string, string>()
  for (const norm of norms) for (const { name } of norm.fields) sure.set(folded(name), name)
  for (const [field, names] of Object.entries(heads.fields)) for (const name of names) sure.set(folded(name), field)
  const ambiguous = new Map<string, readonly string[]>()
  for (const { fields, heads: names } of heads.ambiguous) for (const name of names) ambiguous.set(folded(name), fields)
  const moments = new Map<string, Moment>()
  for (const moment of ['committed', 'mandated', 'paid'] as const)
    for (const name of heads.moments[moment]) moments.set(folded(name), moment)
  return { sure, ambiguous, moments }
}

const spellingsOf = (lists: Record<string, readonly string[]>): Map<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([value, spellings]) => [value, ...spellings].map((spelling) => [folded(spelling), value] as const)),
  )

function cinemaRulesOf(file: z.infer<typeof cinemaShape>): CinemaRules {
  return {
    version: file.version,
    unless: file.unless.map((pattern) => new RegExp(pattern, 'gu')),
    formats: file.formats.map(({ pattern, format }) => ({ format, pattern: new RegExp(pattern, 'u') })),
    rules: file.rules.map(({ stage, pattern, ...rule }) => ({ ...rule, stage: stage ?? null, pattern: new RegExp(pattern, 'u') })),
  }
}
