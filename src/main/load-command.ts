import { loadCommand, type LoadReport } from '#cli/load.ts'
import type { Command } from '#cli/command.ts'
import { openHouse } from './house.ts'
import { load } from './load.ts'
import { progressOn } from './progress.ts'
import { readSettings } from './settings.ts'

/** `./contrechamp load`, on a house of its own. */
export const command: Command = (words, place) =>
  loadCommand(async (): Promise<LoadReport> => {
    const house = await openHouse(readSettings(place.environment, place.root), place.root)
    try {
      const outcomes = await load(house, place.root, progressOn(process.stderr))
      const { catalogue } = house
      return {
        place: await catalogue.place(),
        outcomes,
        parts: await catalogue.parts(),
        entries: await catalogue.entries(),
        problems: await catalogue.problems(),
      }
    } finally {
      await house.close()
    }
  })(words, place)
