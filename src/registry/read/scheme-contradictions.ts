import { OTHER_DOCUMENT } from '#domain/grant/application.ts'
import type { Cents } from '#domain/money/cents.ts'
import { eurosText } from '#domain/money/decimal.ts'
import type { Contradiction } from '../extract/described-keys.ts'

type Named = { readonly id: string }
type SchemeKeys = {
  readonly applicants: readonly string[]
  readonly criteria: readonly (Named & { readonly kind: string })[]
  readonly floor: Cents | null
  readonly ceiling: Cents | null
  readonly 'age-limit': { readonly youngest: number | null; readonly oldest: number | null } | null
  readonly fields: readonly (Named & { readonly kind: string; readonly choices: readonly string[] | null })[]
  readonly documents: readonly Named[]
}

/** Where a scheme's keys, each of them sound, contradict each other. */
export function schemeContradictions(keys: SchemeKeys): Contradiction[] {
  const { applicants, criteria, floor, ceiling, 'age-limit': ages, fields, documents } = keys
  const found: Contradiction[] = []
  if (applicants.length === 0) found.push({ at: ['applicants'], reason: 'nothing-listed', expected: null })
  if (floor !== null && ceiling !== null && floor > ceiling)
    found.push({ at: ['floor'], reason: 'floor-above-ceiling', expected: eurosText(ceiling).replace(/\.00$/, '') })
  if (ages !== null && ages.youngest !== null && ages.oldest !== null && ages.youngest > ages.oldest)
    found.push({ at: ['age-limit', 'youngest'], reason: 'ages-reversed', expected: String(ages.oldest) })
  for (const [place, { kind, choices }] of fields.entries())
    if (kind === 'choice' && (choices ?? []).length < 2) found.push({ at: ['fields', place], reason: 'choices-missing', expected: null })
  for (const [place, { id }] of documents.entries())
    if (id === OTHER_DOCUMENT) found.push({ at: ['documents', place, 'id'], reason: 'reserved-id', expected: null })
  return [
    ...found,
    ...repeated('criteria', criteria, ({ kind, id }) => `${kind} ${id}`),
    ...repeated('fields', fields, ({ id }) => id),
    ...repeated('documents', documents, ({ id }) => id),
  ]
}

/** Lines whose name an earlier line has: what is kept under one would be read under the other. */
function repeated<Line extends Named>(key: string, lines: readonly Line[], nameOf: (line: Line) => string): Contradiction[] {
  const names = lines.map(nameOf)
  return names.flatMap((name, place) =>
    names.indexOf(name) === place ? [] : [{ at: [key, place, 'id'], reason: 'repeated-id' as const, expected: null }],
  )
}
