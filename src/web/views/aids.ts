import type { AidScheme, Deadline } from '#application/ports/aids.ts'
import { AID_STAGES, AID_WORKS, facetValuesIn, NOT_SAID, NOT_SAID_LABEL, type AidFacet } from '#wording/aid-facets.ts'
import { AIDS, readBetween } from '#wording/pages/aids.ts'
import type { Table } from '#wording/table.ts'
import { schemeCard, schemesTable, type SchemeCard } from './aid-schemes.ts'
import { choiceOf, chosenIn, type Choice } from './choice.ts'
import { dateCard, type DateCard } from './date-card.ts'
import { bothTables, deadlinesTable, type BothTables } from './deadlines.ts'

const NATIONAL = 'nation-FR'

export type AidsView = {
  readonly choices: readonly Choice[]
  readonly isNarrowed: boolean
  /** The coming dates as people read them; `nextTable` is the same for files. */
  readonly next: readonly DateCard[]
  readonly nextTable: Table
  readonly undated: BothTables
  readonly past: BothTables
  readonly groups: readonly { readonly name: string; readonly href: string | null; readonly schemes: readonly SchemeCard[] }[]
  readonly schemes: Table
  readonly calendarHref: string
  /** Between which days the sources were read. */
  readonly read: string | null
}

type Known = { readonly schemes: readonly AidScheme[]; readonly deadlines: readonly Deadline[] }

/** The page of aids and dates, as the address narrows it, on that day. */
export function aidsView({ schemes, deadlines }: Known, address: URLSearchParams, today: string): AidsView {
  const territory = choiceOf(address, 'territoire', AIDS.territory, territoriesOf([...schemes, ...deadlines]))
  const stage = choiceOf(address, 'etape', AIDS.stage, facetOptions(AID_STAGES))
  const works = choiceOf(address, 'oeuvres', AIDS.works, facetOptions(AID_WORKS))
  const choices = [territory, stage, works]
  const isKept = (row: { territoryId: string | null }, stageText: string, worksText: string): boolean =>
    isPlace(row, chosenIn(territory)) && speaksOf(stageText, AID_STAGES, chosenIn(stage)) && speaksOf(worksText, AID_WORKS, chosenIn(works))
  const keptSchemes = schemes.filter((scheme) =>
    isKept(scheme, `${scheme.stages ?? ''} ${scheme.name}`, `${scheme.works ?? ''} ${scheme.name}`),
  )
  const kept = deadlines.filter((date) => isKept(date, `${date.stages ?? ''} ${date.schemeName}`, `${date.works ?? ''} ${date.schemeName}`))
  const place = chosenIn(territory)
  const gone = kept.filter(({ onDay }) => onDay !== null && onDay < today).toReversed()
  const dayless = kept.filter(({ onDay }) => onDay === null)
  const coming = kept.filter(({ onDay }) => onDay !== null && onDay >= today)
  return {
    choices,
    isNarrowed: choices.some((choice) => chosenIn(choice) !== null),
    next: coming.map((date) => dateCard(date, today)),
    nextTable: deadlinesTable('prochaines-dates', AIDS.nextTitle, coming),
    undated: bothTables('dates-sans-jour', AIDS.undatedTitle, dayless),
    past: bothTables('dates-passees', AIDS.pastTitle, gone),
    groups: groupsOf(keptSchemes),
    schemes: schemesTable(keptSchemes),
    calendarHref: place === null ? '/aides/calendrier.ics' : `/aides/calendrier.ics?territoire=${place}`,
    read: readDays([...keptSchemes, ...kept]),
  }
}

function readDays(rows: readonly { readonly readOn: string | null }[]): string | null {
  const days = rows.flatMap(({ readOn }) => readOn ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? null : readBetween(first, last)
}

const isPlace = ({ territoryId }: { territoryId: string | null }, place: string | null): boolean =>
  place === null || (territoryId ?? NATIONAL) === place

const facetOptions = (facets: readonly AidFacet[]): { value: string; label: string }[] =>
  [...facets, { value: NOT_SAID, label: NOT_SAID_LABEL }].map(({ value, label }) => ({ value, label }))

function speaksOf(text: string, facets: readonly AidFacet[], asked: string | null): boolean {
  if (asked === null) return true
  const values = facetValuesIn(text, facets)
  return asked === NOT_SAID ? values.length === 0 : values.includes(asked)
}

function territoriesOf(rows: readonly { territoryId: string | null; territoryName: string | null }[]): { value: string; label: string }[] {
  const names = new Map(rows.map(({ territoryId, territoryName }) => [territoryId ?? NATIONAL, territoryName ?? AIDS.national]))
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => Number(b.value === NATIONAL) - Number(a.value === NATIONAL) || a.label.localeCompare(b.label, 'fr'))
}

function groupsOf(schemes: readonly AidScheme[]): AidsView['groups'] {
  const groups = Map.groupBy(schemes, ({ territoryId }) => territoryId)
  return [...groups].map(([territoryId, members]) => ({
    name: members[0]?.territoryName ?? AIDS.national,
    href: territoryId === null ? null : `/territoires/${territoryId}`,
    schemes: members.map(schemeCard),
  }))
}
