import type { TerritoryReading } from '#application/read-territory.ts'
import type { Deadline } from '#application/ports/aids.ts'
import type { KnownAid } from '#application/ports/territories.ts'
import { INCLUDES_CNC_LABELS, MOMENT_LABELS } from '#wording/labels.ts'
import { COLUMNS } from '#wording/pages/territory-columns.ts'
import type { Row, Table, TableSource } from '#wording/table.ts'

const SOURCES_SHOWN = 6

/** Aids voted and known; totals with the CNC's money inside say so. */
export const knownAidsTable = (reading: TerritoryReading): Table => ({
  id: 'aides-connues',
  caption: COLUMNS.aidsCaption(reading.place.name),
  columns: [
    { key: 'objet', label: COLUMNS.work, kind: 'text', isHead: true },
    { key: 'attribuant', label: COLUMNS.grantor, kind: 'text' },
    { key: 'beneficiaire', label: COLUMNS.beneficiary, kind: 'text' },
    { key: 'date', label: COLUMNS.decidedOn, kind: 'day' },
    { key: 'montant_cents', label: COLUMNS.amount, kind: 'cents', unit: '€' },
    { key: 'moment', label: COLUMNS.moment, kind: 'text' },
    { key: 'source', label: COLUMNS.page, kind: 'link' },
  ],
  rows: reading.knownAids.rows.map(aidRow),
  sources: distinctSources(reading.knownAids.rows),
})

function aidRow(aid: KnownAid): Row {
  const moment = Object.entries(MOMENT_LABELS).find(([id]) => id === aid.moment)?.[1] ?? null
  const note = aid.includesCnc === 'yes' ? INCLUDES_CNC_LABELS.yes : aid.includesCnc === 'unknown' ? COLUMNS.maybeCnc : null
  return {
    cells: {
      objet: aid.work,
      attribuant: aid.grantor,
      beneficiaire: aid.beneficiary,
      date: aid.decidedOn ?? (aid.year === null ? null : String(aid.year)),
      montant_cents: aid.amountCents,
      moment,
      source: aid.sourceUrl,
    },
    ...(note === null ? {} : { notes: { montant_cents: note } }),
  }
}

const distinctSources = (aids: readonly KnownAid[]): TableSource[] =>
  [
    ...new Map(
      aids.map(({ sourceTitle, sourceUrl, readOn }) => [
        `${sourceTitle} ${sourceUrl ?? ''}`,
        { label: sourceTitle, href: sourceUrl, readOn },
      ]),
    ).values(),
  ].slice(0, SOURCES_SHOWN)

/** The next dates open to who works there, with the day on which each was read. */
export const datesTable = (dates: readonly Deadline[]): Table => ({
  id: 'dates',
  caption: COLUMNS.datesCaption,
  columns: [
    { key: 'date', label: COLUMNS.day, kind: 'day', isHead: true },
    { key: 'etape', label: COLUMNS.step, kind: 'text' },
    { key: 'aide', label: COLUMNS.scheme, kind: 'text' },
    { key: 'organisme', label: COLUMNS.organisation, kind: 'text' },
    { key: 'source', label: COLUMNS.page, kind: 'link' },
    { key: 'lu_le', label: COLUMNS.readOn, kind: 'day' },
  ],
  rows: dates.map((date) => ({
    cells: {
      date: date.onDay,
      etape: date.stepLabel,
      aide: date.round === null ? date.schemeName : `${date.schemeName} (${date.round})`,
      organisme: date.organisation,
      source: date.sourceUrl,
      lu_le: date.readOn,
    },
  })),
  sources: [],
})

export const schemesTable = (reading: TerritoryReading): Table => ({
  id: 'aides',
  caption: COLUMNS.schemesCaption,
  columns: [
    { key: 'aide', label: COLUMNS.scheme, kind: 'text', isHead: true },
    { key: 'organisme', label: COLUMNS.organisation, kind: 'text' },
    { key: 'etapes', label: COLUMNS.stages, kind: 'text' },
    { key: 'source', label: COLUMNS.page, kind: 'link' },
    { key: 'lu_le', label: COLUMNS.readOn, kind: 'day' },
  ],
  rows: reading.schemes.map((scheme) => ({
    cells: { aide: scheme.name, organisme: scheme.organisation, etapes: scheme.stages, source: scheme.sourceUrl, lu_le: scheme.readOn },
    href: `/aides#${scheme.id}`,
  })),
  sources: [],
})
