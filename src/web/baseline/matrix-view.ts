import { matrixOf, type MatrixGrounds, type MatrixRow } from '#application/baseline-matrix.ts'
import { countOf, filteredMatrix, isLookedFor, tallyOf } from '#application/filter-matrix.ts'
import { BASELINE_STATES, type BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { Standing } from '#domain/baseline/baseline-standing.ts'
import type { Register, RegisterRequest } from '#domain/baseline/register.ts'
import { BASELINE_STATE_LABELS, SERVED_AS_LABELS } from '#wording/baseline.ts'
import { counted } from '#wording/numbers.ts'
import { BASE, TEXT_BASE, decidedCount, STANDING_LABELS, stateCount } from '#wording/pages/common-base.ts'
import { generationText } from '#wording/pages/conventions.ts'
import { NATURE_LABELS } from '#wording/pages/registry.ts'
import { unbroken } from '#wording/spaces.ts'
import type { Table } from '#wording/table.ts'
import { isToldExample } from './told-example.ts'
import { SORT_WORDS, STANDING_WORDS, STATE_WORDS, type MatrixQuestion } from './matrix-filter.ts'
import { cellsTable, matrixTable, registerTable } from './matrix-tables.ts'

/** A cell as it is drawn: shape by state, line by standing, words for both. */
export type CellView = {
  readonly request: string
  readonly href: string
  readonly state: BaselineState | 'unread'
  readonly standing: Standing
  readonly isContested: boolean
  readonly words: string
  /** Said when no filter asks for it: the word that every proposal bears. */
  readonly more: string
  readonly isFaint: boolean
}

export type RowView = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly about: string
  readonly isExample: boolean
  readonly summary: string
  /** Null when its text was never read. */
  readonly cells: readonly CellView[] | null
}

export type ChoiceView = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A column: the code of a request says nothing without its few words. */
export type MatrixHead = {
  readonly id: string
  readonly title: string
  readonly asked: string
  readonly href: string
  readonly isFirst: boolean
}

export type MatrixView = {
  readonly shown: string
  readonly filters: readonly ChoiceView[]
  readonly isFiltered: boolean
  readonly heads: readonly MatrixHead[]
  readonly rows: readonly RowView[]
  readonly page: number
  readonly pageCount: number
  readonly clauses: readonly RegisterLine[]
  /** Served otherwise than as a clause: read lightly. */
  readonly others: readonly RegisterLine[]
}

export type RegisterLine = { readonly id: string; readonly href: string; readonly asked: string; readonly about: string }

/** Rows on one page: enough to compare, few enough to open at once. */
export const ROWS_A_PAGE = 100

/** The matrix that an address asks for, and the register with its tallies. */
export function matrixView(
  grounds: MatrixGrounds,
  register: Register,
  measured: ReadonlySet<string>,
  asked: MatrixQuestion,
  titles: ReadonlyMap<string, string>,
): MatrixView {
  const requests = shownRequests(register, measured, asked)
  const matrix = filteredMatrix(matrixOf(grounds, requests), asked)
  const pageCount = Math.max(1, Math.ceil(matrix.rows.length / ROWS_A_PAGE))
  const page = Math.min(asked.page, pageCount)
  const onPage = matrix.rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
  const filters = filtersOf(grounds, requests, asked)
  const lines = registerLines(grounds, register, asked)
  return {
    shown: `${counted(matrix.rows.length, 'texte', 'textes')}, ${counted(matrix.requests.length, 'demande', 'demandes')}.`,
    filters,
    isFiltered: filters.some(({ value, options }) => value !== '' && value !== options[0]?.value),
    heads: matrix.requests.map(({ id, asked: words }, rank) => ({
      id,
      title: titles.get(id) ?? words,
      asked: words,
      href: `/socle/${id}`,
      isFirst: rank > 0 && id[0] !== matrix.requests[rank - 1]?.id[0],
    })),
    rows: onPage.map((row) => rowView(row, matrix.requests, asked)),
    page,
    pageCount,
    clauses: lines.filter(({ id }) => measured.has(id)),
    others: lines.filter(({ id }) => !measured.has(id)),
  }
}

/** The same rows, all pages together, as files: the matrix, a line for each cell, the register; only the one named, when one is. */
export function matrixFiles(
  grounds: MatrixGrounds,
  register: Register,
  measured: ReadonlySet<string>,
  asked: MatrixQuestion,
  named: string | null,
): Table[] {
  const matrix = filteredMatrix(matrixOf(grounds, shownRequests(register, measured, asked)), asked)
  const made: Readonly<Record<string, () => Table>> = {
    matrice: () => matrixTable(matrix),
    cases: () => cellsTable(matrix, grounds.held, measured),
    registre: () => registerTable(register, measured, talliesOf(grounds, register, asked)),
  }
  return Object.entries(made).flatMap(([id, make]) => (named === null || named === id ? [make()] : []))
}

type Tally = Readonly<Record<BaselineState | 'unread', number>>

/** How many of the texts asked for are in each state, request by request. */
function talliesOf(grounds: MatrixGrounds, { requests }: Register, asked: MatrixQuestion): Tally[] {
  const { rows } = filteredMatrix(matrixOf(grounds, requests), { ...asked, state: '', standing: '', sort: 'title' })
  return requests.map((_, rank) => tallyOf(rows, rank))
}

