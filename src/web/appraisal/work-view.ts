import { OVER, type Work, type WorkLine } from '#application/read-work.ts'
import { APPLICATION_STATES } from '#domain/grant/application-life.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { counted } from '#wording/numbers.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import { actOptions } from './act-options.ts'
import { NOBODY, PER_PAGE, workAddress, workAsked, type WorkAsked, type WorkSort } from './work-address.ts'
import { daysBetween, lineView, type LineView, type Names } from './work-line.ts'
import { loadTable, workTable } from './work-tables.ts'

const SOON_DAYS = 15

/** The desk as its address narrows, sorts, groups and pages it. */
export function workView(work: Work, search: URLSearchParams, nameOf: Names, today: string) {
  const asked = workAsked(search)
  const chosen = work.lines.filter((line) => isAsked(line, asked, nameOf, today)).toSorted(byAsked(asked, nameOf))
  const pageCount = Math.max(1, Math.ceil(chosen.length / asked.perPage))
  const page = Math.min(asked.page, pageCount)
  const shown = chosen.slice((page - 1) * asked.perPage, page * asked.perPage)
  const counts = new Map<string, number>()
  for (const line of chosen) counts.set(groupOf(line, asked, nameOf), (counts.get(groupOf(line, asked, nameOf)) ?? 0) + 1)
  return {
    count: WORK.count(chosen.length, work.lines.length),
    facets: facetsOf(work, asked, nameOf),
    groups: grouped(shown, (line) => groupOf(line, asked, nameOf)).map(([label, lines]) => ({
      label: label === '' ? null : `${label}\u202f: ${counted(counts.get(label) ?? 0, 'dossier', 'dossiers')}`,
      lines: lines.map((line): LineView => lineView(line, nameOf, today)),
    })),
    page,
    pageCount,
    areTicked: asked.areTicked,
    tickHref: workAddress(search, { coche: asked.areTicked ? null : 'tout' }),
    sorts: (Object.keys(WORK.sorts) as WorkSort[]).map((sort) => ({
      sort,
      isChosen: sort === asked.sort,
      isDescending: asked.isDescending,
      href: workAddress(search, { tri: sort === asked.sort && !asked.isDescending ? `-${sort}` : sort }),
    })),
    options: actOptions(work, nameOf),
    table: workTable(chosen, nameOf, today),
    load: loadTable(work, nameOf),
    perOfficer: WORK.perOfficer(inHandOf(work), work.loads.length - 1),
  }
}

const inHandOf = ({ loads }: Work): number => loads.reduce((sum, { total }) => sum + total, 0)

function isAsked(line: WorkLine, asked: WorkAsked, nameOf: Names, today: string): boolean {
  const { words, state, round, officer, time } = asked
  const told = `${line.number} ${line.title} ${line.applicant} ${line.officerIds.map(nameOf).join(' ')}`.toLowerCase()
  const isSoon = line.limits.some(({ on }) => on !== null && on >= today && daysBetween(today, on) <= SOON_DAYS)
  return (
    told.includes(words) &&
    (state === '' || line.state === state) &&
    (round === '' || line.roundId === round) &&
    (officer === '' || (officer === NOBODY ? line.officerIds.length === 0 : line.officerIds.includes(officer))) &&
    (time === '' || (time === 'depasses' ? line.late.length > 0 : isSoon))
  )
}

const FRENCH = new Intl.Collator('fr', { numeric: true })
const LAST = '9999'
/** Where no time runs: an awarded file is only paid. */
const WAITS_FOR_NOBODY = [...OVER, 'awarded']

function keyOf(line: WorkLine, sort: WorkSort, nameOf: Names): string {
  switch (sort) {
    case 'depuis':
      return line.since
    case 'echeance':
      return line.limits[0]?.on ?? LAST
    case 'numero':
      return line.number
    case 'projet':
      return line.title
    case 'demandeur':
      return line.applicant
    case 'agent':
      return line.officerIds.map(nameOf).join(', ')
    case 'montant':
      return String(typedEuros(line.asked) ?? -1)
  }
}

