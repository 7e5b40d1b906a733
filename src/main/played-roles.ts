import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlayedRoles } from '#application/ports/played-roles.ts'
import { readPlayedPeople } from '#registry/read/played-people.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

const HOURS = 12

/** The people of the demonstration, signed by a key that lives as long as the process. */
export function playedRoles(root: string, now: () => number): PlayedRoles {
  const file = 'personnes.yaml'
  const read = readPlayedPeople(readFileSync(join(root, 'data/exemples/demonstration', file)), file)
  if (read.value === null) throw new Error(read.problems.map(fileProblemSentence).join('\n'))
  const people = read.value
  const key = randomBytes(32)
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url')
  return {
    people,
    nameOf: (personId) => people.find(({ id }) => id === personId)?.name ?? yearName(personId),
    play: (personId) => {
      if (!people.some(({ id }) => id === personId)) return null
      const body = `${personId}.${now() + HOURS * 3_600_000}`
      return `${body}.${sign(body)}`
    },
    who: (kept) => {
      const [personId = '', until = '', signature = '', ...others] = (kept ?? '').split('.')
      const [given, due] = [Buffer.from(signature), Buffer.from(sign(`${personId}.${until}`))]
      if (others.length > 0 || given.length !== due.length || !timingSafeEqual(given, due) || now() >= Number(until)) return null
      return people.find(({ id }) => id === personId) ?? null
    },
  }
}

/** « membre-fictif-3-court » is called « Membre fictif 3 court ». */
const yearName = (personId: string): string | undefined =>
  /^[a-z]+-fictif/.test(personId) ? personId.charAt(0).toUpperCase() + personId.slice(1).replaceAll('-', ' ') : undefined