function registerLines(grounds: MatrixGrounds, register: Register, asked: MatrixQuestion): RegisterLine[] {
  const tallies = talliesOf(grounds, register, asked)
  return register.requests.map(({ id, asked: words, servedAs }, rank) => {
    const states = BASELINE_STATES.flatMap((state) => {
      const count = tallies[rank]?.[state] ?? 0
      return count === 0 ? [] : [stateCount(state, count)]
    })
    const served = servedAs.map((one) => SERVED_AS_LABELS[one]).join(', ')
    return {
      id,
      href: `/socle/${id}`,
      asked: unbroken(words),
      about: [served, states.join(', ')].filter((part) => part !== '').join(' ; '),
    }
  })
}

const shownRequests = (
  { requests }: Register,
  measured: ReadonlySet<string>,
  { areAllRequests }: MatrixQuestion,
): readonly RegisterRequest[] => (areAllRequests ? requests : requests.filter(({ id }) => measured.has(id)))

function rowView({ text, cells }: MatrixRow, requests: readonly RegisterRequest[], asked: MatrixQuestion): RowView {
  const about = [text.territoryName, text.generation === null ? null : generationText(text.generation)].filter((part) => part !== null)
  const isRead = text.versionId !== null
  const isOfCells = asked.state !== '' || asked.standing !== ''
  return {
    id: text.id,
    title: text.title,
    href: isRead ? `/conventions/${text.id}/socle` : `/conventions/${text.id}`,
    about: [
      ...about,
      text.nature === 'convention' ? null : NATURE_LABELS[text.nature],
      text.apart.length === 0 ? null : TEXT_BASE.apartRow(text.apart.length),
    ]
      .filter((part) => part !== null)
      .join(', '),
    isExample: isToldExample(text),
    summary: isRead ? summaryOf({ text, cells }) : BASE.unreadRow,
    cells: isRead
      ? cells.map((cell, rank) => {
          const request = requests[rank]?.id ?? ''
          return {
            request,
            href: `/conventions/${text.id}/socle/${request}`,
            state: cell.state ?? 'unread',
            standing: cell.standing,
            isContested: cell.isContested,
            words: cell.state === null ? STANDING_LABELS.unread : BASELINE_STATE_LABELS[cell.state],
            more: [cell.state === null ? null : STANDING_LABELS[cell.standing], cell.isContested ? 'contestée' : null]
              .filter((part) => part !== null)
              .join(', '),
            isFaint: isOfCells && !isLookedFor(cell, asked),
          }
        })
      : null,
  }
}

/** « 9 présentes, 4 partielles, 12 absentes, 1 contraire ; 0 décidée sur 26 » */
export function summaryOf(row: MatrixRow): string {
  const states = BASELINE_STATES.flatMap((state) => {
    const count = countOf(row, state)
    return count === 0 ? [] : [stateCount(state, count)]
  })
  const decided = row.cells.filter(({ standing }) => standing === 'decided').length
  return `${states.join(', ')} ; ${decidedCount(decided, row.cells.length)}.`
}

function filtersOf({ texts }: MatrixGrounds, requests: readonly RegisterRequest[], asked: MatrixQuestion): ChoiceView[] {
  const { filters, sorts } = BASE
  const all = { value: '', label: BASE.all }
  const territories = new Map(
    texts.flatMap(({ territoryId: id, territoryName: name }) => (id === null || name === null ? [] : [[id, name]])),
  )
  const generations = [...new Set(texts.flatMap(({ generation }) => generation ?? []))].toSorted().toReversed()
  const natures = [...new Set(texts.map(({ nature }) => nature))].filter((nature) => nature !== 'convention')
  const sort = SORT_WORDS[asked.sort] ?? asked.sort
  return [
    {
      name: 'territoire',
      label: filters.territory,
      value: asked.territory,
      options: [
        all,
        ...[...territories].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'fr')),
      ],
    },
    {
      name: 'generation',
      label: filters.generation,
      value: asked.generation,
      options: [all, ...generations.map((value) => ({ value, label: generationText(value) }))],
    },
    {
      name: 'textes',
      label: filters.nature,
      value: asked.nature === 'conventions' ? '' : asked.nature || 'tous',
      options: [
        { value: '', label: BASE.conventions },
        { value: 'tous', label: BASE.allNatures },
        ...natures.map((value) => ({ value, label: NATURE_LABELS[value] })),
      ],
    },
    {
      name: 'etat',
      label: filters.state,
      value: STATE_WORDS[asked.state] ?? '',
      options: [all, ...BASELINE_STATES.map((state) => ({ value: STATE_WORDS[state] ?? '', label: BASELINE_STATE_LABELS[state] }))],
    },
    {
      name: 'lecture',
      label: filters.standing,
      value: STANDING_WORDS[asked.standing] ?? '',
      options: [
        all,
        { value: 'proposee', label: BASE.proposedOnly },
        { value: 'decidee', label: BASE.decidedOnly },
        { value: 'contestee', label: BASE.contestedOnly },
      ],
    },
    {
      name: 'exemples',
      label: filters.examples,
      value: asked.withExamples ? '' : 'sans',
      options: [
        { value: '', label: BASE.withExamples },
        { value: 'sans', label: BASE.withoutExamples },
      ],
    },
    {
      name: 'demandes',
      label: filters.requests,
      value: asked.areAllRequests ? 'toutes' : '',
      options: [
        { value: '', label: BASE.clauses },
        { value: 'toutes', label: BASE.allRequests },
      ],
    },
    {
      name: 'tri',
      label: filters.sort,
      value: sort === 'titre' ? '' : sort,
      options: [
        ...Object.entries(sorts).map(([key, label]) => ({ value: key === 'title' ? '' : (SORT_WORDS[key] ?? ''), label })),
        ...requests.map(({ id }) => ({ value: id, label: `${BASE.sortRequest} : ${id}` })),
      ],
    },
  ]
}
