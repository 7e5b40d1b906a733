import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const SourceShape = z.object({
  id: z.string(),
  path: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)*$/)
    .refine((path) => !path.split('/').includes('..')),
  title: z.string(),
  producer: z.string(),
  address: z.string().nullable().default(null),
  licence: z.string(),
  date: z.coerce.string().nullable().default(null),
  columns: z.array(z.string()).default([]),
  rows: z.number().int().nullable().default(null),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A file of the data pack as `data/sources.yaml` describes it. */
export type PackSource = z.infer<typeof SourceShape>

/** The files that the pack should hold, in the order of the list; the list may stand alone or under `files` or `sources`. */
export function readPackSources(path: string): PackSource[] {
  const content: unknown = parse(readFileSync(path, 'utf8'))
  const list = z
    .union([z.array(SourceShape), z.object({ sources: z.array(SourceShape) }), z.object({ files: z.array(SourceShape) })])
    .parse(content)
  return Array.isArray(list) ? list : 'sources' in list ? list.sources : list.files
}
