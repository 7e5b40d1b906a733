import { chanceOf, type SeededChance } from '../scenario/seeded-chance.ts'
import type { Result } from '../result.ts'
import type { FlowAssumptions } from './assumptions.ts'
import { drawEqually, drawOne } from './draw-files.ts'
import { FLOW_OPTIONS, workRound, type FlowOption } from './flow-option.ts'
import type { FlowFile, FlowGroup } from './past-round.ts'
import { roundLoad } from './round-load.ts'
import { isShown, SMALLEST_SHOWN } from './small-count.ts'
import { spreadOf, type Spread } from './spread.ts'

/**
 * A group among the files heard in a year: how many, which share of those whose trait is said, and by how much that share differs from today's
 * in the same drawn years; or why nothing is told of it. Units: files; parts of one.
 */
export type GroupOutcome = { readonly heard: Spread; readonly share: Spread; readonly shift: Spread } | 'not-said' | 'small'

/** What some rounds take; `delayDays` is that of the longest. */
export type RoundsOutcome = {
  readonly received: Spread
  readonly heard: Spread
  readonly readerHours: Spread
  readonly filesPerOfficer: Spread
  readonly delayDays: Spread
  readonly sessions: Spread
}

/** A year of rounds under an option. */
export type OptionOutcome = RoundsOutcome & {
  readonly option: FlowOption
  readonly rounds: number
  readonly groups: Readonly<Record<FlowGroup, GroupOutcome>>
}

/** What is foreseen of the next round and of a year under each option. */
export type FlowSimulation = {
  readonly draws: number
  readonly hasRange: boolean
  readonly nextRound: RoundsOutcome
  readonly options: readonly OptionOutcome[]
}

/** Why nothing is foreseen. */
export type FlowRefusal =
  | { readonly kind: 'no-past-round' }
  | { readonly kind: 'too-few-files'; readonly least: number }
  | { readonly kind: 'too-many-files'; readonly most: number }

export const FLOW_DRAWS = 400
/** Files of a year that are drawn at most: a page is answered in its time. */
export const MOST_FILES_A_YEAR = 1500

type Round = readonly FlowFile[]

/**
 * Years of rounds drawn from past ones, each worked under every option.
 * Units: files, hours, days, sessions. Rounding: the files of a drawn round to the nearest; hours and files per officer up.
 * Bounds: a round of fewer files than may be shown is not drawn; one round drawn gives no range; the same seed and assumptions give the same figures; every option works the same drawn years.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function simulateFlow(rounds: readonly Round[], supposed: FlowAssumptions): Result<FlowSimulation, FlowRefusal> {
  const past = rounds.filter(({ length }) => length >= SMALLEST_SHOWN)
  const pool = past.flat()
  if (rounds.length === 0) return { refusals: [{ kind: 'no-past-round' }] }
  if (past.length === 0) return { refusals: [{ kind: 'too-few-files', least: SMALLEST_SHOWN }] }
  const largest = Math.max(...past.map((round) => scaled(round.length, supposed)))
  if (largest * supposed.roundsNow > MOST_FILES_A_YEAR) return { refusals: [{ kind: 'too-many-files', most: MOST_FILES_A_YEAR }] }
  const chance = chanceOf(supposed.seed)
  const years = Array.from({ length: FLOW_DRAWS }, () => drawYear(past, supposed, chance))
  const all = years.map((year) => year.flat())
  const todayOf = (group: FlowGroup): readonly GroupCount[] => all.map((files) => countOf(files, group))
  const today = { 'first-work': todayOf('first-work'), short: todayOf('short'), rural: todayOf('rural') }
  const hasRange = past.length > 1
  return {
    value: {
      draws: FLOW_DRAWS,
      hasRange,
      nextRound: roundsOutcome(
        years.map((year) => workYear('as-today', year.slice(0, 1), supposed, chance)),
        hasRange,
      ),
      options: FLOW_OPTIONS.map((option, place) => {
        const own = chanceOf(supposed.seed + place + 1)
        const worked = years.map((year) => workYear(option, year, supposed, own))
        return outcomeOf(option, worked, { today, pool, hasRange })
      }),
    },
  }
}

const scaled = (count: number, { growthPercent }: FlowAssumptions): number => Math.round((count * (100 + growthPercent)) / 100)

function drawYear(past: readonly Round[], supposed: FlowAssumptions, chance: SeededChance): Round[] {
  return Array.from({ length: supposed.roundsNow }, () => {
    const from = drawOne(past, chance)
    return Array.from({ length: scaled(from.length, supposed) }, () => drawOne(from, chance))
  })
}

/** The rounds of a year as an option holds them: the files that come are dealt one by one to fewer rounds. */
function heldRounds(option: FlowOption, year: readonly Round[], supposed: FlowAssumptions, chance: SeededChance): readonly Round[] {
  if (option !== 'fewer-rounds') return year
  const all = year.flat()
  const come = Math.round((all.length * supposed.comingPercent) / 100)
  const more = Array.from({ length: Math.max(0, come - all.length) }, () => drawOne(all, chance))
  const coming = [...drawEqually(all, come, chance), ...more]
  return Array.from({ length: supposed.roundsThen }, (_, round) => coming.filter((__, place) => place % supposed.roundsThen === round))
}

