import type { Aid } from '#domain/cofinancing/aid.ts'
import { initiativeBalances } from '#domain/cofinancing/initiative-balance.ts'
import { initiativeUnknown } from '#wording/means-sentences.ts'
import { MEANS } from '#wording/pages/means.ts'
import type { Table } from '#wording/table.ts'
import { percent } from './means-films.ts'

const { columns } = MEANS.initiative

export type InitiativeView = { readonly unknown: string; readonly example: Table }

/** What is known of initiative, which is nothing, and what a file that says it would give. */
export const initiativeView = (aidsCount: number, example: readonly Aid[]): InitiativeView => ({
  unknown: initiativeUnknown(aidsCount),
  example: {
    id: 'initiative',
    caption: MEANS.initiative.caption,
    columns: [
      { key: 'ligne', label: columns.line, kind: 'text', isHead: true },
      { key: 'region_cents', label: columns.regional, kind: 'cents', unit: '€' },
      { key: 'ailleurs_cents', label: columns.outside, kind: 'cents', unit: '€' },
      { key: 'non_dit_cents', label: columns.unknown, kind: 'cents', unit: '€' },
      { key: 'part_region_pct', label: columns.share, kind: 'decimal', unit: '%' },
      { key: 'au_moins_pct', label: columns.least, kind: 'decimal', unit: '%' },
      { key: 'au_plus_pct', label: columns.most, kind: 'decimal', unit: '%' },
    ],
    rows: initiativeBalances(example, 'voted').map((line) => ({
      cells: {
        ligne: `${line.scheme}, ${line.year}`,
        region_cents: line.regional.amount,
        ailleurs_cents: line.outside.amount,
        non_dit_cents: line.unknown.amount,
        part_region_pct: percent(line.regionalShare),
        au_moins_pct: percent(line.least),
        au_plus_pct: percent(line.most),
      },
    })),
    sources: [],
  },
})
