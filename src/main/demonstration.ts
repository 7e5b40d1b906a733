import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDemonstration } from '#application/open-demonstration.ts'
import type { OwnPart } from '#application/ports/loading.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { sha256OfAll } from '#registry/fingerprint.ts'
import { readDemonstrationFile } from '#registry/read/demonstration-file.ts'
import { readSchemeFile } from '#registry/read/scheme-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import type { OpenHouse } from './house.ts'

const FOLDER = 'data/exemples/demonstration'

/** The fictitious authority with its schemes, rounds and people, loaded where roles may be played. */
export function demonstrationPart(root: string, house: OpenHouse): OwnPart {
  const bytesOf = (file: string): Buffer => readFileSync(join(root, FOLDER, file))
  const demonstration = sound(readDemonstrationFile(bytesOf('autorite.yaml'), 'autorite.yaml'))
  const files = ['autorite.yaml', 'personnes.yaml', ...demonstration.schemes.map(({ file }) => file)]
  return {
    id: 'demonstration',
    after: [],
    fingerprint: () => Promise.resolve(sha256OfAll(files.map(bytesOf))),
    run: async () => {
      const schemes = demonstration.schemes.map(({ id, file, rounds }) => ({
        id,
        rules: sound(readSchemeFile(bytesOf(file), file)),
        rounds: rounds.map(({ opens, closes, ...round }) => ({ ...round, opensAt: soundInstant(opens), closesAt: soundInstant(closes) })),
      }))
      await openDemonstration(house, {
        authority: demonstration.authority,
        schemes,
        people: house.playedRoles?.people ?? [],
        fingerprint: house.fingerprintOf,
        at: house.now(),
      })
      // What is played is no data: the page of data does not count it.
      return { files: [], problems: [] }
    },
  }
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
