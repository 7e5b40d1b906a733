import { loadCommand, type LoadReport } from '#cli/load.ts'
import type { Command } from '#cli/command.ts'
import { openHouse } from './house.ts'
import { load } from './load.ts'
import { progressOn } from './progress.ts'
import { readSettings } from './settings.ts'

/** Remarks that the command tells; the page of data has them all. */
const MOST_TOLD = 1000

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
        problems: await catalogue.problems({ part: null, from: 0, most: MOST_TOLD }),
      }
    } finally {
      await house.close()
    }
  })(words, place)
