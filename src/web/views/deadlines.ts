import type { Deadline } from '#application/ports/aids.ts'
import { frenchDay } from '#wording/days.ts'
import { AIDS, DEADLINE_HEADS, spanText, stepTitle } from '#wording/pages/aids.ts'
import type { Row, Table } from '#wording/table.ts'
import { sourcesOf } from './sources-of.ts'

/** Dates as a table, in the order given; each row has the day it was read and where. */
export const deadlinesTable = (id: string, caption: string, deadlines: readonly Deadline[]): Table => ({
  id,
  caption,
  columns: [
    { key: 'on_day', label: DEADLINE_HEADS.on_day, kind: 'day', isHead: true },
    { key: 'opens_on', label: DEADLINE_HEADS.opens_on, kind: 'day' },
    { key: 'step', label: DEADLINE_HEADS.step, kind: 'text' },
    { key: 'scheme', label: DEADLINE_HEADS.scheme, kind: 'text' },
    { key: 'round', label: DEADLINE_HEADS.round, kind: 'text' },
    { key: 'organisation', label: DEADLINE_HEADS.organisation, kind: 'text' },
    { key: 'territory', label: DEADLINE_HEADS.territory, kind: 'text' },
    { key: 'read_on', label: DEADLINE_HEADS.read_on, kind: 'day' },
    { key: 'source', label: DEADLINE_HEADS.source, kind: 'link' },
  ],
  rows: deadlines.map(rowOf),
  sources: sourcesOf(deadlines),
})

/** What the page shows, and what its files give. */
export type BothTables = { readonly shown: Table; readonly whole: Table }

/** Dates for the screen (few columns, a span in words) and whole for files. */
export function bothTables(id: string, caption: string, deadlines: readonly Deadline[]): BothTables {
  const whole = deadlinesTable(id, caption, deadlines)
  return { whole, shown: shownDeadlines(whole, deadlines) }
}

const shownDeadlines = (table: Table, deadlines: readonly Deadline[]): Table => ({
  ...table,
  columns: [
    { key: 'when', label: DEADLINE_HEADS.on_day, kind: 'text', isHead: true },
    { key: 'step', label: DEADLINE_HEADS.step, kind: 'text' },
    { key: 'scheme', label: DEADLINE_HEADS.scheme, kind: 'text' },
    { key: 'organisation', label: DEADLINE_HEADS.organisation, kind: 'text' },
    { key: 'read_on', label: DEADLINE_HEADS.read_on, kind: 'day' },
    { key: 'source', label: DEADLINE_HEADS.source, kind: 'link' },
  ],
  rows: deadlines.map((date) => ({
    cells: {
      when: date.onDay === null ? date.dayText : date.opensOn === null ? frenchDay(date.onDay) : spanText(date.opensOn, date.onDay),
      step: stepTitle(date.stepLabel),
      scheme: date.round === null ? date.schemeName : `${date.schemeName}, ${date.round}`,
      organisation: date.organisation,
      read_on: date.readOn,
      source: date.sourceUrl,
    },
  })),
})

const rowOf = (date: Deadline): Row => ({
  cells: {
    on_day: date.onDay ?? date.dayText,
    opens_on: date.opensOn,
    step: date.stepLabel,
    scheme: date.schemeName,
    round: date.round,
    organisation: date.organisation,
    territory: date.territoryName ?? AIDS.national,
    read_on: date.readOn,
    source: date.sourceUrl,
  },
})
