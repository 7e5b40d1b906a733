import type { HomeReading } from '#application/read-home.ts'
import type { Shape } from '#application/ports/map.ts'
import { wholeNumber } from '#wording/numbers.ts'
import { HOME } from '#wording/pages/home.ts'
import { PARTS } from '#wording/parts.ts'
import type { Table } from '#wording/table.ts'
import type { Place } from '../map/place.ts'
import { keyBars, type KeyBar } from './key-bars.ts'
import { screensSources } from './places.ts'
import { screensMapView } from './screens-map.ts'
import { datesTable } from './territory-aids.ts'

export type HomeMap = {
  readonly title: string
  readonly subtitle: string
  readonly shapes: readonly Shape[]
  readonly places: readonly Place[]
  readonly steps: readonly string[]
  readonly table: Table
}

/** A number of what the site holds, and where it leads. */
export type HomeKey = {
  readonly label: string
  readonly figure: string | null
  readonly perimeter: string
  readonly href: string
  readonly why?: string
}

/** What the home page shows of the data; each part may be missing, and then says so. */
export type HomeView = {
  readonly standing: KeyBar | null
  /** The same for other years and perimeters. */
  readonly others: readonly KeyBar[]
  readonly map: HomeMap | null
  /** The map in figures, there without the outlines too. */
  readonly mapTable: Table
  readonly keysTable: Table | null
  readonly keys: readonly HomeKey[]
  /** The next days to deposit; nothing when none is known. */
  readonly dates: Table | null
}

/** Everything that the home page shows. */
export function homeView(reading: HomeReading): HomeView {
  const [first, ...others] = keyBars(reading.keys)
  const sources = screensSources(reading.indicators)
  const map = screensMapView(reading.map, sources)
  const keysTable = first === undefined ? null : tableOfKeys([first, ...others])
  return {
    standing: first ?? null,
    others,
    map: map.shapes.length === 0 ? null : map,
    mapTable: map.table,
    keysTable,
    keys: homeKeys(reading),
    dates: reading.nextDates.length === 0 ? null : datesTable(reading.nextDates),
  }
}

/** The tables of the page in the order in which one reads them. */
export const tablesOfHome = ({ keysTable, mapTable, dates }: HomeView): Table[] =>
  [keysTable, mapTable, dates].filter((table) => table !== null)

const tableOfKeys = (bars: readonly KeyBar[]): Table => ({
  id: 'un-pour-deux',
  caption: HOME.keysCaption,
  columns: [
    { key: 'quoi', label: HOME.what, kind: 'text', isHead: true },
    { key: 'cnc_cents', label: PARTS.theCnc, kind: 'cents', unit: '€' },
    { key: 'collectivites_cents', label: PARTS.theTerritories, kind: 'cents', unit: '€' },
  ],
  rows: bars.map(({ caption, sides, doubt }) => ({
    cells: { quoi: caption, cnc_cents: sides.state, collectivites_cents: sides.territories },
    ...(doubt === null ? {} : { notes: { quoi: doubt } }),
  })),
  sources: bars.flatMap(({ sources }) => sources),
})

function homeKeys({ nation, indicators, conventionsCount, schemesCount }: HomeReading): HomeKey[] {
  const asOf = (id: string): string => indicators.get(id)?.perimeter ?? ''
  const count = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : wholeNumber(value))
  return [
    { label: HOME.keyConventions, figure: count(conventionsCount), perimeter: HOME.keyConventionsPerimeter, href: '/conventions' },
    { label: HOME.keySchemes, figure: count(schemesCount), perimeter: HOME.keySchemesPerimeter, href: '/aides' },
    {
      label: HOME.keyScreens,
      figure: count(nation?.measures.screens),
      perimeter: asOf('screens'),
      href: '/territoires/nation-FR',
      why: HOME.keyUnknown,
    },
    {
      label: HOME.keyFestivals,
      figure: count(nation?.measures.festivals),
      perimeter: asOf('festivals'),
      href: '/territoires/nation-FR#festivals',
      why: HOME.keyUnknown,
    },
  ]
}
