import type { StartingPoint } from '#application/starting-points.ts'
import { LABORATORY } from '#wording/pages/laboratory.ts'
import { stepLabel } from '#wording/step-label.ts'
import type { Column, Table } from '#wording/table.ts'
import type { LabOutcome } from './outcome.ts'

/** The allocation of one scenario, its parts as columns; the last row adds up. */
export function allocationTable(outcome: LabOutcome, rank: number, start: StartingPoint): Table {
  const names = Object.keys(outcome.rows[0]?.parts ?? {})
  const columns: Column[] = [
    { key: 'territoire', label: 'Région', kind: 'text', isHead: true },
    { key: 'present_cents', label: 'Aujourd’hui', kind: 'cents', unit: '€' },
    { key: 'nouveau_cents', label: 'Avec ce scénario', kind: 'cents', unit: '€' },
    { key: 'changement_cents', label: 'Différence', kind: 'cents', unit: '€' },
    { key: 'par_habitant_avant', label: 'Par habitant, aujourd’hui', kind: 'decimal', unit: '€' },
    { key: 'par_habitant_apres', label: 'Par habitant, avec', kind: 'decimal', unit: '€' },
    ...names.map((name): Column => ({ key: `${name.replaceAll('-', '_')}_cents`, label: stepLabel(name), kind: 'cents', unit: '€' })),
  ]
  const hundredth = (value: number): number => Math.round(value * 100) / 100
  const rows = outcome.rows.map((row) => ({
    href: `/cofinancement/${row.code}`,
    cells: {
      territoire: row.name,
      present_cents: row.present,
      nouveau_cents: row.after,
      changement_cents: row.change,
      par_habitant_avant: hundredth(row.perBefore),
      par_habitant_apres: hundredth(row.perAfter),
      ...Object.fromEntries(names.map((name) => [`${name.replaceAll('-', '_')}_cents`, row.parts[name] ?? null])),
    },
  }))
  return {
    id: `repartition-${rank + 1}`,
    caption: `${outcome.title} : répartition de l’enveloppe entre les Régions, ${start.year}`,
    columns,
    rows,
    sources: start.territories
      .flatMap(({ sources }) => sources)
      .filter(({ address }, at, all) => all.findIndex((one) => one.address === address) === at)
      .map(({ title, address, readOn }) => ({ label: title, href: address, readOn })),
  }
}

/** The indices beside the amounts. */
export function equityTable(outcome: LabOutcome, rank: number): Table {
  return {
    id: `equite-${rank + 1}`,
    caption: `${outcome.title} : ${LABORATORY.equity}`,
    columns: [
      { key: 'indice', label: 'Indice', kind: 'text', isHead: true },
      { key: 'avant', label: LABORATORY.before, kind: 'decimal', decimals: 4 },
      { key: 'apres', label: LABORATORY.after, kind: 'decimal', decimals: 4 },
      { key: 'difference', label: LABORATORY.difference, kind: 'decimal', decimals: 4 },
    ],
    rows: outcome.equity.map(({ label, what, before, after }) => ({
      cells: {
        indice: label,
        avant: before,
        apres: after,
        difference: before === null || after === null ? null : (Math.round(after * 1e6) - Math.round(before * 1e6)) / 1e6,
      },
      notes: { indice: what },
    })),
    sources: [],
  }
}
