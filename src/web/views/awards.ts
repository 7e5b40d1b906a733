import type { AwardChoices } from '#application/ports/awards.ts'
import type { AwardsRead } from '#application/read-awards.ts'
import { AWARDS, DOMAIN_LABELS, foundSentence, labelIn, STAGE_LABELS } from '#wording/pages/awards.ts'
import type { Table } from '#wording/table.ts'
import { awardsTable, shownAwards, sumsTable } from './awards-tables.ts'
import { choiceOf, textOf, type Choice } from './choice.ts'

export type AwardsView = {
  readonly choices: readonly Choice[]
  readonly isNarrowed: boolean
  readonly found: string
  readonly sums: Table
  readonly awards: Table
  /** Every column, for files. */
  readonly wholeAwards: Table
  readonly page: number
  readonly pagesCount: number
  readonly scdlHref: string
}

export function awardsView(read: AwardsRead, address: URLSearchParams): AwardsView {
  const asked = narrowing(address)
  const awards = awardsTable(read.awards)
  return {
    choices: choicesOf(read.choices, address),
    isNarrowed: [...asked].length > 0,
    found: foundSentence(read.count, read.filter.state === 'waiting' ? 0 : read.waitingCount),
    sums: sumsTable(read.sums),
    awards: shownAwards(awards, read.awards),
    wholeAwards: awards,
    page: read.page,
    pagesCount: read.pagesCount,
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
    choiceOf(address, 'territoire', AWARDS.territory, choices.territories),
    choiceOf(address, 'attribuant', AWARDS.grantor, worded(choices.grantors, {})),
    choiceOf(
      address,
      'annee',
      AWARDS.year,
      choices.years.map((year) => ({ value: String(year), label: String(year) })),
    ),
    choiceOf(address, 'etape', AWARDS.stage, worded(choices.stages, STAGE_LABELS)),
    choiceOf(address, 'domaine', AWARDS.domain, worded(choices.domains, DOMAIN_LABELS)),
    textOf(address, 'texte', AWARDS.text),
    choiceOf(address, 'etat', AWARDS.state, [{ value: 'en-attente', label: AWARDS.waiting }], 'choices'),
  ]
}
