import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { AXES } from '#domain/convention/axis.ts'
import { FUNDER_LEVELS } from '#domain/convention/funder-level.ts'
import { plainWords } from './plain-words.ts'

const phrases = z.array(z.string()).transform((list) => list.map((text) => plainWords(text.replace(/\s*\*$/, ''))))

const headingsShape = z.object({
  labels: z.object({
    title: z.array(z.string()),
    axis: z.array(z.string()),
    chapter: z.array(z.string()),
    section: z.array(z.string()),
    article: z.array(z.string()),
    annex: z.array(z.string()),
  }),
  same: phrases,
  preamble: phrases,
  preamble_openings: phrases,
  contents: phrases,
  unnumbered_annexes: phrases,
  never: phrases,
  mentions: phrases,
  axes: z.record(z.enum(AXES), z.object({ subjects: phrases, words: phrases })),
  example_marks: phrases,
  example_words: phrases,
})

const tablesShape = z.object({
  funders: z.partialRecord(z.enum(FUNDER_LEVELS), phrases),
  names: z.record(z.enum(FUNDER_LEVELS), z.string()),
  before_funders: phrases,
  moments: z.object({ written: phrases, voted: phrases, committed: phrases, mandated: phrases, paid: phrases }),
  unsaid_moments: phrases,
  totals: phrases,
  sub_totals: phrases,
  details: phrases,
  counts: phrases,
  words: phrases,
  money: phrases,
  nothing: z.array(z.string()),
})

const citationsShape = z.object({
  codes: z.array(z.object({ name: z.string(), address: z.string().nullable(), spellings: phrases })),
  by_number: z.string(),
  eu_regulation: z.string(),
})

export type HeadingRules = z.infer<typeof headingsShape>
export type TableRules = z.infer<typeof tablesShape>
export type CitationRules = z.infer<typeof citationsShape>

/** Everything that is data in the reading of conventions. */
export type ConventionRules = { readonly headings: HeadingRules; readonly tables: TableRules; readonly citations: CitationRules }

let held: ConventionRules | undefined

/** `rules/conventions`, read once; a file of ours that is badly made is a bug, and throws. */
export function ownRules(): ConventionRules {
  const read = (name: string): unknown =>
    parse(readFileSync(new URL(`../../../../rules/conventions/${name}.yaml`, import.meta.url), 'utf8'))
  held ??= {
    headings: headingsShape.parse(read('headings')),
    tables: tablesShape.parse(read('tables')),
    citations: citationsShape.parse(read('citations')),
  }
  return held
}
