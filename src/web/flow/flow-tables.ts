import type { FlowSimulation, GroupOutcome, RoundsOutcome } from '#domain/flow/simulate-flow.ts'
import { FLOW_GROUPS, flowFileOf, type FlowGroup, type PastRound } from '#domain/flow/past-round.ts'
import { isShown, SMALLEST_SHOWN } from '#domain/flow/small-count.ts'
import type { Spread } from '#domain/flow/spread.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { parisDay } from '#wording/instants.ts'
import { decimalNumber, wholeNumber } from '#wording/numbers.ts'
import { FLOW, GROUP_WORDS, OPTION_WORDS } from '#wording/pages/flow.ts'
import type { Cell, Column, Row, Table } from '#wording/table.ts'

const DAY_MS = 86_400_000
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

const SOURCES = [{ label: FLOW.source, href: null, readOn: null }]

/** Past rounds in numbers, small ones not shown. */
export const pastTable = (rounds: readonly PastRound[], rules: SchemeRules): Table => ({
  id: 'passe',
  caption: FLOW.pastTable,
  columns: [
    { key: 'session', label: FLOW.pastColumns.round, kind: 'text', isHead: true },
    { key: 'close_le', label: FLOW.pastColumns.closed, kind: 'day' },
    { key: 'dossiers', label: FLOW.pastColumns.received, kind: 'count' },
    { key: 'premieres_oeuvres', label: FLOW.pastColumns.firstWorks, kind: 'count' },
    { key: 'courts', label: FLOW.pastColumns.shorts, kind: 'count' },
    { key: 'ruraux', label: FLOW.pastColumns.rural, kind: 'count' },
    { key: 'structures', label: FLOW.pastColumns.bodies, kind: 'count' },
    { key: 'delai_jours', label: FLOW.pastColumns.delay, kind: 'count', unit: FLOW.days },
  ],
  rows: rounds.map(({ label, closesAt, committeeOn, files }) => {
    const drawn = files.map((file) => flowFileOf(file, rules, 1))
    const bodies = new Set(drawn.flatMap(({ body }) => body ?? [])).size
    const inGroup = (group: FlowGroup): Cell =>
      drawn.every(({ groups }) => groups[group] === null)
        ? null
        : shown(drawn.filter(({ groups }) => groups[group] === true).length, drawn.length)
    const closedOn = parisDay(closesAt)
    return {
      cells: {
        session: label,
        close_le: closedOn,
        dossiers: shown(files.length, files.length),
        premieres_oeuvres: inGroup('first-work'),
        courts: inGroup('short'),
        ruraux: inGroup('rural'),
        structures: shown(bodies, bodies),
        delai_jours: committeeOn === null ? null : daysBetween(closedOn, committeeOn),
      },
    }
  }),
  sources: [],
})

const shown = (count: number, whole: number): Cell => (isShown(count, whole) ? count : FLOW.small)

const MEASURES = [
  'received',
  'heard',
  'readerHours',
  'filesPerOfficer',
  'delayDays',
  'sessions',
] as const satisfies readonly (keyof RoundsOutcome)[]
type Measure = (typeof MEASURES)[number]
const KEYS: Readonly<Record<Measure, string>> = {
  received: 'recus',
  heard: 'entendus',
  readerHours: 'heures_lecture',
  filesPerOfficer: 'dossiers_par_agent',
  delayDays: 'delai_jours',
  sessions: 'seances',
}
const UNITS: Readonly<Partial<Record<Measure, string>>> = { readerHours: FLOW.hours, filesPerOfficer: FLOW.fileUnit, delayDays: FLOW.days }

/** What a year takes under each option: as shown, with its range under each figure; as a file, with a column for each end. */
export function loadTables({ options }: FlowSimulation): { readonly shown: Table; readonly file: Table } {
  const heads: readonly Column[] = [
    { key: 'option', label: FLOW.loadColumns.option, kind: 'text', isHead: true },
    { key: 'sessions', label: FLOW.loadColumns.rounds, kind: 'count' },
  ]
  const columnOf = (measure: Measure): Column => {
    const unit = UNITS[measure]
    return { key: KEYS[measure], label: FLOW.loadColumns[measure], kind: 'count', ...(unit === undefined ? {} : { unit }) }
  }
  const table = (columns: readonly Column[], rows: readonly Row[]): Table => ({
    id: 'options',
    caption: FLOW.loadTable,
    columns: [...heads, ...columns],
    rows,
    sources: SOURCES,
  })
  const rows = options.map((outcome) => ({
    cells: {
      option: OPTION_WORDS[outcome.option].label,
      sessions: outcome.rounds,
      ...Object.fromEntries(MEASURES.flatMap((measure) => spreadCells(KEYS[measure], outcome[measure]))),
    },
    notes: Object.fromEntries(MEASURES.map((measure) => [KEYS[measure], rangeText(outcome[measure], wholeNumber)])),
  }))
  return {
    shown: table(MEASURES.map(columnOf), rows),
    file: table(
      MEASURES.flatMap((measure) => withEnds(columnOf(measure))),
      rows,
    ),
  }
}

