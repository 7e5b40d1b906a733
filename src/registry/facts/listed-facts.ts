import { centsOfEuros } from '#domain/money/decimal.ts'
import { dayOf } from '#domain/time/day.ts'
import type { OutCell } from '#registry/extract/tidy-csv.ts'
import { READ_ON } from './figure-sources.ts'
import type { SourceFolder } from './source-folder.ts'

export const ORGANISATION_COLUMNS = ['id', 'territory_id', 'name', 'roles', 'source_url', 'read_on']
export const AWARD_COLUMNS = [
  ...[
    'id',
    'territory_id',
    'grantor',
    'decided_on',
    'work',
    'director',
    'producer',
    'format',
    'stage',
    'amount_cents',
    'places',
    'moment',
    'includes_cnc',
  ],
  ...['source_url', 'read_on'],
]

const ORGANISATIONS = 'data/cinema/organismes-releves.csv'
const AWARDS = 'data/subventions/aides-films-communiques.csv'
type Row = Record<string, OutCell>

/** Plain letters of a name, for an id: « ALCA Nouvelle-Aquitaine » gives `alca-nouvelle-aquitaine`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const territoryOfCode = (code: string): string | null => (code === '' ? null : code === 'FR' ? 'nation-FR' : `region-${code}`)
export const orNull = (text: string): string | null => (text === '' ? null : text)
export const byId = (a: Row, b: Row): number => (String(a['id']) < String(b['id']) ? -1 : 1)

/** Organisations as they were met, with the part they then played: not a directory. */
export function readOrganisations(source: SourceFolder): Row[] {
  const rows = source.table(ORGANISATIONS, ['region', 'organisme', 'role_lu', 'source_url']).map(({ line, cells }) => {
    const id = slugOf(cells.organisme)
    if (id === '') source.report(ORGANISATIONS, line, 'organisme', cells.organisme, 'name-missing')
    return {
      id,
      territory_id: territoryOfCode(cells.region),
      name: cells.organisme,
      roles: cells.role_lu,
      source_url: cells.source_url,
      read_on: READ_ON,
    }
  })
  return rows.toSorted(byId)
}

/** Aids read one by one in press releases, with the amounts announced; a date not read stays unknown. */
export function readFundAwards(source: SourceFolder): Row[] {
  const columns = [
    'region',
    'attribuant',
    'date_commission',
    'oeuvre',
    'realisateur',
    'producteur',
    'format',
    'phase',
    'montant_eur',
    'lieux',
    'source_url',
  ] as const
  const rows = source.table(AWARDS, columns).flatMap(({ line, cells }) => {
    const amount = centsOfEuros(cells.montant_eur)
    if (amount === undefined) source.report(AWARDS, line, 'montant_eur', orNull(cells.montant_eur), 'not-an-amount')
    if (cells['date_commission'] !== '' && dayOf(cells['date_commission']) === undefined)
      source.report(AWARDS, line, 'date_commission', cells['date_commission'], 'not-a-day')
    if (amount === undefined) return []
    return [
      {
        id: `${slugOf(cells.attribuant)}-${slugOf(cells.oeuvre)}`,
        territory_id: territoryOfCode(cells.region),
        grantor: cells.attribuant,
        decided_on: orNull(cells['date_commission']),
        work: cells.oeuvre,
        director: orNull(cells.realisateur),
        producer: orNull(cells.producteur),
        format: orNull(cells.format),
        stage: orNull(cells.phase),
        amount_cents: amount,
        places: orNull(cells.lieux),
        moment: 'voted',
        includes_cnc: 'unknown',
        source_url: cells.source_url,
        read_on: READ_ON,
      },
    ]
  })
  return rows.toSorted(byId)
}
