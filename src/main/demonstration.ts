import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDemonstration } from '#application/open-demonstration.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { readDemonstrationFile } from '#registry/read/demonstration-file.ts'
import { readLetterTemplates } from '#registry/read/letter-templates-file.ts'
import { readSchemeFile } from '#registry/read/scheme-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import type { OpenHouse } from './house.ts'

const FOLDER = 'data/exemples/demonstration'

/** Opens the fictitious authority with its schemes, rounds and people, where roles may be played; what is there already stays. It is no data: no page counts it. */
export async function playDemonstration(root: string, house: OpenHouse): Promise<void> {
  const bytesOf = (file: string): Buffer => readFileSync(join(root, FOLDER, file))
  const demonstration = sound(readDemonstrationFile(bytesOf('autorite.yaml'), 'autorite.yaml'))
  const schemes = demonstration.schemes.map(({ id, file, rounds }) => ({
    id,
    rules: sound(readSchemeFile(bytesOf(file), file)),
    rounds: rounds.map(({ opens, closes, ...round }) => ({ ...round, opensAt: soundInstant(opens), closesAt: soundInstant(closes) })),
  }))
  const letters = sound(readLetterTemplates(bytesOf('lettres.yaml'), 'lettres.yaml'))
  await openDemonstration(house, {
    authority: demonstration.authority,
    committees: demonstration.committees,
    members: demonstration.members,
    schemes,
    people: house.playedRoles?.people ?? [],
    letters,
    fingerprint: house.fingerprintOf,
    at: house.now(),
  })
}

function sound<Value>({ value, problems }: FileReading<Value>): Value {
  if (value === null) throw new Error(problems.map(fileProblemSentence).join('\n'))
  return value
}

function soundInstant(text: string): Instant {
  const instant = instantOf(text)
  if (instant === undefined) throw new Error(`not an instant: ${text}`)
  return instant
}
