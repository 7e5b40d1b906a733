import { nationalKeyNow, type SourcedFace } from './cofinancing.ts'
import type { Aids, Deadline } from './ports/aids.ts'
import type { Conventions } from './ports/conventions.ts'
import type { Figures } from './ports/figures.ts'
import type { MapShapes } from './ports/map.ts'
import type { Indicator, MeasuredPlace, Territories } from './ports/territories.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import { readScreensMap, type ScreensMap } from './read-screens-map.ts'

export type HomePorts = {
  readonly figures: Figures
  readonly conventions: Conventions
  readonly aids: Aids
  readonly territories: Territories
  readonly map: MapShapes
}

export type HomeReading = {
  readonly keys: readonly SourcedFace[]
  readonly map: ScreensMap
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly nation: MeasuredPlace | null
  readonly conventionsCount: number
  readonly schemesCount: number
  readonly nextDates: readonly Deadline[]
}

const DATES_SHOWN = 3

/** What the home page shows: where « 1 pour 2 » stands, the map, what the site holds, the next dates. */
export async function readHome(ports: HomePorts, today: string): Promise<HomeReading> {
  const dates = await ports.aids.deadlines()
  return {
    keys: await nationalKeyNow(ports.figures),
    map: await readScreensMap(ports),
    indicators: await ports.territories.indicators(),
    nation: await ports.territories.measured(NATION),
    conventionsCount: (await ports.conventions.all()).length,
    schemesCount: (await ports.aids.schemes()).length,
    nextDates: dates.filter(({ onDay, step }) => onDay !== null && onDay >= today && isDeposit(step)).slice(0, DATES_SHOWN),
  }
}

/** What a filmmaker waits for: the last day to deposit. */
const isDeposit = (step: string): boolean => step === 'deposit'
