import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicationDeadline } from '#domain/deliberation/publication-deadline.ts'
import { readPublicationDeadlines } from '#registry/read/publication-deadlines.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

/** Within how long essential data are to be published, read when the house opens: a rule of ours that does not read stops the start. */
export function publicationDeadlines(root: string): readonly PublicationDeadline[] {
  const file = 'rules/publication/essential-data.yaml'
  const { value, problems } = readPublicationDeadlines(readFileSync(join(root, file)), file)
  if (value === null) throw new Error(problems.map(fileProblemSentence).join('\n'))
  return value
}
