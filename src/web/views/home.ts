import type { Shape } from '#application/ports/map.ts'
import type { Sides } from '#wording/ratio.ts'
import type { Table, TableSource } from '#wording/table.ts'
import type { Place } from '../map/FranceMap.svelte'

/** A proportion known at one moment on one perimeter. */
export type HomeStanding = { readonly caption: string; readonly sides: Sides; readonly sources: readonly TableSource[] }

/** One line under it: a year or a Région; `null` sides are not known, and why. */
export type HomeLine = { readonly label: string; readonly sides: Sides | null; readonly why?: string; readonly href?: string }

export type HomeMap = {
  readonly title: string
  readonly subtitle: string
  readonly shapes: readonly Shape[]
  readonly places: readonly Place[]
  readonly steps: readonly string[]
  readonly table: Table
}

/** A number of what the site holds, and where it leads. */
export type HomeKey = { readonly label: string; readonly figure: string | null; readonly perimeter: string; readonly href: string; readonly why?: string }

/** What the home page shows of the data; each part may be missing, and then says so. */
export type HomeView = {
  readonly standing: HomeStanding | null
  readonly lines: { readonly title: string; readonly subtitle: string; readonly lines: readonly HomeLine[]; readonly table: Table } | null
  readonly map: HomeMap | null
  readonly keys: readonly HomeKey[]
}

export const EMPTY_HOME: HomeView = { standing: null, lines: null, map: null, keys: [] }
