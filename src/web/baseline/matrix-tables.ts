import { byTextAndRequest, type Matrix } from '#application/baseline-matrix.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { Register } from '#domain/baseline/register.ts'
import type { HeldDecision } from '#application/ports/baseline.ts'
import { BASELINE_STATE_LABELS, SERVED_AS_LABELS } from '#wording/baseline.ts'
import { AXIS_LABELS } from '#wording/pages/account.ts'
import { BASE, STANDING_LABELS, stateCount } from '#wording/pages/common-base.ts'
import { NATURE_LABELS } from '#wording/pages/registry.ts'
import type { Column, Table } from '#wording/table.ts'

const { columns } = BASE
const SOURCES = [{ label: BASE.registerSource, href: null, readOn: null }]

/** Columns that tell which text it is. */
const ABOUT: readonly Column[] = [
  { key: 'texte', label: columns.text, kind: 'text', isHead: true },
  { key: 'adresse', label: columns.address, kind: 'text' },
  { key: 'territoire', label: columns.territory, kind: 'text' },
  { key: 'generation', label: columns.generation, kind: 'text' },
  { key: 'nature', label: columns.nature, kind: 'text' },
  { key: 'exemple', label: columns.example, kind: 'text' },
  { key: 'version', label: columns.version, kind: 'count' },
]

const about = ({ title, id, territoryName, generation, nature, isExample, versionNumber }: Matrix['rows'][number]['text']) => ({
  texte: title,
  adresse: `/conventions/${id}/socle`,
  territoire: territoryName,
  generation,
  nature: NATURE_LABELS[nature],
  exemple: isExample ? BASE.yes : BASE.no,
  version: versionNumber,
})

const keyOf = (request: string): string => request.toLowerCase().replaceAll('.', '_')

/** A line for each text, a column for each request; a cell says the state and who says so; null where nothing was read. */
export function matrixTable({ requests, rows }: Matrix): Table {
  const keys = requests.map(({ id }) => keyOf(id))
  return {
    id: 'matrice',
    caption: BASE.caption,
    columns: [...ABOUT, ...requests.map(({ id }) => ({ key: keyOf(id), label: id, kind: 'text' as const }))],
    rows: rows.map(({ text, cells }) => ({
      cells: {
        ...about(text),
        ...Object.fromEntries(
          cells.map(({ state, standing }, rank) => [
            keys[rank] ?? '',
            state === null ? null : `${BASELINE_STATE_LABELS[state]} (${STANDING_LABELS[standing]})`,
          ]),
        ),
      },
    })),
    sources: SOURCES,
  }
}

/** A line for each cell. */
export function cellsTable({ requests, rows }: Matrix, held: readonly HeldDecision[], measured: ReadonlySet<string>): Table {
  const decided = byTextAndRequest(held)
  return {
    id: 'cases',
    caption: BASE.caption,
    columns: [
      ...ABOUT,
      { key: 'demande', label: columns.request, kind: 'text' },
      { key: 'demande_dite', label: columns.asked, kind: 'text' },
      { key: 'lecture_mesuree', label: columns.measured, kind: 'text' },
      { key: 'etat', label: columns.state, kind: 'text' },
      { key: 'lecture', label: columns.standing, kind: 'text' },
      { key: 'contestee', label: columns.contested, kind: 'text' },
      { key: 'decide_par', label: columns.by, kind: 'text' },
      { key: 'decide_le', label: columns.on, kind: 'day' },
    ],
    rows: rows.flatMap(({ text, cells }) => {
      const [ofText, decisions] = [about(text), decided.get(text.id)]
      return cells.map(({ state, standing, isContested }, rank) => {
        const request = requests[rank]
        const decision = request === undefined ? undefined : decisions?.get(request.id)
        return {
          cells: {
            ...ofText,
            adresse: `/conventions/${text.id}/socle/${request?.id}`,
            demande: request?.id ?? null,
            demande_dite: request?.asked ?? null,
            lecture_mesuree: measured.has(request?.id ?? '') ? BASE.yes : BASE.no,
            etat: state === null ? null : BASELINE_STATE_LABELS[state],
            lecture: STANDING_LABELS[standing],
            contestee: isContested ? BASE.yes : BASE.no,
            decide_par: decision?.by ?? null,
            decide_le: decision?.at.slice(0, 10) ?? null,
          },
        }
      })
    }),
    sources: SOURCES,
  }
}

const COUNTED: readonly (readonly [string, BaselineState])[] = [
  ['presentes', 'present'],
  ['partielles', 'partial'],
  ['absentes', 'absent'],
  ['contraires', 'contrary'],
]

/** The register, and in how many of the texts asked for each request is in each state. */
export const registerTable = (
  { requests }: Register,
  measured: ReadonlySet<string>,
  tallies: readonly Readonly<Record<BaselineState | 'unread', number>>[],
): Table => ({
  id: 'registre',
  caption: BASE.registerCaption,
  columns: [
    { key: 'demande', label: columns.request, kind: 'text', isHead: true },
    { key: 'demande_dite', label: columns.asked, kind: 'text' },
    { key: 'servie_comme', label: columns.served, kind: 'text' },
    { key: 'axe', label: columns.axis, kind: 'text' },
    { key: 'lecture_mesuree', label: columns.measured, kind: 'text' },
    ...COUNTED.map(([key, state]) => ({ key, label: stateCount(state, 2).replace(/^2\s/, ''), kind: 'count' as const })),
  ],
  rows: requests.map(({ id, asked, servedAs, axis }, rank) => ({
    href: `/socle/${id}`,
    cells: {
      demande: id,
      demande_dite: asked,
      servie_comme: servedAs.map((one) => SERVED_AS_LABELS[one]).join(', '),
      axe: axis === null ? '—' : AXIS_LABELS[axis],
      lecture_mesuree: measured.has(id) ? BASE.yes : BASE.no,
      ...Object.fromEntries(COUNTED.map(([key, state]) => [key, tallies[rank]?.[state] ?? 0])),
    },
  })),
  sources: SOURCES,
})
