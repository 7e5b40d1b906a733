import type { FlowAssumptions } from './assumptions.ts'
import type { RoundWork } from './flow-option.ts'

/** What a round takes of those who work on it. */
export type RoundLoad = { readonly readerMinutes: number; readonly delayDays: number; readonly sessions: number }

/**
 * What a round takes: appraisal, then reading, one after the other; the sessions come after.
 * Units: minutes; days of a week of seven; whole sessions. Rounding: appraisal, reading and sessions each up.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function roundLoad({ received, heard, pagesRead }: RoundWork, supposed: FlowAssumptions): RoundLoad {
  const readerMinutes = pagesRead * supposed.minutesPerPage
  const appraisal = daysFor(received * supposed.minutesPerFile, supposed.officers, supposed.officerWeekHours)
  const reading = daysFor(readerMinutes, supposed.readers, supposed.readerWeekHours)
  return {
    readerMinutes,
    delayDays: appraisal + reading,
    sessions: Math.ceil((heard.length * supposed.minutesPerHearing) / (supposed.sessionHours * 60)),
  }
}

const daysFor = (minutes: number, people: number, weekHours: number): number => Math.ceil((7 * minutes) / (people * weekHours * 60))
