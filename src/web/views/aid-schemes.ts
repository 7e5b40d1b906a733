import type { AidScheme } from '#application/ports/aids.ts'
import { AIDS, AIDS_TERMS, daysInFrench, SCHEME_HEADS } from '#wording/pages/aids.ts'
import type { Cell, Table } from '#wording/table.ts'
import { sourcesOf } from './sources-of.ts'

export type SchemeCard = {
  readonly id: string
  readonly name: string
  readonly organisation: string
  /** What was read of it; `null` where the source was silent. */
  readonly facts: readonly { readonly term: string; readonly kind: 'text' | 'cents'; readonly value: string | number | null }[]
  readonly sourceUrl: string
  readonly readOn: string | null
}

const ALWAYS_SAID = ['stages', 'works', 'maximum'] as const

export function schemeCard(scheme: AidScheme): SchemeCard {
  const values: Readonly<Record<keyof typeof AIDS_TERMS, string | number | null>> = {
    stages: scheme.stages === null ? null : spaced(scheme.stages),
    works: scheme.works === null ? null : spaced(scheme.works),
    minimum: scheme.minimumCents,
    maximum: scheme.maximumCents,
    amountNote: scheme.amountNote,
    calendarNote: scheme.calendarNote === null ? null : daysInFrench(scheme.calendarNote),
    meetingBefore: scheme.meetingBefore === null ? null : daysInFrench(scheme.meetingBefore),
    conditions: scheme.conditions,
  }
  const terms = (Object.keys(AIDS_TERMS) as (keyof typeof AIDS_TERMS)[]).filter(
    (term) => values[term] !== null || (ALWAYS_SAID as readonly string[]).includes(term),
  )
  return {
    id: scheme.id,
    name: scheme.name,
    organisation: scheme.organisation,
    facts: terms.map((term) => ({
      term: AIDS_TERMS[term],
      kind: term === 'minimum' || term === 'maximum' ? 'cents' : 'text',
      value: values[term],
    })),
    sourceUrl: scheme.sourceUrl,
    readOn: scheme.readOn,
  }
}

/** Lists are held with ` | ` or ` ; ` between items; people read commas. */
const spaced = (list: string): string => list.split(/\s*[|;]\s*/).join(', ')

export const schemesTable = (schemes: readonly AidScheme[]): Table => ({
  id: 'dispositifs',
  caption: AIDS.schemesTitle,
  columns: [
    { key: 'scheme', label: SCHEME_HEADS.scheme, kind: 'text', isHead: true },
    { key: 'organisation', label: SCHEME_HEADS.organisation, kind: 'text' },
    { key: 'territory', label: SCHEME_HEADS.territory, kind: 'text' },
    { key: 'stages', label: SCHEME_HEADS.stages, kind: 'text' },
    { key: 'works', label: SCHEME_HEADS.works, kind: 'text' },
    { key: 'minimum_cents', label: SCHEME_HEADS.minimum_cents, kind: 'cents', unit: '€' },
    { key: 'maximum_cents', label: SCHEME_HEADS.maximum_cents, kind: 'cents', unit: '€' },
    { key: 'amount_note', label: SCHEME_HEADS.amount_note, kind: 'text' },
    { key: 'calendar_note', label: SCHEME_HEADS.calendar_note, kind: 'text' },
    { key: 'meeting_before', label: SCHEME_HEADS.meeting_before, kind: 'text' },
    { key: 'conditions', label: SCHEME_HEADS.conditions, kind: 'text' },
    { key: 'read_on', label: SCHEME_HEADS.read_on, kind: 'day' },
    { key: 'source', label: SCHEME_HEADS.source, kind: 'link' },
  ],
  rows: schemes.map((scheme) => ({
    cells: {
      scheme: scheme.name,
      organisation: scheme.organisation,
      territory: scheme.territoryName ?? AIDS.national,
      stages: orNull(scheme.stages),
      works: orNull(scheme.works),
      minimum_cents: scheme.minimumCents,
      maximum_cents: scheme.maximumCents,
      amount_note: scheme.amountNote,
      calendar_note: scheme.calendarNote,
      meeting_before: scheme.meetingBefore,
      conditions: scheme.conditions,
      read_on: scheme.readOn,
      source: scheme.sourceUrl,
    },
  })),
  sources: sourcesOf(schemes),
})

const orNull = (text: string | null): Cell => (text === null ? null : spaced(text))
