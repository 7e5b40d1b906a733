import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Replies } from '#application/ports/replies.ts'
import { readReply } from '#registry/read/reply-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

/** The replies of the parties, read when the house opens: one that does not read stops the start. */
export function repliesIn(folder: string): Replies {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  const replies = names
    .map((name) => {
      const reading = readReply(readFileSync(join(folder, name)), name)
      if (reading.value === null) throw new Error(reading.problems.map(fileProblemSentence).join('\n'))
      return reading.value
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return { to: (gap) => replies.filter((reply) => reply.gap === gap) }
}
