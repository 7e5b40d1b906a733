import { parse } from 'yaml'
import { z } from 'zod'

const Titles = z.strictObject({
  marks: z.record(z.string(), z.strictObject({ title: z.string(), kind: z.string(), published: z.string().optional() })),
  addresses: z.record(z.string(), z.strictObject({ title: z.string(), published: z.string().optional() })),
})

/** Our names for what was read: by mark in the facts file, by address elsewhere. */
export type SourceTitles = z.infer<typeof Titles>

export const sourceTitles = (text: string): SourceTitles => Titles.parse(parse(text))
