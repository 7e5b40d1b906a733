import type { KnownAward } from '#application/ports/awards.ts'
import type { AwardSum } from '#application/read-awards.ts'
import { MOMENT_LABELS } from '#wording/labels.ts'
import {
  AMOUNT_NOT_KNOWN,
  AWARD_HEADS,
  AWARDS,
  CONFIDENCE_LABELS,
  DOMAIN_LABELS,
  FORMAT_LABELS,
  INCLUDES_CNC_SHORT,
  labelIn,
  amountNote,
  MASKED_NOTE,
  readNote,
  recognitionNote,
  ORIGIN_LABELS,
  STAGE_LABELS,
  SUM_HEADS,
} from '#wording/pages/awards.ts'
import type { Cell, Row, Table, TableSource } from '#wording/table.ts'

const worded = (labels: Readonly<Record<string, string>>, kind: string | null): Cell => (kind === null ? null : labelIn(labels, kind))

/** Each lawful sum on its row: none of them is a total of the others. */
export const sumsTable = (sums: readonly AwardSum[]): Table => ({
  id: 'sommes',
  caption: AWARDS.sumsTitle,
  columns: [
    { key: 'origin', label: SUM_HEADS.origin, kind: 'text', isHead: true },
    { key: 'moment', label: SUM_HEADS.moment, kind: 'text' },
    { key: 'includes_cnc', label: SUM_HEADS.includes_cnc, kind: 'text' },
    { key: 'confidence', label: SUM_HEADS.confidence, kind: 'text' },
    { key: 'count', label: SUM_HEADS.count, kind: 'count' },
    { key: 'sum_cents', label: SUM_HEADS.sum_cents, kind: 'cents', unit: '€' },
    { key: 'unknown_count', label: SUM_HEADS.unknown_count, kind: 'count' },
  ],
  rows: sums.map((sum) => ({
    cells: {
      origin: labelIn(ORIGIN_LABELS, sum.origin),
      moment: worded(MOMENT_LABELS, sum.moment),
      includes_cnc: labelIn(INCLUDES_CNC_SHORT, sum.includesCnc),
      confidence: labelIn(CONFIDENCE_LABELS, sum.confidence),
      count: sum.knownCount + sum.unknownCount,
      sum_cents: sum.sumCents,
      unknown_count: sum.unknownCount,
    },
  })),
  sources: [],
})

export const awardsTable = (awards: readonly KnownAward[]): Table => ({
  id: 'aides',
  caption: AWARDS.listTitle,
  columns: [
    { key: 'decided_on', label: AWARD_HEADS.decided_on, kind: 'day' },
    { key: 'purpose', label: AWARD_HEADS.purpose, kind: 'text', isHead: true },
    { key: 'beneficiary', label: AWARD_HEADS.beneficiary, kind: 'text' },
    { key: 'amount_cents', label: AWARD_HEADS.amount_cents, kind: 'cents', unit: '€' },
    { key: 'moment', label: AWARD_HEADS.moment, kind: 'text' },
    { key: 'grantor', label: AWARD_HEADS.grantor, kind: 'text' },
    { key: 'territory', label: AWARD_HEADS.territory, kind: 'text' },
    { key: 'includes_cnc', label: AWARD_HEADS.includes_cnc, kind: 'text' },
    { key: 'stage', label: AWARD_HEADS.stage, kind: 'text' },
    { key: 'domain', label: AWARD_HEADS.domain, kind: 'text' },
    { key: 'format', label: AWARD_HEADS.format, kind: 'text' },
    { key: 'confidence', label: AWARD_HEADS.confidence, kind: 'text' },
    { key: 'beneficiary_siret', label: AWARD_HEADS.beneficiary_siret, kind: 'text' },
    { key: 'reference', label: AWARD_HEADS.reference, kind: 'text' },
    { key: 'source', label: AWARD_HEADS.source, kind: 'text' },
    { key: 'line', label: AWARD_HEADS.line, kind: 'count' },
  ],
  rows: awards.map(rowOf),
  sources: awardSources(awards),
})

/** The awards as the page shows them: what is said of one in few columns, the rest in notes under it. */
export const shownAwards = (table: Table, awards: readonly KnownAward[]): Table => ({
  ...table,
  columns: SHOWN_ORDER.flatMap((key) => table.columns.find((column) => column.key === key) ?? []),
  rows: table.rows.map((row, place) => shownRow(row, awards[place])),
})

const SHOWN_ORDER = ['purpose', 'beneficiary', 'amount_cents', 'grantor', 'decided_on'] as const

function shownRow(row: Row, award: KnownAward | undefined): Row {
  if (award === undefined) return row
  const kind = [row.cells['format'], row.cells['stage'], row.cells['domain']].filter((word) => typeof word === 'string')
  const { notes = {} } = row
  return {
    ...row,
    notes: {
      ...notes,
      purpose: [...new Set(kind)].join(', '),
      amount_cents: notes['amount_cents'] ?? amountNote(award.moment),
      grantor: readNote(award),
      ...(award.confidence === 'certain' ? {} : { decided_on: recognitionNote(award.confidence, award.rule) }),
    },
  }
}

function rowOf(award: KnownAward): Row {
  const notes: Record<string, string> = {}
  if (award.amountCents === null) notes['amount_cents'] = AMOUNT_NOT_KNOWN
  if (award.isBeneficiaryMasked) notes['beneficiary'] = MASKED_NOTE
  return {
    cells: {
      decided_on: award.decidedOn ?? (award.year === null ? null : String(award.year)),
      beneficiary: award.beneficiary,
      purpose: award.director === null ? award.purpose : `${award.purpose ?? ''} (${award.director})`,
      amount_cents: award.amountCents,
      moment: worded(MOMENT_LABELS, award.moment),
      grantor: award.grantor,
      territory: award.territoryName,
      includes_cnc: labelIn(INCLUDES_CNC_SHORT, award.includesCnc),
      stage: worded(STAGE_LABELS, award.stage),
      domain: worded(DOMAIN_LABELS, award.domain),
      format: worded(FORMAT_LABELS, award.format),
      confidence: labelIn(CONFIDENCE_LABELS, award.confidence),
      beneficiary_siret: award.beneficiarySiret,
      reference: award.reference,
      source: award.sourceTitle,
      line: award.line,
    },
    notes,
  }
}

function awardSources(awards: readonly KnownAward[]): TableSource[] {
  const sources = new Map(
    awards.map(({ sourceTitle, sourceUrl, readOn }) => [
      `${sourceTitle} ${sourceUrl ?? ''}`,
      { label: sourceTitle, href: sourceUrl, readOn },
    ]),
  )
  return [...sources.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'fr'))
}
