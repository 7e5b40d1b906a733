import type { Deadline } from '#application/ports/aids.ts'
import { AIDS, DEADLINE_HEADS } from '#wording/pages/aids.ts'
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
