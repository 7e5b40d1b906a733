import type { Reply } from '#application/ports/replies.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { day, mapOf, optional, text, yesNo } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const REPLY_KEYS = mapOf({
  id: text(80),
  gap: text(400),
  author: text(200),
  on: day(),
  text: text(5000),
  source: mapOf({ title: text(300), address: optional(text(500)) }),
  example: optional(yesNo()),
})

/** Reads what a party wrote of a gap. */
export function readReply(bytes: Uint8Array, file: string | null): FileReading<Reply> {
  const read = readDescribedYaml(bytes, REPLY_KEYS, file)
  if (read.value === null) return read
  const { example, ...reply } = read.value
  return { value: { ...reply, isExample: example ?? false }, problems: [] }
}
