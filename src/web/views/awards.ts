import type { AwardChoices, AwardFilter } from '#application/ports/awards.ts'
import type { AwardsRead } from '#application/read-awards.ts'
import { searchWords } from '#domain/territory/search-words.ts'
import { AWARDS, DOMAIN_LABELS, foundSentence, labelIn, STAGE_LABELS } from '#wording/pages/awards.ts'
import type { Table } from '#wording/table.ts'
import { awardsTable, sumsTable } from './awards-tables.ts'
import { choiceOf, type Choice } from './choice.ts'

export type AwardsView = {
  readonly choices: readonly Choice[]
  readonly text: string
  readonly isNarrowed: boolean
  readonly found: string
  readonly sums: Table
  readonly awards: Table
  readonly page: number
  readonly pagesCount: number
  /** Same address with another page. */
  readonly pageHref: string
  readonly csvHref: string
  readonly scdlHref: string
}

const LONGEST_TEXT = 200

/** What the address asks of the awards; what it does not say, or says wrongly, narrows nothing. */
export function awardFilterOf(address: URLSearchParams): AwardFilter {
  const said = (name: string): string | null => address.get(name)?.slice(0, LONGEST_TEXT) || null
  const year = /^\d{4}$/.exec(said('annee') ?? '')
  return {
    territory: said('territoire'),
    grantor: said('attribuant'),
    year: year === null ? null : Number(year[0]),
    stage: said('etape'),
    domain: said('domaine'),
    words: searchWords(said('texte') ?? ''),
    state: said('etat') === 'en-attente' ? 'waiting' : 'kept',
  }
}

export function awardsView(read: AwardsRead, address: URLSearchParams): AwardsView {
  const asked = narrowing(address)
  return {
    choices: choicesOf(read.choices, address),
    text: address.get('texte') ?? '',
    isNarrowed: [...asked].length > 0,
    found: foundSentence(read.count, read.filter.state === 'waiting' ? 0 : read.waitingCount),
    sums: sumsTable(read.sums),
    awards: awardsTable(read.awards),
    page: read.page,
    pagesCount: read.pagesCount,
    pageHref: `/decisions?${asked.size === 0 ? '' : `${asked}&`}page=`,
    csvHref: `/decisions?${asked.size === 0 ? '' : `${asked}&`}format=csv&table=aides`,
    scdlHref: `/decisions/scdl.csv${asked.size === 0 ? '' : `?${asked}`}`,
  }
}

const NAMES = ['territoire', 'attribuant', 'annee', 'etape', 'domaine', 'texte', 'etat']

function narrowing(address: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams()
  for (const name of NAMES) {
    const value = address.get(name)
    if (value) kept.set(name, value)
  }
  return kept
}

function choicesOf(choices: AwardChoices, address: URLSearchParams): Choice[] {
  const worded = (values: readonly string[], labels: Readonly<Record<string, string>>): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: labelIn(labels, value) })).toSorted((a, b) => a.label.localeCompare(b.label, 'fr'))
  return [
    choiceOf(address, 'territoire', { label: AWARDS.territory, anyLabel: AWARDS.everywhere }, choices.territories),
    choiceOf(address, 'attribuant', { label: AWARDS.grantor, anyLabel: AWARDS.anyone }, worded(choices.grantors, {})),
    choiceOf(address, 'annee', { label: AWARDS.year, anyLabel: AWARDS.anyYear }, choices.years.map((year) => ({ value: String(year), label: String(year) }))),
    choiceOf(address, 'etape', { label: AWARDS.stage, anyLabel: AWARDS.anyStage }, worded(choices.stages, STAGE_LABELS)),
    choiceOf(address, 'domaine', { label: AWARDS.domain, anyLabel: AWARDS.anyDomain }, worded(choices.domains, DOMAIN_LABELS)),
    choiceOf(address, 'etat', { label: AWARDS.state, anyLabel: AWARDS.kept }, [{ value: 'en-attente', label: AWARDS.waiting }]),
  ]
}
