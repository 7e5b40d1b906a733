import { AXES } from '#domain/convention/axis.ts'
import { SERVED_AS, type ModelClause, type Register } from '#domain/baseline/register.ts'
import type { FileProblem, FileReading } from '#domain/source/file-problem.ts'
import { listOf, mapOf, oneOf, optional, text } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { SOURCE_KEYS } from './matching-rule.ts'

/** Every key of the register: the reader and the reference page come from here. */
export const REGISTER_KEYS = mapOf({
  source: SOURCE_KEYS,
  requests: listOf(mapOf({ id: text(8), asked: text(600), served: listOf(oneOf(SERVED_AS)), axis: optional(oneOf(AXES)) }), 200),
})

/** Reads the register of what the note asks for; an id names one request. */
export function readRegister(bytes: Uint8Array, file: string | null = null): FileReading<Register> {
  const read = readDescribedYaml(bytes, REGISTER_KEYS, file)
  if (read.value === null) return read
  const { source, requests } = read.value
  const problems = namedTwice(
    requests.map(({ id }) => id),
    'requests',
    file,
  )
  if (problems.length > 0) return { value: null, problems }
  return { value: { source, requests: requests.map(({ served, ...request }) => ({ ...request, servedAs: served })) }, problems: [] }
}

/** Every key of the model clauses. */
export const MODEL_CLAUSE_KEYS = mapOf({
  source: SOURCE_KEYS,
  clauses: listOf(mapOf({ request: text(8), title: text(200), text: text(2000) }), 200),
})

/** Reads the clauses that we propose: one at most for a request of the register. */
export function readModelClauses(bytes: Uint8Array, register: Register, file: string | null = null): FileReading<readonly ModelClause[]> {
  const read = readDescribedYaml(bytes, MODEL_CLAUSE_KEYS, file)
  if (read.value === null) return read
  const requests = read.value.clauses.map(({ request }) => request)
  const problems = [...namedTwice(requests, 'clauses', file), ...unknownIn(requests, register, 'clauses', file)]
  return problems.length > 0 ? { value: null, problems } : { value: read.value.clauses, problems: [] }
}

/** Ids that stand twice in one list. */
export function namedTwice(ids: readonly string[], key: string, file: string | null): FileProblem[] {
  return ids.flatMap((id, place) => (ids.indexOf(id) === place ? [] : [told(file, `${key}.${place + 1}`, id, null, 'duplicate-code')]))
}

/** Ids that the register does not have. */
export function unknownIn(ids: readonly string[], { requests }: Register, key: string, file: string | null): FileProblem[] {
  const known = new Set(requests.map(({ id }) => id))
  return ids.flatMap((id, place) => (known.has(id) ? [] : [told(file, `${key}.${place + 1}`, id, [...known].join(', '), 'not-in-list')]))
}

/** A problem of a file that is read whole, without its line. */
export function told(file: string | null, key: string, found: string, expected: string | null, reason: FileProblem['reason']): FileProblem {
  return { file, line: null, column: null, key, found, expected, reason }
}