/** By group first, when there are groups; then as asked, what is over waiting for nobody; then by number. */
function byAsked(asked: WorkAsked, nameOf: Names): (a: WorkLine, b: WorkLine) => number {
  const turn = asked.isDescending ? -1 : 1
  return (a, b) =>
    FRENCH.compare(groupOf(a, asked, nameOf), groupOf(b, asked, nameOf)) ||
    (asked.sort === 'depuis' ? Number(WAITS_FOR_NOBODY.includes(a.state)) - Number(WAITS_FOR_NOBODY.includes(b.state)) : 0) ||
    turn * FRENCH.compare(keyOf(a, asked.sort, nameOf), keyOf(b, asked.sort, nameOf)) ||
    FRENCH.compare(a.number, b.number)
}

function groupOf(line: WorkLine, { group }: WorkAsked, nameOf: Names): string {
  switch (group) {
    case '':
      return ''
    case 'demandeur':
      return line.applicant
    case 'dispositif':
      return `${line.rules.title}, ${line.roundLabel}`
    case 'agent':
      return line.officerIds.map(nameOf).join(', ') || WORK.nobody
  }
}

function grouped<Value>(values: readonly Value[], labelOf: (value: Value) => string): [string, Value[]][] {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(labelOf(value), [...(groups.get(labelOf(value)) ?? []), value])
  return [...groups]
}

type Facet = {
  readonly name: string
  readonly label: string
  readonly kind: 'select' | 'text'
  readonly selected: readonly string[]
  readonly options?: readonly { readonly value: string; readonly label: string; readonly count?: number }[]
  readonly all?: string | null
}

function facetsOf({ lines, officers }: Work, asked: WorkAsked, nameOf: Names): Facet[] {
  const rounds = new Map(lines.map(({ roundId, roundLabel, rules }) => [roundId, `${rules.title}, ${roundLabel}`]))
  const countOf = (is: (line: WorkLine) => boolean): number => lines.filter(is).length
  const states = APPLICATION_STATES.filter((state) => lines.some((line) => line.state === state))
  return [
    { name: 'q', label: WORK.search, kind: 'text', selected: [asked.words] },
    {
      name: 'etat',
      label: WORK.state,
      kind: 'select',
      selected: [asked.state],
      options: states.map((value) => ({ value, label: STATE_LABELS[value], count: countOf((line) => line.state === value) })),
    },
    {
      name: 'session',
      label: WORK.round,
      kind: 'select',
      selected: [asked.round],
      options: [...rounds].map(([value, label]) => ({ value, label, count: countOf((line) => line.roundId === value) })),
    },
    {
      name: 'agent',
      label: WORK.officer,
      kind: 'select',
      selected: [asked.officer],
      options: [
        { value: NOBODY, label: WORK.nobody, count: countOf(({ officerIds }) => officerIds.length === 0) },
        ...officers.map(({ personId }) => ({
          value: personId,
          label: nameOf(personId),
          count: countOf(({ officerIds }) => officerIds.includes(personId)),
        })),
      ],
    },
    {
      name: 'delai',
      label: WORK.late,
      kind: 'select',
      selected: [asked.time],
      options: [
        { value: 'depasses', label: WORK.lateOnly, count: countOf(({ late }) => late.length > 0) },
        { value: 'proches', label: WORK.soon },
      ],
    },
    shownBy('groupe', WORK.group, asked.group, Object.entries(WORK.groups), WORK.noGroup),
    shownBy('tri', WORK.sort, asked.isDescending ? `-${asked.sort}` : asked.sort, Object.entries(WORK.sorts)),
    shownBy(
      'par',
      WORK.perPage,
      String(asked.perPage),
      PER_PAGE.map((count) => [String(count), String(count)]),
    ),
  ]
}

/** A choice of how to show, rather than of what. */
const shownBy = (
  name: string,
  label: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
  all: string | null = null,
): Facet => ({
  name,
  label,
  kind: 'select',
  selected: [chosen],
  options: options.map(([value, words]) => ({ value, label: words })),
  all,
})
