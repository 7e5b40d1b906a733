import { TooManyReadings } from '#application/check-file.ts'
import type { GrantsReader } from '#application/ports/grants.ts'
import { turnsOf } from './turns.ts'

/** The same reader, that reads a few files at once and lets a few wait; beyond, it says so rather than fall. */
export function inTurn(reader: GrantsReader, atOnce: number, waiting: number): GrantsReader {
  const inTurns = turnsOf(atOnce, waiting, () => new TooManyReadings())
  return { read: (...given) => inTurns(() => reader.read(...given)) }
}
