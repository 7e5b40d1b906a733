import { openAuthority } from '#application/open-authority.ts'
import { authorityCommand } from '#cli/authority.ts'
import type { Command } from '#cli/command.ts'
import { COMMAND_LINE } from '#wording/open-authority.ts'
import { openHouse } from './house.ts'
import { readSettings } from './settings.ts'

/** `./contrechamp authority`, on a house of its own. */
export const command: Command = (words, place) =>
  authorityCommand(async (asked) => {
    const house = await openHouse(readSettings(place.environment, place.root), place.root)
    try {
      return await openAuthority(house, { ...asked, on: house.today(), by: COMMAND_LINE })
    } finally {
      await house.close()
    }
  })(words, place)
