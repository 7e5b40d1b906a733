import type { SeededChance } from '../scenario/seeded-chance.ts'
import type { FlowAssumptions } from './assumptions.ts'
import { drawByWeight, drawEqually } from './draw-files.ts'
import type { FlowFile } from './past-round.ts'

/** What could be changed of the rounds; the software recommends none. */
export const FLOW_OPTIONS = ['as-today', 'fewer-rounds', 'page-limit', 'pre-selection', 'quota', 'lottery'] as const
export type FlowOption = (typeof FLOW_OPTIONS)[number]

/** What one round asks of those who work on it. `pagesRead` counts a page once for each of its readers. */
export type RoundWork = { readonly received: number; readonly heard: readonly FlowFile[]; readonly pagesRead: number }

const pagesOf = (files: readonly FlowFile[], most = Infinity): number => files.reduce((sum, { pages }) => sum + Math.min(pages, most), 0)

/** The lowest of the weights of its groups: what is not said weighs as the others do. */
const weightOf = ({ groups }: FlowFile, { firstWorkWeight, shortWeight, ruralWeight }: FlowAssumptions): number =>
  Math.min(
    groups['first-work'] === true ? firstWorkWeight : 100,
    groups.short === true ? shortWeight : 100,
    groups.rural === true ? ruralWeight : 100,
  )

type Worker = (files: readonly FlowFile[], supposed: FlowAssumptions, chance: SeededChance) => RoundWork

const allRead: Worker = (files, { readersPerFile }) => ({
  received: files.length,
  heard: files,
  pagesRead: readersPerFile * pagesOf(files),
})

const WORKERS: Readonly<Record<FlowOption, Worker>> = {
  'as-today': allRead,
  'fewer-rounds': allRead,
  'page-limit': (files, { readersPerFile, mostPages }) => ({
    received: files.length,
    heard: files,
    pagesRead: readersPerFile * pagesOf(files, mostPages),
  }),
  'pre-selection': (files, supposed, chance) => {
    const kept = Math.ceil((files.length * supposed.keptPercent) / 100)
    const heard = drawByWeight(files, (file) => weightOf(file, supposed), kept, chance)
    return {
      received: files.length,
      heard,
      pagesRead: pagesOf(files, supposed.siftPages) + supposed.readersPerFile * pagesOf(heard),
    }
  },
  quota: (files, supposed, chance) => {
    const counts = new Map<string, number>()
    const within = drawEqually(files, files.length, chance).filter(({ body }) => {
      if (body === null) return true
      const rank = (counts.get(body) ?? 0) + 1
      counts.set(body, rank)
      return rank <= supposed.mostPerBody
    })
    return allRead(within, supposed, chance)
  },
  lottery: (files, supposed, chance) => ({
    ...allRead(files, supposed, chance),
    heard: drawEqually(files, supposed.places, chance),
  }),
}

/**
 * One round worked under an option.
 * Units: files, pages. Rounding: what a first sift keeps, up to the file.
 * Bounds: changes the sequence; a quota binds companies and associations, not persons.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export const workRound = (option: FlowOption, files: readonly FlowFile[], supposed: FlowAssumptions, chance: SeededChance): RoundWork =>
  WORKERS[option](files, supposed, chance)
