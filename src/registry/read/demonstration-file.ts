import type { FileReading } from '#domain/source/file-problem.ts'
import type { Authority } from '#application/ports/schemes.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Day } from '#domain/time/day.ts'
import { amount, day, listOf, mapOf, optional, text } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const KEYS = mapOf({
  id: text(60),
  name: text(200),
  prefix: text(10),
  contact: text(200),
  schemes: listOf(
    mapOf({
      id: text(100),
      file: text(200),
      rounds: listOf(
        mapOf({
          id: text(100),
          label: text(100),
          opens: text(30),
          closes: text(30),
          envelope: optional(amount()),
          'committee-on': optional(day()),
          'decision-on': optional(day()),
        }),
      ),
    }),
  ),
})

export type DemonstrationRound = {
  readonly id: string
  readonly label: string
  readonly opens: string
  readonly closes: string
  readonly envelope: Cents | null
  readonly committeeOn: Day | null
  readonly decisionOn: Day | null
}

/** The fictitious authority, its schemes' files and their rounds. */
export type Demonstration = {
  readonly authority: Authority
  readonly schemes: readonly { readonly id: string; readonly file: string; readonly rounds: readonly DemonstrationRound[] }[]
}

/** Reads the file of the demonstration authority. */
export function readDemonstrationFile(bytes: Uint8Array, file: string): FileReading<Demonstration> {
  const { value, problems } = readDescribedYaml(bytes, KEYS, file)
  if (value === null) return { value: null, problems }
  const { id, name, prefix, contact, schemes } = value
  return {
    problems: [],
    value: {
      authority: { id, name, territoryId: null, numberPrefix: prefix, isFictitious: true, contact },
      schemes: schemes.map(({ rounds, ...scheme }) => ({
        ...scheme,
        rounds: rounds.map(({ 'committee-on': committeeOn, 'decision-on': decisionOn, ...round }) => ({
          ...round,
          committeeOn,
          decisionOn,
        })),
      })),
    },
  }
}