const withEnds = (column: Column): Column[] => [
  column,
  { ...column, key: `${column.key}_bas`, label: `${column.label}, ${FLOW.low}` },
  { ...column, key: `${column.key}_haut`, label: `${column.label}, ${FLOW.high}` },
]

const spreadCells = (key: string, { middle, range }: Spread): [string, Cell][] => [
  [key, middle],
  [`${key}_bas`, range?.low ?? null],
  [`${key}_haut`, range?.high ?? null],
]

/** The range of a figure in words; nothing where none is claimed. */
export const rangeText = ({ range }: Spread, words: (value: number) => string): string =>
  range === null ? '' : FLOW.range(words(range.low), words(range.high))

const tenths = (part: number): number => Math.round(part * 1000) / 10
const percentText = (part: number): string => decimalNumber(tenths(part), 1)

/** Who is heard under each option, group by group. */
export function groupTables({ options }: FlowSimulation): { readonly shown: Table; readonly file: Table } {
  const columns: readonly Column[] = [
    { key: 'entendus', label: FLOW.groupColumns.heard, kind: 'count' },
    { key: 'part_aujourdhui', label: FLOW.groupColumns.before, kind: 'decimal', unit: FLOW.percent, decimals: 1 },
    { key: 'part', label: FLOW.groupColumns.after, kind: 'decimal', unit: FLOW.percent, decimals: 1 },
    { key: 'ecart', label: FLOW.groupColumns.shift, kind: 'decimal', unit: FLOW.points, decimals: 1 },
  ]
  const head: Column = { key: 'groupe', label: FLOW.groupColumns.group, kind: 'text', isHead: true }
  const option: Column = { key: 'option', label: FLOW.groupColumns.option, kind: 'text' }
  const rows = FLOW_GROUPS.flatMap((group) =>
    options.map((outcome) => {
      const label = OPTION_WORDS[outcome.option].label
      return { label, group, row: groupCells(outcome.groups[group], options[0]?.groups[group] ?? 'not-said') }
    }),
  )
  const table = (given: readonly Column[], named: (group: string, label: string) => Row['cells']): Table => ({
    id: 'groupes',
    caption: FLOW.groupTable,
    columns: given,
    rows: rows.map(({ label, group, row }) => ({ ...row, cells: { ...named(GROUP_WORDS[group], label), ...row.cells } })),
    sources: SOURCES,
  })
  return {
    shown: table([head, ...columns], (group, label) => ({ groupe: `${group}, ${label.toLowerCase()}` })),
    file: table(
      [head, option, ...columns.flatMap((column) => (column.key === 'part_aujourdhui' ? [column] : withEnds(column)))],
      (groupe, label) => ({
        groupe,
        option: label,
      }),
    ),
  }
}

function groupCells(outcome: GroupOutcome, today: GroupOutcome): Row {
  if (outcome === 'not-said' || today === 'not-said') return { cells: {} }
  const keys = ['entendus', 'part_aujourdhui', 'part', 'ecart']
  if (outcome === 'small' || today === 'small' || isUnder(today)) return { cells: Object.fromEntries(keys.map((key) => [key, FLOW.small])) }
  if (isUnder(outcome))
    return { cells: { entendus: FLOW.under, part_aujourdhui: tenths(today.share.middle), part: FLOW.small, ecart: FLOW.small } }
  const inTenths = ({ middle, range }: Spread): Spread => ({
    middle: tenths(middle),
    range: range === null ? null : { low: tenths(range.low), high: tenths(range.high) },
  })
  return {
    cells: Object.fromEntries([
      ...spreadCells('entendus', outcome.heard),
      ['part_aujourdhui', tenths(today.share.middle)],
      ...spreadCells('part', inTenths(outcome.share)),
      ...spreadCells('ecart', inTenths(outcome.shift)),
    ]) as Row['cells'],
    notes: {
      entendus: rangeText(outcome.heard, wholeNumber),
      part: rangeText(outcome.share, percentText),
      ecart: rangeText(outcome.shift, percentText),
    },
  }
}

/** Whether so few would be heard that their number is not told. */
export const isUnder = ({ heard }: Exclude<GroupOutcome, string>): boolean => heard.middle < SMALLEST_SHOWN
