import { APPLICATION_STATES } from '#domain/grant/application-life.ts'
import type { LetterTemplate } from '#domain/grant/letter-template.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { listOf, mapOf, oneOf, text } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const KEYS = mapOf({
  letters: listOf(
    mapOf({ id: text(60), title: text(200), states: listOf(oneOf(APPLICATION_STATES)), subject: text(300), body: text(10_000) }),
    100,
  ),
})

/** Reads a file of templates of letters. */
export function readLetterTemplates(bytes: Uint8Array, file: string): FileReading<readonly LetterTemplate[]> {
  const { value, problems } = readDescribedYaml(bytes, KEYS, file)
  return value === null ? { value: null, problems } : { value: value.letters, problems: [] }
}
