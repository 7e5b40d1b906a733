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
  address: z
    .string()
    .nullish()
    .transform((address) => address ?? null),
  licence: z.string(),
  date: z
    .string()
    .nullish()
    .transform((date) => date ?? null),
  columns: z
    .array(z.string())
    .nullish()
    .transform((columns) => columns ?? []),
  rows: z
    .number()
    .int()
    .nullish()
    .transform((rows) => rows ?? null),
  /** Its size on disk, compressed when it is: at most this is downloaded. */
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A file of the data pack as `data/sources.yaml` describes it. */
export type PackSource = z.infer<typeof SourceShape>

/** The files that the pack should hold, in the order of the list. */
export function readPackSources(path: string): PackSource[] {
  return z.object({ files: z.array(SourceShape) }).parse(parse(readFileSync(path, 'utf8'))).files
}
