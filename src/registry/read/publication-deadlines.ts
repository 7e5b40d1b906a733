import type { PublicationDeadline } from '#domain/deliberation/publication-deadline.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { day, listOf, mapOf, whole } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { SOURCE_KEYS } from './matching-rule.ts'

const DEADLINES = mapOf({ deadlines: listOf(mapOf({ from: day(), months: whole(1, 24), source: SOURCE_KEYS })) })

/** Reads within how long essential data are to be published, the earliest text first. */
export function readPublicationDeadlines(bytes: Uint8Array, file: string | null): FileReading<readonly PublicationDeadline[]> {
  const { value, problems } = readDescribedYaml(bytes, DEADLINES, file)
  if (value === null) return { value: null, problems }
  return { problems: [], value: value.deadlines.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
}