type WorkedYear = {
  readonly rounds: number
  readonly received: number
  readonly heard: readonly FlowFile[]
  readonly readerHours: number
  readonly filesPerOfficer: number
  readonly delayDays: number
  readonly sessions: number
}

function workYear(option: FlowOption, year: readonly Round[], supposed: FlowAssumptions, chance: SeededChance): WorkedYear {
  const works = heldRounds(option, year, supposed, chance).map((round) => workRound(option, round, supposed, chance))
  const loads = works.map((work) => roundLoad(work, supposed))
  const received = sumOf(works.map((work) => work.received))
  return {
    rounds: works.length,
    received,
    heard: works.flatMap(({ heard }) => heard),
    readerHours: Math.ceil(sumOf(loads.map(({ readerMinutes }) => readerMinutes)) / 60),
    filesPerOfficer: Math.ceil(received / supposed.officers),
    delayDays: Math.max(...loads.map(({ delayDays }) => delayDays)),
    sessions: sumOf(loads.map(({ sessions }) => sessions)),
  }
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

type Beside = {
  readonly today: Readonly<Record<FlowGroup, readonly GroupCount[]>>
  readonly pool: Round
  readonly hasRange: boolean
}

function outcomeOf(option: FlowOption, years: readonly WorkedYear[], beside: Beside): OptionOutcome {
  const groupOf = (group: FlowGroup): GroupOutcome => groupOutcome(group, years, beside)
  return {
    option,
    rounds: years[0]?.rounds ?? 0,
    ...roundsOutcome(years, beside.hasRange),
    groups: { 'first-work': groupOf('first-work'), short: groupOf('short'), rural: groupOf('rural') },
  }
}

function roundsOutcome(years: readonly WorkedYear[], hasRange: boolean): RoundsOutcome {
  const spread = (of: (year: WorkedYear) => number): Spread => spreadOf(years.map(of), hasRange)
  return {
    received: spread((year) => year.received),
    heard: spread((year) => year.heard.length),
    readerHours: spread((year) => year.readerHours),
    filesPerOfficer: spread((year) => year.filesPerOfficer),
    delayDays: spread((year) => year.delayDays),
    sessions: spread((year) => year.sessions),
  }
}

function groupOutcome(group: FlowGroup, years: readonly WorkedYear[], { today, pool, hasRange }: Beside): GroupOutcome {
  const all = countOf(pool, group)
  if (all.said === 0) return 'not-said'
  if (!isShown(all.held, pool.length)) return 'small'
  const counts = years.map(({ heard }) => countOf(heard, group))
  const shares = counts.flatMap((count, place) => {
    const before = today[group][place]
    return count.said === 0 || before === undefined || before.said === 0
      ? []
      : [{ after: count.held / count.said, before: before.held / before.said }]
  })
  if (shares.length === 0) return 'not-said'
  const spread = (draws: readonly number[]): Spread => spreadOf(draws, hasRange)
  return {
    heard: spread(counts.map(({ held }) => held)),
    share: spread(shares.map(({ after }) => after)),
    shift: spread(shares.map(({ after, before }) => after - before)),
  }
}

/** How many files are of a group, and of how many it is said whether they are. */
type GroupCount = { readonly held: number; readonly said: number }

function countOf(files: readonly FlowFile[], group: FlowGroup): GroupCount {
  let [held, said] = [0, 0]
  for (const { groups } of files) {
    if (groups[group] === true) held += 1
    if (groups[group] !== null) said += 1
  }
  return { held, said }
}
