import { parse } from 'yaml'
import { z } from 'zod'
import type { OutCell } from '#registry/extract/tidy-csv.ts'

export const INDICATOR_COLUMNS = ['id', 'label', 'unit', 'definition', 'perimeter', 'as_of', 'source_title', 'source_url', 'read_on']

const Definitions = z.object({
  read_on: z.string(),
  sources: z.record(z.string(), z.object({ title: z.string(), url: z.string() })),
  perimeters: z.record(z.string(), z.string()),
  indicators: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      definition: z.string(),
      perimeter: z.string(),
      as_of: z.string(),
      source: z.string(),
    }),
  ),
})

/** What each column and series means, in the order of the file of definitions. */
export function indicatorDefinitions(text: string): Record<string, OutCell>[] {
  const { read_on, sources, perimeters, indicators } = Definitions.parse(parse(text))
  return indicators.map(({ source, perimeter, ...indicator }) => ({
    ...indicator,
    perimeter: perimeters[perimeter] ?? perimeter,
    source_title: sources[source]?.title ?? null,
    source_url: sources[source]?.url ?? null,
    read_on,
  }))
}
