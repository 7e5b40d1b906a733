import { TooManyReadings } from '#application/check-file.ts'
import type { GrantsReader } from '#application/ports/grants.ts'

/** The same reader, that reads a few files at once and lets a few wait; beyond, it says so rather than fall. */
export function inTurn(reader: GrantsReader, atOnce: number, waiting: number): GrantsReader {
  const queue: (() => void)[] = []
  let reading = 0
  return {
    read: async (...given) => {
      if (reading >= atOnce) {
        if (queue.length >= waiting) throw new TooManyReadings()
        await new Promise<void>((turn) => queue.push(turn))
      } else reading += 1
      try {
        return await reader.read(...given)
      } finally {
        const next = queue.shift()
        if (next === undefined) reading -= 1
        else next()
      }
    },
  }
}
