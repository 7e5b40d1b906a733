import type { PlayedPerson } from '#application/ports/played-roles.ts'
import { ROLES } from '#domain/person/role.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { listOf, mapOf, oneOf, optional, text } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const KEYS = mapOf({
  people: listOf(
    mapOf({
      id: text(60),
      name: text(100),
      role: oneOf(ROLES),
      authority: optional(text(60)),
      body: optional(text(100)),
      part: text(300),
    }),
    200,
  ),
})

/** Reads the fictitious people of the demonstration. */
export function readPlayedPeople(bytes: Uint8Array, file: string): FileReading<readonly PlayedPerson[]> {
  const { value, problems } = readDescribedYaml(bytes, KEYS, file)
  if (value === null) return { value: null, problems }
  const people = value.people.map(({ authority, body, ...person }) => ({ ...person, authorityId: authority, bodyId: body }))
  return { value: people, problems: [] }
}
